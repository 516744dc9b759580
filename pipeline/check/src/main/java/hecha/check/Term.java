package hecha.check;

import hecha.model.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of a statement with the words of its own: those between it and the mark or the number before it, and those
 * up to the next.
 *
 * @param index its place among the terms of the statement
 * @param leadFrom clean index where its own words begin
 * @param lead its own words before it, as written
 * @param own what of them names the thing: without time, area, comparison, and the verb that leads to the number
 * @param tail its own words after it
 * @param measure what it measures
 * @param direction which way it says that things went
 * @param arrival whether it is the end of a change: 增加到180家
 * @param origin whether it is the start of one: 由120家
 * @param base whether it is the level that another is compared with: 上年为52.4万吨
 * @param cue clean index of the words before it that say that it is a part (其中), or -1
 */
record Term(
        StatedNumber number,
        int index,
        int leadFrom,
        String lead,
        String own,
        String tail,
        Measure measure,
        Direction direction,
        boolean arrival,
        boolean origin,
        boolean base,
        int cue) {
    /** Which way a change goes. */
    enum Direction {
        UNSAID,
        UP,
        DOWN
    }

    private static final int LONGEST = 24;

    /** This as the second of a pair that {@code first} opens. */
    Term paired(Term first) {
        return copy(number, index, first.own, measure, direction, first.origin, first.base, cue);
    }

    /** This as a part that the words at {@code at} open. */
    Term cuedAt(int at) {
        return copy(number, index, own, measure, direction, origin, base, at);
    }

    /** This where it is a mean of a time, 日均清运480吨, that has parts as a level has. */
    Term asLevel() {
        return copy(number, index, own, measure.as(Measure.Statistic.LEVEL), direction, origin, base, cue);
    }

    /** This in a row of terms of several sentences; a year that was said before holds where it says none. */
    Term at(int place, String year) {
        return copy(number, place, own, measure.in(year), direction, origin, base, cue);
    }

    /** This with {@code other} added to it or taken off it, as one amount. */
    Term with(Term other, boolean less) {
        return copy(number.with(other.number(), less), index, own, measure, direction, origin, base, cue);
    }

    /** This as a step in {@code direction}. */
    Term toward(Direction direction) {
        return copy(number, index, own, measure, direction, origin, base, cue);
    }

    /** This without its hedge: of 超出7.0% behind a plan and its result the word is no hedge. */
    Term unhedged() {
        return copy(number.unhedged(), index, own, measure, direction, origin, base, cue);
    }

    private Term copy(
            StatedNumber newNumber,
            int newIndex,
            String newOwn,
            Measure newMeasure,
            Direction newDirection,
            boolean isOrigin,
            boolean isBase,
            int newCue) {
        return new Term(
                newNumber,
                newIndex,
                leadFrom,
                lead,
                newOwn,
                tail,
                newMeasure,
                newDirection,
                arrival,
                isOrigin,
                isBase,
                newCue);
    }

    int from() {
        return number.from();
    }

    int to() {
        return number.to();
    }

    Amount amount() {
        return number.amount();
    }

    /** What its words allow where it stands beside {@code other}: 3亿元 beside 3.5亿元 is 2.95 to 3.05. */
    Amount roundedBeside(Term other) {
        boolean alike = figure().quantity()
                .unitAsWritten()
                .equals(other.figure().quantity().unitAsWritten());
        BigDecimal finest = Amount.digit(other.figure());
        return alike
                        && number.value().isPresent()
                        && finest.signum() > 0
                        && finest.compareTo(Amount.digit(figure())) < 0
                ? number.rounded().asFineAs(figure(), finest)
                : number.rounded();
    }

    Optional<BigDecimal> value() {
        return number.value();
    }

    /** This in per cent of {@code other}, of the numbers as they are written; empty where one of them is a range or nothing. */
    Optional<BigDecimal> percentOf(Term other) {
        return value().flatMap(part -> other.value()
                .filter(whole -> whole.signum() > 0)
                .map(whole -> Numbers.quotient(part.movePointRight(2), whole)));
    }

    String unit() {
        return number.unit();
    }

    Figure figure() {
        return number.figure();
    }

    /** Whether it is an amount that stands for itself: no difference, no rate, no mean, no earlier level. */
    boolean isLevel() {
        return measure.statistic() == Measure.Statistic.LEVEL && !base && !unit().isEmpty();
    }

    /** The unit of the total that a mean is of: 千瓦时 for 千瓦时/平方米. */
    String numerator() {
        int slash = unit().indexOf('/');
        return slash > 0 ? unit().substring(0, slash) : unit();
    }

    boolean is(Measure.Statistic statistic) {
        return measure.statistic() == statistic;
    }

    /** A plan is what it is, however few digits it is written with: 预算为6亿元, of which 6.45亿元 came in. Empty where it is none. */
    Optional<Amount> plan() {
        return value().filter(v -> isPlanned()).map(v -> Amount.between(v, v));
    }

    boolean isPlanned() {
        return measure.stage() == Measure.Stage.PLANNED;
    }

    /** The number with the words that name it: 女学员80人. */
    String quoted() {
        // 核减5名: a single character is what was left of a verb
        int at = own.length() == 1 ? lead.lastIndexOf(own) : -1;
        if (at >= 0) {
            return lead.substring(at) + number.words();
        }
        String name = own.length() > LONGEST ? "…" + own.substring(own.length() - LONGEST) : own;
        // 贷款期限户均2年: what is told of each is not told of one
        boolean each = is(Measure.Statistic.MEAN) && lead.contains(own + Signs.MEAN_WORD);
        return name + (each ? Signs.MEAN_WORD : "") + number.words();
    }
}
