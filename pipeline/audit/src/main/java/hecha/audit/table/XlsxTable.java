package hecha.audit.table;

import hecha.record.Table.Note;
import hecha.text.DisplayWidth;
import hecha.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: the rows on the first sheet, and on more where one is full; the notes on the last. Texts are inline
 * strings, which no spreadsheet runs; sheets print on A4, as wide as the page.
 */
public final class XlsxTable implements TableWriter {
    private static final int LONGEST = 32_767;
    private static final int MOST_DIGITS = 15;
    private static final int FLUSH = 1000;
    private static final int WIDEST = 60;
    /** Height of a line in points. */
    private static final double LINE = 15;
    /** No row is higher than a page. */
    private static final int MOST_LINES = 20;

    private final Workbook workbook;
    private final String notesName;
    private String rowsName;
    private List<String> columns = List.of();
    private List<Note> notes = List.of();
    private @Nullable Worksheet sheet;
    private int[] widths = {};
    private int sheets;
    private int row;

    /**
     * @param notesName name of the last sheet
     * @param rowsName name of the first; further ones get a number
     */
    public XlsxTable(OutputStream out, String notesName, String rowsName) {
        this.workbook = new Workbook(out, "Hecha", "1.0");
        this.notesName = notesName;
        this.rowsName = rowsName;
    }

    @Override
    public void open(List<Note> notes, List<String> names) throws IOException {
        columns = List.copyOf(names);
        this.notes = List.copyOf(notes);
        next();
    }

    /** Goes on with rows of other columns, on a sheet of another name. */
    public void sheet(String name, List<String> names) throws IOException {
        rowsName = name;
        columns = List.copyOf(names);
        sheets = 0;
        next();
    }

    private Worksheet next() throws IOException {
        Worksheet full = sheet;
        if (full != null) {
            full.finish();
        }
        Worksheet opened = workbook.newWorksheet(++sheets == 1 ? rowsName : rowsName + sheets);
        printable(opened);
        widths = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            cell(opened, 0, i, columns.get(i));
            opened.style(0, i).bold().set();
            widen(opened, i, columns.get(i));
        }
        opened.freezePane(0, 1);
        sheet = opened;
        row = 1;
        return opened;
    }

    /** A column is as wide as what stands in it, as far as that is known when its sheet is begun, and no wider than a line. */
    private void widen(Worksheet of, int column, String text) {
        int width = Math.min(WIDEST, DisplayWidth.of(text.length() > WIDEST ? text.substring(0, WIDEST) : text) + 2);
        if (width > widths[column]) {
            widths[column] = width;
            of.width(column, width);
        }
    }

    private static void printable(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Worksheet current = sheet;
        if (current == null || row == Worksheet.MAX_ROWS) {
            current = next();
        }
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            cell(current, row, i, value);
            if (row < FLUSH && i < widths.length && value != null) {
                widen(current, i, value.toString());
                int width = DisplayWidth.of(value.toString());
                lines = Math.max(lines, Math.min(MOST_LINES, (width + WIDEST - 3) / (WIDEST - 2)));
            }
        }
        if (lines > 1) {
            current.rowHeight(row, lines * LINE);
            for (int i = 0; i < cells.size(); i++) {
                current.style(row, i).wrapText(true).verticalAlignment("top").set();
            }
        }
        if (++row % FLUSH == 0) {
            current.flush();
        }
    }

    /** A number of more digits than a spreadsheet keeps is written as text. */
    private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell == null) {
            return;
        }
        if (cell instanceof BigDecimal decimal) {
            if (decimal.precision() <= MOST_DIGITS && Math.abs(decimal.scale()) <= MOST_DIGITS) {
                sheet.value(row, column, decimal);
            } else {
                sheet.inlineString(row, column, decimal.toPlainString());
            }
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.inlineString(row, column, fitting(cell.toString()));
        }
    }

    /** What a workbook can hold, and no longer than a cell may be. */
    private static String fitting(String text) {
        String printable = Printable.of(text);
        if (printable.length() <= LONGEST) {
            return printable;
        }
        return printable.substring(0, Character.isHighSurrogate(printable.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    @Override
    public void close() throws IOException {
        Worksheet current = sheet;
        if (current != null) {
            current.finish();
        }
        if (!notes.isEmpty()) {
            Worksheet last = workbook.newWorksheet(notesName);
            printable(last);
            last.width(0, 16);
            last.width(1, WIDEST);
            for (int i = 0; i < notes.size(); i++) {
                cell(last, i, 0, notes.get(i).name());
                cell(last, i, 1, notes.get(i).value());
                last.style(i, 1).horizontalAlignment("left").wrapText(true).set();
            }
            last.finish();
        }
        workbook.finish();
    }
}
