package hecha.check;

import hecha.model.Severity;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for a measure in a list whose figure is not there: in 水稻面积32万亩、有机水稻面积、年产稻谷14万吨 the second has
 * lost its figure between two that have theirs.
 */
public final class LostFigureCheck implements Check {
    private static final String RULE = "gap/unmarked";
    private static final int LEAST = 4;
    private static final int MOST = 14;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        for (Statement statement : context.statements()) {
            List<Term> terms = context.terms(statement);
            for (int i = 1; i < terms.size(); i++) {
                between(context, terms.get(i - 1), terms.get(i), findings);
            }
        }
    }

    private static void between(CheckContext context, Term before, Term after, Consumer<FindingDraft> findings) {
        String text = context.text();
        int from = before.to() + 1;
        int to = after.leadFrom() - 1;
        if (to - from < LEAST
                || to - from > MOST
                || text.charAt(before.to()) != '、'
                || text.charAt(to) != '、'
                || before.own().isEmpty()
                || after.own().isEmpty()
                || !isMeasure(context, before.own())
                || context.rule(RULE).words("shared").anyIn(after.lead())
                || context.hasGap(from, to)) {
            return;
        }
        String name = text.substring(from, to);
        if (name.chars().allMatch(c -> Marks.isWord((char) c)) && isMeasure(context, name)) {
            findings.accept(FindingDraft.of(RULE, from, to, before.figure().section(), name)
                    .as("list")
                    .weighing(Severity.WARNING)
                    .with("words", name)
                    .with("count", 1));
        }
    }

    private static boolean isMeasure(CheckContext context, String name) {
        return context.rule(RULE).words("measures").anyEnds(name);
    }
}
