package hecha.cli;

import hecha.audit.table.Export;
import hecha.office.Failure;
import hecha.office.OutputFile;
import hecha.record.Table;
import hecha.record.Table.Note;
import hecha.text.NearestWord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
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
        return Export.named(format).filter(Export::isForPrograms).isPresent();
    }

    boolean isForPeople() {
        return format.equals("table") && out.isEmpty();
    }

    /** Writes the table and its notes; people are not shown the head of a table without rows. */
    void write(Console console, Table table, int rows) throws IOException {
        if (rows > 0 || !isForPeople()) {
            write(console, table);
        }
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
        Optional<Export> export = Export.named(format);
        if (export.isPresent()) {
            export.get().write(table, console.english(), stream);
            return;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        Export.rows(
                table,
                new FittedTable(writer, out.isEmpty() ? Console.columns() : 0, out.isEmpty() && Console.colour()));
        writer.flush();
    }
}
