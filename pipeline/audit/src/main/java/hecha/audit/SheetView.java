package hecha.audit;

import hecha.audit.ReviewSheet.Contradiction;
import hecha.audit.ReviewSheet.SectionStanding;
import hecha.audit.ReviewSheet.SectionState;
import hecha.model.Audit;
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
    private int chapter;

    /**
     * @param office whether the sheet is the office's own
     */
    SheetView(ReviewSheet sheet, Audit audit, boolean office) {
        this.sheet = sheet;
        this.audit = audit;
        this.office = office;
    }

    /** A word and what is said of it. */
    record Said(String name, String value) {}

    /** A number that is to be seen at once. */
    record Card(String name, String value, String note) {}

    /** A rule that found something, and the rows in which it did. */
    record Rule(String rule, String name, String rows) {}

    ReviewSheet sheet() {
        return sheet;
    }

    boolean office() {
        return office;
    }

    /** The number of the next chapter. */
    String chapter() {
        return CHINESE.get(chapter++) + "、";
    }

    String anchor(String letter, Item item) {
        return sheet.anchor(letter + item.number());
    }

    List<AnnotatedText.Line> lines() {
        return new AnnotatedText(audit, sheet).lines();
    }

    List<Said> head() {
        List<Said> head = new ArrayList<>();
        head.add(new Said("材料", sheet.title().isEmpty() ? "（无标题）" : sheet.title()));
        head.add(new Said("报送单位", sheet.unit().isEmpty() ? "（未写明）" : sheet.unit()));
        head.add(new Said(
                "文种",
                sheet.genre().title().zh()
                        + (office && sheet.genre().confidence() > 0
                                ? "（把握 " + Math.round(sheet.genre().confidence() * 100) + "%）"
                                : "")
                        + sheet.profile().map(p -> "，对照模板：" + p.zh()).orElse("，无对照模板")));
        if (!sheet.period().isEmpty()) {
            head.add(new Said("报告期", sheet.period()));
        }
        head.add(new Said(
                "文件",
                (office ? sheet.source() : sheet.file()) + "，"
                        + sheet.chars() + " 字"
                        + (office ? "，" + sheet.charset() : "")
                        + (sheet.undecodable() > 0 ? "，无法解码 " + sheet.undecodable() + " 处" : "")));
        if (office) {
            head.add(new Said("校验", sheet.hash(16)));
        }
        return head;
    }

    List<Card> numbers() {
        Counts counts = sheet.counts();
        int wanted = sheet.sectionsWanted();
        String missing = sheet.sections().stream()
                .filter(s -> s.state() == SectionState.MISSING)
                .map(s -> s.title().zh())
                .collect(Collectors.joining("、"));
        String doubtful = (counts.doubtful() == 0 ? "" : "待核 " + counts.doubtful() + "　")
                + (counts.uncheckable() == 0 ? "" : "无法核对 " + counts.uncheckable());
        return List.of(
                new Card(
                        "必备章节",
                        wanted == 0 ? "—" : sheet.sectionsFound() + "/" + wanted,
                        wanted == 0 ? "没有对照模板" : missing.isEmpty() ? "齐全" : "缺：" + missing),
                new Card(
                        "数据填报",
                        sheet.figureCount() + "/" + (sheet.figureCount() + counts.blanks()),
                        counts.blanks() == 0 ? "没有空缺" : "空缺 " + counts.blanks() + " 处" + kinds()),
                new Card("数据矛盾", Integer.toString(counts.contradictions()), doubtful));
    }

    /** What should stand in the blanks. */
    private String kinds() {
        Map<String, Integer> kinds = sheet.blanks().stream()
                .collect(Collectors.groupingBy(
                        b -> b.title().zh(),
                        LinkedHashMap::new,
                        Collectors.summingInt(b -> b.places().size())));
        return kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining("、", "：", ""));
    }

    /** Where a row stands, in few words. */
    static String place(Item item) {
        return item.where()
                .map(where -> (where.path().isEmpty() ? "" : where.path() + "，")
                        + (where.position().isEmpty() ? "第 " + where.line() + " 行" : where.position()))
                .orElse("全文");
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

    static String found(SectionStanding standing) {
        if (standing.found().isEmpty()) {
            return standing.state() == SectionState.WEAK
                    ? "正文中提到，未单设标题"
                    : standing.state().title().zh();
        }
        return String.join("；", standing.found())
                + (standing.state() == SectionState.PRESENT
                        ? ""
                        : "（" + standing.state().title().zh() + "）");
    }

    static String size(SectionStanding standing) {
        return standing.found().isEmpty()
                ? ""
                : standing.where().map(w -> "第 " + w.line() + " 行，").orElse("") + standing.chars() + " 字，数字 "
                        + standing.figures() + "，空缺 " + standing.gaps();
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
        collect(sheet.notes(), "注", names, rows);
        return names.entrySet().stream()
                .map(rule -> new Rule(rule.getKey(), rule.getValue(), rows.getOrDefault(rule.getKey(), "")))
                .toList();
    }

    private static void collect(List<Item> items, String before, Map<String, String> names, Map<String, String> rows) {
        for (Item item : items) {
            item.grounds()
                    .forEach(ground -> names.put(ground.rule(), ground.name().zh()));
            item.rules().forEach(rule -> rows.merge(rule, before + item.number(), (a, b) -> a + "、" + b));
        }
    }
}
