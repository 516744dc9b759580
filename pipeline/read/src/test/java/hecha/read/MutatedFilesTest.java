package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import hecha.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of each format changed at random, 20,000 a format ({@code hecha.mutations}, {@code hecha.seed}) or for
 * {@code hecha.minutes}: each is read or refused by its name, within a second of the processor and 256 MB. They are parsed
 * in this process, without the one that a report is parsed in: what is thrown there is thrown here. A packed file is
 * mostly changed inside one of its parts and packed again, since a changed byte of it is found by a checksum.
 */
class MutatedFilesTest {
    private static final int MUTATIONS = Integer.getInteger("hecha.mutations", 20_000);
    private static final long MINUTES = Long.getLong("hecha.minutes", 0);
    private static final long SEED = Long.getLong("hecha.seed", 20_251_126);
    /** The first ones load the parser. */
    private static final int FIRST = 20;

    private static final long MOST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final Reader READER = new Reader(Limits.DEFAULT, false);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What is put into a part of a packed file, or a page, or rich text. */
    private static final List<byte[]> BITS = bits(
            "<",
            ">",
            "/>",
            "&#0;",
            "&#x10FFFF;",
            "&amp",
            "&x;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "\"",
            "{",
            "}",
            "\\",
            "\\bin9999999 ",
            "\\u-1?",
            "\\'8",
            "\\trowd\\cellx1",
            "\\uc9 ",
            "-1",
            "0",
            "99999999999",
            "2147483647",
            "0x",
            "NaN",
            "1e308",
            "<w:p>",
            "<w:tbl>",
            "<w:tc>",
            "</w:p>",
            "w:val=\"-5\"",
            "table:number-columns-repeated=\"2147483647\"",
            "r=\"XFD1048576\"",
            "r=\"A0\"",
            "<table>",
            "<td colspan=99999>",
            "<td rowspan=-1>",
            "<svg>",
            "<title>",
            "<!DOCTYPE a>",
            "stream",
            "endobj",
            "<<",
            "[[",
            " R",
            "/Kids",
            "\u0000",
            "\uFFFF",
            "某县2023年");

    private static final List<byte[]> NUMBERS =
            bits("-1", "0", "1", "65536", "2147483647", "-2147483648", "99999999999", "1e308", "NaN", "0.0001");

    private static List<byte[]> bits(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** One file inside a packed one. */
    private static final class Part {
        final String name;
        final byte[] bytes;

        Part(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }
    }

    private static List<byte[]> seeds(String format) throws IOException {
        if (format.equals("ofd")) {
            return List.of(FormatsTest.ofd(List.of("某县2023年工作总结", "投入资金2700万元，培训干部3126人次。")));
        }
        if (FormatsTest.class.getResource("small." + format) != null) {
            return List.of(FormatsTest.file("small." + format));
        }
        List<byte[]> seeds = new ArrayList<>();
        for (String name : List.of("report.", "table.", "sheet.")) {
            if (FormatsTest.class.getResource(name + format) != null) {
                seeds.add(FormatsTest.file(name + format));
            }
        }
        return seeds;
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"docx", "doc", "rtf", "odt", "fodt", "pdf", "ofd", "html", "xlsx", "xls", "txt"})
    void eachIsReadOrRefused(String format) throws IOException {
        List<byte[]> seeds = seeds(format);
        List<List<Part>> packed = seeds.stream().map(MutatedFilesTest::parts).toList();
        Random random = new Random(SEED);
        long id = Thread.currentThread().getId();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long end = System.nanoTime() + MINUTES * 60_000_000_000L;
        int read = 0;
        int tried = 0;
        for (; MINUTES > 0 ? System.nanoTime() < end : tried < MUTATIONS; tried++) {
            int which = tried % seeds.size();
            List<Part> parts = packed.get(which);
            byte[] bytes = parts.isEmpty() || random.nextInt(8) == 0
                    ? mutated(seeds.get(which), random)
                    : repacked(parts, random);
            long allocated = THREADS.getThreadAllocatedBytes(id);
            long nanos = THREADS.getCurrentThreadCpuTime();
            try {
                READER.read(bytes, "a");
                read++;
            } catch (UnreadableException e) {
                assertThat(e.text().zh()).startsWith("a：");
            } catch (Throwable e) {
                fail(which(tried), e);
            }
            if (tried >= FIRST) {
                assertThat(THREADS.getCurrentThreadCpuTime() - nanos)
                        .as("nanoseconds, " + which(tried))
                        .isLessThan(MOST_NANOS);
                assertThat(THREADS.getThreadAllocatedBytes(id) - allocated)
                        .as("bytes, " + which(tried))
                        .isLessThan(MOST_BYTES);
            }
        }
        System.out.printf(
                "%s: %d changed files, seed %d, %d read, %.2f ms of the processor each%n",
                format, tried, SEED, read, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / tried);
        assertThat(read).as("some of them can be read").isPositive();
    }

    private static String which(int tried) {
        return "seed " + SEED + ", file " + tried;
    }

    private static List<Part> parts(byte[] file) {
        List<Part> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.add(new Part(entry.getName(), in.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    /** The parts packed again, one of them changed or, seldom, left out or there twice. */
    private static byte[] repacked(List<Part> parts, Random random) throws IOException {
        int changed = random.nextInt(parts.size());
        int kind = random.nextInt(40);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (i == changed && kind == 0) {
                    continue;
                }
                store(out, part.name, i == changed ? mutated(part.bytes, random) : part.bytes);
                if (i == changed && kind == 1) {
                    store(out, part.name.toUpperCase(Locale.ROOT) + "x", part.bytes);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /** A file with a few bytes changed, a stretch cut out, doubled, filled, moved, or something else put in. */
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed;
        for (int n = 1 + random.nextInt(3); n > 0 && bytes.length > 0; n--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(64));
            byte[] bit = BITS.get(random.nextInt(BITS.size()));
            bytes = switch (random.nextInt(9)) {
                case 0 -> changed(bytes, at, random);
                case 1 -> spliced(bytes, at, to, new byte[0]);
                case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                case 3 -> spliced(bytes, at, to, filled(to - at, random));
                case 4 -> {
                    int other = random.nextInt(bytes.length);
                    yield spliced(bytes, at, to, Arrays.copyOfRange(bytes, other, Math.min(bytes.length, other + 64)));
                }
                case 5 -> spliced(bytes, at, Math.min(bytes.length, at + bit.length), bit);
                case 6 -> spliced(bytes, at, at, bit);
                default -> renumbered(bytes, at, random);
            };
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, int at, Random random) {
        byte[] copy = bytes.clone();
        copy[at] = random.nextBoolean() ? (byte) (copy[at] ^ (1 << random.nextInt(8))) : (byte) random.nextInt(256);
        return copy;
    }

    /** The next number written in digits is another one: what is marked up stays well formed. */
    private static byte[] renumbered(byte[] bytes, int at, Random random) {
        int from = at;
        while (from < bytes.length && !isDigit(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && isDigit(bytes[to])) {
            to++;
        }
        return from == to ? bytes : spliced(bytes, from, to, NUMBERS.get(random.nextInt(NUMBERS.size())));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static byte[] filled(int length, Random random) {
        byte[] filled = new byte[length];
        Arrays.fill(filled, (byte) (random.nextBoolean() ? 0xFF : 0));
        return filled;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] in) {
        byte[] out = new byte[bytes.length - (to - from) + in.length];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(in, 0, out, from, in.length);
        System.arraycopy(bytes, to, out, from + in.length, bytes.length - to);
        return out;
    }
}
