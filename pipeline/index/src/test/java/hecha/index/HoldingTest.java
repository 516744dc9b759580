package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Target;
import hecha.model.Audit;
import hecha.model.Facts;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Report;
import hecha.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken in stays, once, and as it is now. */
class HoldingTest {
    @TempDir
    Path folder;

    private final SampleReports samples = new SampleReports(41);

    private Set<String> held() throws IOException {
        try (ReportIndex index = ReportIndex.open(folder)) {
            return files(index);
        }
    }

    private static Set<String> files(ReportIndex index) throws IOException {
        Answer answer = index.search(new Query("", Target.REPORT, Optional.empty(), List.of(), List.of("file")));
        Set<String> files = new TreeSet<>();
        for (int i = 0; i < answer.size(); i++) {
            files.add(answer.row(i).text(Column.FILE));
        }
        assertThat(files).hasSize(answer.size());
        return files;
    }

    private IndexKeeper.Health health() throws IOException {
        return new IndexKeeper(folder).verify();
    }

    @Test
    void theSameBytesAgainAddNothing() throws IOException {
        Audit audit = samples.report("a.txt");
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            assertThat(indexer.add(audit)).isEqualTo(ReportIndexer.Outcome.ADDED);
            assertThat(indexer.add(audit)).isEqualTo(ReportIndexer.Outcome.KNOWN);
            indexer.finish();
        }
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            assertThat(indexer.add(audit)).isEqualTo(ReportIndexer.Outcome.KNOWN);
            assertThat(indexer.nameOf(audit.source().id())).contains("a.txt");
            indexer.finish();
        }
        assertThat(held()).containsExactly("a.txt");
        assertThat(health().faults()).isEmpty();
    }

    @Test
    void aChangedFileTakesThePlaceOfItsOlderSelf() throws IOException {
        Audit older = samples.report("a.txt");
        Audit newer = samples.report("a.txt");
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            indexer.add(older);
            indexer.add(samples.report("b.txt"));
            indexer.commit();
            assertThat(indexer.add(newer)).isEqualTo(ReportIndexer.Outcome.REPLACED);
            indexer.finish();
        }
        try (ReportIndex index = ReportIndex.open(folder)) {
            assertThat(files(index)).containsExactly("a.txt", "b.txt");
            assertThat(index.text(older.source().id())).isEmpty();
            assertThat(index.text(newer.source().id())).contains(newer.source().text());
            assertThat(index.analysis(newer.source().id()).orElseThrow().figures())
                    .hasSize(newer.facts().figures().size());
        }
        assertThat(health().faults()).isEmpty();
    }

    @Test
    void theNextCommitIsSeenBesideTheOneBefore() throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            for (String name : List.of("a.txt", "c.txt")) {
                indexer.add(samples.report(name));
            }
            indexer.finish();
        }
        ReportIndex before = ReportIndex.open(folder);
        assertThat(before.next()).isEmpty();
        assertThat(files(before)).containsExactly("a.txt", "c.txt");
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            indexer.add(samples.report("b.txt"));
            indexer.commit();
            indexer.remove("a.txt");
            indexer.commit();
        }
        try (ReportIndex next = before.next().orElseThrow()) {
            assertThat(files(before)).containsExactly("a.txt", "c.txt");
            before.close();
            assertThat(files(next)).containsExactly("b.txt", "c.txt");
            new IndexKeeper(folder).rebuild((done, of) -> {});
            try (ReportIndex rebuilt = next.next().orElseThrow()) {
                assertThat(files(rebuilt)).containsExactly("b.txt", "c.txt");
                assertThat(rebuilt.next()).isEmpty();
            }
        }
    }

    @Test
    void aReportThatWasRemovedIsGoneAlsoAfterRebuilding() throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            indexer.add(samples.report("a.txt"));
            indexer.add(samples.report("b.txt"));
            indexer.commit();
            assertThat(indexer.remove("a.txt")).isTrue();
            assertThat(indexer.remove("a.txt")).isFalse();
            indexer.commit();
        }
        assertThat(held()).containsExactly("b.txt");
        new IndexKeeper(folder).rebuild((done, of) -> {});
        assertThat(held()).containsExactly("b.txt");
        wipe(folder.resolve("lucene"));
        assertThat(new IndexKeeper(folder).rebuild((done, of) -> {}).lost()).isEmpty();
        assertThat(held()).containsExactly("b.txt");
        assertThat(health().faults()).isEmpty();
    }

    private static void wipe(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatWasNotCommittedIsNotThere() throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            indexer.add(samples.report("a.txt"));
            indexer.commit();
            indexer.add(samples.report("b.txt"));
        }
        assertThat(held()).containsExactly("a.txt");
        assertThat(health().faults()).isEmpty();
        try (Stream<Path> packs = Files.list(folder.resolve("records"))) {
            assertThat(packs).hasSize(1);
        }
    }

    @Test
    void aReaderGoesOnShowingTheStateThatItOpened() throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            indexer.add(samples.report("a.txt"));
            indexer.commit();
            try (ReportIndex index = ReportIndex.open(folder)) {
                Audit newer = samples.report("a.txt");
                indexer.add(newer);
                indexer.add(samples.report("b.txt"));
                indexer.finish();
                assertThat(files(index)).containsExactly("a.txt");
                Answer answer = index.search(new Query("", Target.REPORT, Optional.empty(), List.of(), List.of()));
                assertThat(answer.row(0).report()).isNotEqualTo(newer.source().id());
                assertThat(answer.row(0).text(Column.CONTEXT)).isNotEmpty();
            }
            assertThat(held()).containsExactly("a.txt", "b.txt");
        }
    }

    @Test
    void readersSeeWholeStepsWhileAWriterWorks() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            ExecutorService pool = Executors.newFixedThreadPool(3);
            List<Future<Set<Integer>>> readers = new ArrayList<>();
            for (int r = 0; r < 3; r++) {
                readers.add(pool.submit(() -> {
                    Set<Integer> seen = new TreeSet<>();
                    do {
                        try (ReportIndex index = ReportIndex.open(folder)) {
                            assertThat(files(index)).hasSize(index.reports());
                            seen.add(index.reports());
                        }
                    } while (!done.get());
                    return seen;
                }));
            }
            for (int i = 0; i < 60; i++) {
                indexer.add(samples.report(i % 40 + ".txt"));
                if (i % 5 == 4) {
                    indexer.commit();
                }
            }
            indexer.finish();
            done.set(true);
            for (Future<Set<Integer>> reader : readers) {
                assertThat(reader.get()).allSatisfy(n -> assertThat(n % 5).isZero());
            }
            pool.shutdown();
        }
    }

    @Test
    void rebuildingGivesTheSameAnswers() throws Exception {
        List<Audit> audits = new SampleReports(5).reports(12);
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            for (Audit audit : audits) {
                indexer.add(audit);
            }
            indexer.finish();
        }
        List<String> before = everything();
        for (String damage : List.of("none", "segments", "all")) {
            if (damage.equals("all")) {
                wipe(folder.resolve("lucene"));
            } else if (damage.equals("segments")) {
                try (Stream<Path> files = Files.list(folder.resolve("lucene"))) {
                    for (Path file : files.filter(
                                    f -> f.getFileName().toString().startsWith("segments"))
                            .toList()) {
                        Files.write(file, new byte[10]);
                    }
                }
            }
            IndexKeeper.Rebuilt rebuilt = new IndexKeeper(folder).rebuild((done, of) -> {});
            assertThat(rebuilt.lost()).isEmpty();
            assertThat(rebuilt.reports()).isEqualTo(12);
            assertThat(everything()).as(damage).isEqualTo(before);
            assertThat(health().faults()).isEmpty();
        }
    }

    private List<String> everything() throws IOException {
        List<String> rows = new ArrayList<>();
        try (ReportIndex index = ReportIndex.open(folder)) {
            for (Target target : Target.values()) {
                Answer answer = index.search(new Query("", target, Optional.empty(), List.of(), List.of()));
                for (int i = 0; i < answer.size(); i++) {
                    Row row = answer.row(i);
                    rows.add(answer.columns().stream().map(row::text).toList().toString());
                }
            }
        }
        return rows;
    }

    @Test
    void manySmallStepsLeaveFewPacks() throws IOException {
        for (int i = 0; i < 40; i++) {
            try (ReportIndexer indexer = ReportIndexer.open(folder)) {
                indexer.add(samples.report(i % 36 + ".txt"));
                indexer.finish();
            }
        }
        try (Stream<Path> packs = Files.list(folder.resolve("records"))) {
            assertThat(packs.count()).isLessThan(27);
        }
        assertThat(held()).hasSize(36);
        assertThat(health().faults()).isEmpty();
        wipe(folder.resolve("lucene"));
        new IndexKeeper(folder).rebuild((done, of) -> {});
        assertThat(held()).hasSize(36);
    }

    @Test
    void aReportOfNothingButHostileTextIsHeld() throws IOException {
        String text = "\u0000\uD800" + "9".repeat(100_000) + "*".repeat(100_000) + "长".repeat(200_000) + "\uDC00";
        int[] origins = new int[text.length()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = i;
        }
        Source source = new Source("0".repeat(64), "x".repeat(5000), "text/plain", "UTF-8", text, List.of(), List.of());
        Outline outline = new Outline(
                new Passage(source, text, Offsets.of(origins), List.of()),
                Optional.of(text),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Report report = new Report(outline, List.of(), Report.UNCLASSIFIED, hecha.model.Metadata.UNKNOWN);
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            indexer.add(new Audit(new Facts(report, List.of(), List.of()), List.of()));
            indexer.finish();
        }
        assertThat(held()).hasSize(1);
        assertThat(health().faults()).isEmpty();
    }
}
