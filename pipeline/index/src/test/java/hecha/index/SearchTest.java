package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.index.query.Column;
import hecha.index.query.FoldedText;
import hecha.index.query.Query;
import hecha.index.query.QueryException;
import hecha.index.query.QueryParser;
import hecha.index.query.Target;
import hecha.model.Audit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index answers what a look at every report answers; {@code -Dhecha.seed=N} looks at others. */
class SearchTest {
    private static final int REPORTS = 60;
    private static final long SEED = Long.getLong("hecha.seed", 17);
    private static final List<Audit> AUDITS = new SampleReports(SEED).reports(REPORTS);
    private static ReportIndex index;

    @TempDir
    static Path folder;

    @BeforeAll
    static void indexed() throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            // Replaced ones first, so that what was deleted must not be found.
            for (Audit older : new SampleReports(SEED + 1).reports(REPORTS / 2)) {
                indexer.add(older);
            }
            indexer.commit();
            for (int i = 0; i < REPORTS; i++) {
                indexer.add(AUDITS.get(i));
                if (i % 50 == 49) {
                    indexer.commit();
                }
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
    void twoThousandQueriesByChanceAreAnsweredAsByBruteForce() throws Exception {
        QueryParser parser = new QueryParser(SampleReports.VOCABULARY);
        BruteForce bruteForce = new BruteForce(AUDITS);
        RandomQueries queries = new RandomQueries(SEED);
        int found = 0;
        for (int i = 0; i < 2000; i++) {
            String text = queries.next();
            Query query = parser.parse(text, Optional.empty());
            Set<String> expected = bruteForce.answer(query);
            assertThat(answer(query)).as("seed %d, query %d: %s", SEED, i, text).isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("queries that find something").isGreaterThan(800);
    }

    @Test
    void rowsThatAreCountedAlikeAreThoseReadOneByOne() throws IndexException {
        for (Target target : Target.values()) {
            for (Column column : Column.all(target)) {
                Answer answer = index.search(new Query("", target, Optional.empty(), List.of(), List.of(column.id())));
                Map<String, Integer> counts = new TreeMap<>();
                for (int i = 0; i < answer.size(); i++) {
                    Row row = answer.row(i);
                    if (row.cell(column) instanceof List<?> list && !list.isEmpty()) {
                        list.forEach(one -> counts.merge(one.toString(), 1, Integer::sum));
                    } else {
                        counts.merge(row.text(column), 1, Integer::sum);
                    }
                }
                assertThat(answer.counts(column)).as("%s of %s", column, target).isEqualTo(counts);
            }
        }
    }

    private static Set<String> answer(Query query) throws IndexException {
        List<String> columns = query.target() == Target.REPORT ? List.of("file") : List.of("file", "item");
        Answer answer = index.search(new Query(query.text(), query.target(), query.filter(), query.sort(), columns));
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < answer.size(); i++) {
            Row row = answer.row(i);
            String item = row.text(Column.ITEM).replaceAll("[a-z]", "");
            found.add(row.text(Column.FILE) + "#" + (item.isEmpty() ? 0 : Integer.parseInt(item) - 1));
        }
        assertThat(found).hasSize(answer.size());
        return found;
    }

    @Test
    void anySubstringOfTwoCharactersOrMoreFindsItsReport() throws Exception {
        Random random = new Random(23);
        for (int i = 0; i < 1000; i++) {
            Audit audit = AUDITS.get(random.nextInt(REPORTS));
            String text = random.nextBoolean()
                    ? audit.source().text()
                    : audit.report().text();
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 2 + random.nextInt(40));
            String words = whole(text, from, to);
            if (FoldedText.fold(words).codePointCount(0, FoldedText.fold(words).length()) < 2) {
                continue;
            }
            assertThat(files("\"" + words.replace('“', ' ').replace('”', ' ') + "\"", Target.REPORT))
                    .as(words)
                    .contains(audit.source().name());
        }
    }

    /** Without halves of surrogate pairs, and without what stands before a quotation mark. */
    private static String whole(String text, int from, int to) {
        int start = Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        int end = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
        String words = text.substring(Math.min(start, end), end);
        int mark = Math.max(words.lastIndexOf('“'), words.lastIndexOf('”'));
        return words.substring(mark + 1);
    }

    private static Set<String> files(String query, Target target) throws IndexException, QueryException {
        Answer answer = index.search(new QueryParser(SampleReports.VOCABULARY).parse(query, Optional.of(target)));
        Set<String> files = new TreeSet<>();
        for (int i = 0; i < answer.size(); i++) {
            files.add(answer.row(i).text(Column.FILE));
        }
        return files;
    }

    @Test
    void whatWasReplacedIsNotFound() throws Exception {
        assertThat(files("", Target.REPORT)).hasSize(REPORTS);
        assertThat(index.reports()).isEqualTo(REPORTS);
    }

    @Test
    void rowsComeInTheOrderAskedForAndWithoutTheFieldLast() throws Exception {
        Answer answer = index.search(
                new QueryParser(SampleReports.VOCABULARY).parse("计量单位:元 排序:值 降序", Optional.of(Target.FIGURE)));
        java.math.BigDecimal last = null;
        boolean without = false;
        for (int i = 0; i < answer.size(); i++) {
            Object cell = answer.row(i).cell(Column.VALUE);
            java.math.BigDecimal value =
                    cell == null ? (java.math.BigDecimal) answer.row(i).cell(Column.LOW) : (java.math.BigDecimal) cell;
            without |= value == null;
            assertThat(value == null || !without).isTrue();
            assertThat(last == null || value == null || value.compareTo(last) <= 0)
                    .isTrue();
            last = value;
        }
        assertThat(answer.size()).isGreaterThan(10);
    }

    @Test
    void rowsWithoutAnOrderComeByFileAndPlace() throws Exception {
        Answer answer = index.search(new QueryParser(SampleReports.VOCABULARY).parse("", Optional.of(Target.FIGURE)));
        String file = "";
        long start = -1;
        for (int i = 0; i < answer.size(); i++) {
            Row row = answer.row(i);
            int order = row.text(Column.FILE).compareTo(file);
            assertThat(order).isGreaterThanOrEqualTo(0);
            assertThat(order > 0 || row.span().start() >= start).isTrue();
            file = row.text(Column.FILE);
            start = row.span().start();
        }
    }

    @Test
    void everyRowStandsAtItsPlaceInTheOriginal() throws Exception {
        Answer answer = index.search(new QueryParser(SampleReports.VOCABULARY).parse("of:figures", Optional.empty()));
        for (int i = 0; i < answer.size(); i++) {
            Row row = answer.row(i);
            String text = index.text(row.report()).orElseThrow();
            assertThat(row.text(Column.CONTEXT))
                    .contains("⟦" + row.span().of(text).replace("\n", "") + "⟧");
        }
    }
}
