package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Target;
import hecha.model.Audit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed anywhere leaves an index that opens, with every acknowledged report once, and the same
 * command finishes the rest. {@code -Dhecha.kills=300} kills more often.
 */
class KillTest {
    private static final int REPORTS = 48;

    @TempDir
    Path folder;

    /** Indexes made-up reports in small steps, and says of each step on standard output that it is safe. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            List<Audit> audits = new SampleReports(99).reports(REPORTS);
            System.out.println("ready");
            try (ReportIndexer indexer = ReportIndexer.open(Path.of(args[0]))) {
                indexer.onCommit(ids -> {
                    ids.forEach(id -> System.out.println("safe " + id));
                    System.out.flush();
                });
                int step = 0;
                for (Audit audit : audits) {
                    if (indexer.add(audit) != ReportIndexer.Outcome.KNOWN && ++step % 4 == 0) {
                        indexer.commit();
                    }
                }
                indexer.finish();
            }
            System.out.println("done");
        }
    }

    private record Outcome(Set<String> acknowledged, boolean done) {}

    /** Runs the child; kills it so many milliseconds after so many reports are safe. */
    private Outcome run(Path target, int reports, long killAfter) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<Void> tooLate = CompletableFuture.runAsync(
                () -> child.toHandle().destroyForcibly(), CompletableFuture.delayedExecutor(20, TimeUnit.MINUTES));
        Set<String> acknowledged = new HashSet<>();
        boolean done = false;
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(killAfter);
                child.toHandle().destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("ready");
            boolean armed = false;
            String line = "";
            while (line != null) {
                if (line.startsWith("safe ") && line.length() == 69) {
                    acknowledged.add(line.substring(5));
                }
                done |= line.equals("done");
                if (!armed && acknowledged.size() >= reports) {
                    killer.start();
                    armed = true;
                }
                line = out.readLine();
            }
        }
        killer.interrupt();
        killer.join();
        child.waitFor();
        assertThat(tooLate.cancel(false))
                .as("the child ended in twenty minutes")
                .isTrue();
        return new Outcome(acknowledged, done);
    }

    @Test
    void killedAnywhereNothingAcknowledgedIsLostAndTheRestIsFinished() throws Exception {
        int kills = Integer.getInteger("hecha.kills", 12);
        Random random = new Random(kills);
        int before = 0;
        int within = 0;
        Path target = folder.resolve("index");
        Set<String> acknowledged = new HashSet<>();
        for (int i = 0; i < kills; i++) {
            if (i % 5 == 0) {
                target = folder.resolve("index" + i);
                acknowledged.clear();
            }
            Outcome outcome = i % 5 == 0
                    ? run(target, 0, random.nextInt(120))
                    : run(target, 1 + random.nextInt(30), random.nextInt(30));
            acknowledged.addAll(outcome.acknowledged());
            before += acknowledged.isEmpty() ? 1 : 0;
            within += !acknowledged.isEmpty() && !outcome.done() ? 1 : 0;
            if (Files.isDirectory(target.resolve("lucene"))) {
                check(target, acknowledged);
            }
            if (i % 5 == 4) {
                assertThat(run(target, Integer.MAX_VALUE, 0).done()).isTrue();
                assertThat(check(target, acknowledged)).hasSize(REPORTS);
            }
        }
        assertThat(before).as("killed before the first step was safe").isPositive();
        assertThat(within).as("killed between steps").isPositive();
    }

    /** The index is sound, and holds what was acknowledged; gives the ids of its reports. */
    private static Set<String> check(Path target, Set<String> acknowledged) throws IOException {
        Set<String> held = new TreeSet<>();
        try (ReportIndex index = ReportIndex.open(target)) {
            Answer answer = index.search(new Query("", Target.REPORT, Optional.empty(), List.of(), List.of("id")));
            for (int i = 0; i < answer.size(); i++) {
                assertThat(held.add(answer.row(i).text(Column.ID))).isTrue();
            }
        } catch (IndexException e) {
            assertThat(e.code()).isEqualTo("missing");
            assertThat(acknowledged).isEmpty();
            return held;
        }
        assertThat(held).containsAll(acknowledged);
        assertThat(new IndexKeeper(target).verify().faults()).isEmpty();
        return held;
    }
}
