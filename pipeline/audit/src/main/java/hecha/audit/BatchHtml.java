package hecha.audit;

import hecha.audit.BatchLine.Cell;
import hecha.model.Message;
import hecha.model.Reconciliation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes what a batch comes to: who owes what, matrices of sections and figures, copies, outliers, unread files. */
final class BatchHtml {
    private static final int MOST_ROWS = 2000;

    private final Html html;
    private final List<BatchLine> lines;
    private final Terms terms;
    private final Function<BatchLine, String> links;

    /**
     * @param links where the sheet of a report is
     */
    BatchHtml(Html html, List<BatchLine> lines, Terms terms, Function<BatchLine, String> links) {
        this.links = links;
        this.html = html;
        this.lines = lines;
        this.terms = terms;
    }

    static String style(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    void write(Reconciliation reconciliation, List<SimilarPair> similar) throws IOException {
        html.leaf("h1", "材料审查汇总");
        html.leaf("p", reconciliation.line().zh(), "class", "line");
        numbers();
        Outliers outliers = new Outliers(lines);
        new BatchCharts(html, lines, terms, links).write(outliers);
        ranking();
        matrices("章节 × 报告", "● 有　◐ 弱　▢ 次序不符　○ 缺　– 非必备且没有", BatchLine::sections);
        matrices("应报数据 × 报告", "● 已填　◐ 只有约数　○ 留空　– 未见", BatchLine::figures);
        matrices("测评指标 × 报告（参考分）", "● 有结果　◐ 有举措　○ 仅承诺、留空或未见", BatchLine::rubric);
        similar(similar);
        outliers(outliers.find());
        files(reconciliation);
    }

    private void numbers() throws IOException {
        html.open("div", "class", "numbers four");
        number(
                "报告",
                lines.size(),
                "可收 " + count(Verdict.ACCEPT) + "　退回补正 " + count(Verdict.RETURN) + "　需人工看 " + count(Verdict.LOOK));
        number(
                "缺必备章节",
                sum(l -> l.sectionsWanted() - l.sectionsFound()),
                "涉及 " + with(l -> l.sectionsWanted() - l.sectionsFound()) + " 份");
        number("空缺", sum(l -> l.counts().blanks()), "已填数字 " + sum(BatchLine::figureCount) + " 个");
        number("数据矛盾", sum(l -> l.counts().contradictions()), "涉及 " + with(l -> l.counts().contradictions()) + " 份");
        html.close().line();
    }

    private void number(String name, long value, String note) throws IOException {
        html.open("div")
                .leaf("span", name, "class", "what")
                .leaf("strong", Long.toString(value))
                .leaf("small", note)
                .close();
    }

    private long count(Verdict verdict) {
        return lines.stream().filter(l -> l.verdict() == verdict).count();
    }

    private long sum(Function<BatchLine, Integer> what) {
        return lines.stream().mapToLong(what::apply).sum();
    }

    private long with(Function<BatchLine, Integer> what) {
        return lines.stream().filter(l -> what.apply(l) > 0).count();
    }

    private void ranking() throws IOException {
        html.leaf("h2", "谁还欠什么（欠得多的在前）");
        html.table("", "序", "材料", "结论", "章节", "空缺", "填报率", "矛盾", "还欠");
        int rank = 1;
        for (BatchLine line :
                lines.stream().sorted(BatchLine.WORST_FIRST).limit(MOST_ROWS).toList()) {
            html.open("tr");
            html.number(Integer.toString(rank++));
            html.open("td");
            name(line);
            html.empty("br");
            html.leaf("small", line.genre().zh() + " · " + line.file()).close();
            html.open("td", "class", "cat")
                    .leaf("span", line.verdict().title().zh(), "class", "tag " + style(line.verdict()))
                    .close();
            html.number(line.sectionsWanted() == 0 ? "—" : line.sectionsFound() + "/" + line.sectionsWanted());
            html.number(Integer.toString(line.counts().blanks()));
            html.number(line.filledPercent() + "%");
            html.number(Integer.toString(line.counts().contradictions()));
            html.leaf("td", line.reason().zh()).close().line();
        }
        html.endTable();
        more(lines.size());
    }

    private void name(BatchLine line) throws IOException {
        html.open("a", "href", links.apply(line)).leaf("bdi", line.name()).close();
    }

    private void matrices(String title, String key, Function<BatchLine, List<Cell>> cells) throws IOException {
        Map<Message, List<BatchLine>> byProfile = new LinkedHashMap<>();
        for (BatchLine line : lines) {
            if (line.profile().isPresent() && !cells.apply(line).isEmpty()) {
                byProfile
                        .computeIfAbsent(line.profile().get(), k -> new java.util.ArrayList<>())
                        .add(line);
            }
        }
        if (byProfile.isEmpty()) {
            return;
        }
        html.leaf("h2", title).leaf("p", key, "class", "key");
        for (Map.Entry<Message, List<BatchLine>> group : byProfile.entrySet()) {
            matrix(group.getKey().zh(), group.getValue(), cells);
        }
    }

    private void matrix(String profile, List<BatchLine> group, Function<BatchLine, List<Cell>> cells)
            throws IOException {
        List<Cell> columns = cells.apply(group.get(0));
        html.open("div", "class", "scroll")
                .open("table", "class", "matrix")
                .open("thead")
                .open("tr");
        html.leaf("th", profile + "（" + group.size() + " 份）");
        for (Cell column : columns) {
            html.leaf("th", column.column().zh(), "class", "col");
        }
        html.close().close().open("tbody").line();
        int[] there = new int[columns.size()];
        for (BatchLine line : group) {
            List<Cell> row = cells.apply(line);
            for (int i = 0; i < row.size(); i++) {
                there[i] += "●◐▢".contains(row.get(i).sign()) ? 1 : 0;
            }
        }
        for (BatchLine line : group.subList(0, Math.min(MOST_ROWS, group.size()))) {
            html.open("tr").open("td");
            name(line);
            html.close();
            List<Cell> row = cells.apply(line);
            for (Cell cell : row) {
                html.open("td", "class", "sign", "title", cell.state().zh())
                        .text(cell.sign())
                        .text(cell.words().isEmpty() ? "" : " ")
                        .leaf("small", cell.words())
                        .close();
            }
            html.close().line();
        }
        html.open("tr").leaf("th", "有的占比");
        for (int count : there) {
            html.leaf("td", 100L * count / group.size() + "%", "class", "sign");
        }
        html.close().close().close().close().line();
        more(group.size());
    }

    /** Says where a table was cut so that the page still opens at once. */
    private void more(int rows) throws IOException {
        if (rows > MOST_ROWS) {
            html.leaf("p", "共 " + rows + " 份，这里列出 " + MOST_ROWS + " 份；全部见 xlsx、json 或 analysis.jsonl。", "class", "key");
        }
    }

    private void similar(List<SimilarPair> similar) throws IOException {
        if (similar.isEmpty()) {
            return;
        }
        html.leaf("h2", "疑似照抄");
        html.table("", "材料", "与哪份相同", "相同句数", "占比", "例句");
        for (SimilarPair pair : similar) {
            html.open("tr").leaf("td", pair.name()).leaf("td", pair.other());
            html.number(Integer.toString(pair.shared()));
            html.number(pair.percent() + "%");
            html.leaf("td", pair.example()).close().line();
        }
        html.endTable();
    }

    private void outliers(List<Outliers.Outlier> outliers) throws IOException {
        if (outliers.isEmpty()) {
            return;
        }
        html.leaf("h2", "离群数据（超过同类中位数十倍，常为万、亿写错）");
        html.table("", "材料", "指标", "本材料", "中位数", "份数");
        for (Outliers.Outlier outlier : outliers) {
            html.open("tr").open("td");
            name(outlier.line());
            html.close();
            html.leaf("td", outlier.measure().subject())
                    .leaf("td", outlier.measure().words());
            html.number(
                    outlier.median().toPlainString() + " " + outlier.measure().unit());
            html.number(Integer.toString(outlier.reports()));
            html.close().line();
        }
        html.endTable();
    }

    private void files(Reconciliation reconciliation) throws IOException {
        if (reconciliation.received() == reconciliation.audited()) {
            return;
        }
        html.leaf("h2", "未审的文件");
        html.table("", "文件", "结果", "原因");
        for (Reconciliation.Unreadable file : reconciliation.unreadable()) {
            file(file.name(), "未能读取", file.reason().zh());
        }
        for (Reconciliation.Duplicate file : reconciliation.duplicates()) {
            file(file.name(), "重复", "与 " + file.of() + " 完全相同");
        }
        for (Reconciliation.Ignored file : reconciliation.ignored()) {
            file(file.name(), "忽略", file.reason().zh());
        }
        html.endTable();
    }

    private void file(String name, String result, String reason) throws IOException {
        html.open("tr").open("td").leaf("bdi", name).close();
        html.leaf("td", result, "class", "cat").leaf("td", reason).close().line();
    }
}
