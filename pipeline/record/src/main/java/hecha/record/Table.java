package hecha.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written row by row, for people and for programs.
 *
 * @param notes what is said of it, by English name
 * @param names of its columns for people
 * @param keys of its columns for programs, in English whatever the language
 * @param rows the same ones each time they are asked for
 * @param sentences that the rows stand in, where they are given beside it
 */
public record Table(List<Note> notes, List<String> names, List<String> keys, Rows rows, Optional<Rows> sentences) {
    public Table {
        notes = List.copyOf(notes);
        names = List.copyOf(names);
        keys = List.copyOf(keys);
    }

    /** What is said of the whole table, such as the query it answers. */
    public record Note(String name, Object value) {}

    /** A row that knows both what people read and what programs read. */
    public interface Cells {
        /** Numbers and days as such, all else as people read it. */
        List<@Nullable Object> shown();

        /** Numbers, ids and lists as they are kept. */
        List<@Nullable Object> kept();
    }

    /** Gives all rows, one after the other. */
    public interface Rows {
        void each(RowVisitor visitor) throws IOException;
    }

    /** Takes a row. */
    public interface RowVisitor {
        void row(Cells cells) throws IOException;
    }
}
