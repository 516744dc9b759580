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

    private final WordClass anniversaries;
    private final WordClass phases;
    private final WordClass amounts;
    private final WordClass over;
    private final WordClass year;
    private final WordClass ordinal;

    PhrasePatterns(Entry dictionary, Lexicon lexicon) {
        dictionary.only(
                "plans",
                "courses",
                "counting",
                "place_counters",
                "landforms",
                "places",
                "anniversaries",
                "phases",
                "amounts",
                "found",
                "ignored");
        anniversaries = new WordClass(dictionary.texts("anniversaries"));
        phases = new WordClass(dictionary.texts("phases"));
        amounts = new WordClass(dictionary.texts("amounts"));
        over = lexicon.words("numbers", "over");
        year = lexicon.words("numbers", "year");
        ordinal = lexicon.words("dates", "ordinal");
        plans = WordTrie.forward(dictionary.texts("plans"));
        courses = WordTrie.forward(dictionary.texts("courses"));
        counting = WordTrie.backward(dictionary.texts("counting"));
        placeCounters = WordTrie.forward(dictionary.texts("place_counters"));
        landforms = WordTrie.forward(dictionary.texts("landforms"));
        places = WordTrie.forward(dictionary.texts("places"));
    }

    /** Marks 1+N, 三年行动 and 100周年; gives the index after the number. */
    int mark(String text, Numeral numeral, int from, int to, BitSet places) {
        int i = numeral.from;
        int end = numeral.to;
        if (over.at(text, end)) {
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
        int anniversary = anniversaries.end(text, end);
        if (anniversary > end) {
            places.set(i, anniversary);
            return anniversary;
        }
        if (end + 1 < to && !numeral.arabic && isPlaceName(text, end, to)) {
            places.set(i, end + 2);
            return end + 2;
        }
        if (end < to && phases.has(text.charAt(end)) && isPhase(text, numeral, from)) {
            places.set(i, end + 1);
            return end + 1;
        }
        if (end < to
                && year.has(text.charAt(end))
                && numeral.small() <= 30
                && !(i > from && ordinal.hasAt(text, i - 1))) {
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
                && !Chars.isTwo(text.charAt(at))
                && (before == 0 || counting.longest(text, at, from) == null)
                && courses.longest(text, numeral.to + 1, text.length()) == null;
    }

    /** Whether the sign between quotation marks makes what they hold an amount and no name. */
    boolean isAmount(char c) {
        return amounts.has(c);
    }

    private static boolean isPlus(char c) {
        return c == '+' || c == '＋';
    }

    private static boolean isSummand(char c) {
        return Chars.isDigit(c) || c == 'N' || c == 'n' || c == 'X' || c == 'x';
    }
}
