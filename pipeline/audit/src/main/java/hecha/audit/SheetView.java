package hecha.audit;

import hecha.audit.ReviewSheet.Contradiction;
import hecha.audit.ReviewSheet.SectionStanding;
import hecha.audit.ReviewSheet.SectionState;
import hecha.model.Audit;
import hecha.model.Language;
import hecha.model.Severity;
import hecha.text.WrittenValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One report's review sheet (审查单) in words for its page: what to mend first, the whole annotated text last. What a unit
 * receives names no rules; the office has them in an appendix.
 */
final class SheetView {
    private static final List<String> CHINESE = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    private final ReviewSheet sheet;
    private final Audit audit;
    private final boolean office;
    private final Language language;
    private int chapter;

    /**
     * @param office whether the sheet is the office's own
     */
    SheetView(ReviewSheet sheet, Audit audit, boolean office, Language language) {
        this.sheet = sheet;
        this.audit = audit;
        this.office = office;
        this.language = language;
    }

    /** A word and what is said of it. */
    record Said(String name, String value) {}

    /** A number that is to be seen at once. */
    record Card(String name, String value, String note) {}

    /** A rule that found something, and the rows in which it did. */
    record Rule(String rule, String name, String rows) {}

    Language language() {
        return language;
    }

    ReviewSheet sheet() {
        return sheet;
    }

    boolean office() {
        return office;
    }

    /** The number of the next chapter. */
    String chapter() {
        String number = language.say(CHINESE.get(chapter) + "、", (chapter + 1) + ". ");
        chapter++;
        return number;
    }

    String anchor(String letter, Item item) {
        return sheet.anchor(letter + item.number());
    }

    List<AnnotatedText.Line> lines() {
        return new AnnotatedText(audit, sheet, language).lines();
    }

    List<Said> head() {
        List<Said> head = new ArrayList<>();
        head.add(said("材料", "Report", sheet.title().isEmpty() ? say("（无标题）", "(no title)") : sheet.title()));
        head.add(said("报送单位", "From", sheet.unit().isEmpty() ? say("（未写明）", "(not said)") : sheet.unit()));
        head.add(said("文种", "Genre", genre()));
        if (!sheet.period().zh().isEmpty()) {
            head.add(said("报告期", "Period", language.say(sheet.period())));
        }
        String comma = say("，", ", ");
        head.add(said(
                "文件",
                "File",
                (office ? sheet.source() : sheet.file())
                        + comma
                        + sheet.chars()
                        + say(" 字", " characters")
                        + (office ? comma + sheet.charset() : "")
                        + (sheet.undecodable() > 0
                                ? say(
                                        "，无法解码 " + sheet.undecodable() + " 处",
                                        ", " + sheet.undecodable() + " places cannot be decoded")
                                : "")));
        if (office) {
            head.add(said("校验", "Checksum", sheet.hash(16)));
        }
        return head;
    }

    private String genre() {
        long percent = office ? Math.round(sheet.genre().confidence() * 100) : 0;
        return language.say(sheet.genre().title())
                + (percent > 0 ? say("（把握 " + percent + "%）", " (" + percent + "% sure)") : "")
                + sheet.profile()
                        .map(p -> say("，对照模板：" + p.zh(), ", held against: " + p.en()))
                        .orElse(say("，无对照模板", ", held against no profile"));
    }

    private Said said(String zh, String en, String value) {
        return new Said(say(zh, en), value);
    }

    private String say(String zh, String en) {
        return language.say(zh, en);
    }

    List<Card> numbers() {
        Counts counts = sheet.counts();
        int wanted = sheet.sectionsWanted();
        String missing = sheet.sections().stream()
                .filter(s -> s.state() == SectionState.MISSING)
                .map(s -> language.say(s.title()))
                .collect(Collectors.joining(say("、", ", ")));
        String doubtful = (counts.doubtful() == 0 ? "" : say("待核 ", "to be checked: ") + counts.doubtful() + "　")
                + (counts.uncheckable() == 0 ? "" : say("无法核对 ", "cannot be checked: ") + counts.uncheckable());
        return List.of(
                new Card(
                        say("必备章节", "Required sections"),
                        wanted == 0 ? "—" : sheet.sectionsFound() + "/" + wanted,
                        wanted == 0
                                ? say("没有对照模板", "held against no profile")
                                : missing.isEmpty() ? say("齐全", "all there") : say("缺：", "missing: ") + missing),
                new Card(
                        say("数据填报", "Figures given"),
                        sheet.figureCount() + "/" + (sheet.figureCount() + counts.blanks()),
                        counts.blanks() == 0
                                ? say("没有空缺", "no blanks")
                                : say("空缺 " + counts.blanks() + " 处", "blanks: " + counts.blanks()) + kinds()),
                new Card(say("数据矛盾", "Contradictions"), Integer.toString(counts.contradictions()), doubtful));
    }

    /** What should stand in the blanks. */
    private String kinds() {
        Map<String, Integer> kinds = sheet.blanks().stream()
                .collect(Collectors.groupingBy(
                        b -> language.say(b.title()),
                        LinkedHashMap::new,
                        Collectors.summingInt(b -> b.places().size())));
        return kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(say("、", ", "), say("：", ": "), ""));
    }

    /** Where a row stands, in few words. */
    String place(Item item) {
        return item.where().map(where -> where.briefly(language)).orElse(say("全文", "the whole"));
    }

    List<String> asks(Item item) {
        return item.asks().stream().map(language::say).toList();
    }

    static String before(String ask) {
        int box = ask.indexOf(Asks.BOX);
        return box < 0 ? ask : ask.substring(0, box);
    }

    static String after(String ask) {
        return ask.substring(ask.indexOf(Asks.BOX) + Asks.BOX.length());
    }

    static boolean hasBox(String ask) {
        return ask.contains(Asks.BOX);
    }

    String found(SectionStanding standing) {
        if (standing.found().isEmpty()) {
            return standing.state() == SectionState.WEAK
                    ? say("正文中提到，未单设标题", "told of in the text, without a heading of its own")
                    : language.say(standing.state().title());
        }
        return String.join(say("；", "; "), standing.found())
                + (standing.state() == SectionState.PRESENT
                        ? ""
                        : say("（", " (") + language.say(standing.state().title()) + say("）", ")"));
    }

    String size(SectionStanding standing) {
        return standing.found().isEmpty()
                ? ""
                : standing.where()
                                .map(w -> say("第 " + w.line() + " 行，", "line " + w.line() + ", "))
                                .orElse("")
                        + say(
                                standing.chars() + " 字，数字 " + standing.figures() + "，空缺 " + standing.gaps(),
                                standing.chars() + " characters, figures " + standing.figures() + ", blanks "
                                        + standing.gaps());
    }

    /** Figures that do not agree; what cannot be checked stands in the notes. */
    List<Contradiction> contradictions() {
        return sheet.contradictions().stream()
                .filter(c -> c.severity() != Severity.INFO)
                .toList();
    }

    static String plain(BigDecimal points) {
        return WrittenValue.of(points, "");
    }

    /** The rules of the rows, for the office. */
    List<Rule> rules() {
        Map<String, String> names = new TreeMap<>();
        Map<String, String> rows = new TreeMap<>();
        collect(sheet.items(), "", names, rows);
        collect(sheet.notes(), say("注", "note "), names, rows);
        return names.entrySet().stream()
                .map(rule -> new Rule(rule.getKey(), rule.getValue(), rows.getOrDefault(rule.getKey(), "")))
                .toList();
    }

    private void collect(List<Item> items, String before, Map<String, String> names, Map<String, String> rows) {
        for (Item item : items) {
            item.grounds().forEach(ground -> names.put(ground.rule(), language.say(ground.name())));
            item.rules().forEach(rule -> rows.merge(rule, before + item.number(), (a, b) -> a + say("、", ", ") + b));
        }
    }
}
