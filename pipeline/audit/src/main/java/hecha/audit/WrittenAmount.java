package hecha.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a quantity as people do: {@code 16.22亿元} for 1,622,000,000 元, {@code 83.5%}, {@code 8312人}. */
final class WrittenAmount {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final int DIGITS = 2;

    private WrittenAmount() {}

    static String of(BigDecimal value, String unit) {
        BigDecimal size = value.abs();
        if (size.compareTo(YI) >= 0) {
            return rounded(value.divide(YI, DIGITS, RoundingMode.HALF_UP)) + "亿" + unit;
        }
        if (size.compareTo(WAN) >= 0) {
            return rounded(value.divide(WAN, DIGITS, RoundingMode.HALF_UP)) + "万" + unit;
        }
        return rounded(value) + unit;
    }

    private static String rounded(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
