package hecha.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights by which {@link SubjectRanker} chooses: those under which the right phrases of the figures that were
 * given are likeliest, each figure a choice among its candidates (a log-linear model with a Gaussian prior, found with Adam
 * in full batches). The same figures in the same order give the same lines on every machine.
 */
public final class SubjectTraining {
    private static final int STEPS = 200;
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

    private final List<int[]> features = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<int[]> figures = new ArrayList<>();
    private final List<String> names;

    private SubjectTraining(List<Answered> answered) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Answered figure : answered) {
            for (SubjectChoice.Option option : figure.choice().options()) {
                option.features().stream().distinct().forEach(name -> counts.merge(name, 1, Integer::sum));
            }
        }
        names = counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        for (Answered figure : answered) {
            int from = features.size();
            for (SubjectChoice.Option option : figure.choice().options()) {
                features.add(option.features().stream()
                        .distinct()
                        .filter(index::containsKey)
                        .mapToInt(index::get)
                        .toArray());
            }
            right.addAll(figure.right());
            figures.add(new int[] {from, features.size()});
        }
    }

    /**
     * A figure with its answer.
     *
     * @param right which of the options are right, in their order; a figure of which none is teaches nothing
     */
    public record Answered(SubjectChoice choice, List<Boolean> right) {
        public Answered {
            right = List.copyOf(right);
        }
    }

    /** The lines of {@code subject-weights.tsv}, in the order of their features. */
    public static List<String> weights(List<Answered> figures) {
        List<Answered> taught =
                figures.stream().filter(f -> f.right().contains(true)).toList();
        SubjectTraining training = new SubjectTraining(taught);
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

    /** How much likelier the options as they are taken than the right ones alone, by feature. */
    private double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        for (int[] figure : figures) {
            double[] odds = new double[figure[1] - figure[0]];
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < odds.length; i++) {
                odds[i] = Arrays.stream(features.get(figure[0] + i))
                        .mapToDouble(feature -> weights[feature])
                        .sum();
                most = Math.max(most, odds[i]);
            }
            double all = 0;
            double allRight = 0;
            for (int i = 0; i < odds.length; i++) {
                odds[i] = StrictMath.exp(odds[i] - most);
                all += odds[i];
                allRight += right.get(figure[0] + i) ? odds[i] : 0;
            }
            for (int i = 0; i < odds.length; i++) {
                boolean isRight = right.get(figure[0] + i);
                double slope = odds[i] / all - (isRight && allRight > 0 ? odds[i] / allRight : 0);
                for (int feature : features.get(figure[0] + i)) {
                    gradient[feature] += slope;
                }
            }
        }
        return gradient;
    }
}
