package hecha.numeral;

/** What a character can be in a numeral: one table look-up for each character of a report. */
final class Chars {
    static final byte NONE = 0;
    /** 0 to 9 in half or full width */
    static final byte DIGIT = 1;
    /** 一 to 九, 两, and their capitals. */
    static final byte HAN_DIGIT = 2;
    /** 零 〇 */
    static final byte HAN_ZERO = 3;
    /** 十 百 千 廿 卅 */
    static final byte SMALL = 4;
    /** 万 亿 兆 */
    static final byte BIG = 5;
    /** 几 */
    static final byte SOME = 6;
    /** 数, a numeral only before 十 百 千 万 亿 */
    static final byte SEVERAL = 7;
    /** 半 */
    static final byte HALF = 8;

    private static final int FIRST_HAN = 0x4e00;
    private static final int LAST_HAN = 0x9fff;
    /** A wider gap parts two columns; it also bounds the work for each numeral. */
    private static final int MAX_SPACES = 8;

    /** The digits and scales of the language and the signs of numbers: what they are, their value, the characters. */
    private static final String TABLE = """
            ZERO 0 零〇○
            HAN 1 一壹
            HAN 2 二贰弍
            TWO 2 两俩
            HAN 3 三叁
            HAN 4 四肆
            HAN 5 五伍
            HAN 6 六陆
            HAN 7 七柒
            HAN 8 八捌
            HAN 9 九玖
            SMALL 10 十拾
            SMALL 20 廿
            SMALL 30 卅
            SMALL 100 百佰
            SMALL 1000 千仟
            BIG 10000 万
            BIG 100000000 亿
            BIG 1000000000000 兆
            SOME 0 几
            SEVERAL 0 数
            HALF 0 半
            MINUS 0 -－−负
            POINT 0 点
            BLANK 0 XxＸｘ×*＊_□○〇…
            """;

    private static final byte[] KIND = new byte[1 << 16];
    private static final long[] VALUE = new long[1 << 16];
    private static final byte[] MARK = new byte[1 << 16];

    private static final byte TWO = 1;
    private static final byte MINUS = 2;
    private static final byte POINT = 4;
    private static final byte BLANK = 8;

    static {
        for (int i = 0; i < 10; i++) {
            put(String.valueOf((char) ('0' + i)) + (char) ('０' + i), DIGIT, i);
        }
        for (String row : TABLE.split("\n", -1)) {
            String[] cells = row.split(" ", -1);
            if (cells.length == 3) {
                put(cells[0], Long.parseLong(cells[1]), cells[2]);
            }
        }
    }

    private Chars() {}

    private static void put(String name, long value, String chars) {
        switch (name) {
            case "ZERO" -> put(chars, HAN_ZERO, value);
            case "HAN" -> put(chars, HAN_DIGIT, value);
            case "TWO" -> {
                put(chars, HAN_DIGIT, value);
                mark(chars, TWO);
            }
            case "SMALL" -> put(chars, SMALL, value);
            case "BIG" -> put(chars, BIG, value);
            case "SOME" -> put(chars, SOME, value);
            case "SEVERAL" -> put(chars, SEVERAL, value);
            case "HALF" -> put(chars, HALF, value);
            case "MINUS" -> mark(chars, MINUS);
            case "POINT" -> mark(chars, POINT);
            default -> mark(chars, BLANK);
        }
    }

    private static void put(String chars, byte kind, long value) {
        for (int i = 0; i < chars.length(); i++) {
            KIND[chars.charAt(i)] = kind;
            VALUE[chars.charAt(i)] = value;
        }
    }

    private static void mark(String chars, byte mark) {
        for (int i = 0; i < chars.length(); i++) {
            MARK[chars.charAt(i)] |= mark;
        }
    }

    static byte kind(char c) {
        return KIND[c];
    }

    /** The digit, or the power of ten that the character multiplies by; 廿 and 卅 count as twenty and thirty. */
    static long value(char c) {
        return VALUE[c];
    }

    static boolean isDigit(char c) {
        return KIND[c] == DIGIT;
    }

    static boolean isHanNumeral(char c) {
        byte kind = KIND[c];
        return kind >= HAN_DIGIT && kind <= BIG;
    }

    /** Whether it is a digit that can stand in a row of digits: 二〇一九, 点五; 两 cannot. */
    static boolean isSequenceDigit(char c) {
        byte kind = KIND[c];
        return (kind == HAN_DIGIT || kind == HAN_ZERO) && !isTwo(c);
    }

    /** 两, which counts and is no digit of a row. */
    static boolean isTwo(char c) {
        return (MARK[c] & TWO) != 0;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0' || c == '\t' || (c >= '\u2000' && c <= '\u200b');
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    /** A raised digit or a digit in a circle: the mark of a note. */
    static boolean isNoteMark(char c) {
        return c == '¹' || c == '²' || c == '³' || (c >= '\u2070' && c <= '\u2079') || (c >= '\u2460' && c <= '\u2473');
    }

    static boolean isMinus(char c) {
        return (MARK[c] & MINUS) != 0;
    }

    static boolean isPoint(char c) {
        return c == '.' || c == '．';
    }

    /** 点, the point of 一点五. */
    static boolean isHanPoint(char c) {
        return (MARK[c] & POINT) != 0;
    }

    /** A character that stands for what the writer left blank. */
    static boolean isBlank(char c) {
        return c == BLOCKED || (MARK[c] & BLANK) != 0;
    }

    /** Stands at the places that the caller blocked; no character of a text. */
    static final char BLOCKED = '\uFFFE';

    /** Index of the first character from {@code at} that is no space. */
    static int skipSpaces(String text, int at, int end) {
        int i = at;
        int limit = Math.min(end, at + MAX_SPACES);
        while (i < limit && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Index after the last character before {@code at} that is no space. */
    static int skipSpacesBack(String text, int at, int start) {
        int i = at;
        int limit = Math.max(start, at - MAX_SPACES);
        while (i > limit && isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
