package hecha.check;

import hecha.dictionary.RulePage;
import hecha.dictionary.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of things that the text may list: 三项措施.
 *
 * @param from clean index of its first character
 * @param numeralTo clean index after its numeral
 * @param counterTo clean index after its counter; {@code numeralTo} where it has none
 * @param value the number; -1 where it is more than two characters long, or is one end of a stretch (3至5), hedged or part of
 *     another number, a date or an ordinal
 */
record Count(int from, int numeralTo, int counterTo, int value) {
    private static final String PAGE = "numbering/count";
    private static final int LONGEST = 2;

    /** The numbers between {@code from} and {@code to} in text order, each with the longest of the rule's {@code counters}. */
    static List<Count> in(CheckContext context, int from, int to, String counters) {
        RulePage rule = context.rule(PAGE);
        Words words = rule.words(counters);
        String text = context.text();
        List<Count> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = numeralTo(text, at, to);
            if (end > at) {
                int value = end - at > LONGEST || isInside(rule, text, at, end)
                        ? -1
                        : Labels.value(text.substring(at, end));
                found.add(new Count(at, end, end + words.longestAt(text, end).length(), value));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    boolean hasCounter() {
        return counterTo > numeralTo;
    }

    private static int numeralTo(String text, int at, int to) {
        boolean digits = Marks.isDigit(text.charAt(at));
        int end = at;
        while (end < to && (digits ? Marks.isDigit(text.charAt(end)) : isChinese(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isChinese(char c) {
        return Signs.NUMERALS.indexOf(c) >= 0;
    }

    private static boolean isNumeral(char c) {
        return Marks.isDigit(c) || isChinese(c);
    }

    private static boolean isInside(RulePage rule, String text, int from, int to) {
        boolean stretch = rule.words("until").stream()
                .anyMatch(word -> endsAt(text, from, word)
                        && from > word.length()
                        && isNumeral(text.charAt(from - word.length() - 1)));
        return stretch
                || (from > 0 && isNumeral(text.charAt(from - 1)))
                || rule.words("inside-behind").stream().anyMatch(word -> endsAt(text, from, word))
                || rule.words("inside-before").anyAt(text, to);
    }

    private static boolean endsAt(String text, int at, String word) {
        return text.startsWith(word, at - word.length());
    }
}
