package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.dictionary.RulePage;
import hecha.model.Approx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for a number that is told again with a slip of the pen: 教职工148人 and then 全校146名教职工. The thing is named before the
 * one and behind the other, both are of one year, and the later words say that it is the same again: all of an area, these, each.
 */
public final class RetoldSlipCheck implements Check {
    private static final String RULE = "figure/conflict";
    private static final BigDecimal LEAST = BigDecimal.valueOf(2);
    /** Of fewer there may be two sets by chance. */
    private static final BigDecimal FEW = BigDecimal.TEN;

    private static final int KEY = 2;
    /** A name of so many characters is that of one thing. */
    private static final int SPECIFIC = 6;
    /** What is told more often is told of several things. */
    private static final int MOST = 6;

    /**
     * A number with the names that it can be told of.
     *
     * @param before what names it in the words before it
     * @param behind its own words behind it
     * @param clause the words of its clause
     * @param area the area that the clause speaks of, empty where it names none
     */
    private record Mention(Term term, String before, String behind, String clause, String area) {
        String year() {
            return term.measure().year();
        }

        /** The number with the words around it. */
        String told() {
            return clause.strip() + term.number().words() + term.tail();
        }

        /** The longest name that both have: the end of the words before or the start of those behind; empty where they have none. */
        String common(Mention other) {
            String best = "";
            for (String name : List.of(
                    suffix(before, other.before),
                    prefix(behind, other.behind),
                    bridge(before, other.behind),
                    bridge(other.before, behind))) {
                best = name.length() > best.length() ? name : best;
            }
            return best;
        }

        /** What the words before say of the thing beside {@code name}. */
        String modifier(String name) {
            return before.endsWith(name) ? before.substring(0, before.length() - name.length()) : before;
        }

        private static String suffix(String one, String other) {
            int length = 0;
            while (length < Math.min(one.length(), other.length())
                    && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
                length++;
            }
            return one.substring(one.length() - length);
        }

        private static String prefix(String one, String other) {
            int length = 0;
            while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
                length++;
            }
            return one.substring(0, length);
        }

        /** The longest end of {@code before} that {@code behind} begins with. */
        private static String bridge(String before, String behind) {
            for (int at = 0; at < before.length(); at++) {
                if (behind.startsWith(before.substring(at))) {
                    return before.substring(at);
                }
            }
            return "";
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        Mentions.together(
                context,
                rule,
                MOST,
                RetoldSlipCheck::isOpen,
                (statement, term) -> mention(context, rule, statement, term),
                RetoldSlipCheck::keys,
                group -> compare(rule, group, findings));
    }

    private static boolean isOpen(Term term) {
        return term.value().filter(value -> value.compareTo(LEAST) >= 0).isPresent()
                && term.figure().quantity().approx() == Approx.EXACT
                && (term.isLevel() || term.is(Statistic.RATE))
                && !term.origin()
                && !term.arrival()
                && term.cue() < 0;
    }

    private static Mention mention(CheckContext context, RulePage rule, Statement statement, Term term) {
        RelationForm words = context.relation("measure");
        String clause = statement.words(statement.clauseFrom(term.from(), statement.from()), term.from());
        String area = words.words("areas").stream()
                .filter(clause::contains)
                .findFirst()
                .orElse("");
        // 推动全乡13个行政村: what is said before the area is not of the thing
        // 实到30人: a single character is what was left of a verb
        String said = term.own().length() == 1 ? Marks.bare(term.lead()) : term.own();
        String own = said.substring(Math.max(0, said.indexOf(area)) + (said.contains(area) ? area.length() : 0));
        String before = words.words("areas").removedFrom(rule.words("unsaid").removedFrom(own));
        before = words.words("fillers").removedFrom(rule.words("back").removedFrom(before));
        before = rule.words("now").stream().anyMatch(before::equals) ? "" : before;
        return new Mention(term, before, Marks.bare(term.tail()), clause, area);
    }

    private static List<String> keys(Mention mention) {
        List<String> keys = new ArrayList<>();
        if (mention.before().length() >= KEY) {
            keys.add(mention.before().substring(mention.before().length() - KEY));
        }
        // 教职工148人 and 146名教职工: the end of the one stands at the start of the other
        String behind = mention.behind().substring(0, Math.min(mention.behind().length(), SPECIFIC + KEY));
        for (int i = 0; i + KEY <= behind.length(); i++) {
            String key = behind.substring(i, i + KEY);
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static void compare(RulePage rule, List<Mention> group, Consumer<FindingDraft> findings) {
        for (int i = 1; i < group.size(); i++) {
            Mention later = group.get(i);
            for (Mention earlier : group.subList(0, i)) {
                if (isSlip(rule, earlier, later)) {
                    String name = earlier.common(later);
                    findings.accept(
                            ConflictCheck.retold(earlier.term(), later.term(), name, earlier.told(), later.told()));
                    return;
                }
            }
        }
    }

    private static boolean isSlip(RulePage rule, Mention one, Mention other) {
        String name = one.common(other);
        BigDecimal first = one.term().value().orElseThrow();
        BigDecimal second = other.term().value().orElseThrow();
        // 组织领导20分，自评19分；场地设施30分，自评28.5分: told of each item
        if (name.length() < KEY
                || rule.words("column-words").contains(name)
                || first.compareTo(second) == 0
                || one.term().figure().sentence() == other.term().figure().sentence()
                || one.term().measure().statistic() != other.term().measure().statistic()
                || one.term().isPlanned() != other.term().isPlanned()
                || !one.term().measure().times().equals(other.term().measure().times())
                || (!one.year().isEmpty()
                        && !other.year().isEmpty()
                        && !one.year().equals(other.year()))) {
            return false;
        }
        if (first.min(second).compareTo(FEW) < 0 && !isCounted(rule, one, other, name)) {
            return false;
        }
        boolean dated = !one.year().isEmpty()
                && other.clause().contains(one.year())
                && one.year().equals(other.year());
        // 实到30人…31名实到委员: there is one such number
        boolean again =
                dated || rule.words("once").contains(name) || isAgain(rule, other) || isAmong(rule, one, other, name);
        boolean specific = name.length() >= SPECIFIC && dated;
        boolean slip = specific ? Slip.isNear(first, second) : Slip.isOfDigits(first, second);
        return slip
                && again
                && (isAmong(rule, one, other, name) || isOneThing(one, other, name))
                && !Mentions.isElsewhere(rule, one.clause())
                && !Mentions.isElsewhere(rule, other.clause());
    }

    /** 全县3家县级公立医院… and 全县四家县级公立医院…均: a few, right behind the area both times and named in full, of which all do something. */
    private static boolean isCounted(RulePage rule, Mention one, Mention other, String name) {
        return name.length() > KEY * 2
                && !one.area().isEmpty()
                && one.area().equals(other.area())
                && one.clause().endsWith(one.area())
                && other.clause().endsWith(other.area())
                && rule.words("all-do").anyIn(other.behind());
    }

    /** 全校, 该, 上述 before it, 均, 全部, 人人 behind it: whether the words say that it is what was told of before. */
    private static boolean isAgain(RulePage rule, Mention mention) {
        String behind = mention.behind();
        return !mention.area().isEmpty()
                || rule.words("back").anyIn(mention.clause())
                || rule.words("each").anyIn(behind);
    }

    /** 全年出海34次…全年36次出海中: what some are among is all that was told of the same time before. */
    private static boolean isAmong(RulePage rule, Mention one, Mention other, String name) {
        return other.behind().startsWith(name + Signs.AMONG)
                && rule.words("whole-times").stream()
                        .anyMatch(time ->
                                one.clause().contains(time) && other.clause().contains(time));
    }

    /** Whether neither says more of the thing than the other, or one does and both speak of the same area. */
    private static boolean isOneThing(Mention one, Mention other, String name) {
        String first = one.modifier(name);
        String second = other.modifier(name);
        boolean area = !one.area().isEmpty() && one.area().equals(other.area());
        return first.equals(second)
                || (second.isEmpty()
                        && (area || first.length() <= 1 || (one.area().isEmpty() && name.length() > KEY)));
    }
}
