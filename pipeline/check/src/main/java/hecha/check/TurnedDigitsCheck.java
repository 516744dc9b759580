package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.dictionary.RulePage;
import hecha.model.Approx;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for a number that is told again with two of its digits turned, or its point one place off: 建成村级站点126个 and then 162个村级站点. Digits seldom turn
 * by chance, so a name that both have is enough where the later words say that the thing is known: the number stands before its
 * name without a verb, or behind 该, 上述, 提供的, or both have the whole name.
 */
public final class TurnedDigitsCheck implements Check {
    private static final String RULE = "figure/conflict";
    /** Characters of a name that both have. */
    private static final int NAME = 2;
    /** So many say that it is one thing. */
    private static final int SPECIFIC = 4;
    /** So many digits seldom turn by chance. */
    private static final int DIGITS = 3;
    /** What is told more often is told of several things. */
    private static final int MOST = 4;
    /** How far behind a number its name may stand. */
    private static final int TAIL = 12;
    /** How many statements on a number of two digits may be told again. */
    private static final int NEAR = 3;

    /**
     * A number and what it is told of.
     *
     * @param before its own words before it
     * @param behind the words behind it
     * @param clause the words of its clause before it
     */
    private record Mention(Statement statement, Term term, String before, String behind, String clause) {
        BigDecimal value() {
            return term.value().orElseThrow();
        }

        /** The number with the words around it. */
        String told() {
            return clause.strip() + term.number().words() + behind;
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        Mentions.together(
                context,
                rule,
                MOST,
                TurnedDigitsCheck::isOpen,
                (statement, term) -> mention(context, rule, statement, term),
                mention -> List.of(
                        sorted(Marks.digits(mention.value().toPlainString()).replace("0", ""))),
                group -> compare(rule, group, findings));
    }

    private static boolean isOpen(Term term) {
        return term.value().isPresent()
                && term.figure().quantity().approx() == Approx.EXACT
                && (term.isLevel() || term.is(Statistic.RATE) || term.is(Statistic.PRICE) || term.is(Statistic.MEAN))
                && !term.unit().isEmpty()
                && !term.origin()
                && !term.arrival()
                && !term.base();
    }

    private static Mention mention(CheckContext context, RulePage rule, Statement statement, Term term) {
        RelationForm words = context.relation("measure");
        String clause = statement.words(statement.clauseFrom(term.from(), statement.from()), term.from());
        String own = words.words("areas").removedFrom(term.own());
        String before = rule.words("back").removedFrom(rule.words("unsaid").removedFrom(own));
        String tail = context.text()
                .substring(
                        term.to(),
                        Marks.clauseTo(context.text(), term.to(), Math.min(statement.to(), term.to() + TAIL)));
        return new Mention(statement, term, before, tail, clause);
    }

    private static String sorted(String digits) {
        char[] sorted = digits.toCharArray();
        Arrays.sort(sorted);
        return new String(sorted);
    }

    private static void compare(RulePage rule, List<Mention> group, Consumer<FindingDraft> findings) {
        for (int i = 1; i < group.size(); i++) {
            Mention later = group.get(i);
            for (Mention earlier : group.subList(0, i)) {
                boolean shifted = isShifted(earlier.value(), later.value());
                boolean slip = shifted || Slip.areTurned(earlier.value(), later.value());
                if (!slip || !areOfOneTime(rule, earlier, later)) {
                    continue;
                }
                String name = known(rule, earlier, later);
                if (!name.isEmpty()) {
                    findings.accept(
                            ConflictCheck.retold(earlier.term(), later.term(), name, earlier.told(), later.told()));
                    return;
                }
            }
        }
    }

    /** 总投资1.28亿元 and 12.8亿元: three digits or more, and the point is one place off. */
    private static boolean isShifted(BigDecimal one, BigDecimal other) {
        return one.stripTrailingZeros().precision() >= DIGITS
                && (one.movePointRight(1).compareTo(other) == 0
                        || one.movePointLeft(1).compareTo(other) == 0);
    }

    /** The name by which the later words tell of something that was told before; empty where they do not. */
    private static String known(RulePage rule, Mention earlier, Mention later) {
        String behind = longer(
                run(earlier.before(), Marks.bare(later.behind())),
                run(Marks.bare(earlier.behind()), Marks.bare(later.behind())));
        String before = run(earlier.before(), later.before());
        String lead = later.clause().strip();
        boolean bare = later.before().isEmpty()
                || rule.words("all-of").anyEnds(lead)
                || rule.words("of").stream()
                        .anyMatch(of -> later.behind().startsWith(of)
                                || (lead.endsWith(of) && Derivation.sharesPair(earlier.before(), later.before())));
        boolean back = rule.words("back").anyIn(lead);
        boolean whole = before.length() >= SPECIFIC
                && earlier.before().endsWith(before)
                && isSaidBefore(rule, earlier, later.before(), before);
        boolean held = isHeld(rule, earlier) && isHeld(rule, later) && before.length() >= NAME + 1;
        String name = behind.length() >= NAME && bare ? behind : back || whole || held ? longer(before, behind) : "";
        boolean few = significant(later) < DIGITS;
        int apart = later.statement().index() - earlier.statement().index();
        // 1.2万平方米… 2.1万平方米的新馆: the name right behind the number
        boolean definite = rule.words("of").anyBegins(later.behind()) && behind.length() >= NAME;
        // 队员86人…68名队员清点装备
        boolean itself = (lead.isEmpty() || rule.words("all-of").anyEnds(lead))
                && earlier.before().length() >= NAME
                && Marks.bare(later.behind()).startsWith(earlier.before());
        return name.length() >= NAME && (!few || (apart <= NEAR && (definite || itself || shared(earlier, later) > 1)))
                ? name
                : "";
    }

    /** Whether the words say that it is what there is at a time: 现有在校生2014人, 截至2024年末助学基金总额已达1280万元. */
    private static boolean isHeld(RulePage rule, Mention mention) {
        String said = mention.statement()
                .text()
                .substring(mention.statement().from(), mention.term().from());
        return rule.words("present").anyIn(said);
    }

    /**
     * Whether {@code said} says no more before {@code name} than the earlier statement did: 租金按建筑面积. 西河灌区铺设管道 says more
     * than 东河灌区铺设管道.
     */
    private static boolean isSaidBefore(RulePage rule, Mention earlier, String said, String name) {
        int at = said.lastIndexOf(name);
        String modifier = said.substring(0, at);
        return at + name.length() + 2 >= said.length()
                && (earlier.clause().contains(modifier) || rule.words("now").anyEnds(modifier));
    }

    private static String longer(String one, String other) {
        return one.length() < other.length() ? other : one;
    }

    private static int significant(Mention mention) {
        String digits = Marks.digits(mention.term().number().words());
        return digits.replaceFirst("0+$", "").replaceFirst("^0+", "").length();
    }

    /** How many pairs of characters of the name of one stand with the other. */
    private static int shared(Mention one, Mention other) {
        String words = other.clause() + "，" + other.behind();
        int shared = 0;
        for (int i = 0; i + 1 < one.before().length(); i++) {
            shared += words.contains(one.before().substring(i, i + 2)) ? 1 : 0;
        }
        return shared;
    }

    private static boolean areOfOneTime(RulePage rule, Mention one, Mention other) {
        Measure first = one.term().measure();
        Measure second = other.term().measure();
        boolean years = first.year().isEmpty()
                || second.year().isEmpty()
                || first.year().equals(second.year());
        return years
                && (first.times().isEmpty()
                        || second.times().isEmpty()
                        || first.times().equals(second.times()))
                && first.statistic() == second.statistic()
                && one.statement().index() != other.statement().index()
                // 这项总投资12.8亿元的工程: what points back is what was planned before
                && (one.term().isPlanned() == other.term().isPlanned()
                        || rule.words("back").anyIn(other.clause())
                        || rule.words("of").anyBegins(other.behind()))
                && !Mentions.isElsewhere(rule, one.clause())
                && !Mentions.isElsewhere(rule, other.clause());
    }

    /** The longest run of characters that stands in both. */
    private static String run(String one, String other) {
        String best = "";
        for (int from = 0; from < one.length(); from++) {
            while (from + best.length() + 1 <= one.length()
                    && other.contains(one.substring(from, from + best.length() + 1))) {
                best = one.substring(from, from + best.length() + 1);
            }
        }
        return best;
    }
}
