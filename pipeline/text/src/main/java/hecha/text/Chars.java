package hecha.text;

/** What a character of a report is. */
public final class Chars {
    private static final String CHINESE_DIGITS = "零〇一二三四五六七八九十百千万亿两几数半廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    private Chars() {}

    /** A decimal digit in half or full width. */
    public static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    /** A letter of the Latin alphabet in half width. */
    public static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A Chinese character: the unified ideographs, extension A, and 〇. */
    public static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '〇';
    }

    /** A character of a Chinese numeral, in plain or formal writing. */
    public static boolean isChineseDigit(char c) {
        return CHINESE_DIGITS.indexOf(c) >= 0;
    }

    /** A space within a line, in half or full width. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0';
    }

    /** Index of the first character in {@code from..limit} that is no blank; {@code limit} if all are. */
    public static int skipBlanks(CharSequence text, int from, int limit) {
        int i = from;
        while (i < limit && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Index after the last character in {@code limit..to} that is no blank; {@code limit} if all are. */
    public static int skipBlanksBack(CharSequence text, int to, int limit) {
        int i = to;
        while (i > limit && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Index of the first character in {@code from..limit} that is no digit; {@code limit} if all are. */
    public static int skipDigits(CharSequence text, int from, int limit) {
        int i = from;
        while (i < limit && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** A text on one line of a table: its line breaks as ⏎, its tabs as blanks. */
    public static String onOneLine(String text) {
        return text.replace('\n', '⏎').replace('\t', ' ').replace('\r', ' ');
    }
}
