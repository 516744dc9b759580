package hecha.check;

import hecha.check.Measure.Flow;
import hecha.check.Measure.Stage;
import hecha.dictionary.RelationForm;
import hecha.model.Figure;
import hecha.model.Nature;

/** Reads from the words before a number whether it is planned or done, before or after a change, and held or come. */
final class StageReader {
    /** The reason of a nature that the name of a plan beside the figure gives. */
    private static final String NATURE = "nature";

    private static final String PLAN = "plan";

    private final RelationForm words;

    StageReader(RelationForm measure) {
        words = measure;
    }

    /** What is told before it; else 5.2万人的年度目标, a figure that is told to be a plan's by the words behind it. */
    Stage stage(String region, String clause, Figure figure) {
        Stage told = stage(region, clause);
        boolean plan = figure.nature() == Nature.TARGET
                && figure.reasons().stream()
                        .anyMatch(reason ->
                                reason.aspect().equals(NATURE) && reason.entry().equals(PLAN));
        return told == Stage.UNSAID && plan ? Stage.PLANNED : told;
    }

    private Stage stage(String region, String clause) {
        if (contains("before", clause)) {
            return Stage.BEFORE;
        }
        if (contains("after", clause) || endsClause("after_ends", region)) {
            return Stage.AFTER;
        }
        // 目标任务：培育800名; 完成情况：已培育720名
        String label = label(region, clause);
        String said = words.words("not_plan").removedFrom(label + clause);
        int plan = words.words("plan").lastIn(said);
        int done = words.words("done").lastIn(said);
        return plan >= 0 && plan >= done ? Stage.PLANNED : done >= 0 ? Stage.DONE : Stage.UNSAID;
    }

    /** Whether one of the words of {@code list} stands before a comma. */
    private boolean endsClause(String list, String region) {
        return words.words(list).stream().anyMatch(word -> region.contains(word + "，") || region.contains(word + ","));
    }

    /** The words before the colon that the clause stands behind; empty where there is none. */
    private static String label(String region, String clause) {
        int colon = region.length() - clause.length() - 1;
        if (colon < 0 || !Marks.isColon(region.charAt(colon))) {
            return "";
        }
        int from = colon;
        while (from > 0 && Marks.isWord(region.charAt(from - 1))) {
            from--;
        }
        return region.substring(from, colon);
    }

    /** Whether it is what there is, what has come, or what was reached. */
    Flow flow(String clause) {
        if (contains("stock", clause)) {
            return Flow.HELD;
        }
        if (contains("flow", clause)) {
            return Flow.ADDED;
        }
        return contains("reached", clause) ? Flow.REACHED : Flow.UNSAID;
    }

    private boolean contains(String list, String text) {
        return words.words(list).anyIn(text);
    }
}
