package hecha.numeral;

import hecha.dictionary.Bounds;
import hecha.dictionary.Bounds.Hedge;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the words that hedge a number: before it (约, 超过, 至少), and behind its unit (左右, 以上). */
final class HedgeReader {
    /** How far 至少 reaches over a verb to its number. */
    private static final int AHEAD = 8;

    private static final int MAX_BRACKET = 9;

    private final WordTrie<Hedge> before;
    private final WordTrie<Hedge> ahead;
    private final WordTrie<Hedge> after;
    private final WordTrie<String> links;

    HedgeReader(Bounds bounds) {
        before = WordTrie.backward(byWord(bounds.before()));
        ahead = WordTrie.backward(byWord(bounds.ahead()));
        after = WordTrie.forward(byWord(bounds.after()));
        Map<String, String> words = new HashMap<>();
        for (String link : bounds.links()) {
            words.put(link, link);
        }
        links = WordTrie.backward(words);
    }

    private static Map<String, Hedge> byWord(List<Hedge> hedges) {
        Map<String, Hedge> words = new HashMap<>();
        for (Hedge hedge : hedges) {
            words.put(hedge.word(), hedge);
        }
        return words;
    }

    /** Whether a hedge stands before {@code at} that lets 百, 千, 万 be a number without a digit: 近万, 上百. */
    boolean allowsBare(String text, int at, int start) {
        int i = Chars.skipSpacesBack(text, at, start);
        return before.longest(text, i, start, match -> fitsBefore(text, match, start, true)) != null;
    }

    /** Reads the hedges before the numeral of {@code reading}; no further back than {@code start}. */
    void readBefore(String text, int start, Reading reading) {
        int i = Chars.skipSpacesBack(text, reading.from, start);
        boolean scaled = i < text.length() && isMultiplier(text.charAt(reading.numeralFrom));
        boolean linked = false;
        for (int words = 0; words < 3; words++) {
            Match<Hedge> match = before.longest(text, i, start, found -> fitsBefore(text, found, start, scaled));
            if (match != null) {
                reading.hedge(match.value().word(), match.value().approx(), true);
                reading.hedgedFrom = match.from();
                i = Chars.skipSpacesBack(text, match.from(), start);
                linked = false;
                continue;
            }
            Match<String> link = linked ? null : links.longest(text, i, start);
            if (link == null) {
                break;
            }
            i = Chars.skipSpacesBack(text, link.from(), start);
            linked = true;
        }
        if (reading.hedge.isEmpty() || reading.hedgedFrom == reading.from) {
            readAhead(text, start, reading);
        }
    }

    /** Finds 至少 and 至多 with a verb between them and the number. */
    private void readAhead(String text, int start, Reading reading) {
        int limit = Math.max(start, reading.from - AHEAD);
        for (int i = reading.from; i > limit; i--) {
            char c = text.charAt(i - 1);
            if (!isHan(c) || Chars.isHanNumeral(c)) {
                return;
            }
            Match<Hedge> match = ahead.longest(text, i, start);
            if (match != null) {
                reading.hedge(match.value().word(), match.value().approx(), true);
                return;
            }
        }
    }

    /** Reads the hedge behind the unit of {@code reading}. */
    void readAfter(String text, int end, Reading reading) {
        int i = Chars.skipSpaces(text, afterTax(text, reading.to, end), end);
        Match<Hedge> match = after.longest(text, i, end, found -> fitsAfter(text, found, reading));
        if (match != null) {
            reading.hedge(match.value().word(), match.value().approx(), false);
            reading.hedgedTo = match.to();
        }
    }

    /** Index after a bracket such as (含税) at {@code at}, which may part the number from its 以上. */
    private static int afterTax(String text, int at, int end) {
        boolean bracket = text.startsWith("(含", at) || text.startsWith("（含", at);
        for (int i = at + 2; bracket && i < Math.min(end, at + MAX_BRACKET); i++) {
            if (text.charAt(i) == ')' || text.charAt(i) == '）') {
                return i == at + 2 ? at : i + 1;
            }
        }
        return at;
    }

    private static boolean fitsBefore(String text, Match<Hedge> match, int start, boolean scaled) {
        Hedge hedge = match.value();
        if (hedge.scaled() && !scaled) {
            return false;
        }
        for (String prefix : hedge.notAfter()) {
            if (match.from() - prefix.length() >= start && text.startsWith(prefix, match.from() - prefix.length())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitsAfter(String text, Match<Hedge> match, Reading reading) {
        Hedge hedge = match.value();
        if (hedge.word().equals("多") && !takesMore(text, match.to(), reading)) {
            return false;
        }
        for (String rest : hedge.notBefore()) {
            if (text.startsWith(rest, match.to())) {
                return false;
            }
        }
        return true;
    }

    /** Whether 多 at the end belongs to the measure before it: 三年多, 七成多, 5公里多, but not 5米多元. */
    private static boolean takesMore(String text, int to, Reading reading) {
        if (reading.is("duration") || reading.is("multiple") || reading.is("age")) {
            return true;
        }
        boolean ends = to >= text.length() || !isHan(text.charAt(to)) || text.charAt(to) == '的';
        return reading.written.equals("成") || (ends && "公里米吨公斤亩块元".contains(reading.written));
    }

    private static boolean isMultiplier(char c) {
        byte kind = Chars.kind(c);
        return kind == Chars.BIG || kind == Chars.SMALL;
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }
}
