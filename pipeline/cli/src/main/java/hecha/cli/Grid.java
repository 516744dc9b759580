package hecha.cli;

import hecha.audit.table.CsvTable;
import hecha.audit.table.TableWriter;
import hecha.audit.table.TableWriter.Note;
import hecha.audit.table.XlsxTable;
import hecha.record.RowsJson;
import hecha.text.DisplayWidth;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small table that a command has made, written in the format that is asked for. */
final class Grid {
    static final List<String> FORMATS = List.of("table", "csv", "jsonl", "json", "xlsx");

    private final List<Note> notes;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Grid(List<Note> notes, List<String> columns) {
        this.notes = List.copyOf(notes);
        this.columns = List.copyOf(columns);
    }

    static void check(String format) {
        if (!FORMATS.contains(format)) {
            throw Failure.usage(
                    "--format：应为 table csv jsonl json xlsx 之一", "--format: one of table csv jsonl json xlsx");
        }
    }

    void row(List<@Nullable Object> cells) {
        rows.add(cells);
    }

    void write(Console console, String format, Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            write(console.out(), format);
            console.out().flush();
            return;
        }
        try (OutputFile out = new OutputFile(file.get())) {
            try (OutputStream stream = out.stream()) {
                write(stream, format);
            }
            out.keep();
        }
    }

    private void write(OutputStream stream, String format) throws IOException {
        if (format.equals("xlsx")) {
            table(new XlsxTable(stream, "说明", "结果"));
            return;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        switch (format) {
            case "csv" -> table(new CsvTable(writer));
            case "json", "jsonl" -> json(writer, format.equals("jsonl"));
            default -> aligned(writer);
        }
        writer.flush();
    }

    private void table(TableWriter table) throws IOException {
        try (table) {
            table.open(notes, columns);
            for (List<@Nullable Object> row : rows) {
                table.row(row);
            }
        }
    }

    private void json(Writer writer, boolean lines) throws IOException {
        Map<String, Object> head = new LinkedHashMap<>();
        notes.forEach(note -> head.put(note.name(), note.value().toString()));
        try (RowsJson json = new RowsJson(writer, lines, head, "rows")) {
            for (List<@Nullable Object> row : rows) {
                Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(columns.get(i), row.get(i));
                }
                json.row(cells);
            }
        }
    }

    // ---- for people

    /** Columns under one another; a Chinese character is two columns wide. */
    private void aligned(Writer writer) throws IOException {
        int[] widths = new int[columns.size()];
        List<List<String>> shown = new ArrayList<>();
        shown.add(columns);
        for (List<@Nullable Object> row : rows) {
            List<String> texts = new ArrayList<>();
            for (Object cell : row) {
                texts.add(
                        cell == null
                                ? ""
                                : cell instanceof BigDecimal decimal
                                        ? decimal.toPlainString()
                                        : DisplayWidth.shown(cell.toString()));
            }
            shown.add(texts);
        }
        for (List<String> row : shown) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        for (int r = 0; r < shown.size(); r++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = shown.get(r).get(i);
                String blanks = " ".repeat(widths[i] - DisplayWidth.of(text));
                boolean right = r > 0 && rows.get(r - 1).get(i) instanceof Number;
                line.append(i == 0 ? "" : "  ").append(right ? blanks + text : text + blanks);
            }
            writer.write(line.toString().stripTrailing() + "\n");
        }
    }
}
