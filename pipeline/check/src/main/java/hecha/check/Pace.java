package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a time brought, and what that comes to a month or a day: 全年供水4380万立方米，月均365万立方米.
 *
 * @param parts how many months or days the time of the total has
 * @param part the word for one of them: 个月, 天
 */
record Pace(Term total, int parts, String part, Term mean) implements Relation {
    @Override
    public String name() {
        return "mean";
    }

    @Override
    public List<Term> terms() {
        return List.of(total, mean);
    }

    /** What the total comes to for each; empty where it is a range. */
    Optional<BigDecimal> computed() {
        return total.value().map(value -> Numbers.quotient(value, BigDecimal.valueOf(parts)));
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        Amount quotient = total.number().rounded().dividedBy(BigDecimal.valueOf(parts));
        Optional<BigDecimal> computed = computed();
        if (computed.isEmpty() || !quotient.contradicts(Amount.ofMean(mean.figure()))) {
            return Optional.empty();
        }
        return Optional.of(Mismatch.of("figure/percent-mismatch", "pace", Severity.WARNING)
                .on("total", total)
                .on("stated", mean)
                .saying("count", parts + part)
                .saying("computed", Numbers.shown(computed.get(), mean.figure()))
                .with("computedValue", computed.get()));
    }
}
