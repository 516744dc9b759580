package hecha.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights by which {@link LearnedNature} decides: those under which the natures of the figures that were given are
 * likeliest (a logistic regression with a Gaussian prior, found with Adam in full batches). The same figures in the same
 * order give the same lines on every machine.
 */
public final class NatureTraining {
    private static final int STEPS = 120;
    private static final double STEP = 0.1;
    private static final double PRIOR = 2;

    /** A cue that is met less often is not learned. */
    private static final int LEAST = 3;

    /** In hundredths; smaller weights are left out. */
    private static final int SMALLEST = 5;

    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final double TINY = 1e-8;
    private static final int HUNDRED = 100;

    private final List<int[]> cues = new ArrayList<>();
    private final boolean[] asked;
    private final List<String> names;

    private NatureTraining(List<Answered> figures) {
        Map<String, Integer> counts = new TreeMap<>();
        figures.forEach(figure ->
                figure.choice().cues().stream().distinct().forEach(cue -> counts.merge(cue, 1, Integer::sum)));
        names = counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        asked = new boolean[figures.size()];
        for (int f = 0; f < asked.length; f++) {
            asked[f] = figures.get(f).asked();
            cues.add(figures.get(f).choice().cues().stream()
                    .filter(index::containsKey)
                    .mapToInt(index::get)
                    .toArray());
        }
    }

    /**
     * A figure with its answer.
     *
     * @param asked whether it is asked for, not reached
     */
    public record Answered(NatureChoice choice, boolean asked) {}

    /** The lines of {@code nature-weights.tsv}, in the order of their cues. */
    public static List<String> weights(List<Answered> figures) {
        NatureTraining training = new NatureTraining(figures);
        double[] learned = training.learn();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < learned.length; i++) {
            long weight = Math.round(learned[i] * HUNDRED);
            if (Math.abs(weight) >= SMALLEST) {
                lines.add(training.names.get(i) + "\t" + weight);
            }
        }
        lines.sort(Comparator.naturalOrder());
        return List.copyOf(lines);
    }

    private double[] learn() {
        double[] weights = new double[names.size()];
        double[] first = new double[weights.length];
        double[] second = new double[weights.length];
        double firstPower = 1;
        double secondPower = 1;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = gradient(weights);
            firstPower *= FIRST_DECAY;
            secondPower *= SECOND_DECAY;
            for (int i = 0; i < weights.length; i++) {
                double slope = gradient[i] + PRIOR * weights[i];
                first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * slope;
                second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * slope * slope;
                weights[i] -=
                        STEP * (first[i] / (1 - firstPower)) / (StrictMath.sqrt(second[i] / (1 - secondPower)) + TINY);
            }
        }
        return weights;
    }

    /** By how much the natures as they are taken differ from the right ones, by cue. */
    private double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        for (int f = 0; f < asked.length; f++) {
            double odds =
                    Arrays.stream(cues.get(f)).mapToDouble(cue -> weights[cue]).sum();
            double slope = 1 / (1 + StrictMath.exp(-odds)) - (asked[f] ? 1 : 0);
            for (int cue : cues.get(f)) {
                gradient[cue] += slope;
            }
        }
        return gradient;
    }
}
