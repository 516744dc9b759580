package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what was found, group by group; of figures also sum, least, median and greatest value, and those that lie far
 * off. Figures of different kind or unit are never put together. A sum is given only where adding says something: not
 * for rates, scores, times and units per another, and not over what was reached and what is aimed at together.
 */
public final class Statistics {
    private static final Set<String> NEVER_ADDED =
            Set.of("coverage_rate", "growth_rate", "share", "other_rate", "score", "duration");
    private static final Set<String> UNITS_NEVER_ADDED = Set.of("%", "‰", "个百分点", "倍", "岁", "周岁", "分", "℃", "度");
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
     * @param sum empty where adding says nothing
     * @param outliers rows whose value is more than ten times the median, as a slip of 万 or 亿 makes it
     * @param least row of the least value
     * @param greatest row of the greatest value
     */
    public record Group(
            List<String> keys,
            String kind,
            String unit,
            int count,
            int measured,
            Optional<BigDecimal> sum,
            Optional<BigDecimal> min,
            Optional<BigDecimal> median,
            Optional<BigDecimal> max,
            List<Integer> outliers,
            Optional<Integer> least,
            Optional<Integer> greatest) {
        public Group {
            keys = List.copyOf(keys);
            outliers = List.copyOf(outliers);
        }
    }

    private record Value(BigDecimal value, int row) {}

    /** A group in the making. */
    private static final class Gathered {
        private final List<Value> values = new ArrayList<>();
        private final Set<String> natures = new HashSet<>();
        private int count;
    }

    /** The groups of {@code answer} by the content of {@code by}, in the order of their keys. */
    public static List<Group> of(Answer answer, List<Column> by) throws IndexException {
        boolean figures = answer.query().target() == Target.FIGURE;
        Set<Column> columns = EnumSet.of(Column.KIND, Column.UNIT, Column.VALUE, Column.NATURE);
        columns.addAll(by);
        Rows rows = answer.reading(columns);
        Map<String, Gathered> groups = new TreeMap<>();
        for (int i = 0; i < answer.size(); i++) {
            Row row = rows.row(answer.document(i));
            StringBuilder key = new StringBuilder();
            by.forEach(column -> key.append(row.text(column)).append('\0'));
            if (figures) {
                key.append(row.text(Column.KIND))
                        .append('\0')
                        .append(row.text(Column.UNIT))
                        .append('\0');
            }
            Gathered group = groups.computeIfAbsent(key.toString(), k -> new Gathered());
            group.count++;
            group.natures.add(row.text(Column.NATURE));
            if (row.cell(Column.VALUE) instanceof BigDecimal value) {
                group.values.add(new Value(value, i));
            }
        }
        List<Group> found = new ArrayList<>();
        groups.forEach((key, group) -> found.add(group(List.of(key.split("\0", -1)), by.size(), figures, group)));
        return found;
    }

    private static Group group(List<String> key, int keys, boolean figures, Gathered gathered) {
        String kind = figures ? key.get(keys) : "";
        String unit = figures ? key.get(keys + 1) : "";
        List<Value> sorted = new ArrayList<>(gathered.values);
        sorted.sort((a, b) -> a.value().compareTo(b.value()));
        int n = sorted.size();
        Optional<BigDecimal> median = n == 0
                ? Optional.empty()
                : Optional.of(
                        n % 2 == 1
                                ? sorted.get(n / 2).value()
                                : sorted.get(n / 2 - 1)
                                        .value()
                                        .add(sorted.get(n / 2).value())
                                        .divide(BigDecimal.valueOf(2)));
        boolean adding = figures && isAdded(kind, unit) && gathered.natures.size() == 1;
        List<Integer> outliers = new ArrayList<>();
        if (median.isPresent() && median.get().signum() > 0 && n >= FEWEST) {
            BigDecimal far = median.get().multiply(BigDecimal.valueOf(FAR));
            sorted.stream().filter(v -> v.value().compareTo(far) > 0).forEach(v -> outliers.add(v.row()));
        }
        return new Group(
                key.subList(0, keys),
                kind,
                unit,
                gathered.count,
                n,
                adding && n > 0 ? sorted.stream().map(Value::value).reduce(BigDecimal::add) : Optional.empty(),
                sorted.stream().map(Value::value).findFirst(),
                median,
                n == 0 ? Optional.empty() : Optional.of(sorted.get(n - 1).value()),
                outliers,
                sorted.stream().map(Value::row).findFirst(),
                n == 0 ? Optional.empty() : Optional.of(sorted.get(n - 1).row()));
    }

    private static boolean isAdded(String kind, String unit) {
        return !NEVER_ADDED.contains(kind) && !UNITS_NEVER_ADDED.contains(unit) && unit.indexOf('/') < 0;
    }
}
