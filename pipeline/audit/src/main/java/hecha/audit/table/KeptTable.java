package hecha.audit.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes tables that people open and save in a spreadsheet before they are read again. An apostrophe before a text keeps
 * it as it is: a batch {@code 2026-06} would come back as Jun-26, an id {@code 12e45} as a number.
 */
public final class KeptTable implements Closeable {
    /** What a spreadsheet takes for a formula, and the apostrophe itself. */
    private static final String BEGINNINGS = "=+-@＝＋－＠\t\r\n'";

    /** What numbers, days and times are written with. */
    private static final String NUMERIC = "0123456789-/.:eE";

    private final CsvTable table;

    /** Begins a table with a byte order mark. */
    public KeptTable(Writer to, List<String> columns) throws IOException {
        table = new CsvTable(to);
        table.open(List.of(), columns);
    }

    /** Adds a row; numbers and days stay what they are, all else is text. */
    public void row(List<?> cells) throws IOException {
        table.row(cells.stream().map(KeptTable::safe).toList());
    }

    /** What is held back is written; the writer stays open. */
    @Override
    public void close() throws IOException {
        table.close();
    }

    /** Writes a whole table. */
    public static void write(Writer to, List<String> columns, List<? extends List<?>> rows) throws IOException {
        try (KeptTable table = new KeptTable(to, columns)) {
            for (List<?> row : rows) {
                table.row(row);
            }
        }
    }

    /** A cell as it is written: a text that a spreadsheet would change with an apostrophe before it, all else as it is. */
    public static Object safe(Object cell) {
        if (!(cell instanceof String text) || text.isEmpty()) {
            return cell;
        }
        boolean formula = BEGINNINGS.indexOf(text.charAt(0)) >= 0;
        boolean number =
                text.charAt(0) >= '0' && text.charAt(0) <= '9' && text.chars().allMatch(c -> NUMERIC.indexOf(c) >= 0);
        return formula || number ? "'" + text : text;
    }

    /** The text of a cell that {@link #safe} wrote. */
    public static String plain(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
