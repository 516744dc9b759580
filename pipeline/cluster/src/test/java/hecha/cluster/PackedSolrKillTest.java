package hecha.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.bench.GenerateReports;
import hecha.cluster.Processes.Outcome;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.QueryVocabulary;
import hecha.index.Answer;
import hecha.index.ClusterIndex;
import hecha.index.ReportIndex;
import hecha.index.Searchable;
import hecha.index.ask.Asking;
import hecha.index.query.Target;
import hecha.solr.SolrCloud;
import hecha.solr.SolrPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While reports are sent, a node of Solr and then a worker of Spark are lost by {@code kill -9}: nothing is lost, nothing is
 * there twice, and the node that comes back has all, too. {@code -Dhecha.cluster.reports=5000} for a longer run.
 */
class PackedSolrKillTest {
    private static final int REPORTS = Integer.getInteger("hecha.cluster.reports", 600);
    private static final long BEGUN = 200_000;

    @TempDir
    private Path folder;

    private final Asking asking = new Asking(QueryVocabulary.of(new Dictionary(DictionaryFiles.builtIn())), "zh");

    @Test
    void aKilledNodeAndAKilledWorkerCostNothing() throws Exception {
        GenerateReports.main(new String[] {
            String.valueOf(REPORTS), "1", folder.resolve("reports").toString()
        });
        Outcome single = Processes.single(folder, "index", "reports", "--index", "here");
        assertThat(single.code()).as(single.err()).isZero();
        List<String> here = things(ReportIndex.open(folder.resolve("here")));
        Path err = folder.resolve("err");
        try (StandaloneSolr solr = new StandaloneSolr(Files.createDirectories(folder.resolve("solr")), 3);
                StandaloneSpark spark = new StandaloneSpark(folder, 2)) {
            Process driver = Processes.start(folder, words(solr, spark), folder.resolve("out"), err);
            try {
                await(driver, err, BEGUN);
                solr.kill(1);
                await(driver, err, sent() + BEGUN);
                spark.killWorker();
                assertThat(driver.waitFor(10, TimeUnit.MINUTES))
                        .as(Files.readString(err))
                        .isTrue();
            } finally {
                Processes.end(driver);
            }
            assertThat(driver.exitValue()).as(Files.readString(err)).isZero();
            assertThat(spark.masterLog()).as("the master missed a worker").contains("disassociated");
            assertThat(things(there(solr))).isEqualTo(here);
            solr.restart(1);
            solr.awaitActive();
            solr.kill(2);
            assertThat(things(there(solr)))
                    .as("with the copies of the node that came back")
                    .isEqualTo(here);
        }
    }

    private static List<String> words(StandaloneSolr solr, StandaloneSpark spark) {
        return Processes.command(
                "index",
                "--solr",
                solr.urls(),
                "--master",
                spark.url(),
                "--conf",
                "spark.executor.memory=1g",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "reports");
    }

    private static ClusterIndex there(StandaloneSolr solr) throws IOException {
        return new ClusterIndex(
                SolrCloud.open(SolrPlace.of(solr.urls(), SolrPlace.USUAL)).reports());
    }

    /** Of each kind of thing all that there are. */
    private List<String> things(Searchable reports) throws Exception {
        List<String> things = new ArrayList<>();
        for (Target target : Target.values()) {
            Answer all = reports.search(asking.read("fields:id,file", Optional.of(target)));
            for (int i = 0; i < all.size(); i++) {
                things.add(all.row(i).mark());
            }
        }
        return things;
    }

    /** Bytes in the logs of updates of all nodes. */
    private long sent() {
        try (Stream<Path> files = Files.walk(folder.resolve("solr"))) {
            return files.filter(f -> f.toString().contains("/tlog/") && Files.isRegularFile(f))
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // just deleted
        }
    }

    private void await(Process driver, Path err, long bytes) throws Exception {
        while (sent() < bytes) {
            assertThat(driver.isAlive()).as(Files.readString(err)).isTrue();
            Thread.sleep(50);
        }
    }
}
