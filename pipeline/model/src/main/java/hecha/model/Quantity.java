package hecha.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A numeral expression as read from a text, before it is decided whether it is a figure.
 *
 * @param from index of its first character in the text that was scanned; the approximator before it is not in it
 * @param to index after its last character; the unit is in it, and 多 or 余 between numeral and unit
 * @param value normalised to the base unit; empty for a range and where it is unknown
 * @param low least value the words allow, if they say
 * @param high greatest value the words allow, if they say
 * @param unit the base unit, such as {@code 元}, {@code %}, {@code 人次}; empty for a bare number
 * @param unitAsWritten the unit as it stands in the text, such as {@code 万元} or {@code 名}; empty for a bare number
 * @param hedge the words that hedge it (约, 多, 以上), joined by a space; empty if none
 */
public record Quantity(
        int from,
        int to,
        NumeralSort sort,
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String unit,
        String unitAsWritten,
        Approx approx,
        String hedge) {
    /** The value in plain digits, or its bounds, such as {@code 200..300} and {@code 200..} where it has none. */
    public String inDigits() {
        return value.map(BigDecimal::toPlainString).orElseGet(() -> plain(low) + ".." + plain(high));
    }

    private static String plain(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("");
    }
}
