package hecha.numeral;

import hecha.dictionary.Units;
import hecha.dictionary.Units.Unit;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import hecha.model.NumeralSort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the units and counters of {@code dictionaries/units} at a place of a text, each where its words let it be one. */
final class UnitWords {
    private static final String FILE = "units";
    /** How far before its sign the word may stand that a unit asks for: 风力 of 最大风力8级. */
    private static final int NEAR = 14;

    private final WordTrie<Unit> units;
    private final Map<String, Unit> byWord = new HashMap<>();
    /** Units that may have spaces in them: 个 百分 点. */
    private final WordClass spaced;

    private final WordClass counters;

    UnitWords(Units dictionary, Lexicon lexicon) {
        for (Unit unit : dictionary.all()) {
            byWord.put(unit.word(), unit);
        }
        units = WordTrie.forward(byWord);
        spaced = lexicon.words(FILE, "spaced");
        counters = lexicon.words(FILE, "counters");
    }

    /** A unit in the text. */
    record Found(int from, int to, Unit unit) {}

    /** The unit that begins at {@code at}, spaces before it skipped. */
    Optional<Found> at(String text, int at, int end) {
        int from = Chars.skipSpaces(text, at, end);
        Match<Unit> match = plain(text, from, end);
        if (match != null && match.value().word().length() > 1) {
            return Optional.of(new Found(from, match.to(), match.value()));
        }
        int to = spaced.spacedEnd(text, from, end);
        Unit apart = to == from ? null : byWord.get(withoutSpaces(text, from, to));
        if (apart != null) {
            return Optional.of(new Found(from, to, apart));
        }
        return match == null ? Optional.empty() : Optional.of(new Found(from, match.to(), match.value()));
    }

    private static String withoutSpaces(String text, int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!Chars.isSpace(text.charAt(i))) {
                word.append(text.charAt(i));
            }
        }
        return word.toString();
    }

    /** The unit right at {@code at}, or null. */
    @Nullable
    Match<Unit> plain(String text, int at, int end) {
        return units.longest(text, at, end, found -> fits(text, found, end));
    }

    /** The word right at {@code at} that can be a unit, whatever stands round it; or null. */
    @Nullable
    Match<Unit> word(String text, int at, int end) {
        return units.longest(text, at, end);
    }

    private boolean fits(String text, Match<Unit> match, int end) {
        Unit unit = match.value();
        int to = match.to();
        if (Chars.isLatin(text.charAt(to - 1))) {
            return to >= end || (!Chars.isLatin(text.charAt(to)) && !Chars.isDigit(text.charAt(to)));
        }
        for (String rest : unit.notBefore()) {
            if (text.startsWith(rest, to)) {
                return false;
            }
        }
        if (!unit.onlyNear().isEmpty() && !isNear(text, match.from(), unit.onlyNear())) {
            return false;
        }
        if (unit.onlyBefore().isEmpty()) {
            return true;
        }
        if (to >= end) {
            return unit.sort() == NumeralSort.QUANTITY && !counters.contains(unit.unit());
        }
        for (String rest : unit.onlyBefore()) {
            if (text.startsWith(rest, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words stands in the clause before {@code at}, no more than {@link #NEAR} characters away. */
    private static boolean isNear(String text, int at, List<String> words) {
        for (int i = at - 1; i >= 0 && i >= at - NEAR && "，。；：、！？\n".indexOf(text.charAt(i)) < 0; i--) {
            for (String word : words) {
                if (text.startsWith(word, i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
