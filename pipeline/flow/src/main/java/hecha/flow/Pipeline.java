package hecha.flow;

import hecha.check.CheckSettings;
import hecha.check.Checker;
import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.extract.Extractor;
import hecha.model.Audit;
import hecha.model.Facts;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Report;
import hecha.model.Source;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.util.concurrent.CancellationException;

/** The whole way of one report, stage after stage. One instance serves any number of threads. */
public final class Pipeline {
    private final Dictionary dictionary;
    private final Cleaner cleaner;
    private final Structurer structurer;
    private final Segmenter segmenter;
    private final Classifier classifier;
    private final Extractor extractor;
    private final Checker checker;
    private final CheckSettings settings;

    /** A pipeline that checks everything as the dictionary says. */
    public Pipeline(Dictionary dictionary) {
        this(dictionary, CheckSettings.DEFAULT);
    }

    public Pipeline(Dictionary dictionary, CheckSettings settings) {
        this(dictionary, settings, Models.carried());
    }

    /** A pipeline with models of its own for genres and roles. */
    public Pipeline(Dictionary dictionary, CheckSettings settings, Models models) {
        this.dictionary = dictionary;
        this.settings = settings;
        cleaner = new Cleaner(dictionary);
        structurer = new Structurer(dictionary);
        segmenter = new Segmenter(dictionary);
        classifier = new Classifier(dictionary, models);
        extractor = new Extractor(dictionary);
        checker = new Checker(dictionary);
    }

    private Pipeline(Pipeline other, CheckSettings settings) {
        this.settings = settings;
        dictionary = other.dictionary;
        cleaner = other.cleaner;
        structurer = other.structurer;
        segmenter = other.segmenter;
        classifier = other.classifier;
        extractor = other.extractor;
        checker = other.checker;
    }

    /** This pipeline with other settings of its checks. */
    public Pipeline with(CheckSettings other) {
        return new Pipeline(this, other);
    }

    /** The dictionary that it goes by. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /**
     * @throws CancellationException where the thread was interrupted, between two stages
     */
    public Audit audit(Source source) {
        Passage text = cleaner.clean(source);
        goOn();
        Outline outline = structurer.structure(text);
        goOn();
        Report report = classifier.classify(segmenter.segment(outline));
        goOn();
        Facts facts = extractor.extract(report);
        goOn();
        return checker.check(facts, settings);
    }

    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
