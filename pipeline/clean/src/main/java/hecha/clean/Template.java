package hecha.clean;

/**
 * A line of furniture with its changing parts left open: {@code #} stands for a number, {@code …} for anything. Spaces,
 * the width of punctuation and the length of dashes do not count.
 */
final class Template {
    private static final String NUMERALS = "〇一二三四五六七八九十百";

    private final String pattern;

    Template(String pattern) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            append(folded, pattern.charAt(i));
        }
        this.pattern = folded.toString();
    }

    /** The line as templates see it. */
    static String fold(CharSequence line) {
        StringBuilder folded = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            append(folded, line.charAt(i));
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char c) {
        char plain = switch (c) {
            case '：' -> ':';
            case '（', '【', '〔', '［' -> c == '（' ? '(' : '[';
            case '）', '】', '〕', '］' -> c == '）' ? ')' : ']';
            case '，' -> ',';
            case '—', '–', '―', '－', '─', '‐' -> '-';
            case '～' -> '~';
            case '｜' -> '|';
            default -> c;
        };
        boolean again = plain == '-' && folded.length() > 0 && folded.charAt(folded.length() - 1) == '-';
        if (!Lines.isSpace(plain) && !again) {
            folded.append(plain);
        }
    }

    /** Whether the folded line is of this form. */
    boolean matches(String line) {
        return matches(0, line, 0);
    }

    private boolean matches(int p, String line, int at) {
        int i = p;
        int j = at;
        while (i < pattern.length()) {
            char want = pattern.charAt(i);
            if (want == '…') {
                if (i + 1 == pattern.length()) {
                    return true;
                }
                for (int k = j; k < line.length(); k++) {
                    if (matches(i + 1, line, k)) {
                        return true;
                    }
                }
                return false;
            }
            if (want == '#') {
                int end = j;
                while (end < line.length() && isNumeral(line.charAt(end))) {
                    end++;
                }
                if (end == j) {
                    return false;
                }
                j = end;
            } else {
                if (j >= line.length() || line.charAt(j) != want) {
                    return false;
                }
                j++;
            }
            i++;
        }
        return j == line.length();
    }

    private static boolean isNumeral(char c) {
        return (c >= '0' && c <= '9') || NUMERALS.indexOf(c) >= 0;
    }

    private static final Template DATE = new Template("#年#月#日");
    private static final Template DASHED_DATE = new Template("#-#-#");

    /** Whether the folded line is a day. */
    static boolean isDate(String line) {
        return DATE.matches(line) || DASHED_DATE.matches(line);
    }
}
