package hecha.bench;

import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.evaluate.HeadNoun;
import hecha.extract.Extractor;
import hecha.extract.SubjectChoice;
import hecha.extract.SubjectTraining;
import hecha.extract.SubjectTraining.Answered;
import hecha.model.Report;
import hecha.model.Source;
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
 * Learns from reports with answers what figures count, and writes the weights: {@code TrainSubjects FILE ANSWERS...}. Each
 * of the answers is a folder that {@code hecha evaluate} takes; {@code FOLDER=TEXTS} where its texts stand elsewhere. The
 * same reports give the same file.
 */
public final class TrainSubjects {
    private final Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
    private final Cleaner cleaner = new Cleaner(dictionary);
    private final Structurer structurer = new Structurer(dictionary);
    private final Segmenter segmenter = new Segmenter(dictionary);
    private final Classifier classifier = new Classifier(dictionary, Models.carried());
    private final Extractor extractor = new Extractor(dictionary);

    private TrainSubjects() {}

    public static void main(String[] args) throws IOException, UnreadableException {
        List<Answered> figures = new ArrayList<>();
        TrainSubjects training = new TrainSubjects();
        for (String argument : List.of(args).subList(1, args.length)) {
            String[] folders = argument.split("=", 2);
            Optional<Path> texts = folders.length > 1 ? Optional.of(Path.of(folders[1])) : Optional.empty();
            figures.addAll(training.answered(Path.of(folders[0]), texts));
        }
        Files.write(Path.of(args[0]), SubjectTraining.weights(figures));
    }

    /** The figures of a folder's reports whose answers name what they count, in the order of the files' names. */
    private List<Answered> answered(Path folder, Optional<Path> texts) throws IOException, UnreadableException {
        List<Path> answers;
        try (Stream<Path> files = Files.walk(folder, 2)) {
            answers = files.filter(file -> file.toString().endsWith("gold.json"))
                    .sorted()
                    .toList();
        }
        List<Answered> figures = new ArrayList<>();
        for (Path file : answers) {
            Gold gold = AnalysisJson.gold(Files.readString(file));
            Path text = texts.map(t -> t.resolve(gold.source())).orElse(file.resolveSibling(gold.source()));
            figures.addAll(answered(new Reader().read(text, gold.source()), gold));
        }
        return figures;
    }

    private List<Answered> answered(Source source, Gold gold) {
        Report report = classifier.classify(segmenter.segment(structurer.structure(cleaner.clean(source))));
        List<Answered> figures = new ArrayList<>();
        for (SubjectChoice choice : extractor.choices(report)) {
            Span span = report.passage().span(choice.from(), choice.to());
            Optional<String> subject = Optional.ofNullable(gold.figures()).orElse(List.of()).stream()
                    .filter(figure -> figure.span().overlaps(span) && figure.subject() != null)
                    .map(Gold.FigureGold::subject)
                    .findFirst();
            subject.map(dictionary.characters()::simplified)
                    .ifPresent(right -> figures.add(new Answered(
                            choice,
                            choice.options().stream()
                                    .map(option -> HeadNoun.isSame(right, option.words()))
                                    .toList())));
        }
        return figures;
    }
}
