package hecha.audit.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one column of a table of comma-separated values whose first row names the columns. */
public final class CsvColumn {
    private CsvColumn() {}

    /**
     * The contents of the first column that has one of these names, without blanks and empty cells; empty where none has.
     *
     * @throws IOException where the file cannot be read, or is no such table in UTF-8
     */
    public static Optional<List<String>> read(Path file, List<String> names) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180.builder().get().parse(reader)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                return Optional.empty();
            }
            for (int column = 0; column < records.get(0).size(); column++) {
                String name = records.get(0).get(column).replace("\uFEFF", "").strip();
                if (names.contains(name)) {
                    return Optional.of(column(records, column));
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> column(List<CSVRecord> records, int column) {
        List<String> cells = new ArrayList<>();
        for (CSVRecord row : records.subList(1, records.size())) {
            String cell = column < row.size() ? row.get(column).strip() : "";
            if (!cell.isEmpty()) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
