package hecha.numeral;

/**
 * Finds numbers whose digits stand apart, each parted from the next by one space: 7 4 7 7 2 亿元, 1 1 ％, 1 9 9 7 年. A
 * column of single digits (1 2 3 4) is none.
 */
final class DigitsApart {
    private static final int MAX_DIGITS = 16;

    /** What must follow the last digit, so that two digits are one number. */
    private final WordClass behind;

    DigitsApart(Lexicon lexicon) {
        behind = lexicon.words("numbers", "behind_apart");
    }

    /** Index after the number that begins at {@code at}, or {@code at} if its digits do not stand apart. */
    int end(String text, int at, int end) {
        if (at > 0 && isPart(text, at)) {
            return at;
        }
        int to = at + 1;
        int digits = 1;
        boolean point = false;
        boolean apart = false;
        boolean rising = true;
        while (digits < MAX_DIGITS) {
            int next = to;
            if (!point && isPointAt(text, next, end)) {
                next = skipOne(text, skipOne(text, next, end) + 1, end);
                point = true;
            } else if (next < end && text.charAt(next) == ' ') {
                next++;
            } else {
                break;
            }
            if (next >= end
                    || !Chars.isDigit(text.charAt(next))
                    || (next + 1 < end && Chars.isDigit(text.charAt(next + 1)))) {
                break;
            }
            rising &= Chars.value(text.charAt(next)) == Chars.value(text.charAt(to - 1)) + 1;
            digits++;
            apart |= text.charAt(next - 1) == ' ' || text.charAt(to) == ' ';
            to = next + 1;
        }
        int sign = skipOne(text, to, end);
        boolean ends = sign < end
                && (behind.has(text.charAt(sign)) || ((digits > 2 || point) && Chars.isHan(text.charAt(sign))));
        boolean column = rising && digits > 2;
        return apart && ends && !column ? to : at;
    }

    /** Whether a digit or point stands before {@code at}, parted by one space at most. */
    private static boolean isPart(String text, int at) {
        char before = text.charAt(at - 1);
        if (before == ' ' && at > 1) {
            before = text.charAt(at - 2);
        }
        return Chars.isDigit(before) || Chars.isPoint(before) || Chars.isLatin(before);
    }

    private static boolean isPointAt(String text, int at, int end) {
        int i = skipOne(text, at, end);
        return i < end && Chars.isPoint(text.charAt(i));
    }

    private static int skipOne(String text, int at, int end) {
        return at < end && text.charAt(at) == ' ' ? at + 1 : at;
    }
}
