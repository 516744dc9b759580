package hecha.check;

import hecha.model.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes computed values the way the report writes the figure they are held against. */
final class Numbers {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private static final int LONGEST = 8;

    private Numbers() {}

    /** {@code value}, which is in the base unit of {@code like}, with the unit that {@code like} is written with. */
    static String shown(BigDecimal value, Figure like) {
        String unit = like.quantity().unit();
        String written = like.quantity()
                .unitAsWritten()
                .replace(Signs.TEN_THOUSAND_WORD, "")
                .replace(Signs.HUNDRED_MILLION_WORD, "");
        BigDecimal worth = StatedNumber.of(like).unitWorth().orElse(BigDecimal.ONE);
        if (!written.equals(unit) && worth.compareTo(BigDecimal.ONE) != 0 && worth.signum() > 0) {
            // 12.8万吨 rather than 12800万千克
            return shown(value.divide(worth, MathContext.DECIMAL64), like.raw(), written);
        }
        return shown(value, like.raw(), unit);
    }

    private static String shown(BigDecimal value, String raw, String unit) {
        if (raw.indexOf(Signs.HUNDRED_MILLION) >= 0) {
            return plain(value.divide(HUNDRED_MILLION, MathContext.DECIMAL64)) + Signs.HUNDRED_MILLION_WORD + unit;
        }
        if (raw.indexOf(Signs.TEN_THOUSAND) >= 0) {
            return plain(value.divide(TEN_THOUSAND, MathContext.DECIMAL64)) + Signs.TEN_THOUSAND_WORD + unit;
        }
        return plain(value) + unit;
    }

    /** Where the digits that begin at {@code from} end, with one point among them; no more than a ratio or an index has. */
    static int to(String text, int from, int most) {
        int to = from;
        boolean point = false;
        while (to < most
                && to - from < LONGEST
                && (Marks.isDigit(text.charAt(to))
                        || (!point
                                && to > from
                                && text.charAt(to) == '.'
                                && to + 1 < most
                                && Marks.isDigit(text.charAt(to + 1))))) {
            point |= text.charAt(to) == '.';
            to++;
        }
        return to;
    }

    /** {@code dividend} over {@code divisor} with two decimals. */
    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 2, RoundingMode.HALF_UP);
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
