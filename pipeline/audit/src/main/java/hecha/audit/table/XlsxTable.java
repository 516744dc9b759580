package hecha.audit.table;

import hecha.record.Table.Note;
import hecha.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: the notes on the first sheet, the rows on the next, and on more sheets where one is full. Texts
 * are inline strings, which no spreadsheet runs.
 */
public final class XlsxTable implements TableWriter {
    private static final int LONGEST = 32_767;
    private static final int MOST_DIGITS = 15;
    private static final int FLUSH = 1000;
    private static final int WIDEST = 60;

    private final Workbook workbook;
    private final String notesName;
    private String rowsName;
    private List<String> columns = List.of();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    /**
     * @param notesName name of the first sheet
     * @param rowsName name of the second; further ones get a number
     */
    public XlsxTable(OutputStream out, String notesName, String rowsName) {
        this.workbook = new Workbook(out, "Hecha", "1.0");
        this.notesName = notesName;
        this.rowsName = rowsName;
    }

    @Override
    public void open(List<Note> notes, List<String> names) throws IOException {
        columns = List.copyOf(names);
        if (!notes.isEmpty()) {
            Worksheet first = workbook.newWorksheet(notesName);
            first.width(0, 16);
            first.width(1, WIDEST);
            for (int i = 0; i < notes.size(); i++) {
                cell(first, i, 0, notes.get(i).name());
                cell(first, i, 1, notes.get(i).value());
            }
            first.finish();
        }
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
        for (int i = 0; i < columns.size(); i++) {
            cell(opened, 0, i, columns.get(i));
            opened.style(0, i).bold().set();
            opened.width(i, Math.min(WIDEST, 8 + 2 * columns.get(i).length()));
        }
        opened.freezePane(0, 1);
        sheet = opened;
        row = 1;
        return opened;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Worksheet current = sheet;
        if (current == null || row == Worksheet.MAX_ROWS) {
            current = next();
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(current, row, i, cells.get(i));
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
        workbook.finish();
    }
}
