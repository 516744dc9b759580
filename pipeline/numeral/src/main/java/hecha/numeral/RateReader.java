package hecha.numeral;

import hecha.model.Approx;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is written as a part of a whole: 百分之八十, 五分之一, 3/4, 百分百, 一半, 过半, 翻两番. A part is given in %, 翻 in
 * 倍 (翻一番 is 2倍, 翻两番 4倍).
 */
final class RateReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final int MAX_DOUBLINGS = 20;

    private final NumeralReader numerals;
    private final Numeral part = new Numeral();

    RateReader(NumeralReader numerals) {
        this.numerals = numerals;
    }

    /** Reads 百分之N, 千分之N, 百分百 at {@code at} into {@code reading}. */
    boolean readBare(String text, int at, int end, Reading reading) {
        int i = at;
        BigDecimal whole = BigDecimal.ONE;
        while (i < end && i - at < 4 && isPower(text.charAt(i))) {
            whole = whole.multiply(BigDecimal.valueOf(Chars.value(text.charAt(i))));
            i = Chars.skipSpaces(text, i + 1, end);
        }
        if (i == at) {
            return false;
        }
        if (whole.compareTo(HUNDRED) == 0
                && (text.startsWith("分百", i) || text.startsWith("分之百", i))
                && !multiplied(text, i, end)) {
            int to = text.startsWith("分百", i) ? i + 2 : i + 3;
            rate(reading, at, to, HUNDRED, "percent");
            return true;
        }
        int over = over(text, i, end);
        if (over < 0) {
            return false;
        }
        boolean negative = over < end && Chars.isMinus(text.charAt(over));
        if (!numerals.read(negative ? Chars.skipSpaces(text, over + 1, end) : over, false, part)
                || part.value == null) {
            return false;
        }
        BigDecimal factor = HUNDRED.divide(whole);
        rate(reading, at, part.to, part.value, "percent");
        reading.numeralFrom = part.from;
        reading.shared = true;
        Readings.take(part, reading);
        reading.factor = negative ? factor.negate() : factor;
        Readings.multiply(reading);
        return true;
    }

    private static boolean multiplied(String text, int i, int end) {
        int after = text.startsWith("分百", i) ? i + 2 : i + 3;
        return after < end && Chars.isHanNumeral(text.charAt(after));
    }

    /** Reads the 分之M, or 又N分之M, behind the number of {@code whole}. */
    boolean readFraction(String text, Numeral whole, int end, Reading reading) {
        if (whole.value == null || whole.isEstimate() || whole.hedge != 0) {
            return false;
        }
        int i = Chars.skipSpaces(text, whole.to, end);
        BigDecimal add = null;
        BigDecimal below = whole.value;
        if (i < end && text.charAt(i) == '又') {
            add = whole.value;
            if (!numerals.read(Chars.skipSpaces(text, i + 1, end), false, part) || part.value == null) {
                return false;
            }
            below = part.value;
            i = Chars.skipSpaces(text, part.to, end);
        }
        int over = over(text, i, end);
        if (over < 0 || below.signum() == 0) {
            return false;
        }
        boolean negative = over < end && Chars.isMinus(text.charAt(over));
        if (!numerals.read(negative ? over + 1 : over, false, part) || part.value == null || part.isEstimate()) {
            return false;
        }
        BigDecimal value = negative ? part.value.negate() : part.value;
        mixed(reading, whole.from, part.to, add, value, below);
        return true;
    }

    /** Reads the /4 behind the 3 of {@code over}, or the second fraction of 1 3/4. */
    boolean readSlash(String text, Numeral over, int end, Reading reading) {
        if (!over.isDigits() || !over.arabic || over.value == null || over.to >= end) {
            return false;
        }
        int from = over.from;
        BigDecimal add = null;
        BigDecimal top = over.value;
        int slash = over.to;
        if (text.charAt(slash) == ' ' && slash + 1 < end && Chars.isDigit(text.charAt(slash + 1))) {
            add = over.value;
            if (!numerals.read(slash + 1, false, part) || !part.isDigits() || part.value == null || part.to >= end) {
                return false;
            }
            top = part.value;
            slash = part.to;
        }
        if ((text.charAt(slash) != '/' && text.charAt(slash) != '／')
                || !numerals.read(slash + 1, false, part)
                || !part.isDigits()
                || part.value == null) {
            return false;
        }
        int below = part.small();
        boolean word = part.to < end && Chars.isLatin(text.charAt(part.to));
        boolean more = part.to < end && (text.charAt(part.to) == '/' || text.charAt(part.to) == '／');
        if (more
                || word
                || below < 2
                || below > 1000
                || (part.digits > 1 && Chars.value(text.charAt(part.from)) == 0)) {
            return false;
        }
        boolean proper = top.compareTo(part.value) < 0;
        boolean date = below > 10 && below <= 31 && top.precision() - top.scale() <= 2;
        if (below > 10 && (!proper || date)) {
            return false;
        }
        mixed(reading, from, part.to, add, top, part.value);
        return true;
    }

    private static void mixed(
            Reading reading, int from, int to, @Nullable BigDecimal add, BigDecimal top, BigDecimal below) {
        BigDecimal value = top.multiply(HUNDRED).divide(below, MathContext.DECIMAL64);
        if (add != null) {
            value = value.add(add.multiply(HUNDRED));
        }
        rate(reading, from, to, value, "fraction");
    }

    /** Reads 一半, 半数, 过半, 大半 at {@code at}: 50 %. */
    boolean readHalf(String text, int at, int end, Reading reading) {
        if (text.startsWith("一半", at) && !text.startsWith("一半径", at)) {
            rate(reading, at, at + 2, FIFTY, "fraction");
            return true;
        }
        if (text.charAt(at) != '半') {
            return false;
        }
        if (text.startsWith("半数", at) && !text.startsWith("半数字", at)) {
            rate(reading, at, at + 2, FIFTY, "fraction");
            if (at > 0 && text.charAt(at - 1) == '过') {
                reading.hedge("过", Approx.OVER, true);
            }
            return true;
        }
        if (at > 0 && (text.charAt(at - 1) == '过' || text.charAt(at - 1) == '大')) {
            boolean word = at + 1 < end && "山岛径导圆夜年月天日场程空".indexOf(text.charAt(at + 1)) >= 0;
            if (!word) {
                rate(reading, at, at + 1, FIFTY, "fraction");
                reading.hedge(text.substring(at - 1, at), Approx.OVER, true);
                return true;
            }
        }
        return false;
    }

    /** Reads 翻一番, 翻了两番 at {@code at}, the place of the number. */
    boolean readDoubling(String text, Numeral count, int end, Reading reading) {
        int doublings = count.small();
        if (doublings < 1
                || doublings > MAX_DOUBLINGS
                || count.to >= end
                || text.charAt(count.to) != '番'
                || text.startsWith("番茄", count.to)) {
            return false;
        }
        int from = count.from;
        if (from > 0 && text.charAt(from - 1) == '了') {
            from--;
        }
        if (from == 0 || text.charAt(from - 1) != '翻') {
            return false;
        }
        reading.from = from - 1;
        reading.to = count.to + 1;
        reading.numeralFrom = count.from;
        reading.numeralTo = count.to;
        reading.value = BigDecimal.valueOf(1L << doublings);
        reading.sort = "multiple";
        reading.unit = "倍";
        reading.written = "番";
        return true;
    }

    private static void rate(Reading reading, int from, int to, BigDecimal value, String sort) {
        reading.from = from;
        reading.to = to;
        reading.numeralFrom = from;
        reading.numeralTo = to;
        reading.value = NumeralReader.plain(value);
        reading.sort = sort;
        reading.unit = "%";
    }

    private static boolean isPower(char c) {
        return Chars.kind(c) == Chars.BIG || (Chars.kind(c) == Chars.SMALL && Chars.value(c) >= 100);
    }

    /** Index after 分之 at {@code at}, or -1. */
    private static int over(String text, int at, int end) {
        if (at >= end || text.charAt(at) != '分') {
            return -1;
        }
        int i = Chars.skipSpaces(text, at + 1, end);
        return i < end && text.charAt(i) == '之' ? Chars.skipSpaces(text, i + 1, end) : -1;
    }
}
