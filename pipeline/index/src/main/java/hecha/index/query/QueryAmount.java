package hecha.index.query;

import hecha.text.Chars;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A value with its base unit, as written in a query.
 *
 * @param unit the base unit; empty where the query names none
 */
public record QueryAmount(BigDecimal value, String unit) {
    private static final Map<String, BigDecimal> MULTIPLIERS = Map.of(
            "十", BigDecimal.TEN,
            "百", BigDecimal.valueOf(100),
            "千", BigDecimal.valueOf(1000),
            "万", BigDecimal.valueOf(10_000),
            "百万", BigDecimal.valueOf(1_000_000),
            "千万", BigDecimal.valueOf(10_000_000),
            "亿", BigDecimal.valueOf(100_000_000),
            "万亿", BigDecimal.valueOf(1_000_000_000_000L));

    private static final int DIGITS = 40;

    /** A unit as it may be written, led back to its base. */
    public record Unit(String base, BigDecimal factor) {}

    /**
     * Reads Arabic digits with an optional multiplier and unit: {@code 80%}, {@code 1.2亿元}, {@code 3000人次}.
     *
     * @param units units as written, with their base; one that is not here stands for itself
     */
    public static Optional<QueryAmount> read(String text, Map<String, Unit> units) {
        String plain = FoldedText.fold(text).replace(",", "");
        int at = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        int digits = at;
        boolean point = false;
        while (at < plain.length() && (Chars.isDigit(plain.charAt(at)) || (plain.charAt(at) == '.' && !point))) {
            point |= plain.charAt(at++) == '.';
        }
        if (at == digits
                || at - digits > DIGITS
                || !Chars.isDigit(plain.charAt(digits))
                || !Chars.isDigit(plain.charAt(at - 1))) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain.substring(0, at));
        int rest = at;
        while (rest < plain.length() && "十百千万亿".indexOf(plain.charAt(rest)) >= 0) {
            rest++;
        }
        if (rest > at) {
            BigDecimal multiplier = MULTIPLIERS.get(plain.substring(at, rest));
            if (multiplier == null) {
                return Optional.empty();
            }
            value = value.multiply(multiplier);
        }
        String unit = plain.substring(rest);
        if (unit.codePointCount(0, unit.length()) > 10 || unit.chars().anyMatch(c -> Chars.isDigit((char) c))) {
            return Optional.empty();
        }
        Unit base = units.get(unit);
        return Optional.of(
                base == null
                        ? new QueryAmount(value, unit)
                        : new QueryAmount(value.multiply(base.factor()), base.base()));
    }
}
