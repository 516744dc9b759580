package hecha.letter;

import java.util.List;

/** Writes tables of texts for spreadsheets. */
public final class Tables {
    private Tables() {}

    /** Comma-separated values with a byte order mark; no text of them is a formula. */
    public static byte[] csv(List<String> columns, List<List<String>> rows) {
        return CsvRows.table(columns, rows);
    }
}
