package hecha.bench;

import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.extract.Extractor;
import hecha.extract.NatureChoice;
import hecha.extract.NatureTraining;
import hecha.extract.NatureTraining.Answered;
import hecha.model.Report;
import hecha.model.Span;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import hecha.record.AnalysisJson;
import hecha.record.Gold;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Learns from reports with answers which figures are asked for, and writes the weights: {@code TrainNatures FILE ANSWERS...},
 * the answers as {@link TrainSubjects} takes them. The same reports give the same file.
 */
public final class TrainNatures {
    private final Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
    private final Cleaner cleaner = new Cleaner(dictionary);
    private final Structurer structurer = new Structurer(dictionary);
    private final Segmenter segmenter = new Segmenter(dictionary);
    private final Classifier classifier = new Classifier(dictionary, Models.carried());
    private final Extractor extractor = new Extractor(dictionary);

    private TrainNatures() {}

    public static void main(String[] args) throws IOException, UnreadableException {
        List<Answered> figures = new ArrayList<>();
        TrainNatures training = new TrainNatures();
        for (String argument : List.of(args).subList(1, args.length)) {
            String[] folders = argument.split("=", 2);
            Optional<Path> texts = folders.length > 1 ? Optional.of(Path.of(folders[1])) : Optional.empty();
            training.read(Path.of(folders[0]), texts, figures);
        }
        Files.write(Path.of(args[0]), NatureTraining.weights(figures));
    }

    private void read(Path folder, Optional<Path> texts, List<Answered> figures)
            throws IOException, UnreadableException {
        List<Path> answers;
        try (Stream<Path> files = Files.walk(folder, 2)) {
            answers = files.filter(file -> file.toString().endsWith("gold.json"))
                    .sorted()
                    .toList();
        }
        for (Path file : answers) {
            Gold gold = AnalysisJson.gold(Files.readString(file));
            Path text = texts.map(t -> t.resolve(gold.source())).orElse(file.resolveSibling(gold.source()));
            Report report = classifier.classify(
                    segmenter.segment(structurer.structure(cleaner.clean(new Reader().read(text, gold.source())))));
            for (NatureChoice choice : extractor.natures(report)) {
                answer(report, gold, choice)
                        .ifPresent(nature -> figures.add(new Answered(choice, nature.equals("target"))));
            }
        }
    }

    private static Optional<String> answer(Report report, Gold gold, NatureChoice choice) {
        Span span = report.passage().span(choice.from(), choice.to());
        return Optional.ofNullable(gold.figures()).orElse(List.of()).stream()
                .filter(figure -> figure.span().overlaps(span) && figure.nature() != null)
                .map(Gold.FigureGold::nature)
                .findFirst();
    }
}
