package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Two levels some years apart and the rate by which one grew to the other each year: 由2015年的12.0亿元增长到2020年的19.3亿元，年均增长10.0%.
 */
record AnnualGrowth(Term start, Term end, int years, Term rate) implements Relation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "annual";
    }

    @Override
    public List<Term> terms() {
        return List.of(start, end, rate);
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        Amount stated = rate.amount().widened(room);
        if (rate.direction() == Term.Direction.DOWN) {
            stated = stated.negated();
        }
        Amount ratio = end.number().rounded().percentOf(start.number().rounded());
        if (stated.low().isEmpty()
                || stated.high().isEmpty()
                || ratio.low().isEmpty()
                || ratio.high().isEmpty()
                || (compounded(stated.low().get()).compareTo(ratio.high().get()) <= 0
                        && compounded(stated.high().get()).compareTo(ratio.low().get()) >= 0)
                || isMean(stated, ratio)) {
            return Optional.empty();
        }
        double all = end.percentOf(start).orElseGet(ratio::middle).doubleValue();
        double each = Math.pow(all / 100, 1.0 / years) - 1;
        BigDecimal computed = BigDecimal.valueOf(each * 100).setScale(1, RoundingMode.HALF_UP);
        return Optional.of(Mismatch.of("figure/percent-mismatch", "annual", Severity.WARNING)
                .on("start", start)
                .on("end", end)
                .on("stated", rate)
                .saying("years", Integer.toString(years))
                .saying("computed", Numbers.plain(computed))
                .with("computedValue", computed));
    }

    /** What 100 grows to. */
    private BigDecimal compounded(BigDecimal percent) {
        BigDecimal factor = BigDecimal.ONE.add(percent.divide(HUNDRED, MathContext.DECIMAL64));
        return factor.pow(years, MathContext.DECIMAL64).multiply(HUNDRED);
    }

    /** Whether the writer divided the whole growth by the years. */
    private boolean isMean(Amount stated, Amount ratio) {
        Amount all = ratio.plus(Amount.between(HUNDRED.negate(), HUNDRED.negate()));
        return !all.dividedBy(BigDecimal.valueOf(years)).contradicts(stated);
    }
}
