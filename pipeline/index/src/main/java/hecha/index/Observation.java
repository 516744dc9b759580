package hecha.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One figure as statistics see it.
 *
 * @param row its number in the answer
 * @param keys what it is grouped by
 * @param measure what it measures, by one name; empty for unknown
 * @param sort what its numeral is, such as {@code percent}
 * @param change {@code up} or {@code down} where it tells a change; empty for a level
 * @param time the days that it holds for; empty for unknown
 * @param path its places, the widest first; empty for unknown
 * @param value empty for a range
 * @param report the report's id
 * @param item its id in the report
 * @param wholes ids of the figures of the report that it is said to be a part of
 */
record Observation(
        int row,
        List<String> keys,
        String measure,
        String kind,
        String unit,
        String sort,
        String nature,
        String change,
        Optional<Time> time,
        List<String> path,
        Optional<BigDecimal> value,
        String report,
        String item,
        Set<String> wholes) {
    private static final Set<String> RATES = Set.of("percent", "percentage_points", "fraction");
    private static final Set<String> NEVER_ADDED = Set.of("multiple", "age", "ordinal", "duration");

    /** Kinds and units of counted things that are no amounts. */
    private static final Set<String> KINDS_NEVER_ADDED =
            Set.of("coverage_rate", "growth_rate", "share", "other_rate", "score", "duration");

    private static final Set<String> UNITS_NEVER_ADDED = Set.of("分", "℃", "度");

    Observation {
        keys = List.copyOf(keys);
        path = List.copyOf(path);
        wholes = Set.copyOf(wholes);
    }

    /** Whether it is a rate: its changes are told in points. */
    boolean isRate() {
        return RATES.contains(sort);
    }

    /** Whether it is an amount, of which there can be a sum. */
    boolean isAmount() {
        return !isRate()
                && !NEVER_ADDED.contains(sort)
                && !KINDS_NEVER_ADDED.contains(kind)
                && !UNITS_NEVER_ADDED.contains(unit);
    }

    /** Whether it tells what is aimed at, not what was reached. */
    boolean isAim() {
        return nature.equals("target");
    }

    String place() {
        return String.join("/", path);
    }

    /** The year that it holds for, or the first and the last; empty for unknown. */
    String years() {
        return time.map(Time::years).orElse("");
    }

    /**
     * What two figures agree in that tell the same; empty where it is not known what they tell. Where place or time is not
     * known, only figures of one report can.
     */
    Optional<Told> told() {
        return measure.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(
                        measure,
                        kind,
                        unit,
                        nature,
                        change,
                        time,
                        path,
                        path.isEmpty() || time.isEmpty() ? report : "",
                        value.get().stripTrailingZeros()));
    }

    /** What a figure tells, of whom and of when. */
    record Told(
            String measure,
            String kind,
            String unit,
            String nature,
            String change,
            Optional<Time> time,
            List<String> path,
            String report,
            BigDecimal value) {}
}
