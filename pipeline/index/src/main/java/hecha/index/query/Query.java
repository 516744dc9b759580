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
 * @param order what is before {@code sort} in the order
 * @param columns the columns asked for; empty for the usual ones
 * @param conjuncts the conditions that must all hold, with their places in the text; one where the query is an OR
 * @param values the values that stand under no NOT, with their places in the text
 * @param measures what figures measure, by one name
 * @param rounds how titles say that a report was submitted again
 */
public record Query(
        String text,
        Target target,
        Optional<Node> filter,
        List<SortKey> sort,
        Order order,
        List<String> columns,
        List<Part> conjuncts,
        List<Part> values,
        Measures measures,
        Rounds rounds) {
    public Query {
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
        conjuncts = List.copyOf(conjuncts);
        values = List.copyOf(values);
    }

    /** A query that nobody has written. */
    public Query(String text, Target target, Optional<Node> filter, List<SortKey> sort, List<String> columns) {
        this(text, target, filter, sort, Order.FIELDS, columns, List.of(), List.of(), Measures.none(), Rounds.none());
    }

    /** What an answer is ordered by before all fields. */
    public enum Order {
        /** By fields alone. */
        FIELDS,
        /** What answers the words and measures of the query best comes first. */
        RELEVANCE,
        /** By the words before what was found, from it leftwards. */
        LEFT,
        /** By the words after what was found. */
        RIGHT
    }

    /** What stands at {@code from..to} of the text, and how it was read. */
    public record Part(int from, int to, Node node) {}

    /** One step of the order; what lacks the field comes last. */
    public record SortKey(QueryField field, boolean descending) {}

    /** The same question of other things. */
    public Query of(Target other) {
        return new Query(text, other, filter, sort, order, columns, conjuncts, values, measures, rounds);
    }

    /** The same question with other columns. */
    public Query show(List<Column> others) {
        return new Query(
                text,
                target,
                filter,
                sort,
                order,
                others.stream().map(Column::id).toList(),
                conjuncts,
                values,
                measures,
                rounds);
    }

    /** The same things in the same order, under another condition. */
    public Query where(Optional<Node> other) {
        return new Query(text, target, other, sort, order, columns, List.of(), List.of(), measures, rounds);
    }
}
