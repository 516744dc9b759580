package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Approx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds means whose total and number stand in the same statement: 培训24期，培训农民1200人次，平均每期50人次. */
final class MeanReader {
    private static final String MEAN = Signs.AVERAGE;
    private static final BigDecimal WIDE = new BigDecimal("0.75");
    private static final int NOUN = 4;
    private static final int HEAD = 2;

    private final CheckContext context;
    private final RelationForm words;
    private final ListReader lists;

    MeanReader(CheckContext context) {
        this.context = context;
        words = context.relation("mean");
        lists = new ListReader(context);
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            Term mean = terms.get(i);
            boolean compound = mean.unit().indexOf('/') > 0;
            boolean yield = mean.isLevel() && words.words("yields").contains(mean.own());
            between(statement, terms, mean, relations);
            boolean density = mean.is(Statistic.EXTREME) && mean.lead().indexOf(Signs.EACH) >= 0;
            // 均价由10.0元降为9.3元: what it was before is of what there was before
            boolean before =
                    mean.origin() && i + 1 < terms.size() && terms.get(i + 1).arrival();
            if (isBound(mean) || before) {
                continue;
            }
            if (mean.is(Statistic.MEAN) || density || yield || (compound && mean.is(Statistic.PRICE))) {
                mean(statement, terms, mean, relations);
            }
        }
    }

    /** 分别为96.2%、94.8%、93.1%，平均94.7%. */
    private void between(Statement statement, List<Term> terms, Term mean, Consumer<Relation> relations) {
        String lead = Marks.bare(mean.lead());
        // 三轮得分为92.0分、88.0分和84.0分，平均分88.0分: rounds count alike, schools do not
        boolean scores = words.words("mean_scores").anyIn(lead);
        boolean plain = words.words("plain").anyIn(lead)
                || (scores && words.words("rounds").anyIn(statement.words(statement.from(), mean.from())));
        // 全年平均96.6%
        boolean brief = lead.endsWith(MEAN) && lead.length() <= MEAN.length() * 2;
        if (!lead.startsWith(MEAN) && !brief && !plain) {
            return;
        }
        int first = mean.index();
        while (first > 0
                && terms.get(first - 1).unit().equals(mean.unit())
                && (first == mean.index()
                        || statement
                                        .words(
                                                terms.get(first - 1).to(),
                                                terms.get(first).from())
                                        .length()
                                <= 1)) {
            first--;
        }
        List<Term> parts = terms.subList(first, mean.index());
        String before = first == mean.index() ? "" : statement.lead(parts.get(0).from(), statement.from());
        String between = first == mean.index()
                ? ""
                : statement.words(parts.get(parts.size() - 1).to(), mean.from());
        boolean listed = words.words("in_turn").anyIn(before) || lists.isNumbered(before, parts.size());
        boolean weighted = words.words("weighted").anyIn(statement.words(statement.from(), mean.from()));
        if (parts.size() > 1 && listed && between.length() <= MEAN.length() + NOUN) {
            relations.accept(new MeanBetween(parts, mean, plain && !weighted));
        }
    }

    private void mean(Statement statement, List<Term> terms, Term mean, Consumer<Relation> relations) {
        List<Mean> found = new ArrayList<>();
        // what stands behind the mean belongs to it up to the end of its part of the sentence
        List<Term> near = terms.stream()
                .filter(term ->
                        term.index() < mean.index() || !Marks.holdsStop(statement.words(mean.to(), term.from())))
                .toList();
        for (Term count : near) {
            if (count.index() == mean.index() || !count.isLevel() || count.cue() >= 0) {
                continue;
            }
            Optional<BigDecimal> each = each(mean, count);
            for (Term total : near) {
                if (each.isPresent()
                        && total.index() != count.index()
                        && total.index() != mean.index()
                        && total.isLevel()
                        && total.cue() < 0
                        && isOfUnit(mean, total)
                        && total.isPlanned() == count.isPlanned()
                        && isOf(mean, total, count)) {
                    found.add(Mean.of(total, count, mean, each.get(), words));
                }
            }
        }
        boolean gap = context.hasGap(statement.from(), mean.to());
        Optional<Mean> fitting = found.stream().filter(Mean::fits).findFirst();
        boolean loose = found.stream().anyMatch(reading -> words.words("loose").contains(bareUnit(reading.count())));
        if (!gap
                && (fitting.isPresent()
                        || (found.size() == 1
                                && isSane(found.get(0))
                                && !loose
                                && !isOfPart(terms, found.get(0).count(), mean)))) {
            relations.accept(fitting.orElseGet(() -> found.get(0)));
        }
    }

    /** Whether the mean is one of the unit of the total; 人均4.5次 are so of 594人次. */
    private boolean isOfUnit(Term mean, Term total) {
        return total.unit().equals(mean.numerator())
                || words.words("alias").contains(total.unit() + "=" + mean.numerator());
    }

    /** Whether the mean is so near the quotient, or so like it, that it can be meant of it. */
    private static boolean isSane(Mean mean) {
        String lead = mean.mean().lead();
        // 可供8000人食用10天，按每人每天1斤: of each person and each day
        boolean single = lead.indexOf(Signs.EACH) == lead.lastIndexOf(Signs.EACH);
        // 180多家 may be any number of them, so that digits say nothing
        boolean exact = mean.count().figure().quantity().approx() == Approx.EXACT;
        return mean.isWithin(WIDE)
                || (single
                        && exact
                        && mean.computed().isPresent()
                        && mean.mean().value().isPresent()
                        && Slip.isLikely(
                                mean.mean().value().get(), mean.computed().get()));
    }

    /** 种植5200亩，…其中，辣椒1800亩，亩均产值6400元: whether a part of the number stands before the mean. */
    private static boolean isOfPart(List<Term> terms, Term count, Term mean) {
        return terms.subList(Math.min(count.index(), mean.index()), mean.index()).stream()
                .anyMatch(term -> term.cue() >= 0 && term.unit().equals(count.unit()));
    }

    /** 每户不超过8000元: what a rule allows, not what each had. */
    private static boolean isBound(Term mean) {
        Approx approx = mean.figure().quantity().approx();
        return approx == Approx.AT_MOST || approx == Approx.AT_LEAST;
    }

    /**
     * How many base units of {@code count} make one of those that the mean is told for, 1000 for 每公里; empty where it is told
     * for something else.
     */
    private Optional<BigDecimal> each(Term mean, Term count) {
        String written = bareUnit(count);
        Optional<BigDecimal> worth = count.number().unitWorth();
        int slash = mean.unit().indexOf('/');
        if (slash > 0) {
            String of = mean.unit().substring(slash + 1);
            return of.equals(count.unit())
                    ? Optional.of(BigDecimal.ONE)
                    : of.equals(written) ? worth : Optional.empty();
        }
        Optional<BigDecimal> many = many(mean.lead(), count);
        if (many.isPresent()) {
            return many;
        }
        if (isPer(mean.lead(), count, written)) {
            return worth;
        }
        return isPer(mean.lead(), count, count.unit()) || isPerNoun(mean.lead(), count)
                ? Optional.of(BigDecimal.ONE)
                : Optional.empty();
    }

    /** 每千人口: 1000 where so many of what {@code count} counts have one mean. */
    private Optional<BigDecimal> many(String lead, Term count) {
        for (String power : words.words("many")) {
            String[] sides = power.split("=", 2);
            String of = Signs.EACH + sides[0] + bareUnit(count);
            // 每百元营业收入中的成本
            boolean population = count.unit().equals(Signs.PERSONS)
                    ? words.words("populations").anyIn(count.own())
                    : !count.unit().equals(Signs.MONEY);
            if (population && lead.contains(of)) {
                return Optional.of(new BigDecimal(sides[1]));
            }
        }
        return Optional.empty();
    }

    /** The unit as written without 万 and 亿. */
    private String bareUnit(Term term) {
        String written = term.figure().quantity().unitAsWritten();
        int at = 0;
        while (at < written.length() - 1 && words.words("powers").contains(written.substring(at, at + 1))) {
            at++;
        }
        return written.substring(at);
    }

    /** Whether the mean is told for each unit of what {@code count} counts: 户均, 平均每期, 日均 for 40天. */
    private boolean isPer(String lead, Term count, String unit) {
        List<String> names = new ArrayList<>(List.of(unit));
        for (String alias : words.words("alias")) {
            if (alias.startsWith(unit + "=")) {
                names.add(alias.substring(unit.length() + 1));
            }
        }
        for (String name : names) {
            for (String form : words.words("per")) {
                if (!name.isEmpty()
                        && lead.contains(form.replace("N", name))
                        && (!name.equals(Signs.COUNTER_WORD) || named(lead, count))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 村均 and 每村 for 24个村: told for the thing that is counted. */
    private boolean isPerNoun(String lead, Term count) {
        int each = lead.lastIndexOf(Signs.EACH);
        String noun = each < 0 ? "" : Marks.bare(lead.substring(each + 1));
        int mean = lead.indexOf(Signs.MEAN);
        if (noun.isEmpty() && mean > 0 && !lead.startsWith(MEAN, mean - 1)) {
            noun = lead.substring(mean - 1, mean);
        }
        for (String counter : words.words("counters")) {
            noun = noun.length() > 1 && noun.startsWith(counter) ? noun.substring(1) : noun;
        }
        String tail = Marks.bare(count.tail());
        // 五年累计165公里，年均33公里: kilometres are no years
        return !noun.isEmpty()
                && !words.words("calendar").contains(noun)
                && noun.length() <= NOUN
                && !tail.startsWith(noun + Signs.MEAN)
                && (count.own().endsWith(noun) || tail.startsWith(noun) || tail.endsWith(noun) || isPupil(noun, count));
    }

    /** 生均 for 在校学生4860人, 师均 for 教师270人; not 年均 for 自2019年启动以来培训月嫂1920名. */
    private static boolean isPupil(String noun, Term count) {
        return noun.length() == 1
                && count.unit().equals(Signs.PERSONS)
                && count.own().lastIndexOf(noun) >= Math.max(0, count.own().length() - HEAD);
    }

    /** Whether the things of 每个村 are those that {@code count} counts. */
    private static boolean named(String lead, Term count) {
        int at = lead.lastIndexOf(Signs.COUNTER);
        String noun = at < 0 ? "" : Marks.bare(lead.substring(at + 1));
        return noun.isEmpty() || count.own().contains(noun) || count.tail().contains(noun);
    }

    /** Whether the mean is one of the total: it names nothing that the total does not, and those counted share the total. */
    private boolean isOf(Term mean, Term total, Term count) {
        String thing = mean.own();
        List<String> units =
                new ArrayList<>(List.of(count.unit(), count.figure().quantity().unitAsWritten(), bareUnit(count)));
        for (String alias : words.words("alias")) {
            if (alias.startsWith(bareUnit(count) + "=")) {
                units.add(alias.substring(alias.indexOf('=') + 1));
            }
        }
        for (String form : words.words("per")) {
            for (String unit : units) {
                thing = unit.isEmpty() ? thing : thing.replace(form.replace("N", unit), "");
            }
        }
        int per = Math.max(thing.indexOf(Signs.EACH), thing.indexOf(Signs.MEAN));
        if (isPerNoun(mean.lead(), count) && per >= 0) {
            String tail = Marks.bare(count.tail());
            thing = thing.substring(per + 1).replace(tail, "");
        }
        for (String unit : units) {
            // 奖补资金户均 without its 均
            thing = !unit.isEmpty() && mean.lead().contains(unit + Signs.MEAN_WORD) && thing.endsWith(unit)
                    ? thing.substring(0, thing.length() - unit.length())
                    : thing;
        }
        // 日均办件500件: the unit says what it counts once more
        thing = thing.length() > mean.unit().length() && thing.endsWith(mean.unit())
                ? thing.substring(0, thing.length() - mean.unit().length())
                : thing;
        String counted = count.own().length() < 2
                ? ""
                : count.own().substring(count.own().length() - 2);
        if (many(mean.lead(), count).isPresent()) {
            return Derivation.sharesPair(thing, total.own());
        }
        String left = words.words("said").removedFrom(counted.isEmpty() ? thing : thing.replace(counted, ""));
        boolean same = left.length() >= 2
                && total.own().contains(left)
                && words.words("reached").anyIn(count.lead());
        boolean shared = !words.words("away").anyIn(count.lead())
                || words.words("handed_out").anyIn(total.lead());
        // 人均结案215件 of 办结各类案件
        boolean named =
                left.length() <= 1 || left.chars().allMatch(c -> total.own().indexOf(c) >= 0);
        return same || (shared && named);
    }
}
