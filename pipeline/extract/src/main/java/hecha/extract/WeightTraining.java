package hecha.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Learns a weight for each feature that is met often enough, under a Gaussian prior, with Adam in full batches; what is likely
 * is told by the gradient that is given. The same features and gradient give the same lines on every machine.
 */
final class WeightTraining {
    private static final double STEP = 0.1;
    private static final double PRIOR = 2;

    /** A feature that is met less often is not learned. */
    private static final int LEAST = 3;

    /** In hundredths; smaller weights are left out. */
    private static final int SMALLEST = 5;

    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final double TINY = 1e-8;
    private static final int HUNDRED = 100;

    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>();

    /** @param met the features of all that is learned from, each figure's or option's on its own */
    WeightTraining(Stream<List<String>> met) {
        Map<String, Integer> counts = new TreeMap<>();
        met.forEach(features -> features.stream().distinct().forEach(name -> counts.merge(name, 1, Integer::sum)));
        names = counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST)
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
    }

    /** The features that are learned, by their numbers. */
    int[] numbers(Stream<String> features) {
        return features.filter(index::containsKey).mapToInt(index::get).toArray();
    }

    /** The lines of the weights, each feature with its weight in hundredths, in the order of the features. */
    List<String> lines(int steps, UnaryOperator<double[]> gradient) {
        double[] learned = learn(steps, gradient);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < learned.length; i++) {
            long weight = Math.round(learned[i] * HUNDRED);
            if (Math.abs(weight) >= SMALLEST) {
                lines.add(names.get(i) + "\t" + weight);
            }
        }
        lines.sort(Comparator.naturalOrder());
        return List.copyOf(lines);
    }

    private double[] learn(int steps, UnaryOperator<double[]> gradient) {
        double[] weights = new double[names.size()];
        double[] first = new double[weights.length];
        double[] second = new double[weights.length];
        double firstPower = 1;
        double secondPower = 1;
        for (int step = 0; step < steps; step++) {
            double[] slopes = gradient.apply(weights);
            firstPower *= FIRST_DECAY;
            secondPower *= SECOND_DECAY;
            for (int i = 0; i < weights.length; i++) {
                double slope = slopes[i] + PRIOR * weights[i];
                first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * slope;
                second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * slope * slope;
                weights[i] -=
                        STEP * (first[i] / (1 - firstPower)) / (StrictMath.sqrt(second[i] / (1 - secondPower)) + TINY);
            }
        }
        return weights;
    }
}
