package hecha.classify;

import hecha.classify.TextModel.Sample;
import hecha.classify.TopicModel.HeldOut;
import hecha.dictionary.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Makes the model for topics from labelled texts; the same texts always give the same bytes. */
public final class Training {
    private static final int FEWEST = 20;

    private final RoleWords roles;
    private final Function<String, List<String>> words;

    /**
     * Prepares training.
     *
     * @param words cuts a text into words, as the segmenter does
     */
    public Training(Dictionary dictionary, Function<String, List<String>> words) {
        roles = new RoleWords(dictionary.roles());
        this.words = words;
    }

    /** A trained model. */
    public static final class Trained {
        private final TopicModel model;
        private final int texts;
        private final int passages;

        private Trained(TopicModel model, int texts, int passages) {
            this.model = model;
            this.texts = texts;
            this.passages = passages;
        }

        /** The model as {@link Models} reads it. */
        public byte[] bytes() {
            return model.bytes();
        }

        /** How many texts it was trained on. */
        public int texts() {
            return texts;
        }

        /** How many passages of other documents its threshold was set on. */
        public int passages() {
            return passages;
        }

        /** From this probability on it speaks, 0 to 1. */
        public double threshold() {
            return model.threshold();
        }

        /** The share of its answers that were right on those passages, 0 to 1. */
        public double right() {
            return model.right();
        }
    }

    /**
     * The model for topics.
     *
     * @param headings {@code role<TAB>heading}; lines whose role is no field (economy, culture …) and empty ones do not count
     * @param passages {@code document<TAB>field|field<TAB>passage} of documents that no line of {@code headings} is from
     * @throws TrainingException that names the line that is wrong, or where there are too few
     */
    public Trained topics(List<String> headings, List<String> passages) throws TrainingException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank()) {
                String[] columns = columns(headings.get(i), 2, i);
                if (roles.isField(columns[0])) {
                    samples.add(new Sample(columns[0], TopicModel.features(words.apply(columns[1]))));
                }
            }
        }
        List<HeldOut> heldOut = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (!passages.get(i).isBlank()) {
                String[] columns = columns(passages.get(i), 3, i);
                heldOut.add(new HeldOut(Set.of(columns[1].split("\\|")), TopicModel.features(words.apply(columns[2]))));
            }
        }
        long labels = samples.stream().map(Sample::category).distinct().count();
        if (samples.size() < FEWEST || labels < 2) {
            throw new TrainingException(
                    "至少要 %d 条、两种领域，现有 %d 条、%d 种".formatted(FEWEST, samples.size(), labels),
                    "at least " + FEWEST + " texts of 2 fields are needed; found " + samples.size() + " of " + labels);
        }
        return new Trained(TopicModel.train(samples, heldOut), samples.size(), heldOut.size());
    }

    private static String[] columns(String line, int many, int index) throws TrainingException {
        String[] columns = line.split("\t", many);
        boolean whole = columns.length == many;
        for (String column : columns) {
            whole &= !column.isBlank();
        }
        if (!whole) {
            throw new TrainingException(
                    "第 %d 行：应有以制表符分开的 %d 栏".formatted(index + 1, many),
                    "line " + (index + 1) + ": expected " + many + " columns set apart by tabs");
        }
        return columns;
    }
}
