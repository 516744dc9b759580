package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.index.query.Column;
import hecha.index.query.FoldedText;
import hecha.index.query.Query;
import hecha.index.query.QueryParser;
import hecha.index.query.Target;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Period;
import hecha.model.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in two dimensions say what a look at every figure of the reports says; {@code -Dhecha.seed=N} looks at others. */
class PivotTest {
    private static final long SEED = Long.getLong("hecha.seed", 31);
    private static final List<Audit> AUDITS = new SampleReports(SEED).reports(60);
    private static ReportIndex index;

    @TempDir
    static Path folder;

    @BeforeAll
    static void indexed() throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            for (Audit audit : AUDITS) {
                indexer.add(audit);
            }
            indexer.finish();
        }
        index = ReportIndex.open(folder);
    }

    @AfterAll
    static void closed() throws IOException {
        index.close();
    }

    @Test
    void twoThousandQueriesByChanceAreTabledAsByBruteForce() throws Exception {
        QueryParser parser = new QueryParser(SampleReports.VOCABULARY);
        BruteForce bruteForce = new BruteForce(AUDITS);
        RandomQueries queries = new RandomQueries(SEED);
        int found = 0;
        for (int i = 0; i < 2000; i++) {
            String text = queries.next();
            Query query = parser.parse(text, Optional.of(Target.FIGURE));
            Column by = List.of(Column.KIND, Column.UNIT, Column.FILE, Column.NATURE)
                    .get(i % 4);
            Column across = List.of(Column.UNIT, Column.YEAR, Column.NATURE).get(i % 3);
            Map<String, String> expected = expected(bruteForce.answer(query), by, across);
            assertThat(actual(Pivot.of(index.search(query), List.of(by), across, Pivot.Show.COUNT)))
                    .as("seed %d, query %d: %s by %s across %s", SEED, i, text, by, across)
                    .isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("queries that find something").isGreaterThan(500);
    }

    @Test
    void whatStandsBehindACellAreItsFiguresAndWithoutThemItIsGone() throws Exception {
        Query query = new QueryParser(SampleReports.VOCABULARY).parse("查:数字", Optional.empty());
        Answer answer = index.search(query);
        Pivot pivot = Pivot.of(answer, List.of(Column.KIND), Column.UNIT, Pivot.Show.COUNT);
        int cells = 0;
        for (Pivot.Line line : pivot.lines()) {
            for (Map.Entry<String, Pivot.Cell> cell : line.cells().entrySet()) {
                Answer behind = answer.only(cell.getValue().rows());
                Set<String> marks = new TreeSet<>();
                for (int i = 0; i < behind.size(); i++) {
                    Row row = behind.row(i);
                    marks.add(row.mark());
                    assertThat(row.report()).startsWith(row.mark().split("\\.", -1)[0]);
                    assertThat(row.text(Column.UNIT)).isEqualTo(cell.getKey());
                }
                assertThat(marks).hasSize(cell.getValue().count());
                assertThat(answer.without(marks).size()).isEqualTo(answer.size() - marks.size());
                cells++;
            }
        }
        assertThat(cells).isGreaterThan(4);
    }

    @Test
    void valuesAreThoseOfTheFiguresAndGapsStayGaps() throws Exception {
        Query query = new QueryParser(SampleReports.VOCABULARY).parse("查:数字", Optional.empty());
        Pivot pivot = Pivot.of(index.search(query), List.of(Column.FILE), Column.YEAR, Pivot.Show.MAX);
        int shown = 0;
        for (Pivot.Line line : pivot.lines()) {
            for (String year : pivot.columns()) {
                List<BigDecimal> values = AUDITS.stream()
                        .filter(a -> a.source().name().equals(line.keys().get(0)))
                        .flatMap(a -> a.facts().figures().stream()
                                .filter(f -> year(a, f).equals(year)
                                        && f.kind().equals(line.kind())
                                        && f.quantity().unit().equals(line.unit())
                                        && measure(a, f).equals(line.measure())))
                        .flatMap(f -> f.quantity().value().stream())
                        .sorted()
                        .toList();
                Optional<BigDecimal> value = line.cell(year).flatMap(Pivot.Cell::value);
                assertThat(value.isPresent()).isEqualTo(!values.isEmpty());
                if (value.isPresent()) {
                    assertThat(value.get()).isEqualByComparingTo(values.get(values.size() - 1));
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(20);
        assertThat(pivot.columns()).isSorted();
    }

    private static Map<String, String> actual(Pivot pivot) {
        Map<String, String> cells = new TreeMap<>();
        for (Pivot.Line line : pivot.lines()) {
            for (String column : pivot.columns()) {
                line.cell(column)
                        .ifPresent(c -> cells.put(
                                line.keys().get(0) + "|" + column,
                                c.value().orElseThrow().toPlainString()));
            }
        }
        return cells;
    }

    /** Counts figures, each fact once; titles of sample reports are never the same. */
    private static Map<String, String> expected(Set<String> answer, Column by, Column across) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> told = new TreeSet<>();
        for (Audit audit : AUDITS.stream()
                .sorted(java.util.Comparator.comparing(a -> a.source().name()))
                .toList()) {
            List<Figure> figures = audit.facts().figures();
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                boolean asked = answer.contains(audit.source().name() + "#" + i);
                if (!asked || !(fact(audit, figure).isEmpty() || told.add(fact(audit, figure)))) {
                    continue;
                }
                String column = content(audit, figure, across);
                if (across != Column.YEAR || (!column.isEmpty() && column.indexOf('–') < 0)) {
                    counts.merge(content(audit, figure, by) + "|" + column, 1, Integer::sum);
                }
            }
        }
        Map<String, String> cells = new TreeMap<>();
        counts.forEach((key, count) -> cells.put(key, String.valueOf(count)));
        return cells;
    }

    private static String content(Audit audit, Figure figure, Column column) {
        return switch (column) {
            case KIND -> figure.kind();
            case UNIT -> figure.quantity().unit();
            case FILE -> audit.source().name();
            case NATURE -> figure.nature().id();
            default -> year(audit, figure);
        };
    }

    private static String year(Audit audit, Figure figure) {
        Optional<Period> period =
                figure.period().or(() -> audit.report().metadata().period());
        if (period.isEmpty()) {
            return "";
        }
        int last = period.get().to().map(LocalDate::getYear).orElse(0);
        int first = period.get().from().map(LocalDate::getYear).orElse(last);
        return first == last ? String.valueOf(first) : first + "–" + (last == 0 ? "" : last);
    }

    private static String days(Audit audit, Figure figure) {
        return figure.period()
                .or(() -> audit.report().metadata().period())
                .map(String::valueOf)
                .orElse("");
    }

    private static List<String> path(Audit audit, Figure figure) {
        return figure.place()
                .or(() -> audit.report().metadata().region())
                .map(Place::path)
                .orElse(List.of());
    }

    private static String measure(Audit audit, Figure figure) {
        return figure.subject()
                .map(s -> SampleReports.VOCABULARY.measures().name(FoldedText.fold(s.text()), path(audit, figure)))
                .orElse("");
    }

    private static String fact(Audit audit, Figure figure) {
        if (figure.subject().isEmpty() || figure.quantity().value().isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(
                measure(audit, figure),
                figure.kind(),
                figure.quantity().unit(),
                figure.nature().id(),
                figure.change().orElse(""),
                days(audit, figure),
                String.valueOf(path(audit, figure)),
                path(audit, figure).isEmpty() || days(audit, figure).isEmpty()
                        ? audit.source().name()
                        : "",
                figure.quantity().value().get().stripTrailingZeros().toPlainString()));
        return String.join("|", parts);
    }

    @Test
    void whatIsAimedAtIsNotHeldAgainstWhatWasReached() {
        Pivot.Line line = new Pivot.Line(
                List.of("甲县"),
                "森林覆盖率",
                "coverage_rate",
                "%",
                true,
                Map.of("2019", cell(80, false), "2020", cell(82, false), "2021", cell(90, true)),
                0);
        List<String> years = List.of("2019", "2020", "2021");
        assertThat(line.change(years, "2020")).contains(BigDecimal.valueOf(2));
        assertThat(line.change(years, "2021")).isEmpty();
        assertThat(line.aims()).containsExactly("2021");
    }

    private static Pivot.Cell cell(int value, boolean aimed) {
        return new Pivot.Cell(Optional.of(BigDecimal.valueOf(value)), 1, Optional.empty(), List.of(0), aimed);
    }
}
