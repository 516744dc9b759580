package hecha.cli;

import hecha.audit.table.TableWriter.Note;
import hecha.model.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small table that a command has made: each column has a name for people in two languages and a key for programs. */
final class Grid {
    private final Console console;
    private final List<Note> notes;
    private final List<Message> columns;
    private final List<Kept> rows = new ArrayList<>();

    /** @param columns the name in Chinese and the one in English, which is the key, too */
    Grid(Console console, List<Note> notes, List<Message> columns) {
        this.console = console;
        this.notes = List.copyOf(notes);
        this.columns = List.copyOf(columns);
    }

    private record Kept(List<@Nullable Object> shown, List<@Nullable Object> kept) implements TableFormat.Cells {}

    /** A row that people and programs read alike. */
    void row(List<@Nullable Object> cells) {
        rows.add(new Kept(cells, cells));
    }

    void row(List<@Nullable Object> shown, List<@Nullable Object> kept) {
        rows.add(new Kept(shown, kept));
    }

    int size() {
        return rows.size();
    }

    /** Writes it; people are not shown the head of a table without rows. */
    void write(TableFormat format) throws IOException {
        if (rows.isEmpty() && format.isForPeople()) {
            return;
        }
        format.write(
                console,
                new TableFormat.Table(
                        notes,
                        columns.stream().map(console::say).toList(),
                        columns.stream().map(Message::en).toList(),
                        visitor -> {
                            for (Kept row : rows) {
                                visitor.row(row);
                            }
                        },
                        Optional.empty()));
    }
}
