package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A result that is said to surpass its plan, or to fall short of it, in words: 目标18.5亿元，完成19.2亿元，超额完成.
 *
 * @param said the words
 * @param above whether they say that it surpasses
 * @param to clean index after the words
 */
record Surpassed(Term plan, Term result, String said, boolean above, int to) implements Relation {
    @Override
    public String name() {
        return "surpassed";
    }

    @Override
    public List<Term> terms() {
        return List.of(plan, result);
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        boolean wrong = above
                ? plan.number().rounded().exceeds(result.number().rounded())
                : !plan.number().rounded().exceeds(result.number().rounded());
        return wrong
                ? Optional.of(Mismatch.of("figure/percent-mismatch", "surpassed", Severity.WARNING)
                        .on("part", result)
                        .on("whole", plan)
                        .saying("stated", said))
                : Optional.empty();
    }
}
