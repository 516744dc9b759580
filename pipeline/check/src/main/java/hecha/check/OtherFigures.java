package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.check.Term.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells whether figures that do not add up do so with others of their statement, so that the writer counted right and only what
 * belongs together was read wrong.
 *
 * <p>Another amount is just what is missing (138家，做出口的117家，做进口的46家，两头都做的25家), every other part adds up, or a plan is
 * outdone; two other levels are as far apart as is told (市本级91.4%，县83.7%，全市86.2%，市本级高于全市5.2个百分点); the change is told
 * by another rate, which fits, so that this one is of something else (名义增6.8%，实际增6.5%). Shares have {@link Explanations}.
 */
final class OtherFigures {
    /** A difference of fewer than so many units is made by chance by some other two figures. */
    private static final BigDecimal CHANCE = BigDecimal.TEN;

    private OtherFigures() {}

    /** @param terms all terms of the statement */
    static boolean explain(List<Term> terms, Relation relation, BigDecimal room) {
        if (relation instanceof Division division) {
            boolean missing = division.complete()
                    && division.sumValue()
                            .map(sum -> isMissing(terms, division, division.total(), sum))
                            .orElse(false);
            return missing || isAlternate(division) || isBeyondPlan(division);
        }
        if (relation instanceof Balance balance) {
            return balance.computed()
                    .map(left -> isMissing(terms, balance, balance.result(), left))
                    .orElse(false);
        }
        if (relation instanceof Distance distance) {
            return isElsewhere(terms, distance, distance.stated());
        }
        return relation instanceof Change change && isExplained(terms, change, room);
    }

    /** 总分100分：组织领导20分，自评19分；场地设施80分，自评76分: whether every other part adds up to the total. */
    private static boolean isAlternate(Division division) {
        List<Term> parts = division.parts();
        if (!division.complete() || parts.size() < 4 || parts.size() % 2 != 0) {
            return false;
        }
        List<Term> odd = IntStream.range(0, parts.size() / 2)
                .mapToObj(i -> parts.get(2 * i))
                .toList();
        return new Division(division.total(), odd, division.complete(), division.times(), division.severity()).fits();
    }

    /** 计划办60场，上半年办了34场，下半年力争再办30场以上: more can be done than was planned. */
    private static boolean isBeyondPlan(Division division) {
        return division.total().isPlanned()
                && division.parts().stream()
                        .anyMatch(part -> part.amount().high().isEmpty())
                && !division.total().number().rounded().exceeds(division.sum());
    }

    private static boolean isExplained(List<Term> terms, Change change, BigDecimal room) {
        Change stepped = new Change(change.start(), change.end(), change.step(), Optional.empty());
        if (stepped.mismatch(room).isPresent() && change.step().isPresent()) {
            Term step = change.step().get();
            Optional<BigDecimal> difference = change.start()
                    .flatMap(start ->
                            start.value().flatMap(from -> change.end().value().map(to -> to.subtract(from))))
                    .map(BigDecimal::abs);
            if (isElsewhere(terms, change, step)
                    || difference
                            .map(value -> isMissing(terms, change, step, value))
                            .orElse(false)) {
                return true;
            }
        }
        return change.rate().isPresent()
                && change.start().isPresent()
                && terms.stream()
                        .filter(other -> other.unit().equals(change.rate().get().unit())
                                && !isOf(change, other)
                                && other.direction() != Direction.UNSAID)
                        .anyMatch(
                                other -> new Change(change.start(), change.end(), Optional.empty(), Optional.of(other))
                                        .mismatch(room)
                                        .isEmpty());
    }

    /** Whether another amount of the statement is what lies between {@code stated} and {@code computed}. */
    private static boolean isMissing(List<Term> terms, Relation relation, Term stated, BigDecimal computed) {
        if (stated.value().isEmpty() || stated.number().isRate()) {
            return false;
        }
        BigDecimal missing = stated.value().get().subtract(computed).abs();
        return terms.stream()
                .filter(other -> other.unit().equals(stated.unit()) && isBeside(relation, other) && isClosed(other))
                .anyMatch(other -> !other.number().rounded().contradicts(Amount.between(missing, missing)));
    }

    /** Whether two levels of the statement are just as far apart as {@code stated} says, in its direction. */
    private static boolean isElsewhere(List<Term> terms, Relation relation, Term stated) {
        boolean points = stated.unit().equals(Signs.POINTS);
        List<Term> levels = terms.stream()
                .filter(term -> points ? isLevelOfRate(term) : term.unit().equals(stated.unit()) && term.isLevel())
                .filter(OtherFigures::isClosed)
                .toList();
        if (!points
                && stated.amount()
                        .low()
                        .filter(low -> low.compareTo(CHANCE) >= 0)
                        .isEmpty()) {
            return false;
        }
        for (Term end : levels) {
            for (Term start : levels) {
                boolean itself = isOf(relation, end) && isOf(relation, start);
                if (end.from() != start.from()
                        && !(itself && isCertain(relation, end, start))
                        && new Distance(end, start, stated)
                                .mismatch(BigDecimal.ZERO)
                                .isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the words, or the order of the two, say that {@code one} is what {@code other} is held against. */
    private static boolean isCertain(Relation relation, Term one, Term other) {
        boolean inOrder = relation instanceof Distance || one.from() < other.from();
        return one.base() || one.origin() || (inOrder && other.lead().indexOf(Signs.THAN) != 0);
    }

    /** Whether the term stands before or behind all of the relation; one within it was left out knowingly. */
    private static boolean isBeside(Relation relation, Term term) {
        int from = relation.terms().stream().mapToInt(Term::from).min().orElse(0);
        int to = relation.terms().stream().mapToInt(Term::from).max().orElse(0);
        return term.from() < from || term.from() > to;
    }

    /** 低于4.5%: a bound is as far from another figure as one likes. */
    private static boolean isClosed(Term term) {
        return term.value().isPresent() && term.amount().isClosed();
    }

    private static boolean isOf(Relation relation, Term term) {
        return relation.terms().stream().anyMatch(own -> own.from() == term.from());
    }

    private static boolean isLevelOfRate(Term term) {
        return term.unit().equals("%") && !term.is(Statistic.GROWTH);
    }
}
