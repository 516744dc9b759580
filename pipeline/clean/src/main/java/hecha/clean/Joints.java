package hecha.clean;

/** What the two sides of a line end say of whether a sentence goes on across it. */
final class Joints {
    private static final String STOPS = "。！？；：…!?;:";
    private static final String CLOSERS = "”’）》】〉」』)\"";
    private static final String DANGLING = "、，,—的和与及或把将被（(《“‘【〔「";
    private static final String NEVER_FIRST = "的，。、；：！？）》”’】〕」,;:!?)%／/";

    private static final String BLANKS = "XxＸｘ×*＊_＿○";
    private static final String NUMBER_SIGNS = ".,-—~～%+";
    /** What a line begins with that counts the number at the end of the line before it. */
    private static final String UNITS = "多余万亿千百%元亩个户人名家次件项条座所公里米吨年月日";

    private static final int LONGEST_NUMBER = 12;

    /** The label of an item is no longer. */
    private static final int LABEL = 14;

    private Joints() {}

    /** Whether the line ends inside a sentence, as far as its last letters tell: headings do too. */
    static boolean isOpen(FoldedCharacters letters, Line line) {
        return isOpen(letters, line.from(), line.to());
    }

    static boolean isOpen(FoldedCharacters letters, int from, int to) {
        int at = to - 1;
        boolean closed = false;
        while (at >= from && CLOSERS.indexOf(letters.chars[at]) >= 0) {
            char c = letters.chars[at];
            closed |= c == '）' || c == ')';
            at--;
        }
        if (at < from) {
            return false;
        }
        char last = letters.chars[at];
        boolean dot = last == '.' && at > from && letters.chars[at - 1] >= '\u2E80';
        return !closed
                && STOPS.indexOf(last) < 0
                && !dot
                && !(last == '.' && at > from && letters.chars[at - 1] == '.');
    }

    /** Whether no text can end as this line does: with a comma, 的, or an opened bracket. */
    static boolean dangles(FoldedCharacters letters, int from, int to) {
        return DANGLING.indexOf(letters.chars[to - 1]) >= 0
                && !(to - from >= 2 && letters.chars[to - 1] == '—' && letters.chars[to - 2] == '—');
    }

    /** Whether the line's last letter, but for quotes and brackets, is a full stop or the like. */
    static boolean endsSentence(FoldedCharacters letters, Line line) {
        int at = line.to() - 1;
        while (at > line.from() && CLOSERS.indexOf(letters.chars[at]) >= 0) {
            at--;
        }
        return STOPS.indexOf(letters.chars[at]) >= 0;
    }

    /** 城镇新增就业：96人: whether a line opens with a short label and a colon, behind which something stands. */
    static boolean isItem(FoldedCharacters letters, Line line) {
        int end = Math.min(line.to() - 1, line.from() + LABEL);
        for (int i = line.from(); i < end; i++) {
            char c = letters.chars[i];
            if (c == '：' || c == ':') {
                return i > line.from() + 1;
            }
            if (c < '\u4E00' || c > '\u9FFF') {
                return false;
            }
        }
        return false;
    }

    /** Whether the first line breaks off in a way that only its next line mends. */
    static boolean cannotEnd(FoldedCharacters letters, Line last, Line next) {
        return dangles(letters, last.from(), last.to())
                || spans(letters, last.from(), last.to(), next)
                || cutsNumber(letters, last, next);
    }

    /** {@code …合计达300} and {@code 多万元；…}. */
    private static boolean cutsNumber(FoldedCharacters letters, Line last, Line next) {
        return Character.isDigit(letters.chars[last.to() - 1])
                && last.length() >= 8
                && "多余万亿千百%".indexOf(letters.chars[next.from()]) >= 0;
    }

    /** Whether a line holds a number or a blank and nothing else: some pages put each of them on a line of its own. */
    static boolean isFragment(FoldedCharacters letters, Line line) {
        if (line.length() > LONGEST_NUMBER) {
            return false;
        }
        boolean number = false;
        for (int i = line.from(); i < line.to(); i++) {
            char c = letters.chars[i];
            boolean part = Character.isDigit(c) || BLANKS.indexOf(c) >= 0;
            if (!part && NUMBER_SIGNS.indexOf(c) < 0) {
                return false;
            }
            number |= part;
        }
        return number;
    }

    static boolean endsShare(FoldedCharacters letters, Line line) {
        return letters.chars[line.to() - 1] == '%';
    }

    static boolean beginsWithUnit(FoldedCharacters letters, Line line) {
        return UNITS.indexOf(letters.chars[line.from()]) >= 0;
    }

    /** Whether no text can begin as this line does. */
    static boolean continues(FoldedCharacters letters, Line line) {
        return NEVER_FIRST.indexOf(letters.chars[line.from()]) >= 0;
    }

    /** Whether the letters hold the end of a sentence before their last one. */
    static boolean holdsStop(FoldedCharacters letters, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if ("。！？；".indexOf(letters.chars[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    static int commas(FoldedCharacters letters, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += letters.chars[i] == '，' || letters.chars[i] == ',' ? 1 : 0;
        }
        return count;
    }

    /** Whether a quotation or bracket opens in {@code from..to} and closes soon after {@code next} begins. */
    static boolean spans(FoldedCharacters letters, int from, int to, Line next) {
        char open = 0;
        for (int i = Math.max(from, to - 60); i < to; i++) {
            char c = letters.chars[i];
            if (open == 0 && "“《（(".indexOf(c) >= 0) {
                open = c;
            } else if (open != 0 && c == closer(open)) {
                open = 0;
            }
        }
        if (open == 0) {
            return false;
        }
        for (int i = next.from(); i < Math.min(next.to(), next.from() + 60); i++) {
            if (letters.chars[i] == closer(open)) {
                return true;
            }
            if (letters.chars[i] == open) {
                return false;
            }
        }
        return false;
    }

    private static char closer(char open) {
        return switch (open) {
            case '“' -> '”';
            case '《' -> '》';
            case '（' -> '）';
            default -> ')';
        };
    }
}
