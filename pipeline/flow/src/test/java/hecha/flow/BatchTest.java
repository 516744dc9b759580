package hecha.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.Reconciliation.Unreadable;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of five reports the third, {@code 3.txt}, fails in one way after another; the other four are audited. */
class BatchTest {
    private static final Pipeline PIPELINE = new Pipeline(new Dictionary(DictionaryFiles.builtIn()));

    @TempDir
    private Path folder;

    private final List<String> taken = new ArrayList<>();

    @BeforeAll
    static void warm() throws IOException {
        PIPELINE.audit(new Reader().read("培训5人次。\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), "w"));
    }

    @BeforeEach
    void reports() throws IOException {
        for (int i = 1; i <= 5; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "某县培训" + i + "人次。\n");
        }
    }

    private static boolean third(Audit audit) {
        return audit.source().name().endsWith("3.txt");
    }

    private Reconciliation run(int jobs, Batch.Work<String> work) throws Exception {
        return run(jobs, work, (audit, made) -> taken.add(made));
    }

    private Reconciliation run(int jobs, Batch.Work<String> work, Batch.Taker<String> taker) throws Exception {
        Inputs inputs = Inputs.of(List.of(folder.toString()), "stdin");
        return new Batch(new Reader(), PIPELINE, jobs, Duration.ofSeconds(5))
                .run(inputs, work, taker, (done, of, name) -> {});
    }

    private static String name(Audit audit) {
        String name = audit.source().name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private void thirdAlone(Reconciliation reconciliation, String code) {
        assertThat(taken).containsExactly("1.txt", "2.txt", "4.txt", "5.txt");
        assertThat(reconciliation.audited()).isEqualTo(4);
        assertThat(reconciliation.unreadable()).singleElement().satisfies(row -> {
            assertThat(row.name()).endsWith("3.txt");
            assertThat(row.code()).isEqualTo(code);
            assertThat(row.reason().zh()).contains("3.txt：").doesNotContain("\n");
            assertThat(row.reason().en()).contains("3.txt: ").doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void aFaultOfTheProgramIsARowThatNamesItsPlace(int jobs) throws Exception {
        Reconciliation reconciliation = run(jobs, audit -> {
            if (third(audit)) {
                throw new IllegalStateException("secret words of the report");
            }
            return name(audit);
        });
        thirdAlone(reconciliation, "internal");
        Unreadable row = reconciliation.unreadable().get(0);
        assertThat(row.reason().zh())
                .contains("IllegalStateException BatchTest.java:")
                .doesNotContain("secret");
    }

    @Test
    void aStackThatOverflowsIsARow() throws Exception {
        thirdAlone(
                run(2, audit -> {
                    if (third(audit)) {
                        throw new StackOverflowError();
                    }
                    return name(audit);
                }),
                "too-deep");
    }

    @Test
    void whatTakesTooLongIsARow() throws Exception {
        Reconciliation reconciliation = run(1, audit -> {
            if (third(audit)) {
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return name(audit);
        });
        thirdAlone(reconciliation, "too-slow");
        assertThat(reconciliation.unreadable().get(0).reason().zh())
                .contains("5 秒")
                .contains("--max-seconds");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aReportThatNeedsTooMuchMemoryIsARowThatSaysWhatToRaise(int jobs) throws Exception {
        Reconciliation reconciliation = run(jobs, audit -> {
            if (third(audit)) {
                throw new OutOfMemoryError("Java heap space");
            }
            return name(audit);
        });
        thirdAlone(reconciliation, "memory");
        assertThat(reconciliation.unreadable().get(0).reason().zh())
                .contains("HECHA_JAVA_OPTIONS=-Xmx")
                .doesNotContain("Java heap space");
    }

    @Test
    void whatAnotherReportLeftNoMemoryForIsTriedAgainAlone() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Reconciliation reconciliation = run(2, audit -> {
            if (third(audit) && tries.incrementAndGet() == 1) {
                throw new OutOfMemoryError("Java heap space");
            }
            return name(audit);
        });
        assertThat(reconciliation.unreadable()).isEmpty();
        assertThat(taken).containsExactly("1.txt", "2.txt", "3.txt", "4.txt", "5.txt");
        assertThat(tries).hasValue(2);
    }

    @Test
    void whatCannotBeTakenIsARow() throws Exception {
        for (Throwable failure : List.of(
                new IllegalArgumentException("x"),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new UnreadableException("not-annotated", new Message("3.txt：坏", "3.txt: bad")))) {
            taken.clear();
            Reconciliation reconciliation = run(2, BatchTest::name, (audit, made) -> {
                if (third(audit)) {
                    BatchTest.<IOException>raise(failure);
                }
                taken.add(made);
            });
            thirdAlone(
                    reconciliation,
                    failure instanceof UnreadableException
                            ? "not-annotated"
                            : failure instanceof StackOverflowError
                                    ? "too-deep"
                                    : failure instanceof OutOfMemoryError ? "memory" : "internal");
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void aFullDiskEndsTheBatch() {
        assertThatThrownBy(() -> run(2, BatchTest::name, (audit, made) -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }

    @Test
    void theSameBytesAsThoseOfAReportThatFailedAreNoDuplicate() throws Exception {
        Files.copy(folder.resolve("3.txt"), folder.resolve("6.txt"));
        Reconciliation reconciliation = run(2, BatchTest::name, (audit, made) -> {
            if (third(audit)) {
                throw new IllegalStateException();
            }
            taken.add(made);
        });
        assertThat(taken).contains("6.txt");
        assertThat(reconciliation.duplicates()).isEmpty();
    }
}
