package hecha.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value as people write it: {@code 83.5%}, {@code 2700万元}, {@code 2.6亿元}; exact where four decimals suffice, else
 * rounded to them with {@code ≈} before it.
 */
public final class WrittenValue {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final int DECIMALS = 4;
    private static final Set<String> NEVER_IN_WAN = Set.of("%", "‰", "个百分点", "倍", "岁", "分", "℃", "度", "年");

    private WrittenValue() {}

    /** The value with its base unit. */
    public static String of(BigDecimal value, String unit) {
        BigDecimal size = value.abs();
        String multiplier = "";
        BigDecimal shown = value;
        if (!NEVER_IN_WAN.contains(unit)) {
            if (size.compareTo(YI) >= 0) {
                multiplier = "亿";
                shown = value.divide(YI);
            } else if (size.compareTo(WAN) >= 0) {
                multiplier = "万";
                shown = value.divide(WAN);
            }
        }
        BigDecimal rounded = shown.setScale(DECIMALS, RoundingMode.HALF_UP);
        boolean exact = rounded.compareTo(shown) == 0;
        BigDecimal plain = rounded.stripTrailingZeros();
        return (exact ? "" : "≈") + (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + multiplier + unit;
    }

    /** The value, or the range from {@code low} to {@code high}; nothing stands on an open side. */
    public static String of(
            @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {
        if (value != null) {
            return of(value, unit);
        }
        if (low == null && high == null) {
            return "";
        }
        return (low == null ? "" : of(low, unit)) + "–" + (high == null ? "" : of(high, unit));
    }
}
