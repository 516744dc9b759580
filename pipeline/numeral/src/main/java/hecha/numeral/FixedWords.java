package hecha.numeral;

import hecha.dictionary.Slogans.Phrase;
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

    FixedWords(List<Phrase> list) {
        Map<String, Phrase> all = new HashMap<>();
        int farthest = 0;
        for (Phrase phrase : list) {
            String word = phrase.text();
            int first = 0;
            while (first < word.length() && !isNumeral(word.charAt(first))) {
                first++;
            }
            if (first < word.length()) {
                all.put(word, phrase);
                farthest = Math.max(farthest, first);
            }
        }
        words = WordTrie.forward(all);
        reach = farthest;
    }

    static boolean isNumeral(char c) {
        return Chars.kind(c) != Chars.NONE;
    }

    /** The longest word that covers the numeral character at {@code at}, as {@code [from, to)}, or null. */
    @Nullable
    Match<Phrase> covering(String text, int at, int start, int end) {
        Match<Phrase> best = null;
        for (int i = Math.max(start, at - reach); i <= at; i++) {
            Match<Phrase> match = words.longest(text, i, end, found -> fits(text, found));
            if (match != null
                    && match.to() > at
                    && (best == null || match.to() - match.from() > best.to() - best.from())) {
                best = match;
            }
        }
        return best;
    }

    private static boolean fits(String text, Match<Phrase> match) {
        for (String rest : match.value().notBefore()) {
            if (text.startsWith(rest, match.to())) {
                return false;
            }
        }
        return true;
    }
}
