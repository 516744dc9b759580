package hecha.bench;

import hecha.check.CheckSettings;
import hecha.check.Checker;
import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.extract.Extractor;
import hecha.flow.Pipeline;
import hecha.model.Facts;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Report;
import hecha.model.Source;
import hecha.model.UnreadableException;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many characters a second each stage and the whole analysis take, warm: JMH's benchmark over the plain texts of folders,
 * each stage over what the stages before it gave once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 7, time = 3)
public class StageBenchmark {
    /** The folders, relative to where JMH is started, with commas between them. */
    @Param("seeds,corpus/real-like/open,corpus/developed-on")
    public String folders = "";

    private final Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
    private final Pipeline pipeline = new Pipeline(dictionary);
    private final Cleaner cleaner = new Cleaner(dictionary);
    private final Structurer structurer = new Structurer(dictionary);
    private final Segmenter segmenter = new Segmenter(dictionary);
    private final Classifier classifier = new Classifier(dictionary, Models.carried());
    private final Extractor extractor = new Extractor(dictionary);
    private final Checker checker = new Checker(dictionary);

    private final List<Source> sources = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private final List<Report> segmented = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Facts> facts = new ArrayList<>();
    private long characters;

    /** The characters of the texts that were worked on: what JMH tells a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Told {
        public long characters;
    }

    @Setup
    public void read() throws IOException, UnreadableException {
        for (String folder : folders.split(",", -1)) {
            sources.addAll(PlainTexts.in(Path.of(folder)));
        }
        for (Source source : sources) {
            characters += source.text().length();
            passages.add(cleaner.clean(source));
        }
        passages.forEach(passage -> outlines.add(structurer.structure(passage)));
        outlines.forEach(outline -> segmented.add(segmenter.segment(outline)));
        segmented.forEach(report -> reports.add(classifier.classify(report)));
        reports.forEach(report -> facts.add(extractor.extract(report)));
    }

    private <T> void each(List<T> all, Consumer<T> work, Told told) {
        all.forEach(work);
        told.characters += characters;
    }

    @Benchmark
    public void clean(Blackhole hole, Told told) {
        each(sources, source -> hole.consume(cleaner.clean(source)), told);
    }

    @Benchmark
    public void structure(Blackhole hole, Told told) {
        each(passages, passage -> hole.consume(structurer.structure(passage)), told);
    }

    @Benchmark
    public void segment(Blackhole hole, Told told) {
        each(outlines, outline -> hole.consume(segmenter.segment(outline)), told);
    }

    @Benchmark
    public void classify(Blackhole hole, Told told) {
        each(segmented, report -> hole.consume(classifier.classify(report)), told);
    }

    @Benchmark
    public void extract(Blackhole hole, Told told) {
        each(reports, report -> hole.consume(extractor.extract(report)), told);
    }

    @Benchmark
    public void check(Blackhole hole, Told told) {
        each(facts, fact -> hole.consume(checker.check(fact, CheckSettings.DEFAULT)), told);
    }

    @Benchmark
    public void whole(Blackhole hole, Told told) {
        each(sources, source -> hole.consume(pipeline.audit(source)), told);
    }
}
