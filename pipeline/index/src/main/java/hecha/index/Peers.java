package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds reports against those of their peers, which are of the same level (province, city, county) and genre: what the
 * others give and one does not, and whose figures lie far from those of the others.
 */
public final class Peers {
    /** Fewer peers tell nothing. */
    private static final int FEWEST = 3;

    private static final int FEWEST_VALUES = 5;
    private static final BigDecimal FAR = BigDecimal.TEN;

    /** So many median deviations (scaled to those of a normal distribution, 1.4826) from the median are far. */
    private static final BigDecimal DEVIATIONS = new BigDecimal("1.4826").multiply(BigDecimal.valueOf(5));

    private static final Set<String> EMPTY_ROLES = Set.of("", "other", "preamble", "attachment");

    private Peers() {}

    /**
     * Something that a report does not have.
     *
     * @param row the report's number in the answer
     * @param section whether it is a section, by the id of its role, or a measure, by its name
     * @param having how many of the peers have it
     * @param peers how many there are, the report itself not counted
     */
    public record Lack(int row, boolean section, String name, int having, int peers) {}

    /**
     * What reports lack that at least {@code percent} of their peers have; reports that were submitted again are left out.
     *
     * @param answer of reports
     */
    public static List<Lack> lacks(Answer answer, int percent) throws IndexException {
        Submissions submissions = answer.submissions();
        Map<String, Integer> rowOf = new HashMap<>();
        Map<String, List<String>> groups = new TreeMap<>();
        RowReader reports = answer.reading(EnumSet.of(Column.REGION, Column.GENRE, Column.ID));
        for (int i = 0; i < answer.size(); i++) {
            Row row = reports.row(answer.document(i));
            if (!submissions.isSuperseded(row.report())) {
                rowOf.put(row.report(), i);
                groups.computeIfAbsent(level(row) + row.text(Column.GENRE), k -> new ArrayList<>())
                        .add(row.report());
            }
        }
        Map<String, Set<String>> has = new HashMap<>();
        gather(answer, Target.SECTION, Column.ROLE, "s", rowOf.keySet(), has);
        gather(answer, Target.FIGURE, Column.MEASURE, "m", rowOf.keySet(), has);
        List<Lack> lacks = new ArrayList<>();
        for (List<String> group : groups.values()) {
            lacks.addAll(lacks(group, has, rowOf, percent));
        }
        lacks.sort(Comparator.comparingInt(Lack::row)
                .thenComparing(l -> !l.section())
                .thenComparing(l -> -l.having())
                .thenComparing(Lack::name));
        return lacks;
    }

    private static int level(Row row) {
        String path = row.text(Column.REGION);
        return path.isEmpty() ? 0 : (int) path.chars().filter(c -> c == '/').count() + 1;
    }

    private static void gather(
            Answer answer, Target target, Column column, String mark, Set<String> of, Map<String, Set<String>> into)
            throws IndexException {
        Query query = answer.query();
        Answer all = answer.other(new Query(
                "",
                target,
                Optional.empty(),
                List.of(),
                Query.Order.FIELDS,
                List.of(),
                List.of(),
                List.of(),
                query.measures(),
                query.rounds()));
        RowReader rows = all.reading(EnumSet.of(column, Column.REGION));
        for (int i = 0; i < all.size(); i++) {
            Row row = rows.row(all.document(i));
            String name = row.text(column);
            if (of.contains(row.report()) && !EMPTY_ROLES.contains(name)) {
                into.computeIfAbsent(row.report(), k -> new HashSet<>()).add(mark + name);
            }
        }
    }

    private static List<Lack> lacks(
            List<String> group, Map<String, Set<String>> has, Map<String, Integer> rowOf, int percent) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String report : group) {
            has.getOrDefault(report, Set.of()).forEach(thing -> counts.merge(thing, 1, Integer::sum));
        }
        List<Lack> lacks = new ArrayList<>();
        int peers = group.size() - 1;
        for (Map.Entry<String, Integer> thing : counts.entrySet()) {
            if (peers < FEWEST || thing.getValue() * 100 < percent * peers) {
                continue;
            }
            for (String report : group) {
                if (!has.getOrDefault(report, Set.of()).contains(thing.getKey())) {
                    lacks.add(new Lack(
                            Objects.requireNonNull(rowOf.get(report)),
                            thing.getKey().startsWith("s"),
                            thing.getKey().substring(1),
                            thing.getValue(),
                            peers));
                }
            }
        }
        return lacks;
    }

    /**
     * A figure that lies far from those of its peers.
     *
     * @param row its number in the answer
     * @param median of all peers
     * @param peers how many values there are, its own included
     * @param times how many times the median it is; of rates, empty
     */
    public record Outlier(
            int row, String measure, BigDecimal value, BigDecimal median, int peers, Optional<BigDecimal> times) {}

    /**
     * The figures that are ten times the median of the same measure (or its change), year and level or more, or a tenth or
     * less; of rates, those further from it than five times the median deviation. From five values on.
     *
     * @param answer of figures
     */
    public static List<Outlier> outliers(Answer answer) throws IndexException {
        Map<String, List<Observation>> groups = new TreeMap<>();
        for (Observation figure : Observations.of(answer, List.of()).all()) {
            if (!figure.measure().isEmpty() && figure.value().isPresent()) {
                groups.computeIfAbsent(
                                String.join(
                                        "\0",
                                        String.valueOf(figure.path().size()),
                                        figure.measure(),
                                        figure.kind(),
                                        figure.unit(),
                                        figure.nature(),
                                        figure.change(),
                                        figure.years()),
                                k -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<Outlier> outliers = new ArrayList<>();
        groups.values().stream().filter(g -> g.size() >= FEWEST_VALUES).forEach(g -> outliers.addAll(outliers(g)));
        outliers.sort(Comparator.comparingInt(Outlier::row));
        return outliers;
    }

    private static List<Outlier> outliers(List<Observation> figures) {
        BigDecimal median =
                median(figures.stream().flatMap(f -> f.value().stream()).toList());
        BigDecimal deviation = median(figures.stream()
                .map(f -> f.value().orElseThrow().subtract(median).abs())
                .toList());
        boolean rate = figures.get(0).isRate();
        List<Outlier> outliers = new ArrayList<>();
        for (Observation figure : figures) {
            BigDecimal value = figure.value().orElseThrow();
            BigDecimal off = value.subtract(median).abs();
            boolean far = rate
                    ? deviation.signum() > 0 && off.compareTo(deviation.multiply(DEVIATIONS)) > 0
                    : median.signum() > 0
                            && (value.compareTo(median.multiply(FAR)) >= 0
                                    || value.multiply(FAR).compareTo(median) <= 0);
            if (far) {
                outliers.add(new Outlier(
                        figure.row(),
                        figure.measure(),
                        value,
                        median,
                        figures.size(),
                        rate ? Optional.empty() : Optional.of(value.divide(median, 2, RoundingMode.HALF_UP))));
            }
        }
        return outliers;
    }

    private static BigDecimal median(Collection<BigDecimal> values) {
        return Statistics.median(values.stream().sorted().toList()).orElseThrow();
    }
}
