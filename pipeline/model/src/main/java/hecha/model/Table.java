package hecha.model;

import java.util.List;
import java.util.Optional;

/**
 * A table put back into rows.
 *
 * @param section index of the section that holds it, or -1
 * @param header the header row's cells; empty if there is none
 * @param rows cells by row; a cell that is missing is empty
 */
public record Table(int section, List<Item> header, List<List<Optional<Item>>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The content of a cell: clean indices and the words, lines of one cell joined. */
    public record Item(int from, int to, String text) {}
}
