package hecha.bench;

import hecha.check.CheckSettings;
import hecha.check.Checker;
import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.extract.Extractor;
import hecha.model.Facts;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Report;
import hecha.model.Source;
import hecha.read.Reader;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures how many characters a second each stage takes, warm and on one thread: the best of many rounds over the plain
 * texts of folders, in time of the processor, so that other work on the machine counts little.
 *
 * <p>{@code java -cp … hecha.bench.StageSpeed 20 seeds corpus/real-like/open}; with a stage's name behind the number of
 * rounds {@code extract} or {@code check} alone is repeated ({@code 60:extract}).
 */
public final class StageSpeed {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private StageSpeed() {}

    public static void main(String[] args) throws Exception {
        List<Source> sources = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            sources.addAll(read(Path.of(args[i])));
        }
        int colon = args[0].indexOf(':');
        int rounds = Integer.parseInt(colon < 0 ? args[0] : args[0].substring(0, colon));
        String only = colon < 0 ? "" : args[0].substring(colon + 1);
        long chars =
                sources.stream().mapToLong(source -> source.text().length()).sum();
        Map<String, Long> best = only.isEmpty() ? stages(sources, rounds) : alone(only, sources, rounds);
        System.out.printf("%d texts, %d characters, %d rounds%n", sources.size(), chars, rounds);
        best.forEach((stage, nanos) -> System.out.printf("%-9s %8.0f characters/s%n", stage, chars * 1e9 / nanos));
    }

    private static List<Source> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new Reader().read(Files.readAllBytes(file), file.toString()));
        }
        return sources;
    }

    /** One stage again and again over what the stages before it gave once. */
    private static Map<String, Long> alone(String stage, List<Source> sources, int rounds) {
        Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
        Extractor extractor = new Extractor(dictionary);
        Checker checker = new Checker(dictionary);
        List<Report> reports = new ArrayList<>();
        for (Source source : sources) {
            reports.add(new Classifier(dictionary, Models.carried())
                    .classify(new Segmenter(dictionary)
                            .segment(new Structurer(dictionary).structure(new Cleaner(dictionary).clean(source)))));
        }
        List<Runnable> runs = new ArrayList<>();
        switch (stage) {
            case "extract" -> reports.forEach(report -> runs.add(() -> extractor.extract(report)));
            case "check" ->
                reports.stream()
                        .map(extractor::extract)
                        .forEach(facts -> runs.add(() -> checker.check(facts, CheckSettings.DEFAULT)));
            default -> throw new IllegalArgumentException(stage + ": extract and check alone can be repeated");
        }
        Map<String, Long> best = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            long start = THREAD.getCurrentThreadCpuTime();
            runs.forEach(Runnable::run);
            best.merge(stage, THREAD.getCurrentThreadCpuTime() - start, Math::min);
        }
        return best;
    }

    private static Map<String, Long> stages(List<Source> sources, int rounds) {
        Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
        Cleaner cleaner = new Cleaner(dictionary);
        Structurer structurer = new Structurer(dictionary);
        Segmenter segmenter = new Segmenter(dictionary);
        Classifier classifier = new Classifier(dictionary, Models.carried());
        Extractor extractor = new Extractor(dictionary);
        Checker checker = new Checker(dictionary);
        Map<String, Long> best = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            Map<String, Long> spent = new TreeMap<>();
            for (Source source : sources) {
                long start = THREAD.getCurrentThreadCpuTime();
                Passage passage = cleaner.clean(source);
                start = spend(spent, "clean", start);
                Outline outline = structurer.structure(passage);
                start = spend(spent, "structure", start);
                Report segmented = segmenter.segment(outline);
                start = spend(spent, "segment", start);
                Report report = classifier.classify(segmented);
                start = spend(spent, "classify", start);
                Facts facts = extractor.extract(report);
                start = spend(spent, "extract", start);
                checker.check(facts, CheckSettings.DEFAULT);
                spend(spent, "check", start);
            }
            spent.forEach((stage, nanos) -> best.merge(stage, nanos, Math::min));
        }
        return best;
    }

    private static long spend(Map<String, Long> spent, String stage, long start) {
        long now = THREAD.getCurrentThreadCpuTime();
        spent.merge(stage, now - start, Long::sum);
        return now;
    }
}
