package hecha.bench;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Batch;
import hecha.flow.Inputs;
import hecha.flow.Pipeline;
import hecha.model.Reconciliation;
import hecha.read.Limits;
import hecha.read.Reader;
import hecha.record.Analyses;
import hecha.record.AnalysisJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes many reports with broken files among them through a batch, and holds the result against what was broken: each
 * broken file a row with its own reason, and every other record the same as in a run without them.
 *
 * <p>{@code java -Xmx512m … hecha.bench.BrokenBatch 10000 200 FOLDER} is the long run.
 */
public final class BrokenBatch {
    private static final int LARGEST = 1 << 20;

    /** A way to be broken, with the code that its row must have. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Way(String suffix, String code, byte[] bytes) {}

    /**
     * What came of a run.
     *
     * @param rows names of unreadable files with their codes
     * @param wrong rows that are missing, too many or of another code, and records that differ
     */
    record Outcome(int audited, Map<String, String> rows, List<String> wrong, long seconds) {}

    private BrokenBatch() {}

    public static void main(String[] args) throws Exception {
        Outcome outcome = run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
        Map<String, Integer> byCode = new TreeMap<>();
        outcome.rows().values().forEach(code -> byCode.merge(code, 1, Integer::sum));
        System.out.printf(
                "%d audited, %d rows %s, %d wrong, %d s, heap %d MB%n",
                outcome.audited(),
                outcome.rows().size(),
                byCode,
                outcome.wrong().size(),
                outcome.seconds(),
                Runtime.getRuntime().maxMemory() >> 20);
        outcome.wrong().forEach(System.out::println);
        System.exit(outcome.wrong().isEmpty() ? 0 : 1);
    }

    static Outcome run(int reports, int broken, Path folder) throws IOException, Inputs.NotFoundException {
        Path clean = folder.resolve("reports");
        GenerateReports.generate(reports, 1, clean);
        Files.delete(clean.resolve("truth.jsonl"));
        Pipeline pipeline = new Pipeline(new Dictionary(DictionaryFiles.builtIn()));
        Map<String, Integer> without = new HashMap<>();
        batch(clean, pipeline, without);
        Map<String, String> expected = new TreeMap<>();
        List<Way> ways = ways();
        for (int i = 0; i < broken; i++) {
            Way way = ways.get(i % ways.size());
            Path file = clean.resolve("%03d/%05d-broken%s".formatted(i % ((reports + 999) / 1000), i, way.suffix()));
            byte[] bytes = way.bytes().clone();
            Files.write(file, bytes);
            expected.put(file.toString().replace('\\', '/'), way.code());
        }
        long start = System.nanoTime();
        Map<String, Integer> with = new HashMap<>();
        Reconciliation reconciliation = batch(clean, pipeline, with);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        Map<String, String> rows = new TreeMap<>();
        reconciliation.unreadable().forEach(row -> rows.put(row.name(), row.code()));
        TreeMap<String, String> wrong = new TreeMap<>();
        expected.forEach((name, code) -> {
            if (!code.equals(rows.get(name))) {
                wrong.put(name, name + ": expected " + code + ", is " + rows.get(name));
            }
        });
        rows.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> wrong.put(name, name + ": no broken file"));
        without.forEach((name, hash) -> {
            if (!hash.equals(with.get(name))) {
                wrong.put(name, name + ": another record than without broken files");
            }
        });
        return new Outcome(reconciliation.audited(), rows, List.copyOf(wrong.values()), seconds);
    }

    private static Reconciliation batch(Path folder, Pipeline pipeline, Map<String, Integer> hashes)
            throws IOException, Inputs.NotFoundException {
        Inputs inputs = Inputs.of(List.of(folder.toString()), "stdin");
        int jobs = Runtime.getRuntime().availableProcessors();
        return new Batch(new Reader(Limits.DEFAULT.withBytes(LARGEST)), pipeline, jobs)
                .run(
                        inputs,
                        audit -> AnalysisJson.line(Analyses.of(audit)).hashCode(),
                        (audit, hash) -> hashes.put(audit.source().name(), hash),
                        (done, of, name) -> {});
    }

    private static List<Way> ways() throws IOException {
        byte[] word = zip(Map.of(
                "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8),
                "word/document.xml", noise(20_000)));
        byte[] soup = new byte[4096];
        Arrays.fill(soup, (byte) 0xFF);
        byte[] old = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                512);
        byte[] large = new byte[LARGEST + 1];
        Arrays.fill(large, (byte) 'a');
        return List.of(
                new Way("1.txt", "empty", new byte[0]),
                new Way("2.txt", "empty", " \n\n\u3000\n".getBytes(StandardCharsets.UTF_8)),
                new Way("3.docx", "damaged", Arrays.copyOf(word, word.length / 2)),
                new Way("4.docx", "unsupported", old),
                new Way("5.txt", "unknown", soup),
                new Way("6.txt", "unknown", noise(4096)),
                new Way("7.txt", "too-large", large),
                new Way("8.png", "unsupported", png()),
                new Way("9.docx", "damaged", word),
                new Way(
                        "0.rar",
                        "unsupported",
                        "Rar!\u001A\u0007\u0000xxxxxxxxxxxxxxxx".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] png() {
        byte[] png = Arrays.copyOf(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'}, 64);
        png[19] = 1;
        png[23] = 1;
        return png;
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : new LinkedHashMap<>(new TreeMap<>(parts)).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
