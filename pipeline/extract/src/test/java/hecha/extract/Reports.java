package hecha.extract;

import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Source;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Texts read through the stages before this one, with the words alone: no trained model is on the class path. */
final class Reports {
    static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());

    private static final Cleaner CLEANER = new Cleaner(DICTIONARY);
    private static final Structurer STRUCTURER = new Structurer(DICTIONARY);
    private static final Segmenter SEGMENTER = new Segmenter(DICTIONARY);
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.carried());

    private static Extractor extractor = new Extractor(DICTIONARY);

    private Reports() {}

    /** What follows is read by an extractor that is made now. */
    static void readDictionaryAnew() {
        extractor = new Extractor(DICTIONARY);
    }

    static Facts read(String text) {
        Source source = new Source("0", "t.txt", "text/plain", "UTF-8", text, List.of(), List.of());
        return extractor.extract(CLASSIFIER.classify(SEGMENTER.segment(STRUCTURER.structure(CLEANER.clean(source)))));
    }

    /** A text without its marks, and the figures that begin or lie in what they mark, one for each mark. */
    static List<Figure> marked(String text) {
        StringBuilder plain = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '⟦' -> places.add(new int[] {plain.length(), 0});
                case '⟧' -> places.get(places.size() - 1)[1] = plain.length();
                default -> plain.append(text.charAt(i));
            }
        }
        List<Figure> figures = new ArrayList<>();
        List<Figure> all = read(plain.toString()).figures();
        for (int[] place : places) {
            all.stream()
                    .filter(f ->
                            f.span().start() < place[1] && place[0] < f.span().end())
                    .findFirst()
                    .ifPresent(figures::add);
        }
        return figures;
    }

    /** The rows of a table beside the tests. */
    static List<String> lines(String table) {
        try (InputStream in = Reports.class.getResourceAsStream(table)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String subject(Figure figure) {
        return figure.subject().map(Figure.Phrase::text).orElse("-");
    }
}
