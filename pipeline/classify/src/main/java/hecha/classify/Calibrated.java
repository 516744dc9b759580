package hecha.classify;

import hecha.classify.TextModel.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A model with what its probabilities are worth: how often it was right, at each tenth of probability, on the fifth of
 * the training texts that it had not seen.
 */
final class Calibrated {
    private static final int MAGIC = 0x48434C31;
    private static final int FOLDS = 5;
    private static final int BINS = 10;

    private final TextModel model;
    private final double[] rightByTenth;
    private final double heldOut;

    private Calibrated(TextModel model, double[] rightByTenth, double heldOut) {
        this.model = model;
        this.rightByTenth = rightByTenth;
        this.heldOut = heldOut;
    }

    static Calibrated train(List<Sample> samples) {
        double[] right = new double[BINS];
        double[] all = new double[BINS];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sample> seen = new ArrayList<>();
            List<Sample> unseen = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(samples.get(i));
            }
            TextModel part = TextModel.train(seen);
            for (Sample sample : unseen) {
                Map.Entry<String, Double> best = best(part.probabilities(sample.features()));
                int bin = bin(best.getValue());
                all[bin]++;
                right[bin] += best.getKey().equals(sample.category()) ? 1 : 0;
            }
        }
        double sum = 0;
        for (double count : right) {
            sum += count;
        }
        return new Calibrated(TextModel.train(samples), rising(right, all), sum / samples.size());
    }

    /** The share of the held-out training texts that were categorised right, 0 to 1. */
    double heldOut() {
        return heldOut;
    }

    Map<String, Double> probabilities(List<String> features) {
        return model.probabilities(features);
    }

    static Map.Entry<String, Double> best(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
    }

    /** How often an answer of this probability was right, 0 to 1. */
    double confidence(double probability) {
        double at = Math.max(0, Math.min(BINS - 1, probability * BINS - 0.5));
        int below = (int) at;
        int above = Math.min(BINS - 1, below + 1);
        return rightByTenth[below] + (at - below) * (rightByTenth[above] - rightByTenth[below]);
    }

    /** Rates that never fall: neighbours that do are pooled. */
    private static double[] rising(double[] right, double[] all) {
        double[] r = new double[BINS];
        double[] n = new double[BINS];
        int[] width = new int[BINS];
        int blocks = 0;
        for (int i = 0; i < BINS; i++) {
            r[blocks] = right[i] + 0.5 * (i + 0.5) / BINS;
            n[blocks] = all[i] + 0.5;
            width[blocks++] = 1;
            while (blocks > 1 && r[blocks - 2] / n[blocks - 2] > r[blocks - 1] / n[blocks - 1]) {
                blocks--;
                r[blocks - 1] += r[blocks];
                n[blocks - 1] += n[blocks];
                width[blocks - 1] += width[blocks];
            }
        }
        double[] rates = new double[BINS];
        for (int block = 0, i = 0; block < blocks; block++) {
            for (int k = 0; k < width[block]; k++) {
                rates[i++] = Math.min(0.99, r[block] / n[block]);
            }
        }
        return rates;
    }

    private static int bin(double probability) {
        return Math.min(BINS - 1, (int) (probability * BINS));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeDouble(heldOut);
            for (double rate : rightByTenth) {
                out.writeDouble(rate);
            }
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
    static Calibrated of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a model of this program");
            }
            double heldOut = in.readDouble();
            double[] rates = new double[BINS];
            for (int i = 0; i < BINS; i++) {
                rates[i] = in.readDouble();
            }
            return new Calibrated(TextModel.of(in.readAllBytes()), rates, heldOut);
        }
    }
}
