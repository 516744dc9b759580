package hecha.bench;

import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.model.Report;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import hecha.record.AnalysisJson;
import hecha.record.Gold;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Reports with answers to learn from, as far as figures are read from them: folders that {@code hecha evaluate} takes, {@code
 * FOLDER=TEXTS} where the texts stand elsewhere.
 */
final class AnsweredReports {
    private final Cleaner cleaner;
    private final Structurer structurer;
    private final Segmenter segmenter;
    private final Classifier classifier;

    AnsweredReports(Dictionary dictionary) {
        cleaner = new Cleaner(dictionary);
        structurer = new Structurer(dictionary);
        segmenter = new Segmenter(dictionary);
        classifier = new Classifier(dictionary, Models.carried());
    }

    /** Gives each report with its answers, folder by folder, in the order of the files' names. */
    void each(List<String> folders, BiConsumer<Report, Gold> learned) throws IOException, UnreadableException {
        for (String argument : folders) {
            String[] parts = argument.split("=", 2);
            Optional<Path> texts = parts.length > 1 ? Optional.of(Path.of(parts[1])) : Optional.empty();
            List<Path> answers;
            try (Stream<Path> files = Files.walk(Path.of(parts[0]), 2)) {
                answers = files.filter(file -> file.toString().endsWith("gold.json"))
                        .sorted()
                        .toList();
            }
            for (Path file : answers) {
                Gold gold = AnalysisJson.gold(Files.readString(file));
                Path text = texts.map(t -> t.resolve(gold.source())).orElse(file.resolveSibling(gold.source()));
                learned.accept(
                        classifier.classify(segmenter.segment(
                                structurer.structure(cleaner.clean(new Reader().read(text, gold.source()))))),
                        gold);
            }
        }
    }
}
