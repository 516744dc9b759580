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
import java.util.List;
import java.util.Map;

/** Trains the model for topics from a folder with {@code headings.tsv} and {@code passages.tsv}. */
public final class Trainer {
    /** File of labelled headings: {@code role<TAB>heading}. */
    public static final String HEADINGS = "headings.tsv";
    /** File of labelled passages of other documents: {@code document<TAB>field|field<TAB>passage}. */
    public static final String PASSAGES = "passages.tsv";

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
     * Trains on the headings that {@code from} holds, sets the threshold on its passages, and writes the model into {@code to}.
     *
     * @return what was trained, by file name of the model
     * @throws IOException where the headings are not there or a file cannot be read or written
     * @throws TrainingException where a file holds too little or a wrong line
     */
    public Map<String, Training.Trained> train(Path from, Path to) throws IOException, TrainingException {
        Path passages = from.resolve(PASSAGES);
        List<String> heldOut = Files.exists(passages) ? Files.readAllLines(passages) : List.of();
        Training.Trained trained;
        try {
            trained = training.topics(Files.readAllLines(from.resolve(HEADINGS)), heldOut);
        } catch (TrainingException e) {
            throw e.in(HEADINGS);
        }
        Files.createDirectories(to);
        Files.write(to.resolve(Models.TOPICS), trained.bytes());
        return Map.of(Models.TOPICS, trained);
    }

    /** Called by the build: folder of training texts, folder for the models. */
    public static void main(String[] args) throws IOException, TrainingException {
        new Trainer(new Dictionary(DictionaryFiles.builtIn())).train(Path.of(args[0]), Path.of(args[1]));
    }
}
