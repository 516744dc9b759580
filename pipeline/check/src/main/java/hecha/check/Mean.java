package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A total, the number of things that it is shared among, and what each has: 培训24期，培训农民1200人次，平均每期50人次.
 *
 * @param each how many base units of {@code count} make one of those that the mean is told for: 1000 for 每公里
 * @param room how far the stated mean may be off, as a part of the larger of both: 人均 is told of the mean population of a year, which
 *     differs a little from the one at its end
 */
record Mean(Term total, Term count, Term mean, BigDecimal each, BigDecimal room) implements Relation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal POPULATION_ROOM = new BigDecimal("0.03");

    /** The mean of {@code total} for each of {@code count}, with the room that its words leave. */
    static Mean of(Term total, Term count, Term mean, BigDecimal each, RelationForm words) {
        boolean population = words.words("populations").anyEnds(count.own());
        return new Mean(total, count, mean, each, population ? POPULATION_ROOM : BigDecimal.ZERO);
    }

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
        Optional<BigDecimal> computed = computed();
        if (computed.isEmpty() || mean.value().isEmpty()) {
            return false;
        }
        BigDecimal off = computed.get().subtract(mean.value().get()).abs();
        return off.compareTo(computed.get().max(mean.value().get()).multiply(room)) <= 0;
    }

    /** What the total comes to for each; empty where a value is a range or nothing is counted. */
    Optional<BigDecimal> computed() {
        return total.value().isEmpty()
                        || count.value().isEmpty()
                        || count.value().get().signum() == 0
                ? Optional.empty()
                : Optional.of(Numbers.quotient(
                        total.value().get().multiply(each), count.value().get()));
    }

    boolean fits() {
        return !quotient().contradicts(Amount.ofMean(mean.figure())) || (room.signum() > 0 && isWithin(room));
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal points) {
        Optional<BigDecimal> computed = computed();
        if (fits() || computed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Mismatch.of("figure/percent-mismatch", "mean", Severity.WARNING)
                .on("total", total)
                .on("count", count)
                .on("stated", mean)
                .saying("computed", Numbers.shown(computed.get(), mean.figure()))
                .with("computedValue", computed.get()));
    }
}
