package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.QueryParser;
import hecha.index.query.Target;
import hecha.model.Audit;
import hecha.model.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {
    private static final List<Audit> AUDITS = new SampleReports(15).reports(60);
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

    private static Answer answer(String query) throws Exception {
        return index.search(new QueryParser(SampleReports.VOCABULARY).parse(query, Optional.empty()));
    }

    private static List<Figure> figures(String kind, String unit, String nature) {
        return AUDITS.stream()
                .flatMap(a -> a.facts().figures().stream())
                .filter(f -> f.kind().equals(kind)
                        && f.quantity().unit().equals(unit)
                        && (nature.isEmpty() || f.nature().id().equals(nature)))
                .toList();
    }

    @Test
    void aGroupIsMeasuredExactly() throws Exception {
        for (Statistics.Group group :
                Statistics.of(answer("查:数字 性质:reported"), List.of()).groups()) {
            List<BigDecimal> values = new ArrayList<>(figures(group.kind(), group.unit(), "reported").stream()
                    .flatMap(f -> f.quantity().value().stream())
                    .sorted()
                    .toList());
            assertThat(group.count())
                    .isEqualTo(figures(group.kind(), group.unit(), "reported").size());
            assertThat(group.measured()).isEqualTo(values.size());
            if (values.isEmpty()) {
                continue;
            }
            int n = values.size();
            BigDecimal median = n % 2 == 1
                    ? values.get(n / 2)
                    : values.get(n / 2 - 1).add(values.get(n / 2)).divide(BigDecimal.valueOf(2));
            assertThat(group.min().orElseThrow()).isEqualByComparingTo(values.get(0));
            assertThat(group.max().orElseThrow()).isEqualByComparingTo(values.get(n - 1));
            assertThat(group.median().orElseThrow()).isEqualByComparingTo(median);
            long far = n < 3
                    ? 0
                    : values.stream()
                            .filter(v -> v.compareTo(median.multiply(BigDecimal.TEN)) > 0 && median.signum() > 0)
                            .count();
            assertThat(group.outliers()).hasSize((int) far);
            assertThat(group.sum()).as("figures of many measures").isEmpty();
            assertThat(group.why()).isPresent();
        }
    }

    @Test
    void contentsAreCountedExactly() throws Exception {
        Map<String, Integer> expected = new TreeMap<>();
        AUDITS.forEach(a -> expected.merge(a.report().genre().name(), 1, Integer::sum));

        assertThat(answer("").counts(Column.GENRE)).isEqualTo(expected);
        assertThat(answer("-文种:plan").counts(Column.GENRE)).doesNotContainKey("plan");
    }

    @Test
    void aCopiedReportIsFoundWithItsSentencesSideBySide() throws Exception {
        Audit original = AUDITS.stream()
                .filter(a -> a.report().sentences().size() > 6)
                .findFirst()
                .orElseThrow();
        Audit copy = Copies.of(original, "copy.txt", text -> text.replace("２０２１", "２０２４"));

        List<SimilarReport> found = new SimilarReports(index).to(copy, 50);

        assertThat(found).isNotEmpty();
        assertThat(found.get(0).name()).isEqualTo(original.source().name());
        assertThat(found.get(0).percent()).isEqualTo(100);
        for (SimilarReport.Shared shared : found.get(0).shared()) {
            assertThat(shared.text().replace("２０２４", "２０２１")).isEqualTo(shared.otherText());
            assertThat(shared.otherSpan().of(original.source().text()).replace("\n", ""))
                    .isEqualTo(shared.otherText());
        }
    }

    @Test
    void aReportIsNotLikeItselfNorLikeAStranger() throws Exception {
        assertThat(new SimilarReports(index).to(AUDITS.get(3), 30)).isEmpty();
    }

    @Test
    void aBatchKnowsItsCopiedDrafts() {
        CopiedDrafts drafts = new CopiedDrafts();
        Audit original = AUDITS.stream()
                .filter(a -> a.report().sentences().size() > 6)
                .findFirst()
                .orElseThrow();
        AUDITS.subList(0, 20).forEach(drafts::add);
        drafts.add(Copies.of(original, "copy.txt", text -> text));

        assertThat(drafts.pairs(50)).isNotEmpty().allSatisfy(p -> {
            assertThat(List.of(p.name(), p.other()))
                    .contains("copy.txt", original.source().name());
            assertThat(p.percent()).isEqualTo(100);
            assertThat(original.report().text()).contains(p.example());
        });
    }

    @Test
    void aReportThatVeryManyCopiedIsStillKnownInALineOfPairs() {
        Audit original = AUDITS.stream()
                .filter(a -> a.report().sentences().size() > 6)
                .findFirst()
                .orElseThrow();
        CopiedDrafts drafts = new CopiedDrafts(100_000);
        for (int i = 0; i < 300; i++) {
            drafts.add(Copies.of(original, "copy" + i, text -> text));
        }

        List<CopiedDrafts.Pair> pairs = drafts.pairs(50);

        assertThat(pairs)
                .hasSizeBetween(299, 300 * 20)
                .allSatisfy(p -> assertThat(p.percent()).isEqualTo(100));
        assertThat(pairs.stream().flatMap(p -> Stream.of(p.name(), p.other())).distinct())
                .hasSize(300);
    }

    @Test
    void aQueryOfOtherThingsIsCountedOnly() throws Exception {
        Query query = new Query("", Target.GAP, Optional.empty(), List.of(), List.of());

        assertThat(Statistics.of(index.search(query), List.of(Column.SLOT)).groups())
                .hasSize(3)
                .allSatisfy(g -> assertThat(g.max()).isEmpty());
    }
}
