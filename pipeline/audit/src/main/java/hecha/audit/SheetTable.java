package hecha.audit;

import hecha.model.Language;
import hecha.text.Printable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of a workbook that is one table, or several small ones below each other: widths set, each value with its type; a
 * text is never a formula. The header of a single table is frozen, filtered and repeated on every printed page. Rows leave
 * memory as they come; those that a sheet cannot hold go on in another one.
 */
final class SheetTable {
    private static final int LONGEST = 32_000;
    private static final int LONGEST_NAME = 31;
    private static final double LINE_HEIGHT = 14.5;
    private static final double HIGHEST = 400;
    private static final int TENTHS = 10;
    private static final int NARROW = 11;
    private static final int WIDE = 21;
    private static final int FIRST_WIDE = 0x1100;
    /** Rows that are held in memory at a time. */
    private static final int ROWS_HELD = 1000;

    private static final String SERIOUS = "FFFDE3E3";
    private static final String DOUBTFUL = "FFFFF3DC";

    /** What a text begins with that tells of a fault, in both languages. */
    private static final List<String> SERIOUS_SIGNS =
            List.of("● 错误", "● 矛盾", "○ 缺", "○ 空缺", "● error", "● contradiction", "○ missing", "○ blank");

    /** A number with its unit. */
    record Measured(BigDecimal value, String unit) {}

    private final Workbook workbook;
    private final Language language;
    private final String name;
    private final int mostRows;
    private final int[] widths;
    private Worksheet sheet;
    private String[] header = {};
    private int sheets = 1;
    private int before;
    private int next;
    private int headerRow = -1;
    private int tables;

    /**
     * @param widths of the columns, in characters
     */
    SheetTable(Workbook workbook, Language language, String name, int... widths) {
        this(workbook, language, name, Worksheet.MAX_ROWS, widths);
    }

    /** @param mostRows how many rows a sheet holds */
    SheetTable(Workbook workbook, Language language, String name, int mostRows, int[] widths) {
        this.workbook = workbook;
        this.language = language;
        this.name = name;
        this.mostRows = mostRows;
        this.widths = widths.clone();
        sheet = begun(name);
    }

    private Worksheet begun(String title) {
        Worksheet begun = workbook.newWorksheet(title);
        for (int i = 0; i < widths.length; i++) {
            begun.width(i, widths[i]);
        }
        begun.paperSize(PaperSize.A4_PAPER);
        begun.pageOrientation("landscape");
        begun.fitToWidth((short) 1);
        begun.fitToHeight((short) 0);
        begun.setFitToPage(true);
        begun.footer(
                Printable.of(title).replace("&", "&&") + language.say("　第 &P 页，共 &N 页", "　page &P of &N"),
                Position.CENTER);
        return begun;
    }

    /** A name that a sheet may have: some characters are not allowed, and 31 at most. */
    static String name(String wanted) {
        String plain = Printable.of(wanted).replaceAll("[\\\\/?*:'\\[\\]]", "_");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** A line above the table. */
    void line(String text) {
        sheet.inlineString(next, 0, Printable.of(text));
        sheet.style(next, 0).bold().set();
        next++;
    }

    void header(String... names) {
        next += tables > 0 ? 1 : 0;
        tables++;
        headerRow = next;
        header = names;
        int lines = 1;
        for (int i = 0; i < names.length; i++) {
            sheet.inlineString(next, i, names[i]);
            lines = Math.max(lines, lines(names[i], widths[i]));
        }
        sheet.rowHeight(next, lines * LINE_HEIGHT + 3);
        sheet.range(next, 0, next, names.length - 1)
                .style()
                .bold()
                .fillColor("FFE6EAF0")
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        next++;
    }

    /** The number of the row that comes next, from 1. */
    int number() {
        return before + next - headerRow;
    }

    /** A row of texts, numbers and measured numbers. */
    void row(Object... values) throws IOException {
        if (next == mostRows) {
            before += next - headerRow - 1;
            finish();
            sheets++;
            next = 0;
            tables = 0;
            String tail = " " + sheets;
            sheet = begun(name.substring(0, Math.min(name.length(), LONGEST_NAME - tail.length())) + tail);
            header(header);
        }
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
                    sheet.inlineString(next, i, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
                }
                colour(text, i);
                lines = Math.max(lines, lines(text, widths[i]));
            }
        }
        sheet.rowHeight(next, Math.min(HIGHEST, lines * LINE_HEIGHT + 3));
        for (int i = 0; i < values.length; i++) {
            sheet.style(next, i)
                    .wrapText(true)
                    .horizontalAlignment(values[i] instanceof Number ? "center" : "general")
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .borderColor("FFC9CED6")
                    .set();
        }
        next++;
        if (tables == 1 && (next - headerRow) % ROWS_HELD == 0) {
            freeze();
            sheet.flush();
        }
    }

    /**
     * How many lines {@code text} takes in a column of {@code width} digits: a Chinese character takes two and may stand at
     * the end of a line, other words go to the next line whole where they fit in one.
     */
    static int lines(String text, int width) {
        int most = TENTHS * Math.max(2, width - 1);
        int lines = 1;
        int at = 0;
        int word = 0;
        for (int c : (text + " ").codePoints().toArray()) {
            boolean wide = c >= FIRST_WIDE;
            if (!wide && !Character.isWhitespace(c)) {
                word += NARROW;
                continue;
            }
            if (at > 0 && at + word > most) {
                lines++;
                at = 0;
            }
            at += word;
            word = 0;
            lines += (at - 1) / most;
            at = at > most ? at % most : at;
            if (c == '\n' || (wide && at + WIDE > most)) {
                lines++;
                at = 0;
            }
            at += wide ? WIDE : c == '\n' ? 0 : NARROW;
        }
        return lines;
    }

    /** The sign says it, the colour says it again. */
    private void colour(String text, int column) {
        if (SERIOUS_SIGNS.stream().anyMatch(text::startsWith)) {
            sheet.style(next, column).fillColor(SERIOUS).set();
        } else if (text.startsWith("◐") || text.startsWith("▢") || text.startsWith("○")) {
            sheet.style(next, column).fillColor(DOUBTFUL).set();
        }
    }

    /** Nothing is added any more; the next sheet may begin. */
    void finish() throws IOException {
        if (tables == 1 && next > headerRow + 1) {
            sheet.setAutoFilter(headerRow, 0, next - 1, widths.length - 1);
            freeze();
            sheet.repeatRows(headerRow);
        }
        sheet.finish();
    }

    /** Before the first rows leave memory, since it stands before them in the file. */
    private void freeze() {
        sheet.freezePane(0, headerRow + 1);
    }

    private static String format(String unit) {
        String plain = unit.replace("\"", "").replace("\\", "");
        return plain.isEmpty() ? "#,##0.######" : "#,##0.######\"" + plain + "\"";
    }
}
