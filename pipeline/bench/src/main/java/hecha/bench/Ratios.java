package hecha.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.sun.management.OperatingSystemMXBean;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import hecha.index.ReportIndexer;
import hecha.model.Source;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Holds what Hecha takes against what others take for the same text: {@code Ratios ROUNDS FOLDER...} for the plain texts of
 * folders, {@code Ratios ROUNDS made-up:COUNT} for made-up reports. Each round goes through all ways of work in turn, so that
 * what else the machine does falls on all of them; told are medians and quartiles over the rounds, in time of the processor.
 *
 * <p>With {@code --kept=FILE} the ratios are held against those that are kept, and it ends with 1 where one moved by more
 * than a tenth; with {@code --keep=FILE} they are written.
 */
public final class Ratios {
    /** As many as the compilers need: before that their own work is most of what is measured. */
    private static final int WARM_UP = 8;

    private static final double MOVED = 0.1;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Source> sources;
    private final long characters;
    private final Path folder;
    private final Pipeline pipeline = new Pipeline(new Dictionary(DictionaryFiles.builtIn()));
    private final Segment hanlp = HanLP.newSegment();

    private interface Work {
        void run() throws IOException;
    }

    /** Nanoseconds for each character: of the processor, and of the clock. */
    private record Spent(double processor, double clock) {}

    private Ratios(List<Source> sources, Path folder) {
        this.sources = sources;
        this.folder = folder;
        characters = sources.stream().mapToLong(s -> s.text().length()).sum();
    }

    /** Prints one line for each way of work; ends with 1 where a ratio moved from the kept one. */
    public static void main(String[] args) throws Exception {
        List<Source> sources = new ArrayList<>();
        Optional<Path> kept = Optional.empty();
        Optional<Path> keep = Optional.empty();
        for (String argument : List.of(args).subList(1, args.length)) {
            if (argument.startsWith("--kept=")) {
                kept = Optional.of(Path.of(argument.substring("--kept=".length())));
            } else if (argument.startsWith("--keep=")) {
                keep = Optional.of(Path.of(argument.substring("--keep=".length())));
            } else if (argument.startsWith("made-up:")) {
                sources.addAll(madeUp(Integer.parseInt(argument.substring("made-up:".length()))));
            } else {
                sources.addAll(PlainTexts.in(Path.of(argument)));
            }
        }
        Path folder = Files.createTempDirectory("hecha-ratios");
        try {
            Map<String, Double> ratios = new Ratios(sources, folder).measure(Integer.parseInt(args[0]));
            if (keep.isPresent()) {
                write(keep.get(), ratios);
            }
            if (kept.isPresent() && !holds(kept.get(), ratios)) {
                System.exit(1);
            }
        } finally {
            delete(folder);
        }
    }

    private static List<Source> madeUp(int count) throws UnreadableException {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] text = new MadeUpReport(i).text().getBytes(StandardCharsets.UTF_8);
            sources.add(new Reader().read(text, i + ".txt"));
        }
        return sources;
    }

    /** A way of work with what its rounds took, by one thread and by two at once. */
    private record Way(String name, Work work, List<Spent> alone, List<Spent> together) {
        Way(String name, Work work) {
            this(name, work, new ArrayList<>(), new ArrayList<>());
        }
    }

    private Map<String, Double> measure(int rounds) throws Exception {
        Way one = new Way("HanLP's segmenter", this::segment);
        Way smart = new Way("plain Lucene, SmartCn", () -> lucene(new SmartChineseAnalyzer()));
        Way indexing = new Way("Hecha, analysing and indexing", this::index);
        List<Way> ways = List.of(
                one,
                smart,
                new Way("plain Lucene, HanLP's words", () -> lucene(HanlpTokens.analyzer())),
                new Way("plain Lucene, bigrams", () -> lucene(new CJKAnalyzer())),
                new Way("Hecha, analysing", () -> sources.forEach(pipeline::audit)),
                indexing);
        System.out.printf("%d texts, %d characters, %d rounds%n", sources.size(), characters, rounds);
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Way way : ways) {
                Spent alone = spent(way.work(), 1);
                Spent together = spent(way.work(), 2);
                if (round >= 0) {
                    way.alone().add(alone);
                    way.together().add(together);
                }
            }
        }
        Map<String, Double> ratios = new TreeMap<>();
        System.out.println(
                "work | ns a character (quartiles) | ÷ HanLP | two threads: processor ÷ one | times as fast");
        for (Way way : ways) {
            double[] alone = way.alone().stream().mapToDouble(Spent::processor).toArray();
            double ratio = median(over(way.alone(), one.alone(), Spent::processor));
            System.out.printf(
                    "%s | %.0f (%.0f to %.0f) | %.2f | %.2f | %.2f%n",
                    way.name(),
                    median(alone),
                    quantile(alone, 0.25),
                    quantile(alone, 0.75),
                    ratio,
                    median(over(way.together(), way.alone(), Spent::processor)),
                    median(over(way.alone(), way.together(), Spent::clock)));
            ratios.put(way.name(), ratio);
        }
        double plain = median(over(indexing.alone(), smart.alone(), Spent::processor));
        System.out.printf("analysing and indexing ÷ SmartCn: %.2f%n", plain);
        ratios.put("analysing and indexing ÷ SmartCn", plain);
        return ratios;
    }

    private static double[] over(List<Spent> upper, List<Spent> lower, ToDoubleFunction<Spent> what) {
        double[] ratios = new double[upper.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = what.applyAsDouble(upper.get(i)) / what.applyAsDouble(lower.get(i));
        }
        return ratios;
    }

    private static double median(double[] values) {
        return quantile(values, 0.5);
    }

    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round((sorted.length - 1) * part)];
    }

    /** What the work takes a character where {@code threads} do all of it each. */
    private Spent spent(Work work, int threads) throws Exception {
        System.gc();
        List<Throwable> failures = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(threads);
        long clock = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException | RuntimeException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                } finally {
                    done.countDown();
                }
            });
            thread.start();
        }
        done.await();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.get(0));
        }
        double all = (double) characters * threads;
        return new Spent((SYSTEM.getProcessCpuTime() - processor) / all, (System.nanoTime() - clock) / all);
    }

    private void segment() {
        for (Source source : sources) {
            String text = source.text();
            for (int from = 0; from < text.length(); ) {
                int end = HanlpTokens.end(text, from);
                hanlp.seg(text.substring(from, end));
                from = end;
            }
        }
    }

    private void lucene(Analyzer analyzer) throws IOException {
        Path index = Files.createTempDirectory(folder, "plain");
        try (analyzer;
                FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64))) {
            for (Source source : sources) {
                Document document = new Document();
                document.add(new TextField("text", source.text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
        delete(index);
    }

    private void index() throws IOException {
        Path parent = Files.createTempDirectory(folder, "hecha");
        Path index = parent.resolve("index");
        try (ReportIndexer indexer = ReportIndexer.open(index)) {
            for (Source source : sources) {
                indexer.add(pipeline.audit(source));
            }
            indexer.finish();
        }
        delete(parent);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static void write(Path keep, Map<String, Double> ratios) throws IOException {
        List<String> lines = new ArrayList<>();
        ratios.forEach((work, ratio) -> lines.add("%s\t%.2f".formatted(work, ratio)));
        Files.write(keep, lines);
    }

    /** Whether no ratio moved by more than a tenth from those in the file; says which did. */
    static boolean holds(Path kept, Map<String, Double> ratios) throws IOException {
        boolean holds = true;
        for (String line : Files.readAllLines(kept)) {
            String[] told = line.split("\t", -1);
            double before = Double.parseDouble(told[1]);
            double now = ratios.getOrDefault(told[0], Double.NaN);
            if (!(Math.abs(now / before - 1) <= MOVED)) {
                System.out.printf("moved: %s %.2f, kept %.2f%n", told[0], now, before);
                holds = false;
            }
        }
        return holds;
    }
}
