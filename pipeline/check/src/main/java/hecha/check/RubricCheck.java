package hecha.check;

import java.util.Optional;
import java.util.function.Consumer;

/** Reports the items of the rubric that the report says nothing of, where a rubric is asked for. */
public final class RubricCheck implements Check {
    private static final String RULE = "rubric/uncovered";
    private static final int QUOTED = 40;

    @Override
    public void check(Dossier dossier, Consumer<Draft> findings) {
        if (dossier.settings().rubric().isEmpty()) {
            return;
        }
        RubricCoverage coverage = new RubricCoverage(dossier.rule(RULE));
        for (RubricCoverage.Line line : coverage.hold(
                        dossier.settings().rubric().get(), dossier.facts())
                .lines()) {
            if (line.state() == RubricCoverage.State.NONE || line.state() == RubricCoverage.State.PROMISE) {
                findings.accept(draft(dossier, line));
            }
        }
    }

    private static Draft draft(Dossier dossier, RubricCoverage.Line line) {
        int end = dossier.text().length();
        String content = line.item().content();
        Draft draft = Draft.of(RULE, end, end, -1, content)
                .as(line.blank() ? "blank" : line.state() == RubricCoverage.State.PROMISE ? "promised" : "")
                .with("rubric", dossier.settings().rubric().orElseThrow().name())
                .with("number", line.item().number())
                .with("score", line.item().score())
                .saying("content", content.length() <= QUOTED ? content : content.substring(0, QUOTED) + "…");
        Optional<RubricCoverage.Evidence> first = line.evidence().stream().findFirst();
        return first.isEmpty() ? draft : draft.at(first.get().span());
    }
}
