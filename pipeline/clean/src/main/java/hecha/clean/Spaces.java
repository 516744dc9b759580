package hecha.clean;

import hecha.text.Chars;

/** Decides for each space of a paragraph whether the writer meant it. */
final class Spaces {
    private static final int LONGEST_APART = 24;

    private Spaces() {}

    /**
     * Marks spaces that are dropped; of the others one in a row stays.
     *
     * @param text the paragraph's letters, every kind of space as {@code ' '} or U+3000 or tab
     * @return for each letter whether it stays
     */
    static boolean[] keep(CharSequence text, int length) {
        boolean[] keep = new boolean[length];
        boolean prose = isProse(text, length);
        boolean spacedOut = isSpacedOut(text, length);
        for (int i = 0; i < length; ) {
            if (!Lines.isSpace(text.charAt(i))) {
                keep[i++] = true;
                continue;
            }
            int end = i;
            while (end < length && Lines.isSpace(text.charAt(end))) {
                end++;
            }
            keep[i] = i > 0 && end < length && !spacedOut && isMeant(text, length, i, end, prose);
            i = end;
        }
        return keep;
    }

    private static boolean isMeant(CharSequence text, int length, int from, int to, boolean prose) {
        char before = text.charAt(from - 1);
        char after = text.charAt(to);
        if (to - from == 1 && Chars.isDigit(before) && cutsNumber(text, length, to)) {
            return false;
        }
        if (isLatin(before) && isLatin(after)) {
            return !(Chars.isDigit(before)
                    && Chars.isDigit(after)
                    && (isSplitNumber(text, length, from, to) || areDigitsApart(text, length, from, to, prose)));
        }
        if (isMark(before) || isMark(after)) {
            return false;
        }
        boolean single = to - from == 1;
        if (Chars.isDigit(before) || Chars.isDigit(after)) {
            return !single || (!prose && !(before == '第' || (Chars.isDigit(before) && "年月日条章节个".indexOf(after) >= 0)));
        }
        if (before == '条' || before == '章' || before == '节' || before == '分') {
            return startsWithOrdinal(text);
        }
        return !prose && !isLoneBeforeColon(text, length, from, to);
    }

    private static boolean startsWithOrdinal(CharSequence text) {
        return text.charAt(0) == '第';
    }

    /** {@code 组  长：}: two letters set wide to fill a column. */
    private static boolean isLoneBeforeColon(CharSequence text, int length, int from, int to) {
        boolean lone = from == 1 || Lines.isSpace(text.charAt(from - 2)) || isMark(text.charAt(from - 2));
        boolean closes = (to + 1 < length && (text.charAt(to + 1) == '：' || text.charAt(to + 1) == ':'))
                || (to + 1 < length && Lines.isSpace(text.charAt(to + 1)));
        return lone && closes;
    }

    /** {@code 第 1 0 条} and {@code 12 345.6}. */
    private static boolean isSplitNumber(CharSequence text, int length, int from, int to) {
        if (to - from != 1) {
            return false;
        }
        int start = from;
        while (start > 0
                && from - start <= LONGEST_APART
                && (Chars.isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == ' ')) {
            start--;
        }
        if (start > 0 && text.charAt(start - 1) == '第' && from - start <= 6) {
            return true;
        }
        int end = to;
        while (end < length && Chars.isDigit(text.charAt(end))) {
            end++;
        }
        int digits = from;
        while (digits > 0 && Chars.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return end - to == 3 && from - digits <= 3;
    }

    /** {@code 11 %} and {@code 22 .4}: what follows the space belongs to the number. */
    private static boolean cutsNumber(CharSequence text, int length, int at) {
        char c = text.charAt(at);
        return c == '%' || c == '‰' || (c == '.' && at + 1 < length && Chars.isDigit(text.charAt(at + 1)));
    }

    /**
     * {@code 7 4 7 7 2 亿元} in prose and {@code 1 9 9 8 年} anywhere: each digit alone, as typesetters of the nineties set them.
     * The digits of a table's row, which no prose holds, stay apart.
     */
    private static boolean areDigitsApart(CharSequence text, int length, int from, int to, boolean prose) {
        if (to - from != 1) {
            return false;
        }
        int first = from - 1;
        while (first >= 2
                && from - first < LONGEST_APART
                && text.charAt(first - 1) == ' '
                && Chars.isDigit(text.charAt(first - 2))) {
            first -= 2;
        }
        int last = to;
        while (last + 2 < length
                && last - to < LONGEST_APART
                && text.charAt(last + 1) == ' '
                && Chars.isDigit(text.charAt(last + 2))) {
            last += 2;
        }
        boolean wider = (first > 0 && Chars.isDigit(text.charAt(first - 1)))
                || (last + 1 < length && Chars.isDigit(text.charAt(last + 1)));
        int end = last + 1 < length && text.charAt(last + 1) == ' ' ? last + 2 : last + 1;
        boolean year = last - first == 6 && end < length && text.charAt(end) == '年';
        return !wider && (prose || year);
    }

    private static boolean isProse(CharSequence text, int length) {
        int commas = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '；') {
                return length > 12;
            }
            commas += c == '，' ? 1 : 0;
        }
        return commas >= 2 && length >= 40;
    }

    /** {@code 会 议 纪 要}: each letter alone. */
    private static boolean isSpacedOut(CharSequence text, int length) {
        int letters = 0;
        for (int i = 0; i < length; i++) {
            if (!Lines.isSpace(text.charAt(i))) {
                letters++;
                if (text.charAt(i) < '\u2E80' || (i > 0 && !Lines.isSpace(text.charAt(i - 1)))) {
                    return false;
                }
            }
        }
        return letters >= 2;
    }

    private static boolean isMark(char c) {
        return "，。、；：！？（）《》“”‘’【】〔〕".indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && !isMark(c);
    }
}
