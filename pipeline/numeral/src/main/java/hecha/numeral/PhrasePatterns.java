package hecha.numeral;

import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import java.util.BitSet;

/**
 * Marks fixed phrases that are built round any number: 1+N, 三年行动, 100周年, 二期, 五道沟镇. The words that they are built
 * with are those of {@code dictionaries/phrase-patterns.yml}.
 */
final class PhrasePatterns {
    static final String FILE = "phrase-patterns.yml";

    private final WordTrie<String> plans;
    private final WordTrie<String> courses;
    private final WordTrie<String> counting;
    private final WordTrie<String> placeCounters;
    private final WordTrie<String> landforms;
    private final WordTrie<String> places;

    PhrasePatterns(Entry dictionary) {
        dictionary.only("plans", "courses", "counting", "place_counters", "landforms", "places", "found", "ignored");
        plans = Words.forward(dictionary.texts("plans"));
        courses = Words.forward(dictionary.texts("courses"));
        counting = Words.backward(dictionary.texts("counting"));
        placeCounters = Words.forward(dictionary.texts("place_counters"));
        landforms = Words.forward(dictionary.texts("landforms"));
        places = Words.forward(dictionary.texts("places"));
    }

    /** Marks 1+N, 三年行动 and 100周年; gives the index after the number. */
    int mark(String text, Numeral numeral, int from, int to, BitSet places) {
        int i = numeral.from;
        int end = numeral.to;
        if (text.startsWith("分之", end)) {
            return end + 3;
        }
        if (end + 1 < to && (text.charAt(end) == '+' || text.charAt(end) == '＋')) {
            int last = end + 1;
            while (last < to && (isSummand(text.charAt(last)) || (last > end + 1 && isPlus(text.charAt(last))))) {
                last++;
            }
            if (last > end + 1) {
                places.set(i, last);
                return last;
            }
        }
        if (text.startsWith("周年", end)) {
            places.set(i, end + 2);
            return end + 2;
        }
        if (end + 1 < to && !numeral.arabic && isPlaceName(text, end, to)) {
            places.set(i, end + 2);
            return end + 2;
        }
        if (end < to && text.charAt(end) == '期' && isPhase(text, numeral, from)) {
            places.set(i, end + 1);
            return end + 1;
        }
        if (end < to && text.charAt(end) == '年' && numeral.small() <= 30 && !(i > from && text.charAt(i - 1) == '第')) {
            Match<String> plan = plans.longest(text, end + 1, to);
            if (plan != null) {
                places.set(i, plan.to());
                return plan.to();
            }
        }
        return end;
    }

    /** Whether the number leads the name of a village or street: 五道沟镇, 八里庄街道. */
    private boolean isPlaceName(String text, int at, int to) {
        if (placeCounters.longest(text, at, to) == null) {
            return false;
        }
        for (int i = at + 1; i < Math.min(to, at + 4); i++) {
            if (i > at + 1 && places.longest(text, i, to) != null) {
                return true;
            }
            if (i == at + 1 && landforms.longest(text, i, to) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether N期 is a phase of works (校区二期建成), not a number of courses or issues (举办三期培训班). */
    private boolean isPhase(String text, Numeral numeral, int from) {
        int at = numeral.from;
        char before = at > from ? text.charAt(at - 1) : 0;
        return !numeral.arabic
                && numeral.small() >= 1
                && numeral.small() <= 5
                && text.charAt(at) != '两'
                && (before == 0 || counting.longest(text, at, from) == null)
                && courses.longest(text, numeral.to + 1, text.length()) == null;
    }

    private static boolean isPlus(char c) {
        return c == '+' || c == '＋';
    }

    private static boolean isSummand(char c) {
        return Chars.isDigit(c) || c == 'N' || c == 'n' || c == 'X' || c == 'x';
    }
}
