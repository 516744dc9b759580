package hecha.audit.table;

import hecha.model.Message;
import hecha.record.RowsJson;
import hecha.record.Table;
import hecha.record.Table.Note;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats in which a table leaves the program: the same bytes whether a command or a page is asked for them. */
public enum Export {
    CSV("text/csv; charset=utf-8"),
    JSONL("application/x-ndjson"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("application/vnd.apache.parquet");

    private final String mediaType;

    Export(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its name in lower case, which is also the extension of a file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Export> named(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }

    /** Whether a program reads it: then it has all columns, and ids instead of names. */
    public boolean isForPrograms() {
        return this == JSON || this == JSONL || this == PARQUET;
    }

    /** Writes all of it; {@code out} is left open. */
    public void write(Table table, boolean english, OutputStream out) throws IOException {
        switch (this) {
            case XLSX -> workbook(table, english, out);
            case PARQUET ->
                ParquetTable.write(
                        out,
                        table.notes(),
                        table.keys(),
                        visitor -> table.rows().each(row -> visitor.row(row.kept())));
            case CSV, JSON, JSONL -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
                if (this == CSV) {
                    rows(table, new CsvTable(writer));
                } else {
                    json(table, writer, this == JSONL);
                }
                writer.flush();
            }
        }
    }

    /** Writes what people read, row by row, without the notes. */
    public static void rows(Table table, TableWriter writer) throws IOException {
        try (writer) {
            writer.open(List.of(), table.names());
            table.rows().each(row -> writer.row(row.shown()));
        }
    }

    /** What the notes are called for people, by their names. */
    private static final Map<String, Message> LABELS = Map.of(
            "query", new Message("查询", "query"),
            "of", new Message("查的是", "of"),
            "date", new Message("日期", "date"),
            "offset", new Message("跳过", "offset"),
            "count", new Message("本表条数", "rows here"),
            "total", new Message("共有条数", "rows in all"),
            "complete", new Message("是否全部", "all of them"));

    private static Note labelled(Note note, boolean english) {
        Message label = LABELS.get(note.name());
        Object value = note.value() instanceof Boolean whole && !english ? whole ? "是" : "否" : note.value();
        return new Note(label == null ? note.name() : english ? label.en() : label.zh(), value);
    }

    /** Sheets for the rows, for the sentences that they stand in, and for what is said of them. */
    private static void workbook(Table table, boolean english, OutputStream out) throws IOException {
        try (XlsxTable book = new XlsxTable(out, english ? "about" : "说明", english ? "rows" : "结果")) {
            book.open(
                    table.notes().stream().map(note -> labelled(note, english)).toList(), table.names());
            table.rows().each(row -> book.row(row.shown()));
            if (table.sentences().isPresent()) {
                book.sheet(
                        english ? "sentences" : "句子",
                        english ? List.of("row", "sentence", "file", "line") : List.of("结果行", "句子", "文件", "行"));
                table.sentences().get().each(row -> book.row(row.shown()));
            }
        }
    }

    private static void json(Table table, Writer writer, boolean lines) throws IOException {
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
