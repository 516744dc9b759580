package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import hecha.model.Word;
import hecha.text.Chars;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Tells a length of time that is measured (连续5年) from one that says when (近三年) or is part of a name (15分钟生活圈), with the
 * words of {@code dictionaries/subjects/durations.yml}.
 *
 * @param units units of time
 * @param never units whose lengths say when
 * @param whenBefore what stands directly before a length that says when, backward
 * @param notWhen what ends so and says nothing of when, backward
 * @param whenBehind what stands directly behind a length that says when
 * @param measured words shortly before that measure it
 * @param named words shortly behind that make a name of it
 * @param namedDirectly words directly behind that make a name of it
 * @param spans words directly behind a length in Chinese digits that is measured
 */
record Durations(
        Set<String> units,
        Set<String> never,
        WordTrie<String> whenBefore,
        WordTrie<String> notWhen,
        WordTrie<String> whenBehind,
        List<String> measured,
        List<String> named,
        WordTrie<String> namedDirectly,
        WordTrie<String> spans) {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
    private static final int LEAD = 6;
    private static final int TAIL = 10;

    static Durations read(DictionaryFiles files) {
        Entry entry = files.entry("subjects/durations.yml");
        entry.only(
                "units",
                "never",
                "when_before",
                "not_when",
                "when_behind",
                "measured",
                "named",
                "named_directly",
                "spans",
                "found",
                "ignored");
        return new Durations(
                Set.copyOf(entry.texts("units")),
                Set.copyOf(entry.texts("never")),
                WordTrie.backward(entry.texts("when_before")),
                WordTrie.backward(entry.texts("not_when")),
                WordTrie.forward(entry.texts("when_behind")),
                entry.texts("measured"),
                entry.texts("named"),
                WordTrie.forward(entry.texts("named_directly")),
                WordTrie.forward(entry.texts("spans")));
    }

    boolean isTime(Quantity quantity) {
        return quantity.sort() == NumeralSort.DURATION || units.contains(quantity.unit());
    }

    /** Whether the clause's quantity, which is one of time, is measured. */
    boolean isMeasured(Clause clause, char previous) {
        Quantity quantity = clause.quantity();
        String text = clause.text();
        int floor = clause.begin(clause.from());
        if (never.contains(quantity.unit()) || isDate(quantity, previous)) {
            return false;
        }
        boolean says = whenBefore.longest(text, clause.from(), floor) != null
                && notWhen.longest(text, clause.from(), floor) == null;
        if (says || whenBehind.longest(text, clause.to(), clause.sentence().to()) != null) {
            return false;
        }
        String lead = text.substring(Math.max(floor, clause.from() - LEAD), clause.from());
        if (measured.stream().anyMatch(lead::contains)) {
            return true;
        }
        int end = clause.end(clause.to());
        String tail = text.substring(clause.to(), Math.min(end, clause.to() + TAIL));
        if (named.stream().anyMatch(tail::contains) || namedDirectly.longest(text, clause.to(), end) != null) {
            return false;
        }
        return Chars.isDigit(text.charAt(quantity.from()))
                || spans.longest(text, clause.to(), end) != null
                || isOfNoun(clause, end)
                || (quantity.approx() != Approx.EXACT && notNear(lead, quantity));
    }

    /** 三个月租金: a noun of its own directly behind. */
    private static boolean isOfNoun(Clause clause, int end) {
        int i = clause.word(clause.to());
        if (clause.to() >= end || i >= clause.sentence().words().size()) {
            return false;
        }
        Word word = clause.sentence().words().get(i);
        return word.from() == clause.to()
                && word.to() - word.from() > 1
                && word.pos().equals("n")
                && !Signs.is(clause.quantity().unitAsWritten(), Signs.YEAR);
    }

    /** 近 in 近三年 says when, and hedges nothing. */
    private boolean notNear(String lead, Quantity quantity) {
        return !(lead.endsWith(quantity.hedge())
                && whenBefore.longest(quantity.hedge(), quantity.hedge().length(), 0) != null);
    }

    /** 2019年, 4月10日. */
    private static boolean isDate(Quantity quantity, char previous) {
        boolean year = Signs.is(quantity.unit(), Signs.YEAR)
                && quantity.value().isPresent()
                && quantity.value().get().compareTo(FIRST_YEAR) >= 0;
        return year || (Signs.is(quantity.unit(), Signs.DAY) && previous == Signs.MONTH);
    }
}
