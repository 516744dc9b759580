package hecha.audit;

import hecha.text.Printable;
import java.math.BigDecimal;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of a workbook that is one table: header frozen and filtered, widths set, each value with its type; a text is
 * never a formula.
 */
final class SheetTable {
    private static final int LONGEST = 32_000;
    private static final double LINE_HEIGHT = 14.5;
    private static final double HIGHEST = 400;
    private static final String SERIOUS = "FFFDE3E3";
    private static final String DOUBTFUL = "FFFFF3DC";

    /** A number with its unit. */
    record Measured(BigDecimal value, String unit) {}

    private final Worksheet sheet;
    private final int[] widths;
    private int next;
    private int headerRow = -1;

    /**
     * @param widths of the columns, in characters
     */
    SheetTable(Workbook workbook, String name, int... widths) {
        sheet = workbook.newWorksheet(name);
        this.widths = widths.clone();
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** A line above the table. */
    void line(String text) {
        sheet.value(next, 0, Printable.of(text));
        sheet.style(next, 0).bold().set();
        next++;
    }

    void header(String... names) {
        headerRow = next;
        for (int i = 0; i < names.length; i++) {
            sheet.value(next, i, names[i]);
        }
        sheet.range(next, 0, next, widths.length - 1)
                .style()
                .bold()
                .fillColor("FFE6EAF0")
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        next++;
        sheet.freezePane(0, next);
        sheet.repeatRows(headerRow);
    }

    /** The number of the row that comes next, from 1. */
    int number() {
        return next - headerRow;
    }

    /** A row of texts, numbers and measured numbers. */
    void row(Object... values) {
        int lines = 1;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Measured measured) {
                sheet.value(next, i, measured.value());
                sheet.style(next, i).format(format(measured.unit())).set();
            } else if (value instanceof Number number) {
                sheet.value(next, i, number);
            } else {
                String text = Printable.of(String.valueOf(value));
                if (!text.isEmpty()) {
                    sheet.value(next, i, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
                }
                colour(text, i);
                lines = Math.max(lines, lines(text, widths[i]));
            }
        }
        sheet.rowHeight(next, Math.min(HIGHEST, lines * LINE_HEIGHT + 3));
        sheet.range(next, 0, next, widths.length - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor("FFC9CED6")
                .set();
        next++;
    }

    /** How many lines {@code text} takes in a column of {@code width} digits; a Chinese character takes two. */
    private static int lines(String text, int width) {
        long digits = text.codePoints().map(c -> c < 0x1100 ? 10 : 21).sum();
        return (int) (digits / (10L * Math.max(1, width - 1)) + 1);
    }

    /** The sign says it, the colour says it again. */
    private void colour(String text, int column) {
        if (text.startsWith("● 错误") || text.startsWith("● 矛盾") || text.startsWith("○ 缺") || text.startsWith("○ 空缺")) {
            sheet.style(next, column).fillColor(SERIOUS).set();
        } else if (text.startsWith("◐") || text.startsWith("▢") || text.startsWith("○")) {
            sheet.style(next, column).fillColor(DOUBTFUL).set();
        }
    }

    void finish() {
        if (headerRow >= 0 && next > headerRow + 1) {
            sheet.setAutoFilter(headerRow, 0, next - 1, widths.length - 1);
        }
    }

    private static String format(String unit) {
        String plain = unit.replace("\"", "").replace("\\", "");
        return plain.isEmpty() ? "#,##0.######" : "#,##0.######\"" + plain + "\"";
    }
}
