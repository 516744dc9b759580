package hecha.index.query;

import java.util.List;
import java.util.Optional;

/**
 * A question to the index.
 *
 * @param text as the analyst wrote it
 * @param target what is looked for
 * @param filter which of them; empty for all
 * @param sort the order, by these one after the other; then by file and place
 * @param columns the columns asked for; empty for the usual ones
 */
public record Query(String text, Target target, Optional<Node> filter, List<SortKey> sort, List<String> columns) {
    public Query {
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
    }

    /** One step of the order; what lacks the field comes last. */
    public record SortKey(QueryField field, boolean descending) {}

    /** The same question of other things. */
    public Query of(Target other) {
        return new Query(text, other, filter, sort, columns);
    }
}
