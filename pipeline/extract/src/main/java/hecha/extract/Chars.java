package hecha.extract;

/** What a character of a report is. */
final class Chars {
    private static final String CHINESE_DIGITS = "零〇一二三四五六七八九十百千万亿两几数半廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    private Chars() {}

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '〇';
    }

    static boolean isChineseDigit(char c) {
        return CHINESE_DIGITS.indexOf(c) >= 0;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0';
    }

    static int skipBlanks(CharSequence text, int from, int limit) {
        int i = from;
        while (i < limit && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int skipBlanksBack(CharSequence text, int to, int limit) {
        int i = to;
        while (i > limit && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
