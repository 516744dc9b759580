package hecha.numeral;

import hecha.model.Approx;
import hecha.model.NumeralSort;
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

    private static final String FILE = "rates";

    private final NumeralReader numerals;
    private final Numeral part = new Numeral();
    private final WordClass over;
    private final WordClass whole;
    private final WordClass and;
    private final WordClass halves;
    private final WordClass notHalves;
    private final WordClass halfNumbers;
    private final WordClass half;
    private final WordClass moreThan;
    private final WordClass beforeHalf;
    private final WordClass notHalf;
    private final WordClass times;
    private final WordClass notTimes;
    private final WordClass done;
    private final WordClass doubles;
    private final String multiple;

    RateReader(NumeralReader numerals, Lexicon lexicon) {
        this.numerals = numerals;
        over = lexicon.words("numbers", "over");
        whole = lexicon.words(FILE, "whole");
        and = lexicon.words(FILE, "and");
        halves = lexicon.words(FILE, "one_half");
        notHalves = lexicon.words(FILE, "no_halves");
        halfNumbers = lexicon.words(FILE, "half_of_number");
        half = lexicon.words(FILE, "half");
        moreThan = lexicon.words(FILE, "passed");
        beforeHalf = lexicon.words(FILE, "before_half");
        notHalf = lexicon.words(FILE, "no_half_before");
        times = lexicon.words(FILE, "times");
        notTimes = lexicon.words(FILE, "no_times");
        done = lexicon.words(FILE, "done");
        doubles = lexicon.words(FILE, "doubles");
        multiple = lexicon.word(FILE, "multiple");
    }

    /** Reads 百分之N, 千分之N, 百分百 at {@code at} into {@code reading}. */
    boolean readBare(String text, int at, int end, Reading reading) {
        int i = at;
        BigDecimal power = BigDecimal.ONE;
        while (i < end && i - at < 4 && isPower(text.charAt(i))) {
            power = power.multiply(BigDecimal.valueOf(Chars.value(text.charAt(i))));
            i = Chars.skipSpaces(text, i + 1, end);
        }
        if (i == at) {
            return false;
        }
        int to = whole.end(text, i);
        if (power.compareTo(HUNDRED) == 0 && to > i && !(to < end && Chars.isHanNumeral(text.charAt(to)))) {
            rate(reading, at, to, HUNDRED, NumeralSort.PERCENT);
            return true;
        }
        int top = over(text, i, end);
        if (top < 0) {
            return false;
        }
        boolean negative = top < end && Chars.isMinus(text.charAt(top));
        if (!numerals.read(negative ? Chars.skipSpaces(text, top + 1, end) : top, false, part) || part.value == null) {
            return false;
        }
        BigDecimal factor = HUNDRED.divide(power);
        rate(reading, at, part.to, part.value, NumeralSort.PERCENT);
        reading.numeralFrom = part.from;
        reading.shared = true;
        Readings.take(part, reading);
        reading.factor = negative ? factor.negate() : factor;
        Readings.multiply(reading);
        return true;
    }

    /** Reads the 分之M, or 又N分之M, behind the number of {@code whole}. */
    boolean readFraction(String text, Numeral first, int end, Reading reading) {
        if (first.value == null || first.isEstimate() || first.hedge != 0) {
            return false;
        }
        int i = Chars.skipSpaces(text, first.to, end);
        BigDecimal add = null;
        BigDecimal below = first.value;
        if (and.hasAt(text, i)) {
            add = first.value;
            if (!numerals.read(Chars.skipSpaces(text, i + 1, end), false, part) || part.value == null) {
                return false;
            }
            below = part.value;
            i = Chars.skipSpaces(text, part.to, end);
        }
        int top = over(text, i, end);
        if (top < 0 || below.signum() == 0) {
            return false;
        }
        boolean negative = top < end && Chars.isMinus(text.charAt(top));
        if (!numerals.read(negative ? top + 1 : top, false, part) || part.value == null || part.isEstimate()) {
            return false;
        }
        BigDecimal value = negative ? part.value.negate() : part.value;
        mixed(reading, first.from, part.to, add, value, below);
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
        rate(reading, from, to, value, NumeralSort.FRACTION);
    }

    /** Reads 一半, 半数, 过半, 大半 at {@code at}: 50 %. */
    boolean readHalf(String text, int at, int end, Reading reading) {
        if (notHalves.at(text, at)) {
            return false;
        }
        int one = halves.end(text, at);
        if (one > at) {
            rate(reading, at, one, FIFTY, NumeralSort.FRACTION);
            return true;
        }
        if (!half.has(text.charAt(at))) {
            return false;
        }
        int number = halfNumbers.end(text, at);
        if (number > at) {
            rate(reading, at, number, FIFTY, NumeralSort.FRACTION);
            if (moreThan.hasAt(text, at - 1)) {
                reading.hedge(text.substring(at - 1, at), Approx.OVER, true);
            }
            return true;
        }
        if (beforeHalf.hasAt(text, at - 1) && !notHalf.hasAt(text, at + 1)) {
            rate(reading, at, at + 1, FIFTY, NumeralSort.FRACTION);
            reading.hedge(text.substring(at - 1, at), Approx.OVER, true);
            return true;
        }
        return false;
    }

    /** Reads 翻一番, 翻了两番 at {@code at}, the place of the number. */
    boolean readDoubling(String text, Numeral count, Reading reading) {
        int doublings = count.small();
        if (doublings < 1 || doublings > MAX_DOUBLINGS || !times.hasAt(text, count.to) || notTimes.at(text, count.to)) {
            return false;
        }
        int from = count.from;
        if (done.hasAt(text, from - 1)) {
            from--;
        }
        if (!doubles.hasAt(text, from - 1)) {
            return false;
        }
        reading.from = from - 1;
        reading.to = count.to + 1;
        reading.numeralFrom = count.from;
        reading.numeralTo = count.to;
        reading.value = BigDecimal.valueOf(1L << doublings);
        reading.sort = NumeralSort.MULTIPLE;
        reading.unit = multiple;
        reading.written = text.substring(count.to, count.to + 1);
        return true;
    }

    private static void rate(Reading reading, int from, int to, BigDecimal value, NumeralSort sort) {
        reading.from = from;
        reading.to = to;
        reading.numeralFrom = from;
        reading.numeralTo = to;
        reading.value = Decimals.plain(value);
        reading.sort = sort;
        reading.unit = "%";
    }

    private static boolean isPower(char c) {
        return Chars.kind(c) == Chars.BIG || (Chars.kind(c) == Chars.SMALL && Chars.value(c) >= 100);
    }

    /** Index after 分之 at {@code at} and the spaces behind it, or -1. */
    private int over(String text, int at, int end) {
        int to = over.spacedEnd(text, at, end);
        return to == at ? -1 : Chars.skipSpaces(text, to, end);
    }
}
