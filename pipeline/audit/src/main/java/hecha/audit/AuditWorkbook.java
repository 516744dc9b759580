package hecha.audit;

import hecha.audit.BatchLine.Cell;
import hecha.audit.ReviewSheet.Contradiction;
import hecha.dictionary.Dictionary;
import hecha.dictionary.RulePage;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.Severity;
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
public final class AuditWorkbook {
    static final String MEND = "需补正";

    /** Tables with more rows have a sheet of their own, with a header that stays in sight. */
    static final int MOST_TOGETHER = 20;

    private final Dictionary dictionary;
    private final List<ReviewSheet> sheets;
    private final List<BatchLine> lines;
    private final Outliers outliers;

    public AuditWorkbook(Reviews reviews, Dictionary dictionary) {
        this.dictionary = dictionary;
        sheets = reviews.sheets();
        lines = reviews.lines();
        outliers = reviews.outliers();
    }

    /** Writes the workbook; two writings of the same batch with the same stamp are the same bytes. */
    public void write(OutputStream out, Reconciliation reconciliation, List<SimilarPair> similar, Stamp stamp)
            throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(out)) {
            Workbook workbook = new Workbook(zip, "hecha", null);
            workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
            workbook.properties().setTitle("材料审查汇总");
            cover(workbook, reconciliation, stamp);
            mend(workbook);
            matrices(workbook, "章节", 11, BatchLine::sections);
            matrices(workbook, "数据", 15, BatchLine::figures);
            rubric(workbook);
            blanks(workbook);
            contradictions(workbook);
            comparisons(workbook, similar);
            unread(workbook, reconciliation);
            rules(workbook);
            workbook.finish();
        }
    }

    private void cover(Workbook workbook, Reconciliation reconciliation, Stamp stamp) {
        SheetTable table = new SheetTable(workbook, "封面", 5, 30, 24, 10, 7, 6, 8, 6, 6, 6, 6, 7, 7, 7, 34);
        table.line("材料审查汇总");
        table.line(reconciliation.line().zh());
        table.line("完整性：" + (reconciliation.unreadable().isEmpty() ? "是（全部文件都已审）" : "否（有文件未能读取，见“未能读取”）"));
        table.line("口径：“矛盾”在任何读法下都不成立；“无法核对”不是错误；填报率 = 已填数字 ÷（已填数字 + 空缺）。");
        sheets.stream().map(sheet -> sheet.ruling().policy().zh()).distinct().forEach(table::line);
        table.line("核查 " + stamp.version() + stamp.date().map(d -> "，审查日期 " + d).orElse(""));
        table.line("");
        table.header("序", "材料", "文件", "结论", "缺章节", "空缺", "填报率%", "矛盾", "错误", "警告", "提示", "需补正", "已豁免", "基线内", "还欠");
        for (BatchLine line : lines.stream().sorted(BatchLine.WORST_FIRST).toList()) {
            table.row(
                    table.number(),
                    line.name(),
                    line.source(),
                    line.verdict().title().zh(),
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
                    line.reason().zh());
        }
        table.finish();
    }

    private void mend(Workbook workbook) {
        SheetTable table = new SheetTable(workbook, MEND, 5, 18, 13, 9, 40, 30, 30, 9, 22);
        table.header("序", "材料", "位置", "类别", "原文（〔〕为空缺）", "请补", "原因", "严重", "规则");
        for (int i = 0; i < sheets.size(); i++) {
            ReviewSheet sheet = sheets.get(i);
            for (Item item : sheet.items()) {
                table.row(
                        table.number(),
                        lines.get(i).name(),
                        item.where().map(Where::zh).orElse("全文"),
                        item.category().title().zh(),
                        item.words().plain(),
                        item.request(),
                        item.reason(),
                        severity(item.severity()),
                        String.join("；", item.rules()));
            }
        }
        table.finish();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "● 错误";
            case WARNING -> "◐ 警告";
            case INFO -> "○ 提示";
        };
    }

    /** A matrix for the reports of each profile: what one profile expects is no column of another's. */
    private void matrices(Workbook workbook, String name, int width, Function<BatchLine, List<Cell>> cells) {
        Map<Message, List<BatchLine>> byProfile = new LinkedHashMap<>();
        for (BatchLine line : lines) {
            line.profile()
                    .ifPresent(profile -> byProfile
                            .computeIfAbsent(profile, k -> new ArrayList<>())
                            .add(line));
        }
        byProfile.values().removeIf(group -> columns(group, cells).isEmpty());
        Map<Message, List<BatchLine>> small = new LinkedHashMap<>();
        byProfile.forEach((profile, group) -> {
            if (byProfile.size() == 1 || group.size() > MOST_TOGETHER) {
                SheetTable own = sheet(workbook, name + "·" + profile.zh(), width, List.of(group), cells);
                matrix(own, "材料", group, cells);
                own.finish();
            } else {
                small.put(profile, group);
            }
        });
        if (!small.isEmpty()) {
            SheetTable together = sheet(workbook, name + "矩阵", width, small.values(), cells);
            small.forEach((profile, group) -> matrix(together, profile.zh(), group, cells));
            together.finish();
        }
    }

    private static Set<Message> columns(List<BatchLine> group, Function<BatchLine, List<Cell>> cells) {
        Set<Message> columns = new LinkedHashSet<>();
        group.forEach(line -> cells.apply(line).forEach(cell -> columns.add(cell.column())));
        return columns;
    }

    private static SheetTable sheet(
            Workbook workbook,
            String name,
            int width,
            Collection<List<BatchLine>> groups,
            Function<BatchLine, List<Cell>> cells) {
        int most = groups.stream()
                .mapToInt(group -> columns(group, cells).size())
                .max()
                .orElse(0);
        int[] widths = new int[most + 1];
        Arrays.fill(widths, width);
        widths[0] = 40;
        return new SheetTable(workbook, SheetTable.name(name), widths);
    }

    private void rubric(Workbook workbook) {
        if (!columns(lines, BatchLine::rubric).isEmpty()) {
            SheetTable table = sheet(workbook, "测评对照", 7, List.of(lines), BatchLine::rubric);
            matrix(table, "材料", lines, BatchLine::rubric);
            table.finish();
        }
    }

    private static void matrix(
            SheetTable table, String title, List<BatchLine> group, Function<BatchLine, List<Cell>> cells) {
        Set<Message> columns = columns(group, cells);
        List<String> header = new ArrayList<>(List.of(title));
        columns.forEach(column -> header.add(column.zh()));
        table.header(header.toArray(String[]::new));
        for (BatchLine line : group) {
            Map<Message, Cell> row = new LinkedHashMap<>();
            cells.apply(line).forEach(cell -> row.put(cell.column(), cell));
            List<Object> values = new ArrayList<>(List.of(line.name()));
            for (Message column : columns) {
                Cell cell = row.get(column);
                values.add(cell == null ? "" : value(cell));
            }
            table.row(values.toArray());
        }
    }

    private static Object value(Cell cell) {
        if (cell.value().isPresent()) {
            return new SheetTable.Measured(cell.value().get(), cell.unit());
        }
        return cell.sign() + " " + (cell.words().isEmpty() ? cell.state().zh() : cell.words());
    }

    private void blanks(Workbook workbook) {
        if (sheets.stream().allMatch(sheet -> sheet.blanks().isEmpty())) {
            return;
        }
        SheetTable table = new SheetTable(workbook, "空缺统计", 40, 14, 12, 8, 60);
        table.header("材料", "应填内容", "单位", "处数", "位置（行:列）");
        for (int i = 0; i < sheets.size(); i++) {
            for (ReviewSheet.Blank blank : sheets.get(i).blanks()) {
                table.row(
                        lines.get(i).name(),
                        blank.title().zh(),
                        blank.unit().orElse(""),
                        blank.places().size(),
                        String.join(
                                "、",
                                blank.places().stream()
                                        .map(w -> w.line() + ":" + w.column())
                                        .toList()));
            }
        }
        table.finish();
    }

    private void contradictions(Workbook workbook) {
        if (sheets.stream().allMatch(sheet -> sheet.contradictions().isEmpty())) {
            return;
        }
        SheetTable table = new SheetTable(workbook, "数据矛盾", 22, 11, 34, 40, 40, 14);
        table.header("材料", "结论", "问题", "原文一", "原文二", "规则");
        for (int i = 0; i < sheets.size(); i++) {
            for (Contradiction contradiction : sheets.get(i).contradictions()) {
                List<Quote> quotes = contradiction.quotes();
                table.row(
                        lines.get(i).name(),
                        switch (contradiction.severity()) {
                            case ERROR -> "● 矛盾";
                            case WARNING -> "◐ 待核";
                            case INFO -> "○ 无法核对";
                        },
                        contradiction.message().zh(),
                        quote(quotes, 0),
                        quote(quotes, 1),
                        contradiction.rule());
            }
        }
        table.finish();
    }

    private static String quote(List<Quote> quotes, int index) {
        return index < quotes.size()
                ? quotes.get(index).words().plain() + "（"
                        + quotes.get(index).where().zh() + "）"
                : "";
    }

    private void comparisons(Workbook workbook, List<SimilarPair> similar) {
        if (similar.isEmpty() && outliers.all().isEmpty()) {
            return;
        }
        SheetTable table = new SheetTable(workbook, "雷同与离群", 10, 32, 32, 14, 14, 44);
        table.header("类型", "材料", "对照", "本材料", "对照值", "说明");
        for (SimilarPair pair : similar) {
            table.row("疑似照抄", pair.name(), pair.other(), pair.percent() + "%", pair.shared(), pair.example());
        }
        for (Outliers.Outlier outlier : outliers.all()) {
            table.row(
                    "离群",
                    outlier.line().name(),
                    outlier.measure().subject() + "（同级 " + outlier.reports() + " 份的中位数）",
                    new SheetTable.Measured(
                            outlier.measure().value(), outlier.measure().unit()),
                    new SheetTable.Measured(outlier.median(), outlier.measure().unit()),
                    "原文：" + outlier.measure().words() + "；超过中位数十倍，请核对万、亿");
        }
        table.finish();
    }

    private static void unread(Workbook workbook, Reconciliation reconciliation) {
        if (reconciliation.received() == reconciliation.audited()) {
            return;
        }
        SheetTable table = new SheetTable(workbook, "未能读取", 50, 12, 16, 70);
        table.header("文件", "结果", "代码", "原因");
        for (Reconciliation.Unreadable file : reconciliation.unreadable()) {
            table.row(file.name(), "未能读取", file.code(), file.reason().zh());
        }
        for (Reconciliation.Duplicate file : reconciliation.duplicates()) {
            table.row(file.name(), "重复", "duplicate", "与 " + file.of() + " 完全相同");
        }
        for (Reconciliation.Ignored file : reconciliation.ignored()) {
            table.row(file.name(), "忽略", "ignored", file.reason().zh());
        }
        table.finish();
    }

    private void rules(Workbook workbook) {
        SheetTable table = new SheetTable(workbook, "规则说明", 24, 20, 9, 52, 42);
        table.header("规则", "名称", "严重", "为什么", "如何豁免");
        for (String rule : dictionary.rules().names()) {
            RulePage page = dictionary.rules().page(rule);
            table.row(
                    rule,
                    page.name().zh(),
                    severity(page.severity()),
                    page.why().zh(),
                    page.waive().zh());
        }
        table.finish();
    }
}
