package hecha.audit;

import hecha.audit.LineDetails.Cell;
import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Reconciliation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a batch comes to, in words for its page: who owes what, matrices, copies, outliers, unread files. */
final class BatchView {
    static final int MOST_ROWS = 2000;
    static final Message FIGURE_SIGNS = new Message(
            "● 已填　◐ 只有约数　○ 留空　◇ 留空但不计入　– 未见",
            "● given　◐ only roughly　○ left blank　◇ left blank, not counted　– not there");
    private static final Message SECTION_SIGNS = new Message(
            "● 有　◐ 弱　▢ 次序不符　○ 缺　◇ 缺但不计入（已豁免或在基线内）　– 非必备且没有",
            "● there　◐ weak　▢ out of order　○ missing　◇ missing, not counted (waived or in the baseline)　"
                    + "– not required and not there");
    private static final Message RUBRIC_SIGNS = new Message(
            "● 有结果　◐ 有举措　○ 仅承诺、留空或未见", "● with results　◐ with measures taken　○ only promised, left blank or not there");

    /** A matrix with so few rows is not parted between two pages of paper. */
    static final int SHORT = 20;

    /** Of a matrix with more columns only the signs are shown. */
    private static final int DENSE = 9;

    private final Reviews reviews;
    private final List<BatchLine> lines;
    private final Counts total;
    private final Function<BatchLine, String> links;
    private final Reconciliation reconciliation;
    private final List<SimilarPair> similar;
    private final Outliers outliers;
    private final Terms terms;
    private final Language language;

    /**
     * @param links where the sheet of a report is
     */
    BatchView(
            Reviews reviews,
            Terms terms,
            Language language,
            Function<BatchLine, String> links,
            Reconciliation reconciliation,
            List<SimilarPair> similar) {
        this.reviews = reviews;
        lines = reviews.lines();
        total = reviews.counts();
        outliers = reviews.outliers();
        this.terms = terms;
        this.language = language;
        this.links = links;
        this.reconciliation = reconciliation;
        this.similar = similar;
    }

    /** A file that was not judged. */
    record Unread(String name, String result, String reason) {}

    /** Reports against what is expected of them: those of one profile. */
    record Matrix(
            String title,
            boolean dense,
            List<String> columns,
            List<BatchLine> rows,
            List<List<Cell>> cells,
            List<String> shares,
            int all) {}

    /** Matrices of one sort, with the meaning of their signs. */
    record Matrices(String title, String key, List<Matrix> all) {}

    Language language() {
        return language;
    }

    private String say(String zh, String en) {
        return language.say(zh, en);
    }

    String link(BatchLine line) {
        return links.apply(line);
    }

    /** What kind of report it is, its file, and whose it is by what. */
    String origin(BatchLine line) {
        String addressee = language.say(reviews.details(line).addressee());
        return language.say(line.genre()) + " · " + line.file() + (addressee.isEmpty() ? "" : " · " + addressee);
    }

    String line() {
        return language.say(reconciliation.line());
    }

    List<BatchLine> lines() {
        return lines;
    }

    List<SimilarPair> similar() {
        return similar;
    }

    List<Outliers.Outlier> outliers() {
        return outliers.all();
    }

    List<BarChart> charts() {
        return new BatchCharts(reviews, terms, language, links).of(outliers);
    }

    List<SheetView.Card> numbers() {
        return List.of(
                new SheetView.Card(
                        say("报告", "Reports"),
                        Integer.toString(lines.size()),
                        Stream.of(Verdict.ACCEPT, Verdict.RETURN, Verdict.LOOK)
                                .map(verdict -> language.say(verdict.title()) + " " + count(verdict))
                                .collect(Collectors.joining("　"))),
                new SheetView.Card(
                        say("缺章节", "Sections missing"),
                        Integer.toString(total.missingSections()),
                        concerned(Counts::missingSections)),
                new SheetView.Card(
                        say("空缺", "Blanks"),
                        Integer.toString(total.blanks()),
                        say("已填数字 " + figures() + " 个", "figures given: " + figures())),
                new SheetView.Card(
                        say("数据矛盾", "Contradictions"),
                        Integer.toString(total.contradictions()),
                        concerned(Counts::contradictions)));
    }

    /** All findings of the batch in one line. */
    String counts() {
        return language.say(total.line());
    }

    private long count(Verdict verdict) {
        return lines.stream().filter(l -> l.verdict() == verdict).count();
    }

    private long figures() {
        return lines.stream().mapToLong(BatchLine::figureCount).sum();
    }

    private String concerned(ToIntFunction<Counts> what) {
        long with = lines.stream().filter(l -> what.applyAsInt(l.counts()) > 0).count();
        return say("涉及 " + with + " 份", "reports: " + with);
    }

    /** Those that owe most first. */
    List<BatchLine> ranking() {
        return lines.stream().sorted(BatchLine.WORST_FIRST).limit(MOST_ROWS).toList();
    }

    String figures(BatchLine line) {
        String sections = line.sectionsFound() + "/" + line.sectionsWanted();
        return (line.sectionsWanted() == 0 ? "" : say("章节 " + sections + "，", "sections " + sections + ", "))
                + say("空缺 ", "blanks ")
                + line.counts().blanks()
                + say("，填报率 ", ", filled ")
                + line.filledPercent()
                + say("%，矛盾 ", "%, contradictions ")
                + line.counts().contradictions();
    }

    List<Matrices> matrices() {
        List<Matrices> all = new ArrayList<>();
        matrices(new Message("章节 × 报告", "Sections × reports"), SECTION_SIGNS, LineDetails::sections, all);
        matrices(new Message("应报数据 × 报告", "Figures wanted × reports"), FIGURE_SIGNS, LineDetails::figures, all);
        matrices(
                new Message("测评指标 × 报告（参考分）", "Indicators × reports (suggested points)"),
                RUBRIC_SIGNS,
                LineDetails::rubric,
                all);
        return all;
    }

    private void matrices(Message title, Message key, Function<LineDetails, List<Cell>> row, List<Matrices> all) {
        Function<BatchLine, List<Cell>> cells = line -> row.apply(reviews.details(line));
        Map<Message, List<BatchLine>> byProfile = new LinkedHashMap<>();
        for (BatchLine line : lines) {
            if (line.profile().isPresent()
                    && cells.apply(line).stream().anyMatch(c -> !c.sign().equals("–"))) {
                byProfile
                        .computeIfAbsent(line.profile().get(), k -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Matrix> made = new ArrayList<>();
        byProfile.forEach((profile, group) -> made.add(matrix(language.say(profile), group, cells)));
        if (!made.isEmpty()) {
            all.add(new Matrices(language.say(title), language.say(key), made));
        }
    }

    private Matrix matrix(String profile, List<BatchLine> group, Function<BatchLine, List<Cell>> cells) {
        List<String> columns = cells.apply(group.get(0)).stream()
                .map(cell -> language.say(cell.column()))
                .toList();
        int[] there = new int[columns.size()];
        for (BatchLine line : group) {
            List<Cell> row = cells.apply(line);
            for (int i = 0; i < row.size(); i++) {
                there[i] += "●◐▢".contains(row.get(i).sign()) ? 1 : 0;
            }
        }
        List<BatchLine> shown = group.subList(0, Math.min(MOST_ROWS, group.size()));
        return new Matrix(
                profile + say("（" + group.size() + " 份）", " (reports: " + group.size() + ")"),
                columns.size() > DENSE,
                columns,
                shown,
                shown.stream().map(cells).toList(),
                Arrays.stream(there)
                        .mapToObj(count -> 100L * count / group.size() + "%")
                        .toList(),
                group.size());
    }

    List<Unread> unread() {
        List<Unread> unread = new ArrayList<>();
        reconciliation
                .unreadable()
                .forEach(file ->
                        unread.add(new Unread(file.name(), say("未能读取", "not read"), language.say(file.reason()))));
        reconciliation
                .duplicates()
                .forEach(file -> unread.add(new Unread(
                        file.name(),
                        say("重复", "duplicate"),
                        say("与 " + file.of() + " 完全相同", "the same as " + file.of()))));
        reconciliation
                .ignored()
                .forEach(
                        file -> unread.add(new Unread(file.name(), say("忽略", "ignored"), language.say(file.reason()))));
        return unread;
    }
}
