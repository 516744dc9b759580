package hecha.check;

import java.util.List;

/**
 * What a figure measures, as far as the words around it tell. An empty text stands for what they leave unsaid.
 *
 * @param thing what is counted, modifiers before the head: 农村居民人均可支配收入
 * @param unit the base unit
 * @param statistic what kind of number it is
 * @param stage planned, done, before or after a change
 * @param flow what was added in a time, or what there is at a time
 * @param year the year that it holds for, in digits
 * @param times words for a part of the year, in text order
 * @param place the place that it holds for
 * @param side the words that say by which definition it is counted: 不变价, 户籍
 */
record Measure(
        String thing,
        String unit,
        Statistic statistic,
        Stage stage,
        Flow flow,
        String year,
        List<String> times,
        String place,
        List<String> side) {
    /** What kind of number a figure is. */
    enum Statistic {
        /** A count or an amount that parts can be added up to. */
        LEVEL,
        /** The absolute difference from an earlier level: 比上年增加6.5万吨. */
        INCREASE,
        /** The relative difference: 增长12%, 提高3个百分点, 增长1.5倍. */
        GROWTH,
        /** A per cent of a whole that is named: 占总数的60%. */
        SHARE,
        /** Another rate. */
        RATE,
        /** An amount for each of a number of things: 户均3.7人. */
        MEAN,
        /** A price, a tariff, an award for one: 每吨2600元, 奖励5万元. */
        PRICE,
        /** A greatest, a least, a temperature: nothing that parts add up to. */
        EXTREME
    }

    /** The state of things that a figure speaks of. */
    enum Stage {
        UNSAID,
        PLANNED,
        DONE,
        BEFORE,
        AFTER
    }

    /** Whether a figure tells what came in a time or what there is. */
    enum Flow {
        UNSAID,
        ADDED,
        HELD,
        /** How far a level has come, which may be what there is: 达到41万千瓦. */
        REACHED
    }

    Measure {
        times = List.copyOf(times);
        side = List.copyOf(side);
    }

    /** This of the thing that {@code name} names. */
    Measure of(String name) {
        return new Measure(name, unit, statistic, stage, flow, year, times, place, side);
    }

    /** This as another sort of number. */
    Measure as(Statistic other) {
        return new Measure(thing, unit, other, stage, flow, year, times, place, side);
    }

    /** This of another year. */
    Measure in(String other) {
        return new Measure(thing, unit, statistic, stage, flow, other, times, place, side);
    }

    /** Whether both are values of one measure, so that they must be equal. */
    Likeness sameAs(Measure other) {
        return likeThing(other)
                .and(unit.equals(other.unit) && statistic == other.statistic ? Likeness.SAME : Likeness.DIFFERENT)
                .and(likeStage(other))
                .and(likeFlow(other))
                .and(like(year, other.year))
                .and(like(times, other.times))
                .and(like(place, other.place))
                .and(like(side, other.side));
    }

    /**
     * Whether this can be a part of {@code whole}, so that it must not exceed it. What a part is a part of is one measure with
     * it but for the modifiers of the thing, a place inside the place and a part of the year.
     */
    Likeness partOf(Measure whole) {
        if (!unit.equals(whole.unit)
                || unit.isEmpty()
                || statistic != Statistic.LEVEL
                || whole.statistic != Statistic.LEVEL
                || (whole.flow == Flow.ADDED && (flow == Flow.HELD || flow == Flow.REACHED))) {
            return Likeness.DIFFERENT;
        }
        // a part of a plan that says nothing of its own is planned, too
        boolean planned = stage == Stage.PLANNED || (stage == Stage.UNSAID && whole.stage == Stage.PLANNED);
        Likeness stages = planned != (whole.stage == Stage.PLANNED)
                ? Likeness.UNCERTAIN
                : stage != whole.stage && isState(stage) && isState(whole.stage) ? Likeness.DIFFERENT : Likeness.SAME;
        Likeness years =
                year.isEmpty() || whole.year.isEmpty() || year.equals(whole.year) ? Likeness.SAME : Likeness.DIFFERENT;
        Likeness sides =
                side.isEmpty() || whole.side.isEmpty() || side.equals(whole.side) ? Likeness.SAME : Likeness.UNCERTAIN;
        return stages.and(years).and(sides);
    }

    private static boolean isState(Stage stage) {
        return stage == Stage.BEFORE || stage == Stage.AFTER;
    }

    private Likeness likeThing(Measure other) {
        if (thing.isEmpty() || other.thing.isEmpty()) {
            return Likeness.UNCERTAIN;
        }
        if (thing.equals(other.thing)) {
            return Likeness.SAME;
        }
        return thing.endsWith(other.thing) || other.thing.endsWith(thing) ? Likeness.UNCERTAIN : Likeness.DIFFERENT;
    }

    private Likeness likeStage(Measure other) {
        if (stage == other.stage || (isReached(stage) && isReached(other.stage))) {
            return Likeness.SAME;
        }
        return isReached(stage) || isReached(other.stage) ? Likeness.UNCERTAIN : Likeness.DIFFERENT;
    }

    private Likeness likeFlow(Measure other) {
        if (flow == other.flow || (isOpen(flow) && isOpen(other.flow))) {
            return Likeness.SAME;
        }
        return isOpen(flow) || isOpen(other.flow) ? Likeness.UNCERTAIN : Likeness.DIFFERENT;
    }

    private static boolean isOpen(Flow flow) {
        return flow == Flow.UNSAID || flow == Flow.REACHED;
    }

    /** A figure that says nothing of its stage in a report tells what was done. */
    private static boolean isReached(Stage stage) {
        return stage == Stage.UNSAID || stage == Stage.DONE;
    }

    private static Likeness like(String one, String other) {
        return one.equals(other)
                ? Likeness.SAME
                : one.isEmpty() || other.isEmpty() ? Likeness.UNCERTAIN : Likeness.DIFFERENT;
    }

    private static Likeness like(List<String> one, List<String> other) {
        return one.equals(other)
                ? Likeness.SAME
                : one.isEmpty() || other.isEmpty() ? Likeness.UNCERTAIN : Likeness.DIFFERENT;
    }
}
