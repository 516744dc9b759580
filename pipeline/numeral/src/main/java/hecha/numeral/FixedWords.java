package hecha.numeral;

import hecha.dictionary.FixedPhraseLists.Phrase;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the listed words that cover a numeral character: 统一, 千方百计, 三江侗族. */
final class FixedWords {
    private final WordTrie<Phrase> words;
    /** How far before its first numeral character a word can begin. */
    private final int reach;
    /** The same where that character is an Arabic digit. */
    private final int digitReach;

    private final UnitWords units;

    FixedWords(List<Phrase> list, UnitWords units) {
        this.units = units;
        Map<String, Phrase> all = new HashMap<>();
        int farthest = 0;
        int farthestDigit = 0;
        for (Phrase phrase : list) {
            String word = phrase.text();
            int first = 0;
            while (first < word.length() && !isNumeral(word.charAt(first))) {
                first++;
            }
            if (first < word.length()) {
                all.put(word, phrase);
                farthest = Math.max(farthest, first);
                farthestDigit = Chars.isDigit(word.charAt(first)) ? Math.max(farthestDigit, first) : farthestDigit;
            }
        }
        words = WordTrie.forward(all);
        reach = farthest;
        digitReach = farthestDigit;
    }

    static boolean isNumeral(char c) {
        return Chars.kind(c) != Chars.NONE;
    }

    /** The longest word that covers the numeral character at {@code at}, as {@code [from, to)}, or null. */
    @Nullable
    Match<Phrase> covering(String text, int at, int start, int end, NumeralReader numerals) {
        Match<Phrase> best = null;
        for (int i = Math.max(start, at - (Chars.isDigit(text.charAt(at)) ? digitReach : reach)); i <= at; i++) {
            Match<Phrase> match = words.longest(text, i, end, found -> fits(text, found));
            if (match != null
                    && match.to() > at
                    && (best == null || match.to() - match.from() > best.to() - best.from())) {
                best = match;
            }
        }
        return best == null || cutsNumber(text, best, end, numerals) ? null : best;
    }

    /**
     * Whether a number goes on behind the word: the 十分 of 十分之一 and 十分钟, the 这一 of 这一百户, the 5A of 15A; the 百 of
     * 统一百货 begins another word.
     */
    private boolean cutsNumber(String text, Match<Phrase> word, int end, NumeralReader numerals) {
        int from = word.from();
        int to = word.to();
        char first = text.charAt(from);
        boolean digits = Chars.isDigit(first)
                && from > 0
                && (Chars.isDigit(text.charAt(from - 1)) || Chars.isPoint(text.charAt(from - 1)));
        boolean moreDigits = to < end && Chars.isDigit(text.charAt(to - 1)) && Chars.isDigit(text.charAt(to));
        if (digits || moreDigits) {
            return true;
        }
        Numeral number = new Numeral();
        if (isNumeral(first) && numerals.read(from, false, number)) {
            boolean further = number.to > to && !number.sequence && !beginsWord(text, to, end);
            return further
                    || units.at(text, number.to, end)
                            .filter(unit -> unit.to() > to)
                            .isPresent();
        }
        return to < end
                && isNumeral(text.charAt(to - 1))
                && isNumeral(text.charAt(to))
                && numerals.read(to - 1, false, number)
                && number.to > to
                && !number.sequence
                && !beginsWord(text, to, end);
    }

    private boolean beginsWord(String text, int at, int end) {
        return words.longest(text, at, end, found -> fits(text, found)) != null;
    }

    private static boolean fits(String text, Match<Phrase> match) {
        for (String rest : match.value().notBefore()) {
            boolean ends = rest.equals("。") && match.to() == text.length();
            if (ends || text.startsWith(rest, match.to())) {
                return false;
            }
        }
        for (String lead : match.value().notAfter()) {
            if (text.startsWith(lead, match.from() - lead.length())) {
                return false;
            }
        }
        return true;
    }
}
