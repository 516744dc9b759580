package hecha.audit;

import hecha.audit.LineDetails.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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
    Outliers(List<BatchLine> lines, Function<BatchLine, List<Measure>> measures) {
        List<BatchLine> compared = lines.subList(0, Math.min(MOST_REPORTS, lines.size()));
        Map<String, Integer> given = new HashMap<>();
        for (BatchLine line : compared) {
            once(line, measures.apply(line)).keySet().forEach(key -> given.merge(key, 1, Integer::sum));
        }
        given.values().removeIf(reports -> reports < LEAST_REPORTS);
        for (BatchLine line : compared) {
            once(line, measures.apply(line)).forEach((key, measure) -> {
                if (given.containsKey(key)) {
                    entries.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry(line, measure));
                }
            });
        }
        find();
    }

    /** What the report gives once, by level, kind, subject and unit. */
    private static Map<String, Measure> once(BatchLine line, List<Measure> measures) {
        Map<String, Measure> once = new LinkedHashMap<>();
        Set<String> again = new HashSet<>();
        for (Measure measure : measures) {
            String key = line.level() + '\n' + measure.kind() + '\n' + measure.subject() + '\n' + measure.unit();
            if (once.putIfAbsent(key, measure) != null) {
                again.add(key);
            }
        }
        once.keySet().removeAll(again);
        return once;
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
