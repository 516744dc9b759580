package hecha.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the weights by which {@link LearnedNature} decides: those under which the natures of the figures that were given are
 * likeliest (a logistic regression). The same figures in the same
 * order give the same lines on every machine.
 */
public final class NatureTraining {
    private static final int STEPS = 120;
    private final List<int[]> cues = new ArrayList<>();
    private final boolean[] asked;
    private final WeightTraining training;

    private NatureTraining(List<Answered> figures) {
        training = new WeightTraining(
                figures.stream().map(figure -> figure.choice().cues()));
        asked = new boolean[figures.size()];
        for (int f = 0; f < asked.length; f++) {
            asked[f] = figures.get(f).asked();
            cues.add(training.numbers(figures.get(f).choice().cues().stream()));
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
        NatureTraining natures = new NatureTraining(figures);
        return natures.training.lines(STEPS, natures::gradient);
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
