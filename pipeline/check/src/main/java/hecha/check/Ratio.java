package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Two amounts and their ratio: 学生4860人，教师270人，生师比为18∶1.
 *
 * @param left the number for the first
 * @param right the number for the second
 * @param said the ratio as written
 * @param to clean index after it
 */
record Ratio(Term first, Term second, BigDecimal left, BigDecimal right, String said, int to) implements Relation {
    @Override
    public String name() {
        return "ratio";
    }

    @Override
    public List<Term> terms() {
        return List.of(first, second);
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        BigDecimal one = first.value().orElse(BigDecimal.ZERO);
        BigDecimal other = second.value().orElse(BigDecimal.ZERO);
        if (one.signum() <= 0 || other.signum() <= 0 || left.signum() == 0 || right.signum() == 0) {
            return Optional.empty();
        }
        Amount ratio = first.number().rounded().percentOf(second.number().rounded());
        Amount stated = rounded(left).percentOf(rounded(right));
        if (!ratio.contradicts(stated)) {
            return Optional.empty();
        }
        boolean greater = left.compareTo(right) >= 0;
        BigDecimal computed = greater
                ? one.multiply(right).divide(other, 1, RoundingMode.HALF_UP)
                : other.multiply(left).divide(one, 1, RoundingMode.HALF_UP);
        String shown = greater
                ? Numbers.plain(computed) + "∶" + Numbers.plain(right)
                : Numbers.plain(left) + "∶" + Numbers.plain(computed);
        return Optional.of(Mismatch.of("figure/percent-mismatch", "ratio", Severity.WARNING)
                .on("first", first)
                .on("second", second)
                .saying("stated", said)
                .saying("computed", shown)
                .with("computedValue", computed));
    }

    /** The 1 of a ratio is exact, the other side is rounded. */
    private static Amount rounded(BigDecimal side) {
        BigDecimal slack = side.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ZERO : side.ulp();
        return Amount.between(side.subtract(slack), side.add(slack));
    }
}
