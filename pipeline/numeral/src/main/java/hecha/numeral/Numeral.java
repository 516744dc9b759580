package hecha.numeral;

import hecha.model.Approx;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number as it is written, without unit: the result of {@link NumeralReader}, filled anew for each numeral. */
final class Numeral {
    int from;
    int to;
    /** The number, or the least of an estimate such as 两三百; null where it has too many digits to be a number. */
    @Nullable
    BigDecimal value;
    /** The greatest of an estimate; null if the numeral is none. */
    @Nullable
    BigDecimal high;
    /** What 万, 亿 or a last 百, 千 multiplies by, as a range or list passes it back to the numbers before; 1 if none. */
    BigDecimal scale = BigDecimal.ONE;
    /** What 万 and 亿 at its end multiply by; 1 if none. */
    BigDecimal big = BigDecimal.ONE;
    /** What 亿 or 万 inside the number amount to where digits follow them: 100 000 000 of 一亿两千; 0 if none. */
    BigDecimal head = BigDecimal.ZERO;
    /** The least of those 亿 and 万. */
    BigDecimal headUnit = BigDecimal.ZERO;
    /** 多, 余, 来 or 几 after the number, or 0. */
    char hedge;
    /** What that hedge says; {@code EXACT} if there is none. */
    Approx approx = Approx.EXACT;
    /** The bound below which a number with 多 or 余 stays; null if there is none. */
    @Nullable
    BigDecimal below;
    /** Whether it starts with an Arabic digit. */
    boolean arabic;

    boolean decimal;
    /** Chinese digits one after another without 十 or 百: a year, a code, or two digits of a list. */
    boolean sequence;
    /** Count of the digits before the point where it is written in digits alone. */
    int digits;
    /** Whether a sign stands before it. */
    boolean negative;

    void reset(int at) {
        from = at;
        to = at;
        value = null;
        high = null;
        scale = BigDecimal.ONE;
        big = BigDecimal.ONE;
        head = BigDecimal.ZERO;
        headUnit = BigDecimal.ZERO;
        hedge = 0;
        approx = Approx.EXACT;
        below = null;
        arabic = false;
        decimal = false;
        sequence = false;
        digits = 0;
        negative = false;
    }

    boolean isEstimate() {
        return high != null;
    }

    /** Whether it is a plain whole number of digits, such as 2019, 07 or 二〇一九. */
    boolean isDigits() {
        return (arabic || sequence) && !decimal && hedge == 0 && high == null && scale.compareTo(BigDecimal.ONE) == 0;
    }

    /** The value where it is a whole number below 10 000, or -1. */
    int small() {
        if (value == null
                || high != null
                || hedge != 0
                || value.signum() < 0
                || value.precision() - value.scale() > 4) {
            return -1;
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException e) {
            return -1;
        }
    }
}
