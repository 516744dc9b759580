package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A total, the number of things that it is shared among, and what each has: 培训24期，培训农民1200人次，平均每期50人次.
 *
 * @param each how many base units of {@code count} make one of those that the mean is told for: 1000 for 每公里
 */
record Mean(Term total, Term count, Term mean, BigDecimal each) implements Relation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "mean";
    }

    @Override
    public List<Term> terms() {
        return List.of(total, count, mean);
    }

    /** The values that the mean can have. */
    Amount quotient() {
        return total.number()
                .rounded()
                .percentOf(count.number().rounded())
                .dividedBy(HUNDRED)
                .multipliedBy(Amount.between(each, each));
    }

    /**
     * Whether the stated mean is near the quotient.
     *
     * @param room how far it may be off, as a part of the larger of the two
     */
    boolean isWithin(BigDecimal room) {
        if (total.value().isEmpty()
                || mean.value().isEmpty()
                || count.value().isEmpty()
                || count.value().get().signum() == 0) {
            return false;
        }
        BigDecimal computed = Numbers.quotient(
                total.value().get().multiply(each), count.value().get());
        BigDecimal off = computed.subtract(mean.value().get()).abs();
        return off.compareTo(computed.max(mean.value().get()).multiply(room)) <= 0;
    }

    boolean fits() {
        return !quotient().contradicts(Amount.ofMean(mean.figure()));
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        if (fits()
                || total.value().isEmpty()
                || count.value().isEmpty()
                || count.value().get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal computed = Numbers.quotient(
                total.value().get().multiply(each), count.value().get());
        return Optional.of(Mismatch.of("figure/percent-mismatch", "mean", Severity.WARNING)
                .on("total", total)
                .on("count", count)
                .on("stated", mean)
                .saying("computed", Numbers.shown(computed, mean.figure()))
                .with("computedValue", computed));
    }
}
