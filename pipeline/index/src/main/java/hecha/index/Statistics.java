package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Target;
import hecha.model.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what was found, group by group; of figures, each fact once, also sum, least, median and greatest value, and
 * those that lie far off. Figures of different kind or unit are never put together. A sum is given only where adding is
 * sound, else the reason is said.
 */
public final class Statistics {
    private static final int FAR = 10;
    private static final int FEWEST = 3;

    private Statistics() {}

    /**
     * One group.
     *
     * @param keys content of the columns that were asked for, in their order
     * @param kind kind of its figures; empty if these are no figures
     * @param unit unit of its figures
     * @param count how many there are
     * @param measured how many of them have one value, not a range
     * @param sum empty where adding is not sound
     * @param why the reason for no sum, or what was left out of it
     * @param outliers rows whose value is more than ten times the median, as a slip of 万 or 亿 makes it
     * @param least row of the least value
     * @param greatest row of the greatest value
     * @param rows all of its rows
     */
    public record Group(
            List<String> keys,
            String kind,
            String unit,
            int count,
            int measured,
            Optional<BigDecimal> sum,
            Optional<Message> why,
            Optional<BigDecimal> min,
            Optional<BigDecimal> median,
            Optional<BigDecimal> max,
            List<Integer> outliers,
            Optional<Integer> least,
            Optional<Integer> greatest,
            List<Integer> rows) {
        public Group {
            rows = List.copyOf(rows);
            keys = List.copyOf(keys);
            outliers = List.copyOf(outliers);
        }
    }

    /**
     * All groups.
     *
     * @param groups in the order of their keys
     * @param superseded figures left out because their report was submitted again
     * @param repeated figures left out because they say what another one says
     */
    public record Groups(List<Group> groups, int superseded, int repeated) {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /** The groups of {@code answer} by the content of {@code by}, in the order of their keys. */
    public static Groups of(Answer answer, List<Column> by) throws IndexException {
        return answer.query().target() == Target.FIGURE ? figures(answer, by) : counted(answer, by);
    }

    private static Groups counted(Answer answer, List<Column> by) throws IndexException {
        RowReader rows = answer.reading(by.isEmpty() ? java.util.Set.of() : java.util.EnumSet.copyOf(by));
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (int i = 0; i < answer.size(); i++) {
            Row row = rows.row(answer.document(i));
            StringBuilder key = new StringBuilder();
            by.forEach(column -> key.append(row.text(column)).append('\0'));
            counts.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(i);
        }
        List<Group> groups = new ArrayList<>();
        counts.forEach((key, its) -> groups.add(new Group(
                List.of(key.split("\0", -1)).subList(0, by.size()),
                "",
                "",
                its.size(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                its)));
        return new Groups(groups, 0, 0);
    }

    /** What figures have in common that are put together. */
    private record Alike(List<String> keys, String kind, String unit) {
        String inOrder() {
            return String.join("\0", keys) + '\0' + kind + '\0' + unit;
        }
    }

    private static Groups figures(Answer answer, List<Column> by) throws IndexException {
        Observations observations = Observations.of(answer, by);
        Map<Alike, List<Observation>> alike = new HashMap<>();
        for (Observation figure : observations.all()) {
            alike.computeIfAbsent(new Alike(figure.keys(), figure.kind(), figure.unit()), k -> new ArrayList<>())
                    .add(figure);
        }
        Map<String, List<Observation>> groups = new TreeMap<>();
        alike.forEach((key, its) -> groups.put(key.inOrder(), its));
        List<Group> found = new ArrayList<>();
        groups.values()
                .forEach(group ->
                        found.add(group(group, Sum.of(group, answer.query().measures()))));
        return new Groups(found, observations.superseded(), observations.repeated());
    }

    /** The middle one, or the mean of the two in the middle; empty for none. */
    static Optional<BigDecimal> median(List<BigDecimal> sorted) {
        int n = sorted.size();
        if (n == 0) {
            return Optional.empty();
        }
        return Optional.of(
                n % 2 == 1
                        ? sorted.get(n / 2)
                        : sorted.get(n / 2 - 1).add(sorted.get(n / 2)).divide(BigDecimal.valueOf(2)));
    }

    private static Group group(List<Observation> figures, Sum sum) {
        Observation first = figures.get(0);
        List<Observation> sorted = new ArrayList<>(
                figures.stream().filter(f -> f.value().isPresent()).toList());
        sorted.sort(Comparator.comparing(f -> f.value().orElseThrow()));
        List<BigDecimal> values =
                sorted.stream().flatMap(f -> f.value().stream()).toList();
        Optional<BigDecimal> median = median(values);
        List<Integer> outliers = new ArrayList<>();
        if (median.isPresent() && median.get().signum() > 0 && values.size() >= FEWEST) {
            BigDecimal far = median.get().multiply(BigDecimal.valueOf(FAR));
            sorted.stream()
                    .filter(f -> f.value().orElseThrow().compareTo(far) > 0)
                    .forEach(f -> outliers.add(f.row()));
        }
        return new Group(
                first.keys(),
                first.kind(),
                first.unit(),
                figures.size(),
                values.size(),
                sum.value(),
                sum.why(),
                values.stream().findFirst(),
                median,
                values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1)),
                outliers,
                sorted.stream().map(Observation::row).findFirst(),
                sorted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sorted.get(sorted.size() - 1).row()),
                figures.stream().map(Observation::row).toList());
    }
}
