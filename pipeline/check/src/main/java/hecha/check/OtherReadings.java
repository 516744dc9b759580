package hecha.check;

import hecha.check.Term.Direction;
import hecha.dictionary.RelationForm;
import hecha.dictionary.Words;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells whether what a relation comes to is reached in another way by the figures of its statement, so that the writer meant that
 * way: the ratio of other amounts (医师增14名、达203名，护士增22名、达287名，医护比1∶1.41), the growth between two other levels, parts of which
 * one is made of others (持专科证86人，持心理证39人，兼有两证14人，持证者合起来111人), a balance with other signs.
 */
final class OtherReadings {
    /** So many figures on each side of a relation are tried. */
    private static final int NEAR = 8;

    private static final BigDecimal NEARLY = new BigDecimal("0.95");

    /** Parts of which more are not taken apart. */
    private static final int MOST_PARTS = 12;

    private OtherReadings() {}

    /**
     * @param terms all terms of the statement
     * @param words those of amounts that are left
     */
    static boolean reach(List<Term> terms, Relation relation, BigDecimal room, RelationForm words) {
        if (relation instanceof Ratio ratio) {
            return anyPair(near(terms, ratio, ratio.to()), ratio, (one, other) -> isRatio(ratio, one, other, room));
        }
        if (relation instanceof Doubling doubling) {
            return anyPair(
                    near(terms, doubling, doubling.to()),
                    doubling,
                    (start, end) -> start.unit().equals(doubling.start().unit())
                            && (end.from() == doubling.end().from()
                                    || start.from() == doubling.start().from())
                            && new Doubling(start, end, doubling.times(), doubling.said())
                                    .mismatch(room)
                                    .isEmpty());
        }
        if (relation instanceof Balance balance) {
            return isStatedApart(near(terms, balance, balance.to()), balance) || hasOtherSigns(balance);
        }
        if (relation instanceof Division division) {
            return division.complete()
                    && division.times() == 1
                    && (areOfOneAnother(division, words.words("both_of"))
                            || hasOtherTotal(terms, division)
                            || isNearlyAll(division, words.words("examined")));
        }
        if (relation instanceof Share share) {
            List<Term> near = near(terms, share, share.to());
            return share.form() == Share.Form.CHANGE
                    ? near.stream().anyMatch(start -> isStepFrom(near, share.part(), start, share.percent(), room))
                    : share.form() == Share.Form.RATE && near.stream().anyMatch(whole -> isRateOf(share, whole, room));
        }
        return relation instanceof Change change && isGrowthElsewhere(terms, change, room);
    }

    private static boolean isRatio(Ratio ratio, Term one, Term other, BigDecimal room) {
        return one.unit().equals(ratio.first().unit())
                && other.unit().equals(ratio.second().unit())
                && new Ratio(one, other, ratio.left(), ratio.right(), ratio.said(), ratio.to())
                        .mismatch(room)
                        .isEmpty();
    }

    /** 新纳入126户、退出98户，净增28户，季末在册2415户: whether what is left is told by another amount, so that the result is none. */
    private static boolean isStatedApart(List<Term> near, Balance balance) {
        Optional<BigDecimal> left = balance.computed().map(BigDecimal::abs);
        return left.isPresent()
                && near.stream()
                        .filter(term -> !balance.terms().contains(term)
                                && term.unit().equals(balance.result().unit()))
                        .anyMatch(term -> term.value()
                                .filter(value -> value.compareTo(left.get()) == 0)
                                .isPresent());
    }

    /** 立案81件，上年结转14件，办结79件，未结16件: whether the last amount taken off all others makes the result. */
    private static boolean hasOtherSigns(Balance balance) {
        List<Term> operands = balance.terms().subList(0, balance.terms().size() - 1);
        if (operands.size() < 3) {
            return false;
        }
        List<Term> plus = new ArrayList<>(operands);
        plus.sort(Comparator.comparing(Term::from));
        Term last = plus.remove(plus.size() - 1);
        return new Balance(plus, List.of(last), balance.result()).fits();
    }

    /** Whether the growth is that of two other levels, or of one of the two and another. */
    private static boolean isGrowthElsewhere(List<Term> terms, Change change, BigDecimal room) {
        if (change.rate().isEmpty() || isRound(change.rate().get())) {
            return false;
        }
        if (change.start().isEmpty()) {
            List<Term> near = near(terms, change, change.to());
            return change.step()
                    .filter(step -> near.stream()
                            .anyMatch(start ->
                                    isStepFrom(near, step, start, change.rate().get(), room)))
                    .isPresent();
        }
        return anyPair(near(terms, change, change.to()), change, (start, end) -> {
            Term first = change.start().get();
            boolean turned =
                    end.from() == first.from() && start.from() == change.end().from();
            return !isStepOf(change, start)
                    && !isStepOf(change, end)
                    && !(turned && (first.origin() || first.lead().indexOf(Signs.THAN) >= 0))
                    && isLevelOf(start, change.end())
                    && isLevelOf(end, change.end())
                    && new Change(Optional.of(start), end, Optional.empty(), change.rate())
                            .mismatch(room)
                            .isEmpty();
        });
    }

    /** 86起，上年是129起，少发43起: whether the amount is what lies between the two levels. */
    private static boolean isStepOf(Change change, Term term) {
        Optional<BigDecimal> between = change.start()
                .flatMap(Term::value)
                .flatMap(
                        from -> change.end().value().map(to -> to.subtract(from).abs()));
        return between.isPresent()
                && term.value()
                        .filter(value -> value.compareTo(between.get()) == 0)
                        .isPresent();
    }

    private static boolean isLevelOf(Term term, Term end) {
        return term.unit().equals(end.unit())
                && term.measure().statistic() == end.measure().statistic()
                && term.value().filter(value -> value.signum() > 0).isPresent();
    }

    /** 增长20% is made by chance by some other two figures; 增长20.0% is not. */
    private static boolean isRound(Term rate) {
        return rate.value().isEmpty()
                || (rate.unit().equals("%") && rate.figure().raw().indexOf('.') < 0);
    }

    /** 入住老人78名，床位96张，入住率81.3%: whether the rate is of one of its amounts and a whole with another unit. */
    private static boolean isRateOf(Share share, Term whole, BigDecimal room) {
        return !isRound(share.percent())
                && Stream.of(share.part(), share.whole())
                        .anyMatch(part -> whole.from() != part.from()
                                && !whole.unit().equals(part.unit())
                                && whole.isLevel()
                                && whole.value().isPresent()
                                && !part.amount().exceeds(whole.amount())
                                && new Share(share.form(), part, whole, share.percent(), share.severity()).fits(room));
    }

    /** 2020年3947例，去年2684例，比2020年少1263例，减少32.0%: whether the step leads from {@code start} to another level, by so many per cent. */
    private static boolean isStepFrom(List<Term> near, Term step, Term start, Term percent, BigDecimal room) {
        if (isRound(percent)
                || !start.unit().equals(step.unit())
                || !start.amount().isClosed()) {
            return false;
        }
        Amount by = percent.direction() == Direction.DOWN
                ? step.number().rounded().negated()
                : step.number().rounded();
        Amount reached = start.number().rounded().plus(by);
        return new Share(Share.Form.CHANGE, step, start, percent, Severity.INFO).fits(room)
                && near.stream()
                        .anyMatch(end -> end.from() != start.from()
                                && end.from() != step.from()
                                && end.unit().equals(start.unit())
                                && end.amount().isClosed()
                                && !end.number().rounded().contradicts(reached));
    }

    /** 生产总值348.9亿元（上年由318.6亿元修订为331.2亿元）。其中，第一产业…: whether another amount before the parts is their sum. */
    private static boolean hasOtherTotal(List<Term> terms, Division division) {
        int first = division.parts().stream().mapToInt(Term::from).min().orElse(0);
        return terms.stream()
                .filter(term -> term.from() < first
                        && term.from() != division.total().from()
                        && term.unit().equals(division.total().unit())
                        && term.value().isPresent()
                        && term.value().get().stripTrailingZeros().precision() > 2)
                .anyMatch(term -> division.sumValue()
                        .filter(sum -> sum.compareTo(term.value().get()) == 0)
                        .isPresent());
    }

    /** 当日在院481人，实查479人，感染7人: whether one of two parts is who was looked at, nearly all, and the other was found among them. */
    private static boolean isNearlyAll(Division division, Words examined) {
        Optional<BigDecimal> least = division.total().value().map(NEARLY::multiply);
        return division.parts().size() == 2
                && least.isPresent()
                && division.sum().exceeds(division.total().number().rounded())
                && division.parts().stream()
                        .filter(part -> examined.anyIn(part.lead()))
                        .flatMap(part -> part.value().stream())
                        .anyMatch(part -> part.compareTo(least.get()) >= 0);
    }

    /** Whether one of the parts is made of others, so that they are no parts beside one another. */
    private static boolean areOfOneAnother(Division division, Words both) {
        List<Term> parts = division.parts();
        if (parts.size() < 3 || parts.size() > MOST_PARTS) {
            return false;
        }
        return IntStream.range(0, parts.size()).anyMatch(i -> isOverlap(parts, i, both) || isAboveOthers(division, i));
    }

    /** Whether the part is two of the others less a third, which both have in common: 111 = 86 + 39 - 14. */
    private static boolean isOverlap(List<Term> parts, int united, Words both) {
        if (united < 3 || !both.anyIn(parts.get(united - 1).lead())) {
            return false;
        }
        Term common = parts.get(united - 1);
        Balance all =
                new Balance(List.of(parts.get(united - 3), parts.get(united - 2)), List.of(common), parts.get(united));
        return all.fits();
    }

    /** Whether the part is the sum of those behind it, without which all add up: 1240 of which 310 and 930, and 2180. */
    private static boolean isAboveOthers(Division division, int above) {
        List<Term> parts = division.parts();
        for (int to = above + 3; to <= parts.size(); to++) {
            List<Term> below = parts.subList(above + 1, to);
            List<Term> rest = new ArrayList<>(parts.subList(0, above + 1));
            rest.addAll(parts.subList(to, parts.size()));
            if (rest.size() > 1
                    && new Division(parts.get(above), below, true, 1, division.severity()).fits()
                    && new Division(division.total(), rest, true, 1, division.severity()).fits()) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyPair(List<Term> near, Relation relation, BiPredicate<Term, Term> fits) {
        for (Term one : near) {
            for (Term other : near) {
                boolean itself = relation.terms().get(0).from() == one.from()
                        && relation.terms().get(1).from() == other.from();
                if (one.from() != other.from()
                        && !itself
                        && one.amount().isClosed()
                        && other.amount().isClosed()
                        && fits.test(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The figures of the statement that stand about the relation. */
    private static List<Term> near(List<Term> terms, Relation relation, int to) {
        int first = 0;
        int last = 0;
        int from = relation.terms().stream().mapToInt(Term::from).min().orElse(0);
        for (Term term : terms) {
            first += term.from() < from ? 1 : 0;
            last += term.from() < to ? 1 : 0;
        }
        return terms.subList(Math.max(0, first - NEAR), Math.min(terms.size(), last + NEAR));
    }
}
