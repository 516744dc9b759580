package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Approx;
import java.util.List;

/** Tells whether two levels that stand one behind the other are an earlier and a later one of the same measure. */
final class LevelPairs {
    private static final int REACH = 30;
    private static final int LAST_MONTH = 12;

    private final RelationForm words;

    LevelPairs(RelationForm measure) {
        words = measure;
    }

    /** 埋深由38.6米回升到36.9米: the less, the higher. */
    static boolean isInverse(RelationForm measure, Term level) {
        return measure.words("inverse").anyIn(level.lead());
    }

    /** Whether two neighbours are an earlier and a later level of one measure, in either order. */
    boolean isPair(Statement statement, Term one, Term other) {
        String between = statement.words(one.to(), other.from());
        // 控制在目标4%以内，较上年的3.4%回落: a bound is no level
        if (!one.unit().equals(other.unit())
                || one.figure().quantity().approx() == Approx.AT_MOST
                || isInverse(words, one)
                || !isState(one)
                || !isState(other)
                || between.length() > REACH
                || other.cue() >= 0
                || Marks.holdsStop(between)
                || leavesBrackets(between)
                || between.indexOf('、') >= 0) {
            return false;
        }
        if (other.arrival() && one.origin()) {
            return isSameName(one, other);
        }
        if (other.arrival() && !other.own().isEmpty()) {
            return false;
        }
        if (other.base()) {
            return !one.base();
        }
        if (isLastAndThis(one, other)) {
            return true;
        }
        return (other.own().isEmpty() || other.own().equals(one.own()))
                && (isLater(one, other) || isYearBefore(statement, one, other) || isMonthBefore(statement, one, other));
    }

    /** 33120人次（含3640人次），较上年的31526人次: whether brackets close that do not open in between. */
    private static boolean leavesBrackets(String between) {
        int open = 0;
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            open += Marks.isOpening(c) ? 1 : Marks.isClosing(c) ? -1 : 0;
            if (open < 0) {
                return true;
            }
        }
        return false;
    }

    /** 去年出栏生猪4.2万头，今年出栏5.1万头. */
    private boolean isLastAndThis(Term one, Term other) {
        boolean said =
                words.words("base").anyBegins(one.lead()) && words.words("now").anyBegins(other.lead());
        return said && one.own().startsWith(other.own());
    }

    /** Whether the later level names nothing that the earlier does not: 由每吨125千克降至每吨104千克. */
    private boolean isSameName(Term one, Term other) {
        String name = other.own();
        for (String list : List.of("arrive", "descend", "change_to")) {
            for (String word : words.words(list)) {
                name = name.startsWith(word) ? name.substring(word.length()) : name;
            }
        }
        // 压减到今年秋季的1.1%: a time names nothing
        name = words.words("times").removedFrom(name);
        return name.isEmpty() || one.own().endsWith(name);
    }

    /** 2024年调运1.87万吨，而2023年是2.20万吨; 今年安全感为97.42%，2023年为96.18%: the earlier level behind the later. */
    boolean isYearBefore(Statement statement, Term one, Term other) {
        String year = other.measure().year();
        String own = one.measure().year();
        int clause = statement.clauseFrom(one.from(), statement.from());
        String said = statement.words(clause, one.from());
        boolean now = words.words("this_year").anyIn(said);
        return !year.isEmpty()
                && other.own().isEmpty()
                && other.lead().contains(year)
                // 2023年120家，2022年180家: nothing says that the second is what the first is compared with
                && !other.lead().endsWith(year + Signs.YEAR)
                && !other.arrival()
                && !one.base()
                && !one.origin()
                && (own.isEmpty() ? now : own.compareTo(year) > 0 && said.contains(own));
    }

    /** 3月份均价8640元/平方米，2月份为8472元/平方米. */
    boolean isMonthBefore(Statement statement, Term one, Term other) {
        int clause = statement.clauseFrom(one.from(), statement.from());
        int month = month(statement.words(clause, one.from()));
        int before = month(other.lead());
        return month > 0 && before > 0 && before == (month == 1 ? LAST_MONTH : month - 1);
    }

    /** The one month that {@code words} name; 0 where they name none or several. */
    private int month(String text) {
        int month = 0;
        for (int at = text.indexOf(Signs.MONTH); at >= 0; at = text.indexOf(Signs.MONTH, at + 1)) {
            int from = at;
            while (from > 0 && Marks.isDigit(text.charAt(from - 1))) {
                from--;
            }
            int value = from == at || at - from > 2 ? 0 : Integer.parseInt(text.substring(from, at));
            if (value > 0) {
                boolean stretch = from > 0 && words.words("stretch").contains(text.substring(from - 1, from));
                if (month > 0 || stretch) {
                    return 0;
                }
                month = value;
            }
        }
        return month;
    }

    /** 上年52.4万吨，今年58.9万吨; 2022年120家，2023年180家. */
    private boolean isLater(Term one, Term other) {
        String lead = other.lead();
        if (one.base()) {
            return words.words("now").anyIn(lead);
        }
        String year = other.measure().year();
        return !year.isEmpty()
                && lead.startsWith(year)
                && !one.measure().year().isEmpty()
                && one.measure().year().compareTo(year) < 0;
    }

    static boolean isState(Term term) {
        return term.is(Statistic.LEVEL)
                || term.is(Statistic.RATE)
                || term.is(Statistic.MEAN)
                || term.is(Statistic.PRICE)
                || term.is(Statistic.EXTREME)
                || term.is(Statistic.SHARE);
    }

    /**
     * The place behind {@code index} where the other level stands: that of the next term, but for a bound in between: 失业率3.1%，控制在4%以内，较上年的3.4%回落0.3个百分点.
     */
    static int next(List<Term> terms, int index) {
        int next = index + 1;
        boolean bound = next + 1 < terms.size()
                && terms.get(next).figure().quantity().approx() == Approx.AT_MOST
                && terms.get(next + 1).base();
        return bound ? next + 1 : next;
    }
}
