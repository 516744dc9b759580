package hecha.flow;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.OneByOne.Taken;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.read.Limits;
import hecha.read.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose bytes come from elsewhere are taken as {@link Batch} takes files, whatever becomes of one of them. */
class OneByOneTest {
    private static final Pipeline PIPELINE = new Pipeline(new Dictionary(DictionaryFiles.builtIn()));
    private static final byte[] TEXT = "某县培训5人次。\n".getBytes(StandardCharsets.UTF_8);

    private static OneByOne<String> of(Batch.Work<String> work, long seconds) {
        return new OneByOne<>(
                new Reader(Limits.DEFAULT.withBytes(10_000)),
                PIPELINE,
                work,
                Duration.ofSeconds(seconds),
                new Message("请加大内存", "give it more"));
    }

    private static String code(List<Taken<String>> taken) {
        assertThat(taken).hasSize(1);
        return java.util.Objects.requireNonNull(taken.get(0).unreadable()).code();
    }

    @Test
    void anArchiveIsTakenAsABatchTakesIt(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : List.of(
                    Map.entry("县/一.txt", TEXT), Map.entry("县/空.txt", new byte[0]), Map.entry("县/Thumbs.db", TEXT))) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        Path file = folder.resolve("报送.zip");
        Files.write(file, bytes.toByteArray());
        List<String> expected = new ArrayList<>();
        Inputs inputs = Inputs.of(List.of(file.toString()), "stdin");
        var batch = new Batch(new Reader(), PIPELINE, 1)
                .run(
                        inputs,
                        audit -> expected.add(
                                audit.source().name() + " " + audit.source().id()),
                        (d, o, n) -> {});

        try (OneByOne<String> one = of(audit -> audit.source().name(), 60)) {
            List<Taken<String>> taken = one.take(file.toString(), bytes.size(), bytes::toByteArray);
            assertThat(taken)
                    .filteredOn(t -> t.made() != null)
                    .map(t -> t.made() + " " + t.id())
                    .isEqualTo(expected);
            assertThat(taken)
                    .filteredOn(t -> t.unreadable() != null)
                    .map(Taken::unreadable)
                    .isEqualTo(batch.unreadable());
            assertThat(taken)
                    .filteredOn(t -> t.ignored() != null)
                    .map(Taken::ignored)
                    .isEqualTo(batch.ignored());
        }
        assertThat(expected).hasSize(1);
    }

    @Test
    void aFileBeyondTheLimitIsNotFetched() throws Exception {
        AtomicBoolean fetched = new AtomicBoolean();
        try (OneByOne<String> one = of(audit -> "", 60)) {
            List<Taken<String>> taken = one.take("大.txt", 300L << 20, () -> {
                fetched.set(true);
                return TEXT;
            });
            assertThat(code(taken)).isEqualTo("too-large");
        }
        assertThat(fetched).isFalse();
    }

    @Test
    void whateverFailsIsARowAndTheNextFileIsTaken() throws Exception {
        AtomicBoolean fail = new AtomicBoolean(true);
        try (OneByOne<String> one = of(
                audit -> {
                    if (fail.get()) {
                        throw new OutOfMemoryError();
                    }
                    return "made";
                },
                60)) {
            List<Taken<String>> memory = one.take("一.txt", TEXT.length, () -> TEXT);
            assertThat(code(memory)).isEqualTo("memory");
            assertThat(java.util.Objects.requireNonNull(memory.get(0).unreadable())
                            .reason()
                            .zh())
                    .contains("请加大内存");
            assertThat(code(one.take("二.txt", TEXT.length, () -> {
                        throw new UnreadableException("io", new Message("断了", "broken"));
                    })))
                    .isEqualTo("io");
            assertThat(code(one.take("三.txt", TEXT.length, () -> {
                        throw new IOException("x");
                    })))
                    .isEqualTo("internal");
            fail.set(false);
            assertThat(one.take("四.txt", TEXT.length, () -> TEXT))
                    .map(Taken::made)
                    .containsExactly("made");
        }
    }

    @Test
    void whatTakesTooLongIsARowAndTheNextFileIsTaken() throws Exception {
        AtomicBoolean slow = new AtomicBoolean(true);
        try (OneByOne<String> one = of(
                audit -> {
                    while (slow.get()) {
                        Thread.onSpinWait();
                    }
                    return "made";
                },
                1)) {
            assertThat(code(one.take("慢.txt", TEXT.length, () -> TEXT))).isEqualTo("too-slow");
            slow.set(false);
            assertThat(one.take("快.txt", TEXT.length, () -> TEXT))
                    .map(Taken::made)
                    .containsExactly("made");
        }
    }
}
