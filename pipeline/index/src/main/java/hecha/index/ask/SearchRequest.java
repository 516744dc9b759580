package hecha.index.ask;

import java.util.Optional;
import java.util.Set;

/**
 * A search, as {@code hecha query} puts it.
 *
 * @param query in the language of queries
 * @param of what is looked for, by its name; empty for what the query says
 * @param offset rows that are passed over
 * @param limit the most rows; empty for all
 * @param kwic a row for each place at which something was found, its words in the middle
 * @param allColumns all columns that there are, where the query names none: what programs read
 * @param without marks of rows that are left out ({@link hecha.index.Row#mark})
 */
public record SearchRequest(
        String query,
        Optional<String> of,
        int offset,
        Optional<Integer> limit,
        boolean kwic,
        boolean allColumns,
        Set<String> without) {
    public SearchRequest {
        without = Set.copyOf(without);
    }

    void check() throws Refusal {
        if (limit.orElse(0) < 0 || offset < 0) {
            throw Refusal.of("--limit", "--limit 和 --offset 不能为负", "--limit and --offset must not be negative");
        }
    }
}
