package hecha.numeral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact decimals as readings give them. */
final class Decimals {
    private Decimals() {}

    /** The number without zeros behind the point, and without a power of ten. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The product, {@link #plain}; null if there is no value. */
    static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
        return value == null ? null : plain(value.multiply(factor));
    }
}
