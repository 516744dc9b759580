package hecha.classify;

import hecha.classify.TextModel.Sample;
import hecha.dictionary.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes the models for roles and genres from labelled texts; the same texts always give the same bytes. */
public final class Training {
    private static final String TITLE_END = " ／ ";
    private static final int FEWEST = 20;

    private final Features features;
    private final Function<String, List<String>> words;

    /**
     * Prepares training.
     *
     * @param words cuts a text into words, as the segmenter does
     */
    public Training(Dictionary dictionary, Function<String, List<String>> words) {
        features = new Features(new RoleWords(dictionary.roles()), new GenreWords(dictionary.genres()));
        this.words = words;
    }

    /** A trained model. */
    public static final class Trained {
        private final Calibrated model;
        private final int texts;

        private Trained(Calibrated model, int texts) {
            this.model = model;
            this.texts = texts;
        }

        /** The model as {@link Models} reads it. */
        public byte[] bytes() {
            return model.bytes();
        }

        /** How many texts it was trained on. */
        public int texts() {
            return texts;
        }

        /** The share of texts that were categorised right while held out, 0 to 1. */
        public double heldOut() {
            return model.heldOut();
        }
    }

    /**
     * The model for roles.
     *
     * @param lines {@code role<TAB>heading}; empty lines do not count
     * @throws TrainingException that names the line that is wrong, or where there are too few
     */
    public Trained roles(List<String> lines) throws TrainingException {
        return train(lines, heading -> features.ofHeading(heading, words.apply(heading)));
    }

    /**
     * The model for genres.
     *
     * @param lines {@code genre<TAB>title ／ opening}, or without title and slash; empty lines do not count
     * @throws TrainingException that names the line that is wrong, or where there are too few
     */
    public Trained genres(List<String> lines) throws TrainingException {
        return train(lines, text -> {
            int end = text.indexOf(TITLE_END);
            String title = end < 0 ? "" : text.substring(0, end);
            return features.ofOpening(title, end < 0 ? text : text.substring(end + TITLE_END.length()), words);
        });
    }

    private static Trained train(List<String> lines, Function<String, List<String>> features) throws TrainingException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            if (!line.isBlank()) {
                if (tab < 1 || tab == line.length() - 1) {
                    throw new TrainingException(
                            "第 " + (i + 1) + " 行：应为标签、制表符、文字",
                            "line " + (i + 1) + ": expected a label, a tab and a text");
                }
                samples.add(new Sample(line.substring(0, tab), features.apply(line.substring(tab + 1))));
            }
        }
        long labels = samples.stream().map(Sample::category).distinct().count();
        if (samples.size() < FEWEST || labels < 2) {
            throw new TrainingException(
                    "至少要 " + FEWEST + " 条、两种标签，现有 " + samples.size() + " 条、" + labels + " 种",
                    "at least " + FEWEST + " texts with 2 labels are needed; found " + samples.size() + " with "
                            + labels);
        }
        return new Trained(Calibrated.train(samples), samples.size());
    }
}
