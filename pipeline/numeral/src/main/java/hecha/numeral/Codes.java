package hecha.numeral;

/** Codes and addresses, whose digits are no numbers: G20, PM2.5, H7N9, http://… */
final class Codes {
    private Codes() {}

    /**
     * Whether the digits at {@code i} are part of a code that began before them: G20, COVID-19; not RMB300 or 5km-12km.
     *
     * @param last where the reading before ends
     */
    static boolean goesOn(String text, int i, int last, int start) {
        char before = i > start ? text.charAt(i - 1) : 0;
        if (before == '-' && i - 1 > start && last < i - 1) {
            return Chars.isLatin(text.charAt(i - 2));
        }
        return Chars.isLatin(before) && !isCurrency(text, i, start);
    }

    /** Whether the digits at {@code i} stand behind RMB, USD or CNY. */
    private static boolean isCurrency(String text, int i, int start) {
        return i - 3 >= start
                && (i - 3 == start || !Chars.isLatin(text.charAt(i - 4)))
                && (text.startsWith("RMB", i - 3) || text.startsWith("USD", i - 3) || text.startsWith("CNY", i - 3));
    }

    /** Index after the web address that begins at {@code i}, whose digits are no numbers. */
    static int skipAddress(String text, int i, int start, int end) {
        boolean begins = i == start || !Chars.isLatin(text.charAt(i - 1));
        if (!begins || !(text.startsWith("http", i) || text.startsWith("www.", i))) {
            return i + 1;
        }
        int to = i;
        while (to < end && text.charAt(to) > ' ' && text.charAt(to) < 0x7f) {
            to++;
        }
        return to;
    }

    /** Index after a code such as G20, PM2.5 or H7N9, of which the letter before {@code i} is part. */
    static int skip(String text, int i, int end) {
        int to = i;
        while (to < end) {
            char c = text.charAt(to);
            boolean joined =
                    c == '.' || c == '-' || c == '_' || (c == ':' && to > i && Chars.isDigit(text.charAt(to - 1)));
            boolean more = joined
                    && to + 1 < end
                    && (Chars.isDigit(text.charAt(to + 1)) || Chars.isLatin(text.charAt(to + 1)));
            if (!Chars.isDigit(c) && !Chars.isLatin(c) && !more) {
                break;
            }
            to++;
        }
        return to;
    }
}
