package hecha.audit;

import hecha.audit.BatchLine.Cell;
import hecha.model.Message;
import hecha.model.Reconciliation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What a batch comes to, in words for its page: who owes what, matrices, copies, outliers, unread files. */
final class BatchView {
    static final int MOST_ROWS = 2000;
    static final String SECTION_SIGNS = "● 有　◐ 弱　▢ 次序不符　○ 缺　◇ 缺但不计入（已豁免或在基线内）　– 非必备且没有";
    static final String FIGURE_SIGNS = "● 已填　◐ 只有约数　○ 留空　◇ 留空但不计入　– 未见";

    /** A matrix with so few rows is not parted between two pages of paper. */
    static final int SHORT = 20;

    /** Of a matrix with more columns only the signs are shown. */
    private static final int DENSE = 9;

    private final Function<BatchLine, String> addressees;
    private final List<BatchLine> lines;
    private final Counts total;
    private final Function<BatchLine, String> links;
    private final Reconciliation reconciliation;
    private final List<SimilarPair> similar;
    private final Outliers outliers;
    private final Terms terms;

    /**
     * @param links where the sheet of a report is
     */
    BatchView(
            Reviews reviews,
            Terms terms,
            Function<BatchLine, String> links,
            Reconciliation reconciliation,
            List<SimilarPair> similar) {
        addressees = reviews::addressee;
        lines = reviews.lines();
        total = reviews.counts();
        outliers = reviews.outliers();
        this.terms = terms;
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

    String link(BatchLine line) {
        return links.apply(line);
    }

    /** What kind of report it is, its file, and whose it is by what. */
    String origin(BatchLine line) {
        String addressee = addressees.apply(line);
        return line.genre().zh() + " · " + line.file() + (addressee.isEmpty() ? "" : " · " + addressee);
    }

    String line() {
        return reconciliation.line().zh();
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
        return new BatchCharts(lines, terms, links).of(outliers);
    }

    List<SheetView.Card> numbers() {
        return List.of(
                new SheetView.Card(
                        "报告",
                        Integer.toString(lines.size()),
                        "可收 " + count(Verdict.ACCEPT) + "　退回补正 " + count(Verdict.RETURN) + "　需人工看 "
                                + count(Verdict.LOOK)),
                new SheetView.Card(
                        "缺章节", Integer.toString(total.missingSections()), "涉及 " + with(Counts::missingSections) + " 份"),
                new SheetView.Card(
                        "空缺",
                        Integer.toString(total.blanks()),
                        "已填数字 "
                                + lines.stream()
                                        .mapToLong(BatchLine::figureCount)
                                        .sum() + " 个"),
                new SheetView.Card(
                        "数据矛盾", Integer.toString(total.contradictions()), "涉及 " + with(Counts::contradictions) + " 份"));
    }

    /** All findings of the batch in one line. */
    String counts() {
        return total.line().zh();
    }

    private long count(Verdict verdict) {
        return lines.stream().filter(l -> l.verdict() == verdict).count();
    }

    private long with(ToIntFunction<Counts> what) {
        return lines.stream().filter(l -> what.applyAsInt(l.counts()) > 0).count();
    }

    /** Those that owe most first. */
    List<BatchLine> ranking() {
        return lines.stream().sorted(BatchLine.WORST_FIRST).limit(MOST_ROWS).toList();
    }

    static String figures(BatchLine line) {
        return (line.sectionsWanted() == 0 ? "" : "章节 " + line.sectionsFound() + "/" + line.sectionsWanted() + "，")
                + "空缺 " + line.counts().blanks() + "，填报率 " + line.filledPercent() + "%，矛盾 "
                + line.counts().contradictions();
    }

    List<Matrices> matrices() {
        List<Matrices> all = new ArrayList<>();
        matrices("章节 × 报告", SECTION_SIGNS, BatchLine::sections, all);
        matrices("应报数据 × 报告", FIGURE_SIGNS, BatchLine::figures, all);
        matrices("测评指标 × 报告（参考分）", "● 有结果　◐ 有举措　○ 仅承诺、留空或未见", BatchLine::rubric, all);
        return all;
    }

    private void matrices(String title, String key, Function<BatchLine, List<Cell>> cells, List<Matrices> all) {
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
        byProfile.forEach((profile, group) -> made.add(matrix(profile.zh(), group, cells)));
        if (!made.isEmpty()) {
            all.add(new Matrices(title, key, made));
        }
    }

    private static Matrix matrix(String profile, List<BatchLine> group, Function<BatchLine, List<Cell>> cells) {
        List<String> columns = cells.apply(group.get(0)).stream()
                .map(cell -> cell.column().zh())
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
                profile + "（" + group.size() + " 份）",
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
                        unread.add(new Unread(file.name(), "未能读取", file.reason().zh())));
        reconciliation
                .duplicates()
                .forEach(file -> unread.add(new Unread(file.name(), "重复", "与 " + file.of() + " 完全相同")));
        reconciliation
                .ignored()
                .forEach(file ->
                        unread.add(new Unread(file.name(), "忽略", file.reason().zh())));
        return unread;
    }
}
