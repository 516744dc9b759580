package hecha.numeral;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Fractions that are one character: ½ ¼ ¾ ⅓ ⅔ ⅛. */
final class VulgarFractions {
    private static final String SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final String TOPS = "112131234151357";
    private static final String BELOW = "233445555668888";

    private VulgarFractions() {}

    /** The value of the sign, to 16 digits; null if {@code c} is none. */
    static @Nullable BigDecimal value(char c) {
        int i = SIGNS.indexOf(c);
        if (i < 0) {
            return null;
        }
        BigDecimal below = BigDecimal.valueOf(BELOW.charAt(i) - '0');
        return BigDecimal.valueOf(TOPS.charAt(i) - '0').divide(below, MathContext.DECIMAL64);
    }

    static String signs() {
        return SIGNS;
    }
}
