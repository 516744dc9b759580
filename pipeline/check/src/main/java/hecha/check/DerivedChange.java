package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.check.Term.Direction;
import hecha.dictionary.RelationForm;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Differences, growths and multiples: figures that two levels of one measure at two times come to. */
final class DerivedChange implements Derivation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** So many levels before it are tried. */
    private static final int LEVELS = 5;
    /** What a step next to its levels may name with so many characters is not of something else. */
    private static final int BRIEF = 4;

    private final CheckContext context;
    private final RelationForm words;
    private final RelationForm measure;
    private final LevelNames names;
    private final LevelTimes times;

    DerivedChange(CheckContext context) {
        this.context = context;
        words = context.relation("derived");
        names = new LevelNames(words);
        measure = context.relation("measure");
        times = new LevelTimes(words, measure, names);
    }

    private boolean isEitherWay(Term derived) {
        return (derived.number().isRate() || derived.is(Statistic.INCREASE))
                && words.words("either").anyEnds(Marks.bare(derived.lead()));
    }

    @Override
    public List<Candidate> candidates(List<Term> terms, Term derived) {
        Direction direction = direction(derived);
        boolean rate = derived.unit().equals("%");
        boolean multiple = derived.unit().equals(Signs.MULTIPLE);
        // 同比改善10.5%: which way is good is not said
        boolean either = direction == Direction.UNSAID && isEitherWay(derived);
        // 翻了一番 is read with its levels
        if ((direction == Direction.UNSAID && !multiple && !either)
                || derived.figure().raw().indexOf(Signs.DOUBLED) >= 0) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (LevelPair pair : pairs(terms, derived, rate || multiple)) {
            if (multiple) {
                found.add(pair.times(derived));
            } else if (rate) {
                if (pair.isDifference(derived)
                        || !ChangeReader.isAtOtherPrices(context, from(terms, pair.end()), pair.end())) {
                    found.add(pair.growth(derived.toward(either ? pair.direction() : direction)));
                }
            } else {
                found.add(pair.difference(derived.toward(either ? pair.direction() : direction)));
            }
        }
        rise(terms, derived, direction).ifPresent(found::add);
        if (rate) {
            series(terms, derived, direction, found);
        }
        return found;
    }

    /** 三年依次是18.6万、21.9万、25.2万册次，两年间增长35.5%: from the first to the last of a row, or over its last step. */
    private void series(List<Term> terms, Term derived, Direction direction, List<Candidate> found) {
        int last = derived.index() - 1;
        int first = last;
        while (first > 0 && isInRow(terms.get(first - 1), terms.get(first))) {
            first--;
        }
        int years = last - first;
        if (years < 2 || terms.get(first).value().orElse(BigDecimal.ZERO).signum() <= 0) {
            return;
        }
        String lead = Marks.bare(derived.lead());
        boolean whole = lead.startsWith(Labels.chinese(years) + Signs.YEAR)
                || (years == 2 && lead.startsWith(Signs.TWO_WORD + Signs.YEAR));
        for (int start : List.of(first, last - 1)) {
            LevelPair pair = new LevelPair(
                    terms.get(start), terms.get(last), true, whole && start == first && !isOnOtherBasis(derived));
            if (pair.start().value().orElse(BigDecimal.ZERO).signum() > 0) {
                found.add(pair.growth(derived.toward(direction)));
            }
        }
    }

    private boolean isInRow(Term term, Term next) {
        String between = context.text().substring(term.to(), next.from());
        return isState(term)
                && isState(next)
                && term.unit().equals(next.unit())
                && between.length() <= 1
                && Members.firstMark(between) == 0;
    }

    /** 接待218.4万人次，比上年多接待32.6万人次，增长17.5%: a growth right behind a step that is told behind its level. */
    private Optional<Candidate> rise(List<Term> terms, Term derived, Direction direction) {
        int at = derived.index();
        if (at < 2 || !derived.unit().equals("%") || !names.bare(derived).isEmpty() || isOnOtherBasis(derived)) {
            return Optional.empty();
        }
        Term step = terms.get(at - 1);
        Term end = terms.get(at - 2);
        // 较上年末减少1.4万头，下降11.1% of the 12.6万头 that are left: a rate of the later level is meant of the step
        boolean plain = step.lead().indexOf(Signs.THAN) >= 0
                && !measure.words("year_start").anyIn(step.lead());
        // 税收4.37亿元，增收3900万元，增长9.8%
        String verb = Marks.bare(step.lead());
        boolean gained = step.isLevel()
                && measure.words(direction == Direction.UP ? "gained" : "lost").contains(verb);
        boolean told = (gained
                        || (step.is(Statistic.INCREASE)
                                && (plain || isOfLater(step, end, derived))
                                && step.direction() == direction))
                && end.isLevel()
                && end.unit().equals(step.unit())
                && step.value().isPresent()
                && end.value().isPresent();
        if (!told || ChangeReader.isAtOtherPrices(context, from(terms, end), end)) {
            return Optional.empty();
        }
        BigDecimal by = step.value().orElseThrow();
        BigDecimal level = end.value().orElseThrow();
        BigDecimal start = direction == Direction.DOWN ? level.add(by) : level.subtract(by);
        return start.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Candidate(
                        new Change(
                                Optional.empty(),
                                end,
                                Optional.of(step.toward(direction)),
                                Optional.of(derived.toward(direction))),
                        Numbers.quotient(by.multiply(HUNDRED), start),
                        true,
                        !Marks.holdsStop(context.text().substring(end.to(), derived.from()))));
    }

    /** Whether the rate is what the step is of the level that it came to, so that the writer took the wrong one for the whole. */
    private static boolean isOfLater(Term step, Term end, Term rate) {
        BigDecimal said = rate.value().orElseThrow();
        return step.value().isPresent()
                && end.value().filter(value -> value.signum() > 0).isPresent()
                && said.precision() >= 2
                && Numbers.quotient(
                                        step.value().get().multiply(HUNDRED),
                                        end.value().get())
                                .setScale(Math.max(0, said.scale()), RoundingMode.HALF_UP)
                                .compareTo(said)
                        == 0;
    }

    /** What is said from the first of the terms to {@code term}. */
    private Statement from(List<Term> terms, Term term) {
        return context.statement(0, terms.get(0).leadFrom(), term.to(), 0);
    }

    /** Which way the words say that things went; unsaid where the figure is no change. */
    private Direction direction(Term derived) {
        boolean change = derived.is(Statistic.INCREASE) || derived.is(Statistic.GROWTH);
        if (change && derived.direction() != Direction.UNSAID && !derived.arrival()) {
            return derived.direction();
        }
        String lead = measure.words("not_change").removedFrom(Marks.bare(derived.lead()));
        boolean changeRate = words.words("change_rates").anyEnds(derived.own());
        if ((derived.arrival() && !changeRate) || derived.is(Statistic.SHARE)) {
            return Direction.UNSAID;
        }
        // 增速加快6.5个百分点, 年均快出六名: only a time that is faster is less
        boolean time = derived.figure().quantity().sort() == NumeralSort.DURATION;
        int faster = words.words("faster").lastIn(lead);
        int up = Math.max(words.words("up").lastIn(lead), time ? -1 : faster);
        int down = Math.max(words.words("down").lastIn(lead), time ? faster : -1);
        return up == down ? Direction.UNSAID : up > down ? Direction.UP : Direction.DOWN;
    }

    private List<LevelPair> pairs(List<Term> terms, Term derived, boolean ratio) {
        List<Term> levels = terms.subList(0, derived.index()).stream()
                .filter(term -> isState(term)
                        && !isStep(term)
                        && !LevelPairs.isInverse(measure, term)
                        && !(ratio && isHowLong(terms, term, derived))
                        && (ratio ? !term.number().isRate() : isOfUnit(term, derived)))
                .toList();
        levels = new ArrayList<>(levels.subList(Math.max(0, levels.size() - LEVELS), levels.size()));
        if (derived.index() + 1 < terms.size()) {
            Term next = terms.get(derived.index() + 1);
            boolean told = times.isEarlier(next) || next.arrival() || times.isBefore(next, derived);
            if (isState(next) && told && isOfUnit(next, derived)) {
                levels.add(next);
            }
        }
        List<LevelPair> pairs = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            for (int k = i + 1; k < levels.size(); k++) {
                Term one = levels.get(i);
                Term other = levels.get(k);
                if (one.unit().equals(other.unit())
                        && isOneSort(one, other)
                        && one.value().orElseThrow().signum() > 0
                        && other.value().orElseThrow().signum() > 0) {
                    // 2022年42万，2023年56万，2024年70万，2024年比2022年增长66.7%
                    String year = one.measure().year();
                    boolean last = k == levels.size() - 1
                            && ((!year.isEmpty() && derived.lead().contains(Signs.THAN + year))
                                    || levels.stream()
                                            .skip(i + 1)
                                            .limit(k - i - 1)
                                            .noneMatch(between -> between.unit().equals(one.unit())));
                    boolean only = levels.stream()
                                    .filter(level -> level.unit().equals(one.unit()))
                                    .count()
                            == 2;
                    pairs.add(pair(one, other, last, only, derived));
                }
            }
        }
        return pairs;
    }

    /** 三年多增长4倍: how long the change took, the only figure of its unit. */
    private static boolean isHowLong(List<Term> terms, Term term, Term derived) {
        return term.figure().quantity().sort() == NumeralSort.DURATION
                && term.index() == derived.index() - 1
                && terms.stream()
                                .filter(other -> other.unit().equals(term.unit()))
                                .count()
                        == 1;
    }

    /** Whether both are levels of one sort; what names nothing is of the sort of the other: 平均用时由9.5天压缩到4天. */
    private boolean isOneSort(Term one, Term other) {
        return one.measure().statistic() == other.measure().statistic()
                || names.bare(one).isEmpty()
                || names.bare(other).isEmpty();
    }

    private static boolean isOfUnit(Term level, Term derived) {
        return derived.unit().equals(Signs.POINTS)
                ? level.unit().equals("%")
                : level.unit().equals(derived.unit());
    }

    private LevelPair pair(Term one, Term other, boolean last, boolean only, Term derived) {
        // 全年1846件，2022年为2160件，2023年为2010件，减少164件
        boolean back = !one.base() && times.isOfLaterYear(one, other);
        boolean dated = times.isDated(one, other, derived);
        // 五年增加0.6万吨，2019年产量只有0.9万吨
        boolean behind = other.index() > derived.index()
                && LevelTimes.isYearTold(other)
                && one.measure().year().isEmpty()
                && !other.arrival();
        // 2023年120家，2022年180家: nothing says that the second is what the first is compared with
        boolean alone = only && !other.lead().endsWith(other.measure().year() + Signs.YEAR);
        boolean reversed = back
                || other.base()
                || behind
                || (dated && !times.isEarlier(one, other) && falls(one, other) == (direction(derived) == Direction.UP))
                || isMultiplied(other, derived)
                || (times.isEarlier(other) && !times.isEarlier(one));
        Term start = reversed ? other : one;
        Term end = reversed ? one : other;
        boolean told = (start.origin() && (end.arrival() || arrives(end)))
                || start.base()
                || isArrived(start, end)
                || isMultiplied(start, derived);
        boolean timed = behind || times.isEarlier(start, end) || (back && alone) || (dated && !back);
        boolean planned = start.isPlanned() && !end.isPlanned();
        boolean named = names.speaksOf(derived, start, end);
        boolean next = (derived.index() == other.index() + 1
                        || (derived.index() == one.index() + 1 && other.index() == derived.index() + 1))
                && names.bare(derived).length() <= BRIEF;
        boolean possible = last
                && (!back || alone)
                && start.cue() < 0
                && end.cue() < 0
                // 企业由120家增加到180家，其中规上企业增加70家: told of a part alone
                && derived.cue() < 0
                && !names.isNarrower(derived, start, end)
                && !names.isBeside(derived, start, end)
                && (planned ? isOfPlan(derived) : told || timed)
                && (names.isOneThing(start, end)
                        // 日均发送旅客2.4万人次，相当于2019年暑运日均1.5万人次的1.8倍
                        || (isMultiplied(start, derived) && names.isAkin(start, end))
                        || (start.origin() && (end.arrival() || end.lead().length() <= BRIEF)))
                && (named || next)
                && ComparedTime.isOf(words.words("than"), derived.lead(), start)
                && !isAgainstUsual(derived, start)
                && !ChangeReader.isOfOtherSort(measure, derived, end)
                && !isOnOtherBasis(derived);
        return new LevelPair(start, end, named, possible);
    }

    /** 比常年同期的1.05亿立方米多两成，比上年同期少0.08亿立方米: of what is usual only one of them is told. */
    private boolean isAgainstUsual(Term derived, Term start) {
        return start.base()
                && measure.words("usual").anyIn(start.lead())
                        != measure.words("usual").anyIn(derived.lead())
                && measure.words("base").anyIn(derived.lead());
    }

    private static boolean falls(Term one, Term other) {
        return one.value().orElseThrow().compareTo(other.value().orElseThrow()) > 0;
    }

    /** 是2018年日均3.2万辆次的1.5倍: nothing but 的 stands between the level and its multiple. */
    private boolean isMultiplied(Term start, Term derived) {
        return derived.index() == start.index() + 1 && words.words("of").contains(derived.lead());
    }

    /** 及格率只有61%，一年后及格率升到83%; 达到 alone may be told of another thing of the name. */
    private boolean isArrived(Term start, Term end) {
        return end.arrival()
                && !start.arrival()
                && !words.words("reached").anyEnds(Marks.bare(end.lead()))
                && Derivation.sharesPair(names.bare(start), names.bare(end));
    }

    private boolean arrives(Term end) {
        return words.words("arrivals").anyEnds(Marks.bare(end.lead()));
    }

    /** 比计划少栽1.8万株; 原定300天，用了265天，提前35天. */
    private boolean isOfPlan(Term derived) {
        return words.words("plans").anyIn(derived.lead())
                || words.words("ahead").anyBegins(Marks.bare(derived.lead()));
    }

    private boolean isOnOtherBasis(Term derived) {
        // 扣除物价上涨0.4%后实际增长5.5%: what is said from the last comma on
        String text = context.text();
        int from = derived.from();
        while (from > 0 && !Marks.partsClauses(text.charAt(from - 1))) {
            from--;
        }
        String clause = text.substring(from, derived.from());
        return words.words("other_basis").anyIn(clause);
    }

    /** 多装卸2.1万标箱: how far two levels are apart, told with the verb of both. */
    private boolean isStep(Term term) {
        String lead = Marks.bare(term.lead());
        return lead.length() > 1
                && lead.length() <= BRIEF
                && words.words("steps").anyBegins(lead);
    }

    private static boolean isState(Term term) {
        return term.value().isPresent()
                && term.figure().quantity().approx() != Approx.AT_MOST
                && ((term.is(Statistic.GROWTH) && term.unit().equals("%"))
                        || term.is(Statistic.LEVEL)
                        || term.is(Statistic.SHARE)
                        || term.is(Statistic.RATE)
                        || term.is(Statistic.MEAN)
                        || term.is(Statistic.PRICE)
                        || term.is(Statistic.EXTREME));
    }
}
