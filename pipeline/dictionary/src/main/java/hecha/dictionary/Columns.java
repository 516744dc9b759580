package hecha.dictionary;

import java.util.List;
import java.util.Optional;

/** Tells what kind of column a table's head announces ({@code dictionaries/columns}). */
public final class Columns {
    /** Letters that a head may have before the word that names its kind. */
    private static final int LONGEST_QUALIFIER = 4;

    private final List<ColumnKind> columns;

    Columns(DictionaryFiles files) {
        columns = files.entries("columns").stream().map(ColumnKind::of).toList();
    }

    public List<ColumnKind> all() {
        return columns;
    }

    /**
     * The kind of column under a head, if it is one.
     *
     * @param words the head without what stands in brackets after it, such as a unit
     */
    public Optional<ColumnKind> head(String words) {
        ColumnKind best = null;
        int longest = 0;
        for (ColumnKind column : columns) {
            for (String head : column.heads()) {
                if (head.length() > longest
                        && words.endsWith(head)
                        && words.length() <= head.length() + LONGEST_QUALIFIER) {
                    best = column;
                    longest = head.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
