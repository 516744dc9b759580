package hecha.numeral;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Words, or single characters, that play one part beside a numeral: the 多 and 余 behind it, the signs of a range. They are
 * few, so that trying one after the other is the fastest way to find one at a place.
 */
final class WordClass {
    /** The longest first. */
    private final List<String> words;

    private final Set<String> all;
    /** The first characters of all. */
    private final String firsts;
    /** Those that are one character. */
    private final String characters;

    WordClass(Collection<String> list) {
        words = list.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        all = Set.copyOf(list);
        StringBuilder first = new StringBuilder();
        StringBuilder single = new StringBuilder();
        for (String word : words) {
            first.append(word.charAt(0));
            single.append(word.length() == 1 ? word : "");
        }
        firsts = first.toString();
        characters = single.toString();
    }

    /** Whether the character is one of them. */
    boolean has(char c) {
        return characters.indexOf(c) >= 0;
    }

    /** Whether the character at {@code at} is one of them; false outside the text. */
    boolean hasAt(String text, int at) {
        return at >= 0 && at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether the whole word is one of them. */
    boolean contains(String word) {
        return all.contains(word);
    }

    /** Whether one of them begins at {@code at}. */
    boolean at(String text, int at) {
        return end(text, at) > at;
    }

    /** Index after the longest of them that begins at {@code at}, or {@code at}. */
    int end(String text, int at) {
        if (at >= 0 && at < text.length() && firsts.indexOf(text.charAt(at)) >= 0) {
            for (String word : words) {
                if (text.startsWith(word, at)) {
                    return at + word.length();
                }
            }
        }
        return at;
    }

    /** Index after the one that stands at {@code at} with spaces in it, such as 个 百分 点; or {@code at}. */
    int spacedEnd(String text, int at, int end) {
        for (String word : words) {
            int i = at;
            int k = 0;
            while (k < word.length() && i < end && text.charAt(i) == word.charAt(k)) {
                k++;
                i = k == word.length() ? i + 1 : Chars.skipSpaces(text, i + 1, end);
            }
            if (k == word.length()) {
                return i;
            }
        }
        return at;
    }

    /** Where the longest of them that ends before {@code to} begins, or {@code to}; nothing before {@code start} is looked at. */
    int start(String text, int to, int start) {
        for (String word : words) {
            int from = to - word.length();
            if (from >= start && text.startsWith(word, from)) {
                return from;
            }
        }
        return to;
    }

    /** Whether one of them ends before {@code to}, no earlier than {@code start}. */
    boolean before(String text, int to, int start) {
        return start(text, to, start) < to;
    }

    /** The first characters of all, for tables of where a word can begin. */
    String firsts() {
        return firsts;
    }
}
