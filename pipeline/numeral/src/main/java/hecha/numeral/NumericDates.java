package hecha.numeral;

/** Reads dates written in digits: 2010-01-29, 2015.5.13, 13.5.2015, 05/05/89, 2010 01 29, 12/1, 2024.06, 14:30. */
final class NumericDates {
    private static final int RATIO_REACH = 7;
    /** Digits of a date without signs. */
    private static final int COMPACT = 8;

    private static final String FILE = "numeric-dates";

    private final WordClass number;
    private final WordClass before;
    private final WordClass behind;
    private final WordClass units;

    NumericDates(Lexicon lexicon) {
        number = lexicon.words(FILE, "number");
        before = lexicon.words(FILE, "before_ratio");
        behind = lexicon.words(FILE, "behind_ratio");
        units = lexicon.words(FILE, "units");
    }

    /** Index after the date at {@code at}, or {@code at} if none is there. */
    int read(String text, int at, int start, int end) {
        char previous = at > start ? text.charAt(at - 1) : 0;
        if (Chars.isDigit(previous) || Chars.isPoint(previous)) {
            return at;
        }
        boolean behindDigit = previous == '-' && at - 1 > start && Chars.isDigit(text.charAt(at - 2));
        int compact = compact(text, at, end);
        if (compact > at) {
            return compact;
        }
        int first = digits(text, at, end);
        int sign = at + first;
        if (first > 4 || first == 3 || sign + 1 >= end) {
            return at;
        }
        char c = text.charAt(sign);
        int second = digits(text, sign + 1, end);
        int sign2 = sign + 1 + second;
        if (second < 1 || second > 2) {
            return at;
        }
        if (behindDigit && (c == '-' || sign2 >= end || text.charAt(sign2) != c)) {
            return at;
        }
        if (isColon(c)) {
            boolean part = at - 1 > start && isColon(previous) && Chars.isDigit(text.charAt(at - 2));
            return part ? at : clock(text, at, sign, end);
        }
        if (c != '-' && c != '.' && c != '/' && c != '－' && c != '／' && c != ' ' && c != '．') {
            return at;
        }
        int third = sign2 + 1 < end && text.charAt(sign2) == c ? digits(text, sign2 + 1, end) : 0;
        if (third > 0) {
            int to = sign2 + 1 + third;
            boolean more = to + 1 < end && text.charAt(to) == c && Chars.isDigit(text.charAt(to + 1));
            return !more && isDate(text, at, first, sign + 1, second, sign2 + 1, third, c) ? to : at;
        }
        if (first == 4 && second == 2 && (c == '.' || c == '-' || c == '/')) {
            int year = value(text, at, 4);
            int month = value(text, sign + 1, 2);
            boolean free = sign2 >= end || !isQuantity(text.charAt(sign2));
            return year >= 1949 && year < 2100 && month >= 1 && month <= 12 && free ? sign2 : at;
        }
        boolean monthAndDay =
                (c == '/' || c == '／') && first <= 2 && value(text, at, first) >= 1 && value(text, at, first) <= 12;
        int day = value(text, sign + 1, second);
        boolean fraction = day > 1 && (day <= 10 || (value(text, at, first) < day && day > 31));
        return monthAndDay && day >= 1 && day <= 31 && !fraction ? sign2 : at;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：' || c == '∶';
    }

    /** Index after eight digits that are a date, such as 20260105, or {@code at}. */
    private int compact(String text, int at, int end) {
        int to = at + COMPACT;
        if (to > end || !(text.startsWith("19", at) || text.startsWith("20", at))) {
            return at;
        }
        for (int i = at; i < to; i++) {
            if (!Chars.isDigit(text.charAt(i))) {
                return at;
            }
        }
        int month = value(text, at + 4, 2);
        int day = value(text, at + 6, 2);
        char after = to < end ? text.charAt(to) : '。';
        char previous = at > 0 ? text.charAt(at - 1) : '。';
        boolean free = !Chars.isDigit(after)
                && !Chars.isLatin(after)
                && !Chars.isPoint(after)
                && !isQuantity(after)
                && after != '-'
                && !number.has(after)
                && !Chars.isLatin(previous)
                && previous != '-';
        return free && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? to : at;
    }

    private static boolean isDate(String text, int a, int first, int b, int second, int c, int third, char sign) {
        int x = value(text, a, first);
        int y = value(text, b, second);
        int z = value(text, c, third);
        if (first == 4) {
            boolean spaced = sign == ' ' && (second != 2 || third != 2);
            return third <= 2 && !spaced && x >= 1000 && x < 3000 && y >= 1 && y <= 12 && z >= 1 && z <= 31;
        }
        boolean dayAndMonth = x >= 1 && y >= 1 && ((x <= 31 && y <= 12) || (x <= 12 && y <= 31));
        if (third == 4) {
            return sign != ' ' && dayAndMonth && z >= 1000 && z < 3000;
        }
        if (third > 2 || (sign != '-' && sign != '/')) {
            return false;
        }
        return (third == 2 && dayAndMonth) || (first == 2 && y >= 1 && y <= 12 && z >= 1 && z <= 31);
    }

    /** Index after 14:30 or 14:30:05; a ratio such as 1:10 is none. */
    private int clock(String text, int at, int sign, int end) {
        int hours = sign - at;
        int minutes = digits(text, sign + 1, end);
        int to = sign + 1 + minutes;
        if (hours > 2
                || minutes != 2
                || isRatio(text, at, sign, to, end)
                || value(text, at, hours) > 24
                || value(text, sign + 1, 2) > 59) {
            return at;
        }
        if (to + 2 < end && text.charAt(to) == text.charAt(sign) && digits(text, to + 1, end) == 2) {
            return to + 3;
        }
        return to < end && (Chars.isPoint(text.charAt(to)) || isQuantity(text.charAt(to))) ? at : to;
    }

    /** Whether the digits are parts of a whole: 师生比为1:14, 优化为11∶38∶51. */
    private boolean isRatio(String text, int at, int sign, int to, int end) {
        int sum = value(text, at, sign - at) + value(text, sign + 1, to - sign - 1);
        boolean third = to + 1 < end && text.charAt(to) == text.charAt(sign) && Chars.isDigit(text.charAt(to + 1));
        if (third) {
            int length = digits(text, to + 1, end);
            sum += value(text, to + 1, length);
            int after = to + 1 + length;
            return length != 2
                    || (sum >= 99 && sum <= 101)
                    || value(text, to + 1, 2) > 59
                    || (after < end && (text.charAt(after) == text.charAt(sign) || Chars.isPoint(text.charAt(after))))
                    || isBehindRatio(text, at);
        }
        boolean whole = sum == 100 && text.charAt(sign) == '∶';
        return whole || isBehindRatio(text, at) || isBeforeRatio(text, to, end);
    }

    /** Whether 比, 比例, 结构 or 按 stands in the six characters of the clause before {@code at}. */
    private boolean isBehindRatio(String text, int at) {
        for (int i = at - 1; i >= 0 && i >= at - RATIO_REACH; i--) {
            char c = text.charAt(i);
            if (c == '，' || c == '。' || c == '；' || c == '\n' || Chars.isDigit(c)) {
                return false;
            }
            if (before.has(c)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeforeRatio(String text, int to, int end) {
        return to < end && behind.at(text, to);
    }

    private boolean isQuantity(char c) {
        return Chars.kind(c) == Chars.BIG || units.has(c);
    }

    private static int digits(String text, int at, int end) {
        int i = at;
        while (i < end && i - at < 6 && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        return i - at;
    }

    private static int value(String text, int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = value * 10 + (int) Chars.value(text.charAt(i));
        }
        return value;
    }
}
