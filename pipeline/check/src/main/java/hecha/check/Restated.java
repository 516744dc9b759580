package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * One amount that is written twice: 360万元（大写：叁佰陆拾万元整）, 20公顷（合300亩）.
 *
 * @param factor how many of the unit of {@code second} make one of that of {@code first}
 */
record Restated(Term first, Term second, Conversions.Factor factor) implements Relation {
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
        BigDecimal computed = factor.of(first.value().get());
        Amount converted = factor.of(first.number().rounded())
                .widened(factor.isOne() ? BigDecimal.ZERO : computed.multiply(ROUNDED));
        if (!converted.contradicts(second.number().rounded())) {
            return Optional.empty();
        }
        return Optional.of(Mismatch.of("figure/conflict", "restated", Severity.WARNING)
                .on("first", first)
                .on("second", second)
                .saying("computed", Numbers.shown(asWritten(computed), second.figure())));
    }

    /** A converted amount with as many decimals as the second is written with. */
    private BigDecimal asWritten(BigDecimal computed) {
        BigDecimal digit = Amount.digit(second.figure());
        BigDecimal rounded = digit.signum() > 0 && !factor.isOne()
                ? computed.divide(digit, 0, RoundingMode.HALF_UP).multiply(digit)
                : computed;
        return rounded.signum() == 0 ? computed : rounded;
    }
}
