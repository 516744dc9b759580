package hecha.audit;

import hecha.audit.BatchLine.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds values that are more than ten times the median of what the reports of a batch give for the same thing, or less than a
 * tenth of it. Like is held against like: towns against towns, counties against counties.
 */
final class Outliers {
    /** Of how many reports the values are compared. */
    static final int MOST_REPORTS = 20_000;

    private static final int LEAST_REPORTS = 5;
    private static final BigDecimal FACTOR = BigDecimal.TEN;

    /** A value far from the median of its measure over {@code reports} reports. */
    record Outlier(BatchLine line, Measure measure, BigDecimal median, int reports) {}

    private record Entry(BatchLine line, Measure measure) {}

    private final Map<String, List<Entry>> entries = new TreeMap<>();
    private final List<Outlier> found = new ArrayList<>();

    /** Only a measure that a report gives once is compared: given twice, it counts two different things. */
    Outliers(List<BatchLine> lines) {
        for (BatchLine line : lines.subList(0, Math.min(MOST_REPORTS, lines.size()))) {
            Map<String, List<Measure>> byKey = new LinkedHashMap<>();
            for (Measure measure : line.measures()) {
                byKey.computeIfAbsent(
                                line.level() + '\n' + measure.kind() + '\n' + measure.subject() + '\n' + measure.unit(),
                                k -> new ArrayList<>())
                        .add(measure);
            }
            byKey.forEach((key, measures) -> {
                if (measures.size() == 1) {
                    entries.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry(line, measures.get(0)));
                }
            });
        }
        entries.values().removeIf(list -> list.size() < LEAST_REPORTS);
        find();
    }

    List<Outlier> all() {
        return Collections.unmodifiableList(found);
    }

    /** What each report gives of the measure that most reports give; empty where too few give any. */
    Map<BatchLine, Measure> mostGiven() {
        Map<BatchLine, Measure> most = Map.of();
        for (List<Entry> list : entries.values()) {
            Map<BatchLine, Measure> first = new LinkedHashMap<>();
            list.forEach(entry -> first.put(entry.line(), entry.measure()));
            if (first.size() > most.size()) {
                most = first;
            }
        }
        return most;
    }

    private void find() {
        for (List<Entry> list : entries.values()) {
            List<BigDecimal> values =
                    list.stream().map(e -> e.measure().value()).sorted().toList();
            BigDecimal median = values.get((values.size() - 1) / 2);
            for (Entry entry : list) {
                BigDecimal value = entry.measure().value();
                if (value.compareTo(median.multiply(FACTOR)) > 0
                        || value.multiply(FACTOR).compareTo(median) < 0) {
                    found.add(new Outlier(entry.line(), entry.measure(), median, list.size()));
                }
            }
        }
    }
}
