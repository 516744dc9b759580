package hecha.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.bench.GenerateReports;
import hecha.cluster.Processes.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of a master and two workers loses one of these by {@code kill -9} in mid-run: nothing is lost, nothing is there
 * twice. {@code -Dhecha.cluster.reports=5000} for a longer run.
 */
class PackedStandaloneTest {
    private static final int REPORTS = Integer.getInteger("hecha.cluster.reports", 400);

    @TempDir
    private Path folder;

    @Test
    void aKilledWorkerCostsNoReport() throws Exception {
        GenerateReports.main(new String[] {
            String.valueOf(REPORTS), "1", folder.resolve("reports").toString()
        });
        Files.copy(
                Processes.ROOT.resolve("pipeline/read/src/test/resources/hecha/read/report.docx"),
                folder.resolve("reports/report.docx"));
        Outcome single = Processes.single(folder, "analyze", "reports");
        Path err = folder.resolve("err");
        try (StandaloneSpark spark = new StandaloneSpark(folder, 2)) {
            Process driver = Processes.start(folder, words(spark.url()), folder.resolve("out"), err);
            try {
                await(driver, () -> Files.readString(err).contains("已完成 "));
                await(driver, this::tasksAreWriting);
                spark.killWorker();
                assertThat(driver.waitFor(10, TimeUnit.MINUTES))
                        .as(Files.readString(err))
                        .isTrue();
            } finally {
                Processes.end(driver);
            }
            assertThat(driver.exitValue()).as(Files.readString(err)).isEqualTo(single.code());
            assertThat(spark.masterLog()).as("the master missed a worker").contains("disassociated");
        }
        assertThat(Processes.records(folder.resolve("results")))
                .isEqualTo(single.out().lines().toList());
        assertThat(Processes.records(folder.resolve("results"))).hasSizeGreaterThan(REPORTS);
        assertThat(Processes.count(Files.readString(err))).isEqualTo(Processes.count(single.err()));
    }

    private static List<String> words(String master) {
        int step = Math.max(100, REPORTS / 4);
        return Processes.command(
                "analyze",
                "--master",
                master,
                "--conf",
                "spark.executor.memory=1g",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--step",
                String.valueOf(step),
                "reports",
                "results");
    }

    /** Whether both executors are in the middle of a step. */
    private boolean tasksAreWriting() throws IOException {
        Path attempts = folder.resolve("results/_working/raw/_temporary/0/_temporary");
        if (!Files.isDirectory(attempts)) {
            return false;
        }
        try (Stream<Path> begun = Files.list(attempts)) {
            return begun.count() > 1;
        } catch (NoSuchFileException e) {
            return false; // just ended
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Process driver, Condition condition) throws IOException, InterruptedException {
        while (!condition.holds()) {
            assertThat(driver.isAlive()).as("the driver has ended before").isTrue();
            Thread.sleep(20);
        }
    }
}
