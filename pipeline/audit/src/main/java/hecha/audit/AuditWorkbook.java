package hecha.audit;

import hecha.audit.LineDetails.Cell;
import hecha.dictionary.Dictionary;
import hecha.dictionary.RulePage;
import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.text.Shelf;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes the office's own workbook of a batch. What a unit is to fill in is a list of its own that goes out with its letter.
 */
public final class AuditWorkbook implements Closeable {
    static final Message MEND = new Message("需补正", "To mend");

    /** Tables with more rows have a sheet of their own, with a header that stays in sight. */
    static final int MOST_TOGETHER = 20;

    private final Dictionary dictionary;
    private final Language language;
    private final Reviews reviews;
    private final Shelf<ReportRows> rows = new Shelf<>(ReportRows.FORM);
    private final Set<String> policies = new LinkedHashSet<>();
    private boolean anyBlanks;
    private boolean anyContradictions;

    /** @param reviews the reports of the batch; each is added here, too */
    public AuditWorkbook(Reviews reviews, Dictionary dictionary, Language language) {
        this.reviews = reviews;
        this.dictionary = dictionary;
        this.language = language;
    }

    /** Adds the report that the reviews were given last. */
    public void add(Reviewed report) {
        ReviewSheet sheet = report.sheet();
        rows.add(ReportRows.of(sheet, report.line().name(), language));
        policies.add(language.say(sheet.ruling().policy()));
        anyBlanks |= !sheet.blanks().isEmpty();
        anyContradictions |= !sheet.contradictions().isEmpty();
    }

    /** Writes the workbook; two writings of the same batch with the same stamp are the same bytes. */
    public void write(OutputStream out, Reconciliation reconciliation, List<SimilarPair> similar, Stamp stamp)
            throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(out)) {
            Workbook workbook = new Workbook(zip, "hecha", null);
            workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
            workbook.properties().setTitle(say("材料审查汇总", "Audit of the reports"));
            cover(workbook, reconciliation, stamp);
            mend(workbook);
            matrices(workbook, say("章节", "Sections"), 11, LineDetails::sections);
            matrices(workbook, say("数据", "Figures"), 15, LineDetails::figures);
            rubric(workbook);
            blanks(workbook);
            contradictions(workbook);
            comparisons(workbook, similar);
            unread(workbook, reconciliation);
            rules(workbook);
            workbook.finish();
        }
    }

    private String say(String zh, String en) {
        return language.say(zh, en);
    }

    private void cover(Workbook workbook, Reconciliation reconciliation, Stamp stamp) throws IOException {
        SheetTable table =
                new SheetTable(workbook, language, say("封面", "Cover"), 5, 30, 24, 10, 7, 6, 8, 6, 6, 6, 6, 7, 7, 7, 34);
        table.line(say("材料审查汇总", "Audit of the reports"));
        table.line(language.say(reconciliation.line()));
        table.line(
                reconciliation.unreadable().isEmpty()
                        ? say("完整性：是（全部文件都已审）", "Complete: yes (every file was audited)")
                        : say("完整性：否（有文件未能读取，见“未能读取”）", "Complete: no (some files were not read, see “Not read”)"));
        table.line(say(
                "口径：“矛盾”在任何读法下都不成立；“无法核对”不是错误；填报率 = 已填数字 ÷（已填数字 + 空缺）。",
                "A “contradiction” holds under every reading; what “cannot be checked” is no fault; "
                        + "filled = figures given ÷ (figures given + blanks)."));
        policies.forEach(table::line);
        table.line(language.say(stamp.made()));
        table.line("");
        table.header(
                say("序", "No."),
                say("材料", "Report"),
                say("文件", "File"),
                say("结论", "Verdict"),
                say("缺章节", "Sections missing"),
                say("空缺", "Blanks"),
                say("填报率%", "Filled %"),
                say("矛盾", "Contradictions"),
                say("错误", "Errors"),
                say("警告", "Warnings"),
                say("提示", "Hints"),
                say("需补正", "To mend"),
                say("已豁免", "Waived"),
                say("基线内", "In baseline"),
                say("还欠", "Owes"));
        for (BatchLine line :
                reviews.lines().stream().sorted(BatchLine.WORST_FIRST).toList()) {
            table.row(
                    table.number(),
                    line.name(),
                    line.source(),
                    language.say(line.verdict().title()),
                    line.counts().missingSections(),
                    line.counts().blanks(),
                    line.filledPercent(),
                    line.counts().contradictions(),
                    line.counts().errors(),
                    line.counts().warnings(),
                    line.counts().infos(),
                    line.counts().items(),
                    line.counts().waived(),
                    line.counts().baselined(),
                    language.say(line.reason()));
        }
        table.finish();
    }

    private void mend(Workbook workbook) throws IOException {
        SheetTable table = new SheetTable(workbook, language, language.say(MEND), 5, 18, 13, 9, 40, 30, 30, 9, 22);
        table.header(
                say("序", "No."),
                say("材料", "Report"),
                say("位置", "Place"),
                say("类别", "Sort"),
                say("原文（〔〕为空缺）", "Words (〔〕 is a blank)"),
                say("请补", "Wanted"),
                say("原因", "Reason"),
                say("严重", "Severity"),
                say("规则", "Rule"));
        for (int i = 0; i < rows.size(); i++) {
            for (List<String> row : rows.get(i).toMend()) {
                List<Object> numbered = new ArrayList<>(List.of(table.number()));
                numbered.addAll(row);
                table.row(numbered.toArray());
            }
        }
        table.finish();
    }

    /** A matrix for the reports of each profile: what one profile expects is no column of another's. */
    private void matrices(Workbook workbook, String name, int width, Function<LineDetails, List<Cell>> row)
            throws IOException {
        Map<Message, List<BatchLine>> byProfile = new LinkedHashMap<>();
        for (BatchLine line : reviews.lines()) {
            line.profile()
                    .ifPresent(profile -> byProfile
                            .computeIfAbsent(profile, k -> new ArrayList<>())
                            .add(line));
        }
        Map<Message, Matrix> matrices = new LinkedHashMap<>();
        byProfile.forEach((profile, lines) -> matrices.put(profile, matrixOf(lines, row)));
        matrices.values().removeIf(matrix -> matrix.columns().isEmpty());
        Map<Message, Matrix> small = new LinkedHashMap<>();
        for (Map.Entry<Message, Matrix> entry : matrices.entrySet()) {
            Matrix matrix = entry.getValue();
            if (matrices.size() == 1 || matrix.lines().size() > MOST_TOGETHER) {
                SheetTable own = sheet(workbook, name + "·" + language.say(entry.getKey()), width, List.of(matrix));
                write(own, say("材料", "Report"), matrix);
                own.finish();
            } else {
                small.put(entry.getKey(), matrix);
            }
        }
        if (!small.isEmpty()) {
            SheetTable together = sheet(workbook, name + say("矩阵", " matrix"), width, small.values());
            for (Map.Entry<Message, Matrix> entry : small.entrySet()) {
                write(together, language.say(entry.getKey()), entry.getValue());
            }
            together.finish();
        }
    }

    /**
     * Reports against what is expected of them.
     *
     * @param row the cells of a report
     * @param columns what any of them has a cell for
     */
    private record Matrix(List<BatchLine> lines, Function<LineDetails, List<Cell>> row, Set<Message> columns) {}

    private Matrix matrixOf(List<BatchLine> lines, Function<LineDetails, List<Cell>> row) {
        Set<Message> columns = new LinkedHashSet<>();
        for (BatchLine line : lines) {
            row.apply(reviews.details(line)).forEach(cell -> columns.add(cell.column()));
        }
        return new Matrix(lines, row, columns);
    }

    private SheetTable sheet(Workbook workbook, String name, int width, Collection<Matrix> matrices) {
        int most = matrices.stream()
                .mapToInt(matrix -> matrix.columns().size())
                .max()
                .orElse(0);
        int[] widths = new int[most + 1];
        Arrays.fill(widths, width);
        widths[0] = 40;
        return new SheetTable(workbook, language, SheetTable.name(name), widths);
    }

    private void rubric(Workbook workbook) throws IOException {
        Matrix matrix = matrixOf(reviews.lines(), LineDetails::rubric);
        if (!matrix.columns().isEmpty()) {
            SheetTable table = sheet(workbook, say("测评对照", "Indicators"), 7, List.of(matrix));
            write(table, say("材料", "Report"), matrix);
            table.finish();
        }
    }

    private void write(SheetTable table, String title, Matrix matrix) throws IOException {
        List<String> header = new ArrayList<>(List.of(title));
        matrix.columns().forEach(column -> header.add(language.say(column)));
        table.header(header.toArray(String[]::new));
        for (BatchLine line : matrix.lines()) {
            Map<Message, Cell> row = new LinkedHashMap<>();
            matrix.row().apply(reviews.details(line)).forEach(cell -> row.put(cell.column(), cell));
            List<Object> values = new ArrayList<>(List.of(line.name()));
            for (Message column : matrix.columns()) {
                Cell cell = row.get(column);
                values.add(cell == null ? "" : value(cell));
            }
            table.row(values.toArray());
        }
    }

    private Object value(Cell cell) {
        if (cell.value().isPresent()) {
            return new SheetTable.Measured(cell.value().get(), language.say(cell.unit()));
        }
        return cell.sign() + " " + (cell.words().isEmpty() ? language.say(cell.state()) : cell.words());
    }

    private void blanks(Workbook workbook) throws IOException {
        if (!anyBlanks) {
            return;
        }
        SheetTable table = new SheetTable(workbook, language, say("空缺统计", "Blanks"), 40, 14, 12, 8, 60);
        table.header(
                say("材料", "Report"),
                say("应填内容", "Wanted"),
                say("单位", "Unit"),
                say("处数", "Places"),
                say("位置（行:列）", "Places (line:column)"));
        for (int i = 0; i < rows.size(); i++) {
            for (List<String> row : rows.get(i).blanks()) {
                Object[] values = row.toArray();
                values[ReportRows.PLACES] = Integer.valueOf(row.get(ReportRows.PLACES));
                table.row(values);
            }
        }
        table.finish();
    }

    private void contradictions(Workbook workbook) throws IOException {
        if (!anyContradictions) {
            return;
        }
        SheetTable table = new SheetTable(workbook, language, say("数据矛盾", "Contradictions"), 22, 11, 34, 40, 40, 14);
        table.header(
                say("材料", "Report"),
                say("结论", "Verdict"),
                say("问题", "What is wrong"),
                say("原文一", "Words"),
                say("原文二", "Other words"),
                say("规则", "Rule"));
        for (int i = 0; i < rows.size(); i++) {
            for (List<String> row : rows.get(i).contradictions()) {
                table.row(row.toArray());
            }
        }
        table.finish();
    }

    private void comparisons(Workbook workbook, List<SimilarPair> similar) throws IOException {
        if (similar.isEmpty() && reviews.outliers().all().isEmpty()) {
            return;
        }
        SheetTable table =
                new SheetTable(workbook, language, say("雷同与离群", "Copies and outliers"), 10, 32, 32, 14, 14, 44);
        table.header(
                say("类型", "Sort"),
                say("材料", "Report"),
                say("对照", "Held against"),
                say("本材料", "This report"),
                say("对照值", "Other value"),
                say("说明", "Note"));
        for (SimilarPair pair : similar) {
            table.row(
                    say("疑似照抄", "perhaps copied"),
                    pair.name(),
                    pair.other(),
                    pair.percent() + "%",
                    pair.shared(),
                    pair.example());
        }
        for (Outliers.Outlier outlier : reviews.outliers().all()) {
            table.row(
                    say("离群", "outlier"),
                    outlier.line().name(),
                    outlier.measure().subject()
                            + say(
                                    "（同级 " + outlier.reports() + " 份的中位数）",
                                    " (median of " + outlier.reports() + " reports of its level)"),
                    new SheetTable.Measured(
                            outlier.measure().value(), outlier.measure().unit()),
                    new SheetTable.Measured(outlier.median(), outlier.measure().unit()),
                    say("原文：", "Words: ")
                            + outlier.measure().words()
                            + say("；超过中位数十倍，请核对万、亿", "; ten times off the median: look at “万” and “亿”"));
        }
        table.finish();
    }

    private void unread(Workbook workbook, Reconciliation reconciliation) throws IOException {
        if (reconciliation.received() == reconciliation.audited()) {
            return;
        }
        SheetTable table = new SheetTable(workbook, language, say("未能读取", "Not read"), 50, 12, 16, 70);
        table.header(say("文件", "File"), say("结果", "Result"), say("代码", "Code"), say("原因", "Reason"));
        for (Reconciliation.Unreadable file : reconciliation.unreadable()) {
            table.row(file.name(), say("未能读取", "Not read"), file.code(), language.say(file.reason()));
        }
        for (Reconciliation.Duplicate file : reconciliation.duplicates()) {
            table.row(file.name(), "重复", "duplicate", say("与 " + file.of() + " 完全相同", "the same as " + file.of()));
        }
        for (Reconciliation.Ignored file : reconciliation.ignored()) {
            table.row(file.name(), say("忽略", "ignored"), "ignored", language.say(file.reason()));
        }
        table.finish();
    }

    private void rules(Workbook workbook) throws IOException {
        SheetTable table = new SheetTable(workbook, language, say("规则说明", "Rules"), 24, 20, 9, 52, 42);
        table.header(
                say("规则", "Rule"),
                say("名称", "Name"),
                say("严重", "Severity"),
                say("为什么", "Why"),
                say("如何豁免", "How to waive"));
        for (String rule : dictionary.rules().names()) {
            RulePage page = dictionary.rules().page(rule);
            table.row(
                    rule,
                    language.say(page.name()),
                    ReportRows.severity(page.severity(), language),
                    language.say(page.why()),
                    language.say(page.waive()));
        }
        table.finish();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
