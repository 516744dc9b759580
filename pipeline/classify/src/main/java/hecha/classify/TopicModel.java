package hecha.classify;

import hecha.classify.TextModel.Sample;
import hecha.model.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the field that a passage is about (economy, culture …) where its heading does not, or says nothing.
 *
 * <p>It speaks from a probability on that was set on documents it was not trained on: the lowest from which at least
 * {@link #WANTED} of its answers there were right. Without such documents it speaks only when all but certain.
 */
final class TopicModel {
    /** Share of answers that must be right on documents it was not trained on. */
    static final double WANTED = 0.85;

    private static final int MAGIC = 0x48545031;
    private static final double CAUTIOUS = 0.95;
    private static final int FEWEST_ANSWERS = 10;
    private static final int SHORTEST_WORD = 2;

    private final TextModel model;
    private final double threshold;
    private final double right;

    private TopicModel(TextModel model, double threshold, double right) {
        this.model = model;
        this.threshold = threshold;
        this.right = right;
    }

    /** A passage of a document that the model is not trained on, and the fields that are right for it. */
    record HeldOut(Set<String> fields, List<String> words) {
        HeldOut {
            fields = Set.copyOf(fields);
            words = List.copyOf(words);
        }
    }

    private record Answer(double probability, boolean right) {}

    static TopicModel train(List<Sample> samples, List<HeldOut> heldOut) {
        TextModel model = TextModel.train(samples);
        List<Answer> answers = new ArrayList<>();
        for (HeldOut passage : heldOut) {
            Map.Entry<String, Double> best = best(model, passage.words);
            answers.add(new Answer(best.getValue(), passage.fields.contains(best.getKey())));
        }
        answers.sort(Comparator.comparingDouble(Answer::probability).reversed());
        double threshold = answers.isEmpty() ? CAUTIOUS : 1;
        double share = 0;
        int right = 0;
        for (int i = 0; i < answers.size(); i++) {
            right += answers.get(i).right ? 1 : 0;
            double now = (double) right / (i + 1);
            if (i + 1 >= FEWEST_ANSWERS && now >= WANTED) {
                threshold = answers.get(i).probability;
                share = now;
            }
        }
        return new TopicModel(model, threshold, share);
    }

    /** The words of a text that tell of a field: those of two characters or more, each once. */
    static List<String> features(List<String> words) {
        Set<String> features = new LinkedHashSet<>();
        for (String word : words) {
            if (word.length() >= SHORTEST_WORD && word.codePoints().allMatch(Character::isIdeographic)) {
                features.add(word);
            }
        }
        return List.copyOf(features);
    }

    /** The field that the words of a passage are about, where the model is sure enough. */
    Optional<Label> topic(List<String> words) {
        List<String> features = features(words);
        if (features.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Double> best = best(model, features);
        return best.getValue() < threshold
                ? Optional.empty()
                : Optional.of(new Label(best.getKey(), right, Models.TOPICS));
    }

    /** From this probability on it speaks. */
    double threshold() {
        return threshold;
    }

    /** The share of right answers from the threshold on, on documents it was not trained on; 0 where there were none. */
    double right() {
        return right;
    }

    private static Map.Entry<String, Double> best(TextModel model, List<String> features) {
        return model.probabilities(features).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeDouble(threshold);
            out.writeDouble(right);
            out.write(model.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes()} gave.
     *
     * @throws IOException where the bytes are no such model
     */
    static TopicModel of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a model of this program");
            }
            double threshold = in.readDouble();
            double right = in.readDouble();
            return new TopicModel(TextModel.of(in.readAllBytes()), threshold, right);
        }
    }
}
