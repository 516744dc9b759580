package hecha.extract;

import hecha.model.Nature;
import hecha.model.Reason;
import hecha.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a figure is reached or asked for by weights learned from reports with answers; what the rules say stands
 * where neither is clearly likelier. One instance reads one report.
 */
final class LearnedNature {
    /** The name that the record gives as the reason. */
    static final String RULE = "learned";

    /** So much likelier the other must be, in hundredths of the natural logarithm. */
    private static final int MARGIN = 100;

    /** The same where words beside the figure say what the rules say. */
    private static final int SAID = 200;

    /** The weights were learned from whole reports: of a few sentences the rules alone tell. */
    private static final int SHORTEST = 300;

    /** Where these rules decide, they do so by what stands beside the figure. */
    private static final Set<String> SURE = Set.of("score", "plan", "origin", "told");

    private static final String WEIGHTS = "nature-weights.tsv";

    private final CueWeights weights;
    private final Report report;
    private final int common;
    private final Map<Integer, Integer> sections = new HashMap<>();

    LearnedNature(CueWeights weights, Report report) {
        this.weights = weights;
        this.report = report;
        Sum sum = new Sum(weights);
        NatureCues.report(report, sum);
        common = sum.value;
    }

    /** The weights that the program carries. */
    static CueWeights carried() {
        return CueWeights.of(WeightTable.carried(WEIGHTS));
    }

    /** Adds the weights of what is told. */
    private static final class Sum implements NatureCues.Sink {
        private final CueWeights weights;
        private int value;

        private Sum(CueWeights weights) {
            this.weights = weights;
        }

        @Override
        public void add(String name, CharSequence text, int from, int to) {
            value += weights.get(name, text, from, to);
        }
    }

    /** What the rules say, or the other where that is clearly likelier. */
    NatureReader.Decision decide(FigureReading reading, int section, NatureReader.Decision ruled) {
        if (report.text().length() < SHORTEST || SURE.contains(ruled.reason().entry())) {
            return ruled;
        }
        Sum sum = new Sum(weights);
        NatureCues.figure(report, reading, ruled, sum);
        int score = common + sections.computeIfAbsent(section, this::section) + sum.value;
        Nature likelier = score > 0 ? Nature.TARGET : Nature.REPORTED;
        int margin = ruled.reason().words().isEmpty() ? MARGIN : SAID;
        return Math.abs(score) > margin && likelier != ruled.nature()
                ? new NatureReader.Decision(likelier, new Reason("nature", RULE, ""))
                : ruled;
    }

    private int section(int section) {
        Sum sum = new Sum(weights);
        NatureCues.section(report, section, sum);
        return sum.value;
    }

    /** All that is told of a figure, for training. */
    NatureChoice choice(FigureReading reading, int section, NatureReader.Decision ruled) {
        List<String> cues = new ArrayList<>();
        NatureCues.Sink names = (name, text, from, to) -> {
            StringBuilder cue = new StringBuilder(name).append('\t');
            for (int i = from; i < to; i++) {
                cue.append(CueWeights.kept(text.charAt(i)));
            }
            cues.add(cue.toString());
        };
        NatureCues.report(report, names);
        NatureCues.section(report, section, names);
        NatureCues.figure(report, reading, ruled, names);
        Clause clause = reading.clause();
        return new NatureChoice(clause.from(), clause.to(), cues);
    }
}
