package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One amount that is written twice: 360万元（大写：叁佰陆拾万元整）, 20公顷（合300亩）.
 *
 * @param factor how many of the unit of {@code second} make one of that of {@code first}
 */
record Restated(Term first, Term second, BigDecimal factor) implements Relation {
    /** A conversion may be rounded: one per cent. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    @Override
    public String name() {
        return "restated";
    }

    @Override
    public List<Term> terms() {
        return List.of(first, second);
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        if (first.value().isEmpty() || second.value().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal computed = first.value().get().multiply(factor);
        Amount converted = first.number()
                .rounded()
                .multipliedBy(Amount.between(factor, factor))
                .widened(factor.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ZERO : computed.multiply(ROUNDED));
        if (!converted.contradicts(second.number().rounded())) {
            return Optional.empty();
        }
        return Optional.of(Mismatch.of("figure/conflict", "restated", Severity.WARNING)
                .on("first", first)
                .on("second", second)
                .saying("computed", Numbers.shown(computed, second.figure())));
    }
}
