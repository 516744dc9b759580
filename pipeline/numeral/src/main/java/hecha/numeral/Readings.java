package hecha.numeral;

import hecha.model.Approx;
import java.math.BigDecimal;

/** From a number to the reading that holds it, and from written to base units. */
final class Readings {
    private Readings() {}

    /** Puts value, bounds and inner hedge of {@code numeral} into {@code reading}, whose unit is not yet known. */
    static void take(Numeral numeral, Reading reading) {
        reading.arabic = numeral.arabic;
        reading.scale = numeral.scale;
        reading.big = numeral.big;
        reading.value = numeral.value;
        if (numeral.isEstimate() && numeral.value != null) {
            reading.low = numeral.value;
            reading.high = numeral.high;
            reading.value = null;
            reading.approx = Approx.ABOUT;
            reading.some = NumberScanner.rounded(numeral).compareTo(numeral.value) != 0;
        } else if (numeral.approx == Approx.ABOUT) {
            reading.hedge(String.valueOf(numeral.hedge), Approx.ABOUT, false);
        } else if (numeral.approx == Approx.OVER) {
            reading.hedge(String.valueOf(numeral.hedge), Approx.OVER, false);
            reading.low = numeral.value;
            reading.high = numeral.below;
        }
    }

    /** Multiplies value and bounds by the factor of the unit. */
    static void multiply(Reading reading) {
        if (reading.factor.compareTo(BigDecimal.ONE) == 0) {
            return;
        }
        BigDecimal low = Decimals.times(reading.low, reading.factor);
        BigDecimal high = Decimals.times(reading.high, reading.factor);
        boolean turned = reading.factor.signum() < 0;
        reading.value = Decimals.times(reading.value, reading.factor);
        reading.low = turned ? high : low;
        reading.high = turned ? low : high;
    }
}
