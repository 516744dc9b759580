package hecha.check;

import java.util.Optional;
import java.util.function.Consumer;

/** Reports the items of the rubric that the report says nothing of, where a rubric is asked for. */
public final class RubricCheck implements Check {
    private static final String RULE = "rubric/uncovered";
    private static final int QUOTED = 40;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        if (context.settings().rubric().isEmpty()) {
            return;
        }
        RubricCoverage coverage = new RubricCoverage(context.rule(RULE));
        for (RubricCoverage.Line line : coverage.hold(
                        context.settings().rubric().get(), context.facts())
                .lines()) {
            if (line.state() == RubricCoverage.State.NONE || line.state() == RubricCoverage.State.PROMISE) {
                findings.accept(draft(context, line));
            }
        }
    }

    private static FindingDraft draft(CheckContext context, RubricCoverage.Line line) {
        int end = context.text().length();
        String content = line.item().content();
        FindingDraft draft = FindingDraft.of(RULE, end, end, -1, content)
                .as(line.blank() ? "blank" : line.state() == RubricCoverage.State.PROMISE ? "promised" : "")
                .with("rubric", context.settings().rubric().orElseThrow().name())
                .with("number", line.item().number())
                .with("score", line.item().score())
                .saying("content", content.length() <= QUOTED ? content : content.substring(0, QUOTED) + "…");
        Optional<RubricCoverage.Evidence> first = line.evidence().stream().findFirst();
        return first.isEmpty() ? draft : draft.at(first.get().span());
    }
}
