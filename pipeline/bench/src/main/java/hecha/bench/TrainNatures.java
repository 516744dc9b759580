package hecha.bench;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.extract.Extractor;
import hecha.extract.NatureChoice;
import hecha.extract.NatureTraining;
import hecha.extract.NatureTraining.Answered;
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
 * Learns from reports with answers which figures are asked for, and writes the weights: {@code TrainNatures FILE ANSWERS...},
 * the answers as {@link AnsweredReports} takes them. The same reports give the same file.
 */
public final class TrainNatures {
    private TrainNatures() {}

    public static void main(String[] args) throws IOException, UnreadableException {
        Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
        Extractor extractor = new Extractor(dictionary);
        List<Answered> figures = new ArrayList<>();
        new AnsweredReports(dictionary).each(List.of(args).subList(1, args.length), (report, gold) -> {
            for (NatureChoice choice : extractor.natures(report)) {
                answer(report, gold, choice)
                        .ifPresent(nature -> figures.add(new Answered(choice, nature.equals("target"))));
            }
        });
        Files.write(Path.of(args[0]), NatureTraining.weights(figures));
    }

    private static Optional<String> answer(Report report, Gold gold, NatureChoice choice) {
        Span span = report.passage().span(choice.from(), choice.to());
        return Optional.ofNullable(gold.figures()).orElse(List.of()).stream()
                .filter(figure -> figure.span().overlaps(span) && figure.nature() != null)
                .map(Gold.FigureGold::nature)
                .findFirst();
    }
}
