package hecha.audit;

import hecha.audit.ReviewSheet.Blank;
import hecha.audit.ReviewSheet.Contradiction;
import hecha.audit.ReviewSheet.FigureStanding;
import hecha.audit.ReviewSheet.SectionStanding;
import hecha.model.Audit;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes one report's review sheet (审查单) as a part of a page: what to mend first, the whole annotated text last. */
final class SheetHtml {
    private static final int PLACES_SHOWN = 12;
    private static final List<String> CHINESE = List.of("一", "二", "三", "四", "五", "六", "七", "八");

    private final Html html;
    private final ReviewSheet sheet;
    private final SheetItems rows;
    private int chapter;

    SheetHtml(Html html, ReviewSheet sheet) {
        this.html = html;
        this.sheet = sheet;
        rows = new SheetItems(html, "r" + sheet.number() + "-");
    }

    void write(Audit audit) throws IOException {
        head();
        numbers();
        items();
        sections();
        figures();
        contradictions();
        if (sheet.rubric().isPresent()) {
            rubric(sheet.rubric().get());
        }
        blanks();
        notes();
        chapter("标注全文");
        html.open("p", "class", "key")
                .leaf("span", "3项", "class", "f")
                .text(" 数字　")
                .leaf("span", "X", "class", "g")
                .text(" 空缺　")
                .leaf("span", "有问题的文字", "class", "x")
                .text("　")
                .leaf("span", "不属于正文", "class", "u")
                .text("　")
                .leaf("span", "1", "class", "ref")
                .text(" 事项序号，点击往返")
                .close();
        new AnnotatedText(html, audit, sheet).write();
    }

    private void head() throws IOException {
        html.open("div", "class", "verdict " + sheet.verdict().name().toLowerCase(Locale.ROOT));
        html.leaf("b", sheet.verdict().title().zh())
                .text(" ")
                .text(sheet.reason().zh())
                .close();
        html.open("dl", "class", "meta");
        meta("材料", sheet.title().isEmpty() ? "（无标题）" : sheet.title());
        meta("报送单位", sheet.unit().isEmpty() ? "（未写明）" : sheet.unit());
        meta(
                "文种",
                sheet.genre().title().zh()
                        + (sheet.genre().confidence() > 0
                                ? "（把握 " + Math.round(sheet.genre().confidence() * 100) + "%）"
                                : "")
                        + sheet.profile().map(p -> "，对照模板：" + p.zh()).orElse("，无对照模板"));
        if (!sheet.period().isEmpty()) {
            meta("报告期", sheet.period());
        }
        meta(
                "文件",
                sheet.source() + "，" + sheet.chars() + " 字，" + sheet.charset()
                        + (sheet.undecodable() > 0 ? "，无法解码 " + sheet.undecodable() + " 处" : ""));
        meta("校验", sheet.id().substring(0, Math.min(16, sheet.id().length())));
        html.close().line();
    }

    private void meta(String name, String value) throws IOException {
        html.open("div").leaf("dt", name).open("dd").leaf("bdi", value).close().close();
    }

    private void numbers() throws IOException {
        html.open("div", "class", "numbers");
        int wanted = sheet.sectionsWanted();
        number(
                "必备章节",
                wanted == 0 ? "—" : sheet.sectionsFound() + "/" + wanted,
                wanted == 0
                        ? "没有对照模板"
                        : sheet.sections().stream()
                                .filter(s -> s.state() == ReviewSheet.SectionState.MISSING)
                                .map(s -> s.title().zh())
                                .collect(Collectors.joining("、"))
                                .transform(missing -> missing.isEmpty() ? "齐全" : "缺：" + missing));
        int gaps = sheet.counts().blanks();
        number(
                "数据填报",
                sheet.figureCount() + "/" + (sheet.figureCount() + gaps),
                gaps == 0
                        ? "没有空缺"
                        : gaps + " 处空缺："
                                + sheet.blanks().stream()
                                        .collect(Collectors.groupingBy(
                                                b -> b.title().zh(),
                                                LinkedHashMap::new,
                                                Collectors.summingInt(
                                                        b -> b.places().size())))
                                        .entrySet()
                                        .stream()
                                        .map(e -> e.getKey() + " " + e.getValue())
                                        .collect(Collectors.joining("、")));
        number(
                "数据矛盾",
                Integer.toString(sheet.counts().contradictions()),
                (sheet.counts().doubtful() == 0 ? "" : "可疑 " + sheet.counts().doubtful() + "　")
                        + (sheet.counts().uncheckable() == 0 ? "" : "无法核对 " + sheet.counts().uncheckable()));
        html.close().line();
        html.leaf("p", sheet.counts().line().zh() + "。" + sheet.judged().policy().zh(), "class", "key");
    }

    private void number(String name, String value, String note) throws IOException {
        html.open("div")
                .leaf("span", name, "class", "what")
                .leaf("strong", value)
                .leaf("small", note)
                .close();
    }

    private void chapter(String title) throws IOException {
        html.leaf("h3", CHINESE.get(chapter) + "、" + title).line();
        chapter++;
    }

    private void items() throws IOException {
        chapter("需补正事项" + (sheet.items().isEmpty() ? "" : "（" + sheet.items().size() + " 项）"));
        if (sheet.items().isEmpty()) {
            html.leaf("p", "无。");
            return;
        }
        html.table("items", "序", "位置", "类别", "原文（方框为空缺）", "请补", "依据（规则）");
        for (Item item : sheet.items()) {
            rows.row(item, "i");
        }
        html.endTable();
    }

    private void sections() throws IOException {
        if (sheet.sections().isEmpty()) {
            return;
        }
        chapter("章节对照");
        html.table("", "", "应有章节", "本材料", "位置", "字数", "数字", "空缺");
        for (SectionStanding standing : sheet.sections()) {
            html.open("tr", "class", standing.state() == ReviewSheet.SectionState.MISSING ? "error" : "");
            html.leaf(
                    "td",
                    standing.state().sign(),
                    "class",
                    "sign",
                    "title",
                    standing.state().title().zh());
            html.leaf("td", standing.title().zh() + (standing.required() ? "" : "（非必备）"));
            html.leaf(
                    "td",
                    standing.found().isEmpty()
                            ? standing.state() == ReviewSheet.SectionState.WEAK
                                    ? "正文中提到，未单设标题"
                                    : standing.state().title().zh()
                            : String.join("；", standing.found())
                                    + (standing.state() == ReviewSheet.SectionState.PRESENT
                                            ? ""
                                            : "（" + standing.state().title().zh() + "）"));
            html.leaf("td", standing.where().map(w -> "第" + w.line() + "行").orElse(""));
            html.number(standing.found().isEmpty() ? "" : Integer.toString(standing.chars()));
            html.number(standing.found().isEmpty() ? "" : Integer.toString(standing.figures()));
            html.number(standing.found().isEmpty() ? "" : Integer.toString(standing.gaps()));
            html.close().line();
        }
        html.endTable();
        html.leaf("p", "● 有　◐ 弱（过短，或只在正文中提到）　▢ 次序不符　○ 缺　– 非必备且没有", "class", "key");
    }

    private void figures() throws IOException {
        if (sheet.figures().isEmpty()) {
            return;
        }
        chapter("应报数据");
        html.table("", "", "应报数据", "状态", "已填", "空缺", "原文");
        for (FigureStanding standing : sheet.figures()) {
            html.open("tr");
            html.leaf("td", standing.state().sign(), "class", "sign");
            html.leaf("td", standing.title().zh());
            html.leaf("td", standing.state().title().zh());
            html.number(Integer.toString(standing.given()));
            html.number(Integer.toString(standing.blank()));
            html.open("td", "class", "ev");
            quotes(standing.words());
            html.close().close().line();
        }
        html.endTable();
        html.leaf("p", "● 已填　◐ 只有约数　○ 留空　– 未见", "class", "key");
    }

    private void quotes(List<Quote> quotes) throws IOException {
        for (Quote quote : quotes) {
            html.open("div", "class", "quote");
            rows.excerpt(quote.words());
            html.leaf("small", "（" + quote.where().zh() + "）").close();
        }
    }

    private void contradictions() throws IOException {
        if (sheet.contradictions().isEmpty()) {
            return;
        }
        chapter("数据核对");
        html.table("", "结论", "问题", "原文");
        for (Contradiction contradiction : sheet.contradictions()) {
            html.open("tr", "class", contradiction.severity().id());
            html.leaf(
                    "td",
                    switch (contradiction.severity()) {
                        case ERROR -> "矛盾";
                        case WARNING -> "可疑";
                        case INFO -> "无法核对";
                    },
                    "class",
                    "cat");
            html.open("td")
                    .text(contradiction.message().zh())
                    .text(" ")
                    .leaf(
                            "code",
                            contradiction.rule(),
                            "title",
                            contradiction.name().zh())
                    .close();
            html.open("td", "class", "ev");
            quotes(contradiction.quotes());
            html.close().close().line();
        }
        html.endTable();
        html.leaf("p", "“矛盾”在任何读法下都不成立；“无法核对”不是错误。", "class", "key");
    }

    private void rubric(RubricStanding rubric) throws IOException {
        chapter("测评指标对照（参考）：" + plain(rubric.suggested()) + "/" + plain(rubric.total()) + " 分");
        html.leaf("p", rubric.title(), "class", "key");
        html.table("", "", "号", "指标", "分值", "判定", "参考分", "证据");
        for (RubricStanding.Line line : rubric.lines()) {
            RubricStanding.Found found = line.found();
            html.open("tr").leaf("td", line.sign(), "class", "sign");
            html.number(Integer.toString(found.number()));
            html.open("td")
                    .leaf("small", found.indicator())
                    .text(" " + found.content())
                    .close();
            html.number(plain(found.score()));
            html.open("td", "class", "cat").text(found.state().zh()).close();
            html.number(plain(found.suggested()));
            html.open("td", "class", "ev");
            quotes(line.quotes());
            if (found.note().isPresent()) {
                html.leaf("div", found.note().get().zh());
            }
            html.close().close().line();
        }
        html.endTable();
        html.leaf("p", "参考分由证据句推定：有结果得满分，有举措得一半，仅承诺、留空或未见不得分；不能代替评审。", "class", "key");
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    private void blanks() throws IOException {
        if (sheet.blanks().isEmpty()) {
            return;
        }
        chapter("空缺统计");
        html.table("", "应填内容", "单位", "处数", "位置");
        for (Blank blank : sheet.blanks()) {
            html.open("tr");
            html.leaf("td", blank.title().zh());
            html.leaf("td", blank.unit().orElse("—"));
            html.number(Integer.toString(blank.places().size()));
            html.leaf("td", places(blank.places())).close().line();
        }
        html.endTable();
    }

    private static String places(List<Where> places) {
        String shown = places.stream()
                .limit(PLACES_SHOWN)
                .map(w -> w.line() + ":" + w.column())
                .collect(Collectors.joining("、"));
        return "第 " + shown + " （行:列）" + (places.size() > PLACES_SHOWN ? " 等" : "");
    }

    private void notes() throws IOException {
        if (sheet.notes().isEmpty()) {
            return;
        }
        chapter("供参考（不影响结论）");
        html.table("items", "注", "位置", "类别", "原文", "说明", "依据（规则）");
        for (Item item : sheet.notes()) {
            rows.row(item, "n");
        }
        html.endTable();
    }
}
