package hecha.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One figure as statistics see it.
 *
 * @param row its number in the answer
 * @param keys what it is grouped by
 * @param measure what it measures, by one name; empty for unknown
 * @param year the year that it holds for, or the first and the last; empty for unknown
 * @param path its places, the widest first
 * @param value empty for a range
 * @param part whether it is said to be part of another figure of its sentence
 * @param sentence the report and the sentence that it stands in
 */
record Observation(
        int row,
        List<String> keys,
        String measure,
        String kind,
        String unit,
        String nature,
        String year,
        List<String> path,
        Optional<BigDecimal> value,
        boolean part,
        String report,
        String sentence) {
    Observation {
        keys = List.copyOf(keys);
        path = List.copyOf(path);
    }

    /** What two figures agree in that tell the same; empty where it is not known what they tell. */
    Optional<String> told() {
        return measure.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        "\0",
                        measure,
                        kind,
                        unit,
                        nature,
                        year,
                        String.join("/", path),
                        value.get().stripTrailingZeros().toPlainString()));
    }
}
