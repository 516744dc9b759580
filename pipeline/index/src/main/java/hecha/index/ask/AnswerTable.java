package hecha.index.ask;

import hecha.index.Answer;
import hecha.index.KeyWord;
import hecha.index.Row;
import hecha.index.query.Column;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import hecha.index.query.Vocabulary;
import hecha.model.Message;
import hecha.record.Table;
import hecha.record.Table.Note;
import hecha.text.DisplayWidth;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a table of what a query found, of all of it or a page. */
public final class AnswerTable {
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

    private static final Set<Target> WITH_SENTENCES =
            EnumSet.of(Target.SENTENCE, Target.FIGURE, Target.GAP, Target.FINDING);

    private final String language;
    private final Vocabulary vocabulary;

    /** @param language {@code zh} or {@code en} */
    public AnswerTable(Vocabulary vocabulary, String language) {
        this.language = language;
        this.vocabulary = vocabulary;
    }

    private boolean english() {
        return language.equals("en");
    }

    /** The rows from {@code from} up to {@code to}. */
    public Table table(Answer answer, int from, int to) {
        List<Column> columns = answer.columns();
        return new Table(
                notes(answer, from, to),
                columns.stream().map(c -> english() ? c.id() : c.zh()).toList(),
                columns.stream().map(Column::id).toList(),
                visitor -> {
                    for (int i = from; i < to; i++) {
                        visitor.row(new Cells(row(answer, i), columns));
                    }
                },
                WITH_SENTENCES.contains(answer.query().target())
                        ? Optional.of(visitor -> sentences(answer, from, to, visitor))
                        : Optional.empty());
    }

    private static Row row(Answer answer, int i) throws IOException {
        return answer.row(i);
    }

    private List<Note> notes(Answer answer, int from, int to) {
        return List.of(
                new Note("query", answer.query().text()),
                new Note("of", answer.query().target().id()),
                new Note("date", LocalDate.now(ZoneId.systemDefault()).toString()),
                new Note("offset", from),
                new Note("count", to - from),
                new Note("total", answer.size()),
                new Note("complete", to - from == answer.size()));
    }

    private static void sentences(Answer answer, int from, int to, Table.RowVisitor visitor) throws IOException {
        Answer other = answer.show(EnumSet.of(Column.SENTENCE, Column.FILE, Column.LINE));
        for (int i = from; i < to; i++) {
            Row row = row(other, i);
            List<@Nullable Object> cells = Arrays.asList(
                    i - from + 2, row.text(Column.SENTENCE), row.text(Column.FILE), row.cell(Column.LINE));
            visitor.row(new Plain(cells));
        }
    }

    private record Plain(List<@Nullable Object> shown) implements Table.Cells {
        @Override
        public List<@Nullable Object> kept() {
            return shown;
        }
    }

    private final class Cells implements Table.Cells {
        private final Row row;
        private final List<Column> columns;

        Cells(Row row, List<Column> columns) {
            this.row = row;
            this.columns = columns;
        }

        @Override
        public List<@Nullable Object> shown() {
            List<@Nullable Object> cells = new ArrayList<>();
            for (Column column : columns) {
                Object cell = row.cell(column);
                if (cell == null || cell instanceof Number || cell instanceof LocalDate) {
                    cells.add(cell);
                } else {
                    cells.add(AnswerTable.this.shown(column, cell));
                }
            }
            return cells;
        }

        @Override
        public List<@Nullable Object> kept() {
            List<@Nullable Object> cells = new ArrayList<>();
            for (Column column : columns) {
                Object cell = row.cell(column);
                cells.add(cell instanceof Message message ? message.in(language) : cell);
            }
            return cells;
        }
    }

    /** What people read: names instead of ids, in their language. */
    private String shown(Column column, Object cell) {
        if (cell instanceof Message message) {
            return message.in(language);
        }
        if (cell instanceof List<?> list) {
            return String.join(
                    "、", list.stream().map(id -> name(column, id.toString())).toList());
        }
        return name(column, cell.toString());
    }

    /** The name of an id that a column has. */
    public String name(Column column, String id) {
        QueryField field = NAMED.get(column);
        return field == null || english() || id.isEmpty() ? id : vocabulary.display(field, id);
    }

    // ---- key words

    /** A line for each place at which something was found, its words in the middle. */
    public Table keyWords(Answer answer, List<KeyWord> all, int from, int to) {
        List<Message> columns = List.of(
                new Message("左", "left"),
                new Message("词", "hit"),
                new Message("右", "right"),
                new Message("文件", "file"),
                new Message("行", "line"),
                new Message("起", "start"),
                new Message("止", "end"),
                new Message("编号", "id"));
        int shown = 5;
        return new Table(
                List.of(
                        new Note("query", answer.query().text()),
                        new Note("of", answer.query().target().id()),
                        new Note("offset", from),
                        new Note("count", to - from),
                        new Note("total", all.size()),
                        new Note("complete", to - from == all.size())),
                columns.subList(0, shown).stream().map(c -> c.in(language)).toList(),
                columns.stream().map(Message::en).toList(),
                visitor -> {
                    for (KeyWord word : all.subList(from, to)) {
                        visitor.row(new Concordance(word));
                    }
                },
                Optional.empty());
    }

    private record Concordance(KeyWord word) implements Table.Cells {
        private static final int LEFT = 60;

        @Override
        public List<@Nullable Object> shown() {
            String left = word.left();
            return Arrays.asList(
                    " ".repeat(Math.max(0, LEFT - DisplayWidth.of(left))) + left,
                    "⟦" + word.hit() + "⟧",
                    word.right(),
                    word.row().text(Column.FILE),
                    word.line());
        }

        @Override
        public List<@Nullable Object> kept() {
            return Arrays.asList(
                    word.left(),
                    word.hit(),
                    word.right(),
                    word.row().text(Column.FILE),
                    word.line(),
                    word.span().start(),
                    word.span().end(),
                    word.row().report());
        }
    }

    /**
     * The closing line under a table for people.
     *
     * @param places whether its rows are the places of words in these things
     */
    public Message closing(int from, int to, int all, Target target, boolean places) {
        boolean page = to - from < all;
        String zh = page && to > from ? "，这是第 " + (from + 1) + "–" + to + (places ? " 处" : " 条") : "";
        String en = page && to > from ? ", these are " + (from + 1) + "–" + to : "";
        String more = to < all && to > from ? "--offset " + to : "";
        return new Message(
                "共 " + all + (places ? " 处" : " 条" + target.zh()) + zh + (more.isEmpty() ? "" : "；往后：" + more),
                all + " " + (places ? "places" : target.id()) + en + (more.isEmpty() ? "" : "; more: " + more));
    }
}
