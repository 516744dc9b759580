package hecha.audit;

import hecha.audit.BatchLine.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds values that are more than ten times, or less than a tenth of, what other reports give for the same thing. */
final class Outliers {
    private static final int LEAST_REPORTS = 4;
    private static final BigDecimal FACTOR = BigDecimal.TEN;

    /** A value far from the median of its measure over {@code reports} reports. */
    record Outlier(BatchLine line, Measure measure, BigDecimal median, int reports) {}

    private record Entry(BatchLine line, Measure measure) {}

    private final Map<String, List<Entry>> entries = new TreeMap<>();

    Outliers(List<BatchLine> lines) {
        for (BatchLine line : lines) {
            for (Measure measure : line.measures()) {
                entries.computeIfAbsent(
                                measure.kind() + '\n' + measure.subject() + '\n' + measure.unit(),
                                k -> new ArrayList<>())
                        .add(new Entry(line, measure));
            }
        }
        entries.values()
                .removeIf(list -> list.stream().map(Entry::line).distinct().count() < LEAST_REPORTS);
    }

    /** The first value that each report gives of the measure that most reports give; empty where too few give any. */
    Map<BatchLine, Measure> mostGiven() {
        Map<BatchLine, Measure> most = Map.of();
        for (List<Entry> list : entries.values()) {
            Map<BatchLine, Measure> first = new LinkedHashMap<>();
            list.forEach(entry -> first.putIfAbsent(entry.line(), entry.measure()));
            if (first.size() > most.size()) {
                most = first;
            }
        }
        return most;
    }

    List<Outlier> find() {
        List<Outlier> outliers = new ArrayList<>();
        for (List<Entry> list : entries.values()) {
            List<BigDecimal> values =
                    list.stream().map(e -> e.measure().value()).sorted().toList();
            BigDecimal median = values.get((values.size() - 1) / 2);
            int reports = (int) list.stream().map(Entry::line).distinct().count();
            for (Entry entry : list) {
                BigDecimal value = entry.measure().value();
                if (value.compareTo(median.multiply(FACTOR)) > 0
                        || value.multiply(FACTOR).compareTo(median) < 0) {
                    outliers.add(new Outlier(entry.line(), entry.measure(), median, reports));
                }
            }
        }
        return outliers;
    }
}
