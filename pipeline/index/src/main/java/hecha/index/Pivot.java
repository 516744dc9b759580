package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Node;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import hecha.model.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Figures by two dimensions: a row for each content of some columns, a column for each content of another; what is in none
 * of the figures is a gap. Of figures with one measure and unit, a unit that reported nothing at all is a row, too.
 */
public final class Pivot {
    /** What lines can be ranked by. */
    public static final List<String> RANKS = List.of("value", "change", "fall");

    /** What a cell shows. */
    public enum Show {
        /** The value: the one that there is, or the sum where adding is sound. */
        VALUE,
        COUNT,
        MIN,
        MEDIAN,
        MAX
    }

    /**
     * A cell.
     *
     * @param value empty where there is none to show
     * @param count how many figures
     * @param why the reason for no value though there are figures
     * @param rows the numbers of these figures in the answer
     * @param aimed whether all of them are aims, and nothing that was reached
     */
    public record Cell(
            Optional<BigDecimal> value, int count, Optional<Message> why, List<Integer> rows, boolean aimed) {
        public Cell {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line of cells.
     *
     * @param keys content of the columns that the lines are by
     * @param measure what it measures; empty where figures are counted
     * @param rate whether it tells rates, whose changes are points
     * @param cells by content of the column that goes across; none for a gap
     * @param undated how many figures are in none of the cells, as they have no single year
     */
    public record Line(
            List<String> keys,
            String measure,
            String kind,
            String unit,
            boolean rate,
            Map<String, Cell> cells,
            int undated) {
        public Line {
            keys = List.copyOf(keys);
            cells = Map.copyOf(cells);
        }

        /** The cell in a column; empty for a gap. */
        public Optional<Cell> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The value of a column less that of the one before it. */
        public Optional<BigDecimal> change(List<String> columns, String column) {
            int at = columns.indexOf(column);
            if (at < 1) {
                return Optional.empty();
            }
            return change(columns.get(at - 1), column);
        }

        /** The value of a column less that of another; what is aimed at is not held against what was reached. */
        private Optional<BigDecimal> change(String from, String to) {
            Optional<Cell> before = cell(from);
            return cell(to).filter(cell ->
                            before.filter(b -> b.aimed() == cell.aimed()).isPresent())
                    .flatMap(Cell::value)
                    .flatMap(v -> before.flatMap(Cell::value).map(v::subtract));
        }

        /** Columns whose figures are aims, where others have what was reached. */
        public List<String> aims() {
            List<String> aims = cells.entrySet().stream()
                    .filter(cell -> cell.getValue().aimed())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            return aims.size() == cells.size() ? List.of() : aims;
        }
    }

    private final List<String> columns;
    private final List<Line> lines;
    private final int superseded;
    private final int repeated;

    private Pivot(List<String> columns, List<Line> lines, int superseded, int repeated) {
        this.columns = List.copyOf(columns);
        this.lines = List.copyOf(lines);
        this.superseded = superseded;
        this.repeated = repeated;
    }

    /** The contents of the column that goes across, ascending; of years without a gap. */
    public List<String> columns() {
        return columns;
    }

    /** In the order of their keys, or as they are ranked. */
    public List<Line> lines() {
        return lines;
    }

    /**
     * The same lines in the order of a rank, those without a value for it last.
     *
     * @param rank {@code value} or {@code change} of the last column, the greatest first; {@code fall}: the least change
     * @param since the column that changes are from; empty for the one before the last
     */
    public Pivot ranked(String rank, Optional<String> since) {
        boolean least = rank.equals("fall");
        List<Line> ranked = new ArrayList<>(lines);
        ranked.sort(Comparator.comparing(
                l -> rankedBy(l, rank, since),
                Comparator.comparing((Optional<BigDecimal> v) -> v.isEmpty())
                        .thenComparing(v -> v.map(n -> least ? n : n.negate()).orElse(BigDecimal.ZERO))));
        return new Pivot(columns, ranked, superseded, repeated);
    }

    /** What a line is ranked by: its value in the last column, or the change that leads to it. */
    public Optional<BigDecimal> rankedBy(Line line, String rank, Optional<String> since) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String last = columns.get(columns.size() - 1);
        if (rank.equals("value")) {
            return line.cell(last).flatMap(Cell::value);
        }
        return since.isPresent() ? changeSince(line, since.get()) : line.change(columns, last);
    }

    /** The value of the last column less that of {@code since}; empty where one of them is not there or is the other. */
    public Optional<BigDecimal> changeSince(Line line, String since) {
        if (columns.isEmpty() || columns.get(columns.size() - 1).equals(since)) {
            return Optional.empty();
        }
        return line.change(since, columns.get(columns.size() - 1));
    }

    /** Figures left out because their report was submitted again. */
    public int superseded() {
        return superseded;
    }

    /** Figures left out because they say what another one says. */
    public int repeated() {
        return repeated;
    }

    /** @param answer of figures */
    public static Pivot of(Answer answer, List<Column> by, Column across, Show show) throws IndexException {
        List<Column> keys = new ArrayList<>(by);
        keys.add(across);
        Observations observations = Observations.of(answer, keys);
        Map<String, Map<String, List<Observation>>> table = new TreeMap<>();
        Map<String, Integer> undated = new HashMap<>();
        TreeSet<String> columns = new TreeSet<>();
        for (Observation figure : observations.all()) {
            String column = figure.keys().get(by.size());
            String what = show == Show.COUNT ? "\0\0" : figure.measure() + '\0' + figure.kind() + '\0' + figure.unit();
            String key = String.join("\0", figure.keys().subList(0, by.size())) + '\0' + what;
            Map<String, List<Observation>> line = table.computeIfAbsent(key, k -> new TreeMap<>());
            if (across == Column.YEAR && (column.isEmpty() || column.indexOf('–') >= 0)) {
                undated.merge(key, 1, Integer::sum);
            } else {
                columns.add(column);
                line.computeIfAbsent(column, k -> new ArrayList<>()).add(figure);
            }
        }
        if (show == Show.VALUE) {
            silent(answer, by, table);
        }
        List<Line> lines = new ArrayList<>();
        table.forEach((key, cells) -> {
            List<String> parts = List.of(key.split("\0", -1));
            Map<String, Cell> made = new LinkedHashMap<>();
            cells.forEach((column, figures) -> made.put(column, cell(figures, show, answer.query())));
            int at = by.size();
            boolean rate = cells.values().stream().flatMap(List::stream).anyMatch(Observation::isRate);
            lines.add(new Line(
                    parts.subList(0, at),
                    parts.get(at),
                    parts.get(at + 1),
                    parts.get(at + 2),
                    rate,
                    made,
                    undated.getOrDefault(key, 0)));
        });
        return new Pivot(
                across == Column.YEAR ? years(columns) : List.copyOf(columns),
                lines,
                observations.superseded(),
                observations.repeated());
    }

    private static List<String> years(SortedSet<String> years) {
        List<String> all = new ArrayList<>();
        if (!years.isEmpty()) {
            int last = Integer.parseInt(years.last());
            for (int year = Integer.parseInt(years.first()); year <= last; year++) {
                all.add(String.valueOf(year));
            }
        }
        return all;
    }

    /** Adds a line for each place whose reports are asked about and that has no such figure. */
    private static void silent(Answer answer, List<Column> by, Map<String, Map<String, List<Observation>>> table)
            throws IndexException {
        Set<Column> places = EnumSet.of(Column.PROVINCE, Column.CITY, Column.COUNTY, Column.REGION, Column.ISSUER);
        Set<String> whats = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (Map.Entry<String, Map<String, List<Observation>>> line : table.entrySet()) {
            List<String> parts = List.of(line.getKey().split("\0", -1));
            if (!line.getValue().isEmpty()) {
                whats.add(String.join("\0", parts.subList(by.size(), parts.size())));
            }
            known.add(String.join("\0", parts.subList(0, by.size())));
        }
        if (whats.size() != 1 || by.isEmpty() || !places.containsAll(by)) {
            return;
        }
        Query query = answer.query();
        List<Node> ofReports = query.conjuncts().stream()
                .map(Query.Part::node)
                .filter(n -> n.conditions(true).allMatch(c -> isOfReports(c.field())))
                .toList();
        Optional<Node> filter = ofReports.isEmpty() ? Optional.empty() : Optional.of(new Node.And(ofReports));
        Answer reports = answer.other(new Query("", Target.REPORT, filter, List.of(), List.of()));
        RowReader rows = reports.reading(EnumSet.copyOf(by));
        for (int i = 0; i < reports.size(); i++) {
            Row row = rows.row(reports.document(i));
            List<String> keys = by.stream().map(row::text).toList();
            if (keys.stream().noneMatch(String::isEmpty) && known.add(String.join("\0", keys))) {
                table.put(String.join("\0", keys) + '\0' + whats.iterator().next(), new TreeMap<>());
            }
        }
    }

    private static boolean isOfReports(QueryField field) {
        return switch (field) {
            case REGION, GENRE, ISSUER, FILE, TITLE -> true;
            default -> false;
        };
    }

    private static Cell cell(List<Observation> figures, Show show, Query query) {
        List<BigDecimal> values =
                figures.stream().flatMap(f -> f.value().stream()).sorted().toList();
        Optional<BigDecimal> value = switch (show) {
            case COUNT -> Optional.of(BigDecimal.valueOf(figures.size()));
            case MIN -> values.stream().findFirst();
            case MAX -> values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
            case MEDIAN -> Statistics.median(values);
            case VALUE -> Optional.empty();
        };
        List<Integer> rows = figures.stream().map(Observation::row).toList();
        boolean aimed = figures.stream().allMatch(Observation::isAim);
        if (show != Show.VALUE) {
            return new Cell(value, figures.size(), Optional.empty(), rows, aimed);
        }
        if (values.size() == figures.size() && tellTheSame(figures, values)) {
            return new Cell(Optional.of(values.get(0)), figures.size(), Optional.empty(), rows, aimed);
        }
        Sum sum = Sum.of(figures, query.measures());
        return new Cell(sum.value(), figures.size(), sum.why(), rows, aimed);
    }

    /** Whether they say one value of one thing, place and time; a half year and its year have days in common. */
    private static boolean tellTheSame(List<Observation> figures, List<BigDecimal> values) {
        Observation first = figures.get(0);
        return figures.size() == 1
                || (values.get(0).compareTo(values.get(values.size() - 1)) == 0
                        && !first.measure().isEmpty()
                        && !first.path().isEmpty()
                        && figures.stream()
                                .allMatch(f -> f.nature().equals(first.nature())
                                        && f.change().equals(first.change())
                                        && f.path().equals(first.path())
                                        && f.time().isPresent()
                                        && f.time().get().meets(first.time().orElseThrow())));
    }
}
