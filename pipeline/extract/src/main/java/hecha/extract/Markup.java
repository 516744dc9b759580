package hecha.extract;

import hecha.text.Chars;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The stars and underscores of one line that are Markdown: a bullet, bold type, a rule. Bold is told as CommonMark
 * tells it, by what stands on either side of its marks. The stars round the class of goods that an invoice names before
 * the goods ({@code *餐饮服务*餐费}) are no blanks either.
 */
final class Markup {
    private static final int LONGEST_CLASS = 16;

    private final int from;
    private final BitSet marks;

    private Markup(int from, BitSet marks) {
        this.from = from;
        this.marks = marks;
    }

    static Markup of(String text, int from, int to, IntPredicate blankAfter, BlankWords words) {
        BitSet marks = new BitSet();
        int start = Chars.skipBlanks(text, from, to);
        if (isRule(text, start, to)) {
            marks.set(start - from, to - from);
            return new Markup(from, marks);
        }
        if (start + 1 < to
                && (text.charAt(start) == '*' || text.charAt(start) == '＊')
                && (Chars.isBlank(text.charAt(start + 1)) || blankAfter.test(start))) {
            marks.set(start - from);
        }
        markClasses(text, from, to, marks, words);
        int open = -1;
        for (int i = from; i + 1 < to; i++) {
            char c = text.charAt(i);
            if (c != '*' && c != '_') {
                continue;
            }
            int end = i + 1;
            while (end < to && text.charAt(end) == c) {
                end++;
            }
            if (end - i == 2 || end - i == 3) {
                char previous = i > from ? text.charAt(i - 1) : ' ';
                char next = end < to ? text.charAt(end) : ' ';
                if (open >= 0
                        && text.charAt(open) == c
                        && !Chars.isBlank(previous)
                        && (open == start || !isPunctuation(previous) || isPunctuation(next) || Chars.isBlank(next))
                        && isBold(text, from, to, open, i, end, words)) {
                    marks.set(open - from, open - from + (end - i));
                    marks.set(i - from, end - from);
                    open = -1;
                } else if (!Chars.isBlank(next)) {
                    open = i;
                }
            }
            i = end - 1;
        }
        return new Markup(from, marks);
    }

    /** Marks each pair of single stars round the class of goods of an invoice. */
    private static void markClasses(String text, int from, int to, BitSet marks, BlankWords words) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '*' || (i > from && Chars.isHan(text.charAt(i - 1)))) {
                continue;
            }
            int close = i + 1;
            while (close < to && close - i <= LONGEST_CLASS && Chars.isHan(text.charAt(close))) {
                close++;
            }
            boolean named = close > i + 2
                    && close + 1 < to
                    && text.charAt(close) == '*'
                    && words.goods().indexOf(text.charAt(close - 1)) >= 0
                    && words.boldNamed().indexOf(text.charAt(i + 1)) < 0
                    && words.boldCounted().indexOf(text.charAt(i + 1)) < 0
                    && Character.isLetterOrDigit(text.charAt(close + 1))
                    && words.boldNamed().indexOf(text.charAt(close + 1)) < 0
                    && words.boldCounted().indexOf(text.charAt(close + 1)) < 0;
            if (named) {
                marks.set(i - from);
                marks.set(close - from);
                i = close;
            }
        }
    }

    private static boolean isBold(String text, int from, int to, int open, int close, int end, BlankWords words) {
        int inside = open + (end - close);
        if (inside >= close) {
            return false;
        }
        char next = end < to ? text.charAt(end) : ' ';
        char first = text.charAt(inside);
        if (words.boldNamed().indexOf(next) >= 0) {
            return false;
        }
        if (Chars.skipBlanksBack(text, open, from) == from) {
            return words.boldNamed().indexOf(first) < 0 && words.boldCounted().indexOf(first) < 0;
        }
        // 共有机构**46个**，: no blank stands directly before a numeral
        boolean edge = open == from
                || Chars.isBlank(text.charAt(open - 1))
                || isPunctuation(text.charAt(open - 1))
                || Chars.isDigit(first);
        boolean shut = Chars.isBlank(next) || isPunctuation(next) || isPunctuation(text.charAt(close - 1));
        return edge && shut && words.boldNamed().indexOf(first) < 0;
    }

    /** A line of nothing but one sign is a rule; a long line of underscores is one to write on. */
    private static boolean isRule(String text, int from, int to) {
        if (from >= to) {
            return false;
        }
        char sign = text.charAt(from);
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != sign && !Chars.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return sign == '*' || (sign == '_' && to - from < 6);
    }

    private static boolean isPunctuation(char c) {
        return !Character.isLetterOrDigit(c) && !Chars.isBlank(c) && c != '%' && c != '％';
    }

    boolean covers(int start, int end) {
        int next = marks.nextSetBit(start - from);
        return next >= 0 && next < end - from;
    }
}
