package hecha.cli;

import hecha.audit.table.CsvTable;
import hecha.audit.table.ParquetTable;
import hecha.audit.table.TableWriter;
import hecha.audit.table.TableWriter.Note;
import hecha.audit.table.XlsxTable;
import hecha.record.RowsJson;
import hecha.text.NearestWord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which format, and to where, a command writes its table; the same words and the same shapes in every command. */
final class TableFormat {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.TableFormats.class,
            description = "table（默认）csv jsonl json xlsx parquet")
    private String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件，不写到标准输出；完整或没有")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--notes", paramLabel = "FILE", description = "把说明（查询、日期、条数、是否完整）写入此文件")
    private Optional<Path> notesFile = Optional.empty();

    /** A row that knows both what people read and what programs read. */
    interface Cells {
        /** Numbers and days as such, all else as people read it. */
        List<@Nullable Object> shown();

        /** Numbers, ids and lists as they are kept. */
        List<@Nullable Object> kept();
    }

    /**
     * A table to write.
     *
     * @param notes what is said of it, by English name
     * @param names of its columns for people
     * @param keys of its columns for programs, in English whatever the language
     */
    record Table(List<Note> notes, List<String> names, List<String> keys, Rows rows, Optional<Rows> sentences) {}

    /** Gives all rows, one after the other. */
    interface Rows {
        void each(RowVisitor visitor) throws IOException;
    }

    /** Takes a row. */
    interface RowVisitor {
        void row(Cells cells) throws IOException;
    }

    void check() {
        if (!Choices.TableFormats.ALL.contains(format)) {
            String near =
                    NearestWord.within(3, format, Choices.TableFormats.ALL).orElse("");
            throw Failure.usage(
                    "--format：没有 " + format + " 这种格式，应为 table csv jsonl json xlsx parquet 之一"
                            + (near.isEmpty() ? "" : "；是不是想用 " + near + "？"),
                    "--format: no format " + format + "; one of table csv jsonl json xlsx parquet"
                            + (near.isEmpty() ? "" : "; did you mean " + near + "?"));
        }
    }

    /** Whether a program reads it: then it has all columns. */
    boolean isForPrograms() {
        return format.equals("json") || format.equals("jsonl") || format.equals("parquet");
    }

    boolean isForPeople() {
        return format.equals("table") && out.isEmpty();
    }

    /** Writes the table and its notes. */
    void write(Console console, Table table) throws IOException {
        if (notesFile.isPresent()) {
            try (OutputFile file = new OutputFile(notesFile.get())) {
                for (Note note : table.notes()) {
                    file.writer().write(note.name() + "\t" + note.value() + "\n");
                }
                file.keep();
            }
        }
        if (out.isEmpty()) {
            write(table, console.out(), console);
            console.out().flush();
            return;
        }
        try (OutputFile file = new OutputFile(out.get())) {
            try (OutputStream stream = file.stream()) {
                write(table, stream, console);
            }
            file.keep();
        }
    }

    private void write(Table table, OutputStream stream, Console console) throws IOException {
        if (format.equals("xlsx")) {
            workbook(table, stream, console);
            return;
        }
        if (format.equals("parquet")) {
            ParquetTable.write(
                    stream, table.notes(), table.keys(), visitor -> table.rows().each(row -> visitor.row(row.kept())));
            return;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        switch (format) {
            case "csv" -> rows(table, List.of(), new CsvTable(writer));
            case "json", "jsonl" -> json(table, writer);
            default ->
                rows(
                        table,
                        List.of(),
                        new FittedTable(
                                writer, out.isEmpty() ? Console.columns() : 0, out.isEmpty() && Console.colour()));
        }
        writer.flush();
    }

    private static void rows(Table table, List<Note> notes, TableWriter writer) throws IOException {
        try (writer) {
            writer.open(notes, table.names());
            table.rows().each(row -> writer.row(row.shown()));
        }
    }

    /** Sheets for what is said, for the rows, and for the sentences that the rows stand in. */
    private static void workbook(Table table, OutputStream stream, Console console) throws IOException {
        boolean english = console.english();
        try (XlsxTable book = new XlsxTable(stream, english ? "about" : "说明", english ? "rows" : "结果")) {
            book.open(table.notes(), table.names());
            table.rows().each(row -> book.row(row.shown()));
            if (table.sentences().isPresent()) {
                book.sheet(
                        english ? "sentences" : "句子",
                        english ? List.of("row", "sentence", "file", "line") : List.of("结果行", "句子", "文件", "行"));
                table.sentences().get().each(row -> book.row(row.shown()));
            }
        }
    }

    private void json(Table table, Writer writer) throws IOException {
        boolean lines = format.equals("jsonl");
        Map<String, Object> head = new LinkedHashMap<>();
        if (!lines) {
            table.notes().forEach(note -> head.put(note.name(), note.value()));
        }
        try (RowsJson json = new RowsJson(writer, lines, head, "rows")) {
            table.rows().each(row -> {
                Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                List<@Nullable Object> kept = row.kept();
                for (int i = 0; i < kept.size(); i++) {
                    cells.put(table.keys().get(i), kept.get(i));
                }
                json.row(cells);
            });
        }
    }
}
