package hecha.numeral;

import hecha.dictionary.Hedges;
import hecha.dictionary.Hedges.Hedge;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the words that hedge a number: before it (约, 超过, 至少), and behind its unit (左右, 以上). */
final class HedgeReader {
    /** How far 至少 reaches over a verb to its number. */
    private static final int AHEAD = 8;

    private static final int MAX_BRACKET = 9;
    private static final String FILE = "hedges";

    private final WordTrie<Hedge> before;
    private final WordTrie<Hedge> ahead;
    private final WordTrie<Hedge> after;
    private final WordTrie<String> links;
    private final WordTrie<String> negations;

    private final WordClass brackets;
    private final WordClass more;
    private final WordClass moreOf;
    private final WordClass moreEnds;
    private final WordClass tenth;

    HedgeReader(Hedges hedges, Lexicon lexicon) {
        brackets = lexicon.words(FILE, "brackets");
        more = lexicon.words(FILE, "more");
        moreOf = lexicon.words(FILE, "more_of");
        moreEnds = lexicon.words(FILE, "behind_more");
        tenth = lexicon.words("rates", "tenth");
        before = WordTrie.backward(byWord(hedges.before()));
        ahead = WordTrie.backward(byWord(hedges.ahead()));
        after = WordTrie.forward(byWord(hedges.after()));
        links = WordTrie.backward(hedges.links());
        negations = WordTrie.backward(hedges.negations());
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
                Match<String> negation = match.value().negated().isEmpty()
                        ? null
                        : negations.longest(text, Chars.skipSpacesBack(text, match.from(), start), start);
                int from = negation == null ? match.from() : negation.from();
                Approx approx = negation == null
                        ? match.value().approx()
                        : match.value().negated().orElseThrow();
                reading.hedge(text.substring(from, match.to()), approx, true);
                reading.hedgedFrom = from;
                i = Chars.skipSpacesBack(text, from, start);
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
            if (!Chars.isHan(c) || Chars.isHanNumeral(c)) {
                return;
            }
            Match<Hedge> match = ahead.longest(text, i, start, found -> fitsAhead(text, found));
            if (match != null) {
                reading.hedge(match.value().word(), match.value().approx(), true);
                return;
            }
        }
    }

    /** Whether nothing but words of granting follows 最高: 最高可补助5万元; not 最高气温35℃. */
    private static boolean fitsAhead(String text, Match<Hedge> match) {
        List<String> then = match.value().then();
        if (then.isEmpty()) {
            return true;
        }
        for (String word : then) {
            if (text.startsWith(word, match.to())) {
                return true;
            }
        }
        return false;
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
    private int afterTax(String text, int at, int end) {
        boolean bracket = brackets.at(text, at);
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

    private boolean fitsAfter(String text, Match<Hedge> match, Reading reading) {
        Hedge hedge = match.value();
        if (more.contains(hedge.word()) && !takesMore(text, match.to(), reading)) {
            return false;
        }
        if (!hedge.units().isEmpty()
                && !hedge.units().contains(reading.sort.id())
                && !hedge.units().contains(reading.unit)) {
            return false;
        }
        for (String rest : hedge.notBefore()) {
            if (text.startsWith(rest, match.to())) {
                return false;
            }
        }
        return hedge.then().isEmpty()
                || match.to() == text.length()
                || hedge.then().stream().anyMatch(rest -> text.startsWith(rest, match.to()));
    }

    /** Whether 多 at the end belongs to the measure before it: 三年多, 七成多, 5公里多, but not 5米多元. */
    private boolean takesMore(String text, int to, Reading reading) {
        if (reading.is(NumeralSort.DURATION) || reading.is(NumeralSort.MULTIPLE) || reading.is(NumeralSort.AGE)) {
            return true;
        }
        boolean ends = to >= text.length() || !Chars.isHan(text.charAt(to)) || moreEnds.has(text.charAt(to));
        return tenth.contains(reading.written) || (ends && moreOf.contains(reading.written));
    }

    private static boolean isMultiplier(char c) {
        byte kind = Chars.kind(c);
        return kind == Chars.BIG || kind == Chars.SMALL;
    }
}
