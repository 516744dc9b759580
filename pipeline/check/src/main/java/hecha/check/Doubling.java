package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A level that is said to be a multiple of an earlier one in words: 由18亿元增至36亿元，实现翻番.
 *
 * @param times how many times it should be at least
 * @param said the words
 */
record Doubling(Term start, Term end, int times, String said) implements Relation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** 翻番 is said of what is nearly twice as much, and of what is more. */
    private static final BigDecimal NEARLY = new BigDecimal("0.95");

    private static final BigDecimal MORE = new BigDecimal("1.45");

    @Override
    public String name() {
        return "doubling";
    }

    @Override
    public List<Term> terms() {
        return List.of(start, end);
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        Amount ratio = end.roundedBeside(start).percentOf(start.roundedBeside(end));
        BigDecimal wanted = HUNDRED.multiply(BigDecimal.valueOf(times));
        Amount fitting = Amount.between(wanted.multiply(NEARLY), wanted.multiply(MORE));
        if (!ratio.contradicts(fitting) || ratio.low().isEmpty() || ratio.high().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal computed = end.percentOf(start).orElseGet(ratio::middle).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return Optional.of(Mismatch.of("figure/percent-mismatch", "doubling", Severity.WARNING)
                .on("start", start)
                .on("end", end)
                .saying("stated", said)
                .saying("computed", Numbers.plain(computed))
                .with("computedValue", computed));
    }
}
