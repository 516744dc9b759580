package hecha.cli;

import hecha.audit.table.CsvTable;
import hecha.audit.table.TableWriter;
import hecha.audit.table.TableWriter.Note;
import hecha.audit.table.XlsxTable;
import hecha.index.Answer;
import hecha.index.Row;
import hecha.index.query.Column;
import hecha.index.query.QueryField;
import hecha.index.query.Vocabulary;
import hecha.model.Message;
import hecha.record.RowsJson;
import hecha.text.DisplayWidth;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what was found, row by row, in one of the formats. */
final class AnswerWriter {
    /** Columns whose content has a name in the vocabulary. */
    private static final Map<Column, QueryField> NAMED = Map.of(
            Column.KIND, QueryField.KIND,
            Column.GENRE, QueryField.GENRE,
            Column.ROLE, QueryField.ROLE,
            Column.MISSING, QueryField.MISSING,
            Column.APPROX, QueryField.APPROX,
            Column.NATURE, QueryField.NATURE,
            Column.CHANGE, QueryField.CHANGE,
            Column.SLOT, QueryField.SLOT,
            Column.SEVERITY, QueryField.SEVERITY);

    private final Console console;
    private final Vocabulary vocabulary;
    private final String format;
    private final boolean head;

    AnswerWriter(Console console, Vocabulary vocabulary, String format, boolean head) {
        this.console = console;
        this.vocabulary = vocabulary;
        this.format = format;
        this.head = head;
        if (!List.of("table", "csv", "jsonl", "json", "xlsx").contains(format)) {
            throw Failure.usage(
                    "--format：应为 table csv jsonl json xlsx 之一", "--format: one of table csv jsonl json xlsx");
        }
    }

    void write(Answer answer, int rows, OutputFile file) throws IOException {
        if (format.equals("xlsx")) {
            try (OutputStream stream = new BufferedOutputStream(file.stream())) {
                table(answer, rows, xlsx(stream));
            }
        } else {
            text(answer, rows, file.writer(), false);
        }
    }

    void write(Answer answer, int rows, PrintStream out) throws IOException {
        if (format.equals("xlsx")) {
            table(answer, rows, xlsx(out));
        } else {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            text(answer, rows, writer, Console.colour());
            writer.flush();
        }
    }

    private XlsxTable xlsx(OutputStream stream) {
        return new XlsxTable(stream, say("说明", "about"), say("结果", "rows"));
    }

    private void text(Answer answer, int rows, Writer writer, boolean colour) throws IOException {
        switch (format) {
            case "csv" -> table(answer, rows, new CsvTable(writer));
            case "json", "jsonl" -> json(answer, rows, writer);
            default -> blocks(answer, rows, writer, colour);
        }
    }

    private List<Note> notes(Answer answer, int rows) {
        boolean complete = rows == answer.size();
        return List.of(
                new Note(say("查询", "query"), answer.query().text()),
                new Note(
                        say("查什么", "of"),
                        say(
                                answer.query().target().zh(),
                                answer.query().target().id())),
                new Note(say("日期", "date"), LocalDate.now(ZoneId.systemDefault())),
                new Note(say("条数", "rows"), rows),
                new Note(
                        say("完整", "complete"),
                        complete ? say("是", "yes") : say("否，共 " + answer.size() + " 条", "no, of " + answer.size())));
    }

    private void table(Answer answer, int rows, TableWriter table) throws IOException {
        try (table) {
            List<Column> columns = answer.columns();
            table.open(
                    head ? notes(answer, rows) : List.of(),
                    columns.stream().map(c -> say(c.zh(), c.id())).toList());
            for (int i = 0; i < rows; i++) {
                Row row = answer.row(i);
                List<@Nullable Object> cells = new ArrayList<>();
                for (Column column : columns) {
                    Object cell = row.cell(column);
                    boolean typed = cell == null || cell instanceof Number || cell instanceof LocalDate;
                    cells.add(typed ? cell : shown(row, column));
                }
                table.row(cells);
            }
        }
    }

    /** What people read: names instead of ids, in their language. */
    private String shown(Row row, Column column) {
        Object cell = row.cell(column);
        if (cell instanceof Message message) {
            return console.say(message);
        }
        QueryField field = NAMED.get(column);
        if (field == null || console.english()) {
            return row.text(column);
        }
        if (cell instanceof List<?> list) {
            return String.join(
                    "、",
                    list.stream()
                            .map(id -> vocabulary.display(field, id.toString()))
                            .toList());
        }
        return cell == null ? "" : vocabulary.display(field, cell.toString());
    }

    // ---- JSON

    private void json(Answer answer, int rows, Writer writer) throws IOException {
        boolean lines = format.equals("jsonl");
        Map<String, Object> about = new LinkedHashMap<>();
        if (head || !lines) {
            about.put("query", answer.query().text());
            about.put("of", answer.query().target().id());
            about.put("date", LocalDate.now(ZoneId.systemDefault()).toString());
            about.put("rows", rows);
            about.put("total", answer.size());
            about.put("complete", rows == answer.size());
        }
        try (RowsJson json = new RowsJson(writer, lines, about, "hits")) {
            for (int i = 0; i < rows; i++) {
                Row row = answer.row(i);
                Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                for (Column column : answer.columns()) {
                    Object cell = row.cell(column);
                    cells.put(column.id(), cell instanceof Message message ? console.say(message) : cell);
                }
                json.row(cells);
            }
        }
    }

    // ---- for people

    /** A line that says which thing, and under it the words it was found in. */
    private void blocks(Answer answer, int rows, Writer writer, boolean colour) throws IOException {
        List<Column> facts = answer.columns().stream()
                .filter(c -> c != Column.CONTEXT
                        && c != Column.FILE
                        && c != Column.ID
                        && c != Column.START
                        && c != Column.END
                        && c != Column.ITEM
                        && c != Column.RAW)
                .toList();
        String file = "";
        for (int i = 0; i < rows; i++) {
            Row row = answer.row(i);
            String from = row.text(Column.FILE);
            if (!from.equals(file)) {
                writer.write((i == 0 ? "" : "\n") + DisplayWidth.shown(from) + "\n");
                file = from;
            }
            List<String> shown = facts.stream()
                    .map(c -> fact(row, c))
                    .flatMap(Optional::stream)
                    .toList();
            String item = row.text(Column.ITEM);
            writer.write(
                    "  " + (item.isEmpty() ? "" : item + "  ") + DisplayWidth.shown(String.join("  ", shown)) + "\n");
            String context =
                    DisplayWidth.shown(answer.columns().contains(Column.CONTEXT) ? row.text(Column.CONTEXT) : "");
            if (!context.isEmpty()) {
                writer.write("    "
                        + (colour ? context.replace("⟦", "\033[1;31m").replace("⟧", "\033[0m") : context) + "\n");
            }
        }
        String line = console.say(new Message(
                (rows == 0 ? "" : "\n") + "共 " + answer.size() + " 条"
                        + answer.query().target().zh() + (rows < answer.size() ? "，列出前 " + rows + " 条" : ""),
                (rows == 0 ? "" : "\n") + answer.size() + " "
                        + answer.query().target().id()
                        + (rows < answer.size() ? ", the first " + rows + " shown" : "")));
        writer.write(line + "\n");
    }

    private Optional<String> fact(Row row, Column column) {
        String text = shown(row, column);
        boolean plain = column == Column.APPROX && row.text(column).equals("exact");
        boolean again = (column == Column.LOW || column == Column.HIGH)
                && row.text(column).equals(row.text(Column.VALUE));
        boolean none = column == Column.HITS && text.equals("0");
        if (text.isEmpty() || plain || again || none) {
            return Optional.empty();
        }
        boolean bare = switch (column) {
            case SECTION, KIND, SUBJECT, TITLE, RULE, SEVERITY, MESSAGE, SUPPLY -> true;
            default -> false;
        };
        return Optional.of(bare ? text : say(column.zh(), column.id()) + " " + text);
    }

    private String say(String zh, String en) {
        return console.english() ? en : zh;
    }
}
