package hecha.extract;

import hecha.dictionary.GapForm;
import hecha.dictionary.WordTrie;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the blanks of a text in one pass, before any numeral is read. */
final class GapScanner {
    private final BlankWords words;
    private final Map<Character, List<GapForm>> runs = new HashMap<>();
    private final Map<Character, List<GapForm>> openings = new HashMap<>();
    private final List<GapForm> losses = new ArrayList<>();
    private final BitSet starts = new BitSet();

    GapScanner(List<GapForm> forms, BlankWords words) {
        this.words = words;
        for (GapForm form : forms) {
            put(runs, form.characters().chars(), form);
            IntStream brackets = form.brackets().stream().mapToInt(pair -> pair.charAt(0));
            IntStream marks = form.variables().stream()
                    .mapToInt(variable -> variable.open().charAt(0));
            put(openings, IntStream.concat(brackets, marks), form);
            if (!form.pairs().isEmpty()) {
                losses.add(form);
            }
        }
        runs.keySet().forEach(starts::set);
        openings.keySet().forEach(starts::set);
        words.lost().chars().forEach(starts::set);
    }

    private static void put(Map<Character, List<GapForm>> map, IntStream begin, GapForm form) {
        begin.distinct()
                .forEach(c ->
                        map.computeIfAbsent((char) c, key -> new ArrayList<>()).add(form));
    }

    /** A blank: an empty place where a figure was lost. */
    record Run(int from, int to, GapForm form, String words) {}

    /**
     * @param blankAfter whether a blank that was taken out followed a character
     */
    List<Run> scan(String text, IntPredicate blankAfter) {
        List<Run> found = new ArrayList<>();
        @Nullable Markup markup = null;
        int lineFrom = 0;
        int lineTo = end(text, 0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineFrom = i + 1;
                lineTo = end(text, lineFrom);
                markup = null;
                continue;
            }
            if (!starts.get(c)) {
                continue;
            }
            if (markup == null && (c == '*' || c == '＊' || c == '_')) {
                markup = Markup.of(text, lineFrom, lineTo, blankAfter, words);
            }
            Run run = at(text, i, lineFrom, lineTo, markup);
            if (run != null) {
                found.add(run);
                i = Math.max(i, run.to() - 1);
            } else {
                i = runEnd(text, i, lineTo) - 1;
            }
        }
        return found;
    }

    /** After a run that is no blank the scan goes on behind it, so that a long run is looked at once. */
    private int runEnd(String text, int from, int limit) {
        char c = text.charAt(from);
        int to = from + 1;
        if (runs.containsKey(c)) {
            while (to < limit && text.charAt(to) == c) {
                to++;
            }
        }
        return to;
    }

    private static int end(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private @Nullable Run at(String text, int i, int lineFrom, int lineTo, @Nullable Markup markup) {
        char c = text.charAt(i);
        for (GapForm form : runs.getOrDefault(c, List.of())) {
            int to = i + 1;
            while (to < lineTo && isRun(text, to, lineTo, c, form)) {
                to++;
            }
            if (isBlank(text, i, to, lineFrom, lineTo, form, markup)) {
                return new Run(i, to, form, text.substring(i, Math.min(to, i + 20)));
            }
        }
        for (GapForm form : openings.getOrDefault(c, List.of())) {
            int to = enclosed(text, i, lineFrom, lineTo, form);
            if (to > i && allowed(text, i, to, lineFrom, lineTo, form)) {
                return new Run(i, to, form, text.substring(i, to));
            }
        }
        for (GapForm form : losses) {
            Run lost = lost(text, i, lineFrom, lineTo, form);
            if (lost != null) {
                return lost;
            }
        }
        return null;
    }

    /** Whether the dummy goes on: XX, and X.X or X,XXX with a point or comma between dummies. */
    private boolean isRun(String text, int at, int limit, char first, GapForm form) {
        char c = text.charAt(at);
        if (form.same() ? c == first : form.characters().indexOf(c) >= 0) {
            return true;
        }
        boolean dummy = Chars.isLatin(first) || words.dummies().indexOf(first) >= 0;
        return (c == '.' || c == ',')
                && dummy
                && at + 1 < limit
                && form.characters().indexOf(text.charAt(at + 1)) >= 0;
    }

    /** A name in quotation marks has no more characters on either side of its sign. */
    private static final int NAME = 12;

    /** Of 李某× and ×县 the words beside the sign are no longer. */
    private static final int SHORT = 2;

    private boolean isBlank(
            String text, int from, int to, int lineFrom, int lineTo, GapForm form, @Nullable Markup markup) {
        int length = to - from;
        char previous = from > lineFrom ? text.charAt(from - 1) : '\n';
        char next = to < lineTo ? text.charAt(to) : '\n';
        if (length < form.min()
                || length > form.max()
                || (!form.letters() && (Chars.isLatin(previous) || Chars.isLatin(next)))
                || (form.capital() && !Character.isUpperCase(text.charAt(from)))
                || isBarred(form, previous, next)
                || (form.markdown() && markup != null && markup.covers(from, to))) {
            return false;
        }
        boolean digitBefore = Chars.isDigit(previous);
        boolean digitAfter = Chars.isDigit(next);
        if (digitAfter && (length == 1 || (form.multiplication() && !(digitBefore && length > 2)))) {
            return false;
        }
        if (digitBefore && length == 1 && words.dated().indexOf(next) < 0) {
            return false;
        }
        if (form.multiplication()
                && length == 1
                && (multiplies(text, from, to, lineFrom, lineTo) || isInName(text, from, lineFrom, lineTo))) {
            return false;
        }
        return allowed(text, from, to, lineFrom, lineTo, form);
    }

    /**
     * 一九〇〇年: a sign that a run may not touch. A sign of multiplication may touch one, as in “*+N进”, unless signs of a
     * cipher, or a sign and a digit, stand on either side: 88*<1/6+*+3.
     */
    private static boolean isBarred(GapForm form, char previous, char next) {
        boolean left = form.notBeside().indexOf(previous) >= 0;
        boolean right = form.notBeside().indexOf(next) >= 0;
        boolean both = (left || Chars.isDigit(previous)) && (right || Chars.isDigit(next));
        return (left || right) && (both || !form.multiplication());
    }

    /** “数据要素×” and “数据要素×交通运输”: a lone sign in a quoted name, words before it and words or nothing behind. */
    private static boolean isInName(String text, int sign, int lineFrom, int lineTo) {
        int open = sign;
        while (open > lineFrom && sign - open < NAME && Chars.isHan(text.charAt(open - 1))) {
            open--;
        }
        int close = sign + 1;
        while (close < lineTo && close - sign <= NAME && Chars.isHan(text.charAt(close))) {
            close++;
        }
        int behind = close - sign - 1;
        return sign - open > SHORT
                && (behind == 0 || behind > SHORT)
                && open > lineFrom
                && text.charAt(open - 1) == '“'
                && close < lineTo
                && text.charAt(close) == '”';
    }

    /** Whether a lone sign stands between two factors, marks a footnote, or is a tick in a cell. */
    private boolean multiplies(String text, int from, int to, int lineFrom, int lineTo) {
        int before = Chars.skipBlanksBack(text, from, lineFrom);
        int after = Chars.skipBlanks(text, to, lineTo);
        if (before == lineFrom && after == lineTo) {
            return true;
        }
        char previous = before > lineFrom ? text.charAt(before - 1) : '\n';
        char next = after < lineTo ? text.charAt(after) : '\n';
        if (Chars.isDigit(next)) {
            return true;
        }
        if (before == lineFrom) {
            return words.notes().indexOf(next) >= 0;
        }
        if (after == lineTo) {
            boolean footnote = Chars.isHan(previous) && words.told().indexOf(previous) < 0;
            return footnote || previous == ')' || previous == '）';
        }
        if (words.counted().indexOf(next) >= 0 && words.countedNames().longest(text, after, lineTo) == null) {
            return false;
        }
        boolean sign = "×✕✖╳".indexOf(text.charAt(from)) >= 0;
        if (sign) {
            return words.factors().indexOf(previous) >= 0 || next == '(' || next == '（';
        }
        return words.marked().indexOf(previous) >= 0 && words.marks().indexOf(next) >= 0;
    }

    private static boolean allowed(String text, int from, int to, int lineFrom, int lineTo, GapForm form) {
        if (form.alone()
                && Chars.skipBlanksBack(text, from, lineFrom) == lineFrom
                && Chars.skipBlanks(text, to, lineTo) == lineTo) {
            return true;
        }
        int after = Chars.skipBlanks(text, to, lineTo);
        return isBeside(text, from, after, lineFrom, lineTo, form)
                && form.notBefore().longest(text, to, lineTo) == null
                && form.notAfter().longest(text, from, lineFrom) == null;
    }

    /** Whether a word stands behind or before a run that the form asks for, if it asks for one. */
    private static boolean isBeside(String text, int from, int after, int lineFrom, int lineTo, GapForm form) {
        if (form.before().isEmpty() && form.after().isEmpty()) {
            return true;
        }
        boolean behind = form.before().isPresent() && form.before().get().longest(text, after, lineTo) != null;
        return behind || (form.after().isPresent() && form.after().get().longest(text, from, lineFrom) != null);
    }

    private static int enclosed(String text, int at, int lineFrom, int lineTo, GapForm form) {
        for (String pair : form.brackets()) {
            if (text.charAt(at) == pair.charAt(0)) {
                int close = Chars.skipBlanks(text, at + 1, lineTo);
                boolean call = at > lineFrom && (Chars.isLatin(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
                if (close < lineTo
                        && text.charAt(close) == pair.charAt(1)
                        && !call
                        && (close > at + 1 || "（【".indexOf(pair.charAt(0)) >= 0)) {
                    return close + 1;
                }
            }
        }
        for (GapForm.Variable variable : form.variables()) {
            if (text.startsWith(variable.open(), at)) {
                int inside = at + variable.open().length();
                int limit = Math.min(lineTo, inside + form.max());
                for (int i = inside; i + variable.close().length() <= limit; i++) {
                    if (text.startsWith(variable.close(), i)) {
                        return i > inside ? i + variable.close().length() : at;
                    }
                }
            }
        }
        return at;
    }

    private static @Nullable Run lost(String text, int at, int lineFrom, int lineTo, GapForm form) {
        if (at == lineFrom) {
            return null;
        }
        char previous = text.charAt(at - 1);
        WordTrie.Match<String> tail = form.afterNumeral().longest(text, at, lineTo);
        if (tail != null && Chars.isHan(previous) && form.notAfter().longest(text, at, lineFrom) == null) {
            return new Run(at, at, form, tail.value());
        }
        for (GapForm.Pair pair : form.pairs()) {
            WordTrie.Match<String> following = pair.tails().longest(text, at, lineTo);
            if (following != null && following.to() < lineTo && "，。；、,;".indexOf(text.charAt(following.to())) >= 0) {
                WordTrie.Match<String> word = pair.words().longest(text, at, lineFrom);
                if (word != null) {
                    return new Run(at, at, form, word.value() + following.value());
                }
            }
        }
        return null;
    }
}
