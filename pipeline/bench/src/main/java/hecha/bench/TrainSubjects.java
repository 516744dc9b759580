package hecha.bench;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.evaluate.HeadNoun;
import hecha.extract.Extractor;
import hecha.extract.SubjectChoice;
import hecha.extract.SubjectTraining;
import hecha.extract.SubjectTraining.Answered;
import hecha.model.Report;
import hecha.model.Span;
import hecha.model.UnreadableException;
import hecha.record.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Learns from reports with answers what figures count, and writes the weights: {@code TrainSubjects FILE ANSWERS...}, the
 * answers as {@link AnsweredReports} takes them. The same reports give the same file.
 */
public final class TrainSubjects {
    private TrainSubjects() {}

    public static void main(String[] args) throws IOException, UnreadableException {
        Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
        Extractor extractor = new Extractor(dictionary);
        List<Answered> figures = new ArrayList<>();
        new AnsweredReports(dictionary).each(List.of(args).subList(1, args.length), (report, gold) -> {
            for (SubjectChoice choice : extractor.choices(report)) {
                subject(report, gold, choice)
                        .map(dictionary.characters()::simplified)
                        .ifPresent(right -> figures.add(new Answered(
                                choice,
                                choice.options().stream()
                                        .map(option -> HeadNoun.isSame(right, option.words()))
                                        .toList())));
            }
        });
        Files.write(Path.of(args[0]), SubjectTraining.weights(figures));
    }

    private static Optional<String> subject(Report report, Gold gold, SubjectChoice choice) {
        Span span = report.passage().span(choice.from(), choice.to());
        return Optional.ofNullable(gold.figures()).orElse(List.of()).stream()
                .filter(figure -> figure.span().overlaps(span) && figure.subject() != null)
                .map(Gold.FigureGold::subject)
                .findFirst();
    }
}
