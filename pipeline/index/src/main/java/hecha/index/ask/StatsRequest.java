package hecha.index.ask;

import hecha.index.Pivot;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question for statistics, as {@code hecha stats} puts it. Columns are given by their names in either language.
 *
 * @param query in the language of queries
 * @param of what is counted, by its name; empty for figures
 * @param by the columns that groups or lines are by
 * @param across the column that goes across
 * @param show what stands in the cells: value, count, min, median or max
 * @param change a column for the change on the year before
 * @param since a column, such as 2019: the change from it to the last one is shown, and what is ranked by change is
 *     ranked by this one
 * @param rank by value or change of the last column, the greatest first, or by fall: the greatest decrease first
 * @param facets columns whose contents are counted
 * @param lacking sections and measures that so many percent of the peers have
 * @param outliers the figures that lie far from those of their peers
 * @param without marks of rows that are left out ({@link hecha.index.Row#mark})
 */
public record StatsRequest(
        String query,
        Optional<String> of,
        List<String> by,
        Optional<String> across,
        Optional<String> show,
        boolean change,
        Optional<String> since,
        Optional<String> rank,
        List<String> facets,
        Optional<Integer> lacking,
        boolean outliers,
        Set<String> without) {
    public StatsRequest {
        by = List.copyOf(by);
        facets = List.copyOf(facets);
        without = Set.copyOf(without);
    }

    /** The plain table of {@code query} by {@code by}. */
    public static StatsRequest by(String query, List<String> by) {
        return new StatsRequest(
                query,
                Optional.empty(),
                by,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Set.of());
    }

    Pivot.Show shown() {
        return Pivot.Show.valueOf(show.orElse("value").toUpperCase(Locale.ROOT));
    }

    /** Refuses what cannot be, or would have no effect. */
    public void check() throws Refusal {
        boolean known =
                Arrays.stream(Pivot.Show.values()).anyMatch(s -> s.name().equalsIgnoreCase(show.orElse("value")));
        if (!known) {
            throw Refusal.of(
                    "--show", "--show：应为 value count min median max 之一", "--show: one of value count min median max");
        }
        if (rank.isPresent() && !Pivot.RANKS.contains(rank.get())) {
            throw Refusal.of("--rank", "--rank：应为 value、change 或 fall", "--rank: value, change or fall");
        }
        if (across.isEmpty() && (change || since.isPresent() || rank.isPresent() || show.isPresent())) {
            throw Refusal.of(
                    "--across",
                    "--show、--change、--since 和 --rank 用于两维的表，请加 --across，如 --across 年份",
                    "--show, --change, --since and --rank are of tables in two dimensions; add --across, such as --across"
                            + " year");
        }
        Map<String, Boolean> ofOwn =
                Map.of("--lacking", lacking.isPresent(), "--outliers", outliers, "--facets", !facets.isEmpty());
        for (Map.Entry<String, Boolean> option : ofOwn.entrySet()) {
            together(Map.of("--by", !by.isEmpty(), option.getKey(), option.getValue()));
        }
        together(Map.of(
                "--lacking",
                lacking.isPresent(),
                "--outliers",
                outliers,
                "--facets",
                !facets.isEmpty(),
                "--across",
                across.isPresent()));
        together(Map.of("--of", of.isPresent(), "--lacking", lacking.isPresent()));
        together(Map.of("--of", of.isPresent(), "--outliers", outliers));
        together(Map.of("--of", of.isPresent(), "--across", across.isPresent()));
        if (lacking.filter(p -> p < 1 || p > 100).isPresent()) {
            throw Refusal.of("--lacking", "--lacking：应为 1 到 100", "--lacking: from 1 to 100");
        }
    }

    /** Of options each of which would have no effect beside another: at most one of {@code given} may be there. */
    public static void together(Map<String, Boolean> given) throws Refusal {
        List<String> there = given.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (there.size() > 1) {
            throw Refusal.of(
                    there.get(1),
                    there.get(0) + " 和 " + there.get(1) + " 不能同时用，请只留一个",
                    there.get(0) + " and " + there.get(1) + " do not go together; keep one of them");
        }
    }
}
