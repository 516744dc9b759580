package hecha.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the weights by which {@link SubjectRanker} chooses: those under which the right phrases of the figures that were
 * given are likeliest, each figure a choice among its candidates (a log-linear model). The same figures in the same order give the same lines on every machine.
 */
public final class SubjectTraining {
    private static final int STEPS = 200;
    private final List<int[]> features = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<int[]> figures = new ArrayList<>();
    private final WeightTraining training;

    private SubjectTraining(List<Answered> answered) {
        training = new WeightTraining(answered.stream()
                .flatMap(figure -> figure.choice().options().stream())
                .map(SubjectChoice.Option::features));
        for (Answered figure : answered) {
            int from = features.size();
            for (SubjectChoice.Option option : figure.choice().options()) {
                features.add(training.numbers(option.features().stream().distinct()));
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
        SubjectTraining subjects = new SubjectTraining(taught);
        return subjects.training.lines(STEPS, subjects::gradient);
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
