package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.dictionary.Words;
import hecha.model.Approx;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Means: amounts that a total comes to for each of a number of things. */
final class DerivedMean implements Derivation {
    private static final int LEVELS = 6;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final RelationForm words;
    private final RelationForm measure;
    private final RelationForm means;

    DerivedMean(CheckContext context) {
        words = context.relation("derived");
        measure = context.relation("measure");
        means = context.relation("mean");
    }

    @Override
    public List<Candidate> candidates(List<Term> terms, Term derived) {
        String lead = Marks.bare(derived.lead());
        boolean mean = derived.is(Statistic.MEAN)
                || derived.unit().indexOf('/') > 0
                || measure.words("mean").anyIn(lead)
                || words.words("means").anyIn(lead)
                || words.words("priced").anyEnds(lead);
        boolean open = mean || words.words("single").anyIn(lead);
        List<Term> levels = open ? Derivation.levels(terms, derived, LEVELS) : List.of();
        mean |= levels.stream().anyMatch(count -> isSingle(lead, count));
        if (!mean || derived.number().isRate() || derived.unit().isEmpty()) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (Term count : levels) {
            for (Term total : levels) {
                if (count.index() != total.index()
                        && total.unit().equals(derived.numerator())
                        && count.value().orElseThrow().signum() > 0) {
                    BigDecimal each = each(lead, total, count);
                    boolean named = isCompound(derived, total, count, levels)
                            || (isPer(lead, count)
                                    && (speaksOf(derived, total, count)
                                            || isOnly(total, count, derived, levels, each)));
                    boolean nearest =
                            terms.subList(Math.max(count.index(), total.index()) + 1, derived.index()).stream()
                                    .noneMatch(term -> term.cue() >= 0
                                            || (term.is(Statistic.LEVEL)
                                                    && term.unit().equals(count.unit())));
                    // 可供8000人食用10天，按每人每天1斤: of each person and each day
                    boolean twice = lead.indexOf(Signs.EACH) != lead.lastIndexOf(Signs.EACH)
                            && each.compareTo(BigDecimal.ONE) >= 0;
                    Mean relation = Mean.of(total, count, derived, each, means);
                    BigDecimal computed = relation.computed().orElseThrow();
                    boolean plain = nearest
                            && !twice
                            && (isExact(count) || Slip.isNear(derived.value().orElseThrow(), computed))
                            && count.cue() < 0
                            && total.cue() < 0
                            && !count.base()
                            && !total.base()
                            && count.isPlanned() == total.isPlanned();
                    found.add(new Candidate(
                            relation,
                            computed,
                            lead.contains(Signs.EACH + written(count)) && areAlone(total, count, levels),
                            named && plain));
                }
            }
        }
        return found;
    }

    /**
     * 托管3.6万亩，收入432万元，亩均收费180元: the only two amounts before it, right before it, and one digit makes them fit, two that
     * change places, or the point where it stands.
     */
    private boolean isOnly(Term total, Term count, Term mean, List<Term> levels, BigDecimal each) {
        BigDecimal stated = mean.value().orElseThrow();
        BigDecimal computed = Numbers.quotient(
                total.value().orElseThrow().multiply(each), count.value().orElseThrow());
        return areAlone(total, count, levels)
                && isExact(total)
                && isExact(count)
                && mean.index() - Math.min(total.index(), count.index()) == 2
                && mean.lead().indexOf(Signs.THAN) < 0
                && !isNarrower(total, count, mean)
                && (Slip.isOfDigits(stated, computed) || Slip.isShifted(stated, computed));
    }

    /** 路面每公里60万元 behind 修路12公里，投资960万元: whether what stands before the words of the mean names something else. */
    private boolean isNarrower(Term total, Term count, Term mean) {
        String lead = Marks.bare(mean.lead());
        int at = 0;
        while (at < lead.length() && !beginsMean(lead, at)) {
            at++;
        }
        String name = words.words("empty").removedFrom(lead.substring(0, at));
        // 432户社员平均每户领到200元: the words in between name what is counted
        boolean joined = count.index() + 1 == mean.index() && count.to() == mean.leadFrom();
        return name.length() > 1
                && !joined
                && !Derivation.sharesPair(name, total.lead() + "，" + count.lead() + "，" + count.tail());
    }

    private boolean beginsMean(String lead, int at) {
        return lead.startsWith(Signs.AVERAGE, at)
                || lead.charAt(at) == Signs.EACH
                || (lead.startsWith(Signs.MEAN_WORD, at + 1)
                        && !words.words("priced").anyAt(lead, at + 1))
                || words.words("priced").anyAt(lead, at)
                || words.words("single").anyAt(lead, at)
                || words.words("means").anyAt(lead, at);
    }

    /** 180多家 may be any number of them, so that digits say nothing. */
    private static boolean isExact(Term term) {
        return term.figure().quantity().approx() == Approx.EXACT;
    }

    /** 单座 of 单座平均投资. */
    private Words single(Term count) {
        return Words.of(words.words("single").stream()
                .map(single -> single + written(count))
                .toList());
    }

    /** 单公里造价 behind 24公里. */
    private boolean isSingle(String lead, Term count) {
        return words.words("single").anyIn(lead)
                && !written(count).isEmpty()
                && single(count).anyIn(lead);
    }

    /** How many base units of the count make one of those that the mean is told for; a twelfth of it where that is a month of a year. */
    private BigDecimal each(String lead, Term total, Term count) {
        for (String power : means.words("many")) {
            String[] sides = power.split("=", 2);
            if (!written(count).isEmpty() && lead.contains(Signs.EACH + sides[0] + written(count))) {
                return new BigDecimal(sides[1]);
            }
        }
        String before = total.lead() + count.lead();
        if (words.words("monthly").anyIn(lead) && means.words("of_year").anyIn(before)) {
            return BigDecimal.ONE.divide(MONTHS, MathContext.DECIMAL64);
        }
        return isWritten(lead, count) ? count.number().unitWorth().orElse(BigDecimal.ONE) : BigDecimal.ONE;
    }

    private static boolean isOfUnit(String unit, Term count) {
        return unit.equals(count.unit()) || unit.equals(written(count));
    }

    /** Whether no other amount has the unit of the total, and none that of the count. */
    private static boolean areAlone(Term total, Term count, List<Term> levels) {
        return levels.stream()
                        .filter(term ->
                                term.unit().equals(total.unit()) || term.unit().equals(count.unit()))
                        .count()
                == 2;
    }

    /** 电耗为40千瓦时/平方米: whether the unit names those of both, and no other amount has them. */
    private static boolean isCompound(Term mean, Term total, Term count, List<Term> levels) {
        int slash = mean.unit().indexOf('/');
        return slash > 0 && isOfUnit(mean.unit().substring(slash + 1), count) && areAlone(total, count, levels);
    }

    private static String written(Term count) {
        return count.figure().quantity().unitAsWritten();
    }

    private boolean isWritten(String lead, Term count) {
        return !written(count).isEmpty()
                && (isSingle(lead, count)
                        || lead.contains(Signs.EACH + written(count))
                        || lead.contains(written(count) + Signs.MEAN_WORD));
    }

    /** Whether the thing of 村均, 每个班, 亩产 is what the count counts. */
    private boolean isPer(String lead, Term count) {
        String counted = written(count) + count.unit() + count.own() + Marks.bare(count.tail());
        for (int at = lead.indexOf(Signs.MEAN); at >= 0; at = lead.indexOf(Signs.MEAN, at + 1)) {
            if (at > 0 && counted.indexOf(lead.charAt(at - 1)) >= 0) {
                return true;
            }
            // 一年平均跑976次, 单座平均投资22万元
            if (at > 2
                    && lead.startsWith(Signs.AVERAGE, at - 1)
                    && (lead.charAt(at - 3) == Signs.ONE
                            || lead.charAt(at - 3) == Signs.EACH
                            || words.words("single").contains(lead.substring(at - 3, at - 2)))
                    && counted.indexOf(lead.charAt(at - 2)) >= 0) {
                return true;
            }
            // 平均班额
            if (at > 0
                    && lead.startsWith(Signs.AVERAGE, at - 1)
                    && at + 1 < lead.length()
                    && counted.indexOf(lead.charAt(at + 1)) >= 0) {
                return true;
            }
        }
        for (int at = lead.indexOf(Signs.EACH); at >= 0; at = lead.indexOf(Signs.EACH, at + 1)) {
            String thing = lead.substring(at + 1, Math.min(lead.length(), at + 3));
            if (thing.chars().anyMatch(c -> c != Signs.COUNTER && counted.indexOf(c) >= 0)) {
                return true;
            }
        }
        // 靠泊船舶384艘次，装卸1459.2万吨，平均单船装卸3.8万吨
        for (String single : words.words("single")) {
            int at = lead.indexOf(single) + single.length();
            if (at >= single.length()
                    && at < lead.length()
                    && Marks.bare(count.lead()).indexOf(lead.charAt(at)) >= 0) {
                return true;
            }
        }
        // 采购电脑45台，花费22.5万元，单价5000元
        return words.words("priced").anyEnds(lead)
                || isSingle(lead, count)
                || words.words("means").stream()
                        .anyMatch(word -> lead.contains(word) && counted.indexOf(word.charAt(0)) >= 0);
    }

    /** What the words before a mean name beside that it is one. */
    private String nameOf(Term mean) {
        String own = measure.words("mean").removedFrom(words.words("means").removedFrom(Marks.bare(mean.own())));
        return means.words("said").removedFrom(words.words("empty").removedFrom(own));
    }

    private boolean speaksOf(Term derived, Term total, Term count) {
        String own = single(count).removedFrom(nameOf(derived));
        return own.length() <= 1 || Derivation.sharesPair(own, total.lead() + "，" + count.lead() + "，" + count.tail());
    }
}
