package hecha.check;

import hecha.check.Derivation.Candidate;
import hecha.check.Derivation.Implied;
import hecha.check.Term.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An earlier and a later level that a step, a growth or a multiple may be told of.
 *
 * @param certain whether names and times leave no doubt that it is
 * @param possible whether it can be at all
 */
record LevelPair(Term start, Term end, boolean certain, boolean possible) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Direction direction() {
        return first().compareTo(last()) > 0 ? Direction.DOWN : Direction.UP;
    }

    private BigDecimal first() {
        return start.value().orElseThrow();
    }

    private BigDecimal last() {
        return end.value().orElseThrow();
    }

    Candidate difference(Term step) {
        Amount by = signed(step, step.number().rounded());
        return new Candidate(
                new Change(Optional.of(start), end, Optional.of(step), Optional.empty()),
                last().subtract(first()).abs(),
                certain,
                possible,
                List.of(
                        new Implied(end, start.number().rounded().plus(by)),
                        new Implied(start, end.number().rounded().plus(by.negated()))));
    }

    Candidate growth(Term rate) {
        Amount ratio =
                Amount.between(HUNDRED, HUNDRED).plus(signed(rate, rate.number().rounded()));
        return new Candidate(
                new Change(Optional.of(start), end, Optional.empty(), Optional.of(rate)),
                Numbers.quotient(last().subtract(first()).multiply(HUNDRED), first())
                        .abs(),
                certain,
                possible,
                implied(ratio));
    }

    Candidate times(Term times) {
        BigDecimal ratio = Numbers.quotient(last(), first());
        boolean grown = times.direction() == Direction.UP && !times.arrival();
        Amount said = times.number().rounded().times(100);
        return new Candidate(
                new Change(Optional.of(start), end, Optional.empty(), Optional.of(times)),
                grown ? ratio.subtract(BigDecimal.ONE) : ratio,
                certain,
                possible,
                implied(grown ? said.plus(Amount.between(HUNDRED, HUNDRED)) : said));
    }

    /** 由62.5立方米降至55.0立方米，下降7.5%: whether the per cent is no more than the difference. */
    boolean isDifference(Term rate) {
        BigDecimal worth = end.number().unitWorth().orElse(BigDecimal.ONE);
        BigDecimal said = rate.value().orElseThrow();
        return said.precision() > 1 && last().subtract(first()).abs().compareTo(said.multiply(worth)) == 0;
    }

    private static Amount signed(Term told, Amount amount) {
        return told.direction() == Direction.DOWN ? amount.negated() : amount;
    }

    /** What both levels would be where the later is so many per cent of the earlier. */
    private List<Implied> implied(Amount ratio) {
        return ratio.low().filter(low -> low.signum() > 0).isEmpty()
                ? List.of()
                : List.of(
                        new Implied(
                                end,
                                start.number().rounded().multipliedBy(ratio).dividedBy(HUNDRED)),
                        new Implied(start, end.number().rounded().percentOf(ratio)));
    }
}
