package hecha.numeral;

/** What a character can be in a numeral: one table look-up for each character of a report. */
final class Chars {
    static final byte NONE = 0;
    /** 0 to 9 in half or full width. */
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

    /** A wider gap parts two columns; it also bounds the work for each numeral. */
    private static final int MAX_SPACES = 8;

    private static final byte[] KIND = new byte[1 << 16];
    private static final long[] VALUE = new long[1 << 16];

    static {
        digits("0123456789", DIGIT, 0);
        digits("０１２３４５６７８９", DIGIT, 0);
        digits("一二三四五六七八九", HAN_DIGIT, 1);
        digits("壹贰叁肆伍陆柒捌玖", HAN_DIGIT, 1);
        put("貳弍", HAN_DIGIT, 2);
        put("两兩俩倆", HAN_DIGIT, 2);
        put("參叄", HAN_DIGIT, 3);
        put("陸", HAN_DIGIT, 6);
        put("零〇○", HAN_ZERO, 0);
        put("十拾", SMALL, 10);
        put("廿", SMALL, 20);
        put("卅", SMALL, 30);
        put("百佰", SMALL, 100);
        put("千仟", SMALL, 1000);
        put("万萬", BIG, 10_000);
        put("亿億", BIG, 100_000_000);
        put("兆", BIG, 1_000_000_000_000L);
        put("几幾", SOME, 0);
        put("数數", SEVERAL, 0);
        put("半", HALF, 0);
    }

    private Chars() {}

    private static void digits(String chars, byte kind, int first) {
        for (int i = 0; i < chars.length(); i++) {
            put(chars.substring(i, i + 1), kind, first + i);
        }
    }

    private static void put(String chars, byte kind, long value) {
        for (int i = 0; i < chars.length(); i++) {
            KIND[chars.charAt(i)] = kind;
            VALUE[chars.charAt(i)] = value;
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

    static boolean isTwo(char c) {
        return c == '两' || c == '兩' || c == '俩' || c == '倆';
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
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** A raised digit or a digit in a circle: the mark of a note. */
    static boolean isNoteMark(char c) {
        return c == '¹' || c == '²' || c == '³' || (c >= '\u2070' && c <= '\u2079') || (c >= '\u2460' && c <= '\u2473');
    }

    /** Index after the note's marks at {@code at} if 万, 亿, 元 or % goes on behind them: 185²亿; else {@code at}. */
    static int skipNoteMarks(String text, int at, int end) {
        int i = at;
        while (i < end && i - at < 3 && isNoteMark(text.charAt(i))) {
            i++;
        }
        boolean more = i > at && i < end && (KIND[text.charAt(i)] == BIG || "元%％户人亩吨".indexOf(text.charAt(i)) >= 0);
        return more ? i : at;
    }

    static boolean isMinus(char c) {
        return c == '-' || c == '－' || c == '−' || c == '负' || c == '負';
    }

    static boolean isPoint(char c) {
        return c == '.' || c == '．';
    }

    static boolean isHanPoint(char c) {
        return c == '点' || c == '點';
    }

    /** A character that stands for what the writer left blank. */
    static boolean isBlank(char c) {
        return switch (c) {
            case 'X', 'x', 'Ｘ', 'ｘ', '×', '*', '＊', '_', '□', '○', '〇', '…', BLOCKED -> true;
            default -> false;
        };
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
