package hecha.index.ask;

import hecha.model.Message;
import hecha.record.Table;
import hecha.record.Table.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small table that a command has made: each column has a name for people in two languages and a key for programs. */
public final class Grid {
    private final String language;
    private final List<Note> notes;
    private final List<Message> columns;
    private final List<Kept> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param language {@code zh} or {@code en}
     * @param columns the name in Chinese and the one in English, which is the key, too
     */
    public Grid(String language, List<Note> notes, List<Message> columns) {
        this.language = language;
        this.notes = List.copyOf(notes);
        this.columns = List.copyOf(columns);
    }

    private record Kept(List<@Nullable Object> shown, List<@Nullable Object> kept) implements Table.Cells {}

    /** A row that people and programs read alike. */
    public void row(List<@Nullable Object> cells) {
        rows.add(new Kept(cells, cells));
    }

    /** A row of which people and programs read different things. */
    public void row(List<@Nullable Object> shown, List<@Nullable Object> kept) {
        rows.add(new Kept(shown, kept));
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The table as it is now. */
    public Table table() {
        List<Kept> all = List.copyOf(rows);
        return new Table(
                notes,
                columns.stream().map(c -> c.in(language)).toList(),
                columns.stream().map(Message::en).toList(),
                visitor -> {
                    for (Kept row : all) {
                        visitor.row(row);
                    }
                },
                Optional.empty());
    }
}
