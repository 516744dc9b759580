package hecha.flow;

import hecha.classify.Models;
import hecha.classify.Training;
import hecha.classify.TrainingException;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trains the models for roles and genres from a folder with {@code headings.tsv} and {@code openings.tsv}. */
public final class Trainer {
    /** File of labelled headings: {@code role<TAB>heading}. */
    public static final String HEADINGS = "headings.tsv";
    /** File of labelled openings: {@code genre<TAB>title ／ opening}. */
    public static final String OPENINGS = "openings.tsv";

    private final Training training;

    public Trainer(Dictionary dictionary) {
        Segmenter segmenter = new Segmenter(dictionary);
        training = new Training(
                dictionary,
                text -> segmenter.words(text).stream()
                        .map(word -> text.substring(word.from(), word.to()))
                        .toList());
    }

    /**
     * Trains on what {@code from} holds, one of the two files or both, and writes the models into {@code to}.
     *
     * @return what was trained, by file name of the model
     * @throws IOException where neither file is there or one cannot be read or written
     * @throws TrainingException where a file holds too little or a wrong line
     */
    public Map<String, Training.Trained> train(Path from, Path to) throws IOException, TrainingException {
        Map<String, Training.Trained> trained = new LinkedHashMap<>();
        if (Files.exists(from.resolve(HEADINGS))) {
            trained.put(Models.ROLES, named(HEADINGS, () -> training.roles(lines(from.resolve(HEADINGS)))));
        }
        if (Files.exists(from.resolve(OPENINGS))) {
            trained.put(Models.GENRES, named(OPENINGS, () -> training.genres(lines(from.resolve(OPENINGS)))));
        }
        if (trained.isEmpty()) {
            throw new IOException(from + ": neither " + HEADINGS + " nor " + OPENINGS);
        }
        Files.createDirectories(to);
        for (Map.Entry<String, Training.Trained> model : trained.entrySet()) {
            Files.write(to.resolve(model.getKey()), model.getValue().bytes());
        }
        return trained;
    }

    private interface Step {
        Training.Trained run() throws IOException, TrainingException;
    }

    private static Training.Trained named(String file, Step step) throws IOException, TrainingException {
        try {
            return step.run();
        } catch (TrainingException e) {
            throw e.in(file);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    /** Called by the build: folder of training texts, folder for the models. */
    public static void main(String[] args) throws IOException, TrainingException {
        new Trainer(new Dictionary(DictionaryFiles.builtIn())).train(Path.of(args[0]), Path.of(args[1]));
    }
}
