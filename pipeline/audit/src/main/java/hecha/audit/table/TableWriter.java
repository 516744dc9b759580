package hecha.audit.table;

import hecha.record.Table.Note;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one table, row by row, without holding it in memory. */
public interface TableWriter extends Closeable {
    /** Begins the table; called once, before any row. */
    void open(List<Note> notes, List<String> columns) throws IOException;

    /** Adds a row; numbers and days stay what they are, null is an empty cell, all else is text. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
