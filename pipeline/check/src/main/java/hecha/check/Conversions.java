package hecha.check;

import hecha.dictionary.RelationForm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** How many of one unit make one of another: 15 亩 one 公顷. */
final class Conversions {
    private final RelationForm words;

    Conversions(RelationForm restated) {
        words = restated;
    }

    /** How many of {@code to} make one of {@code from}: 15 亩 one 公顷. */
    Optional<BigDecimal> factor(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        for (String conversion : words.words("conversions")) {
            String[] sides = conversion.split("=", 2);
            int digits = 0;
            while (Marks.isDigit(sides[1].charAt(digits)) || sides[1].charAt(digits) == '.') {
                digits++;
            }
            BigDecimal factor = new BigDecimal(sides[1].substring(0, digits));
            String unit = sides[1].substring(digits);
            if (sides[0].equals(from) && unit.equals(to)) {
                return Optional.of(factor);
            }
            if (sides[0].equals(to) && unit.equals(from)) {
                return Optional.of(BigDecimal.ONE.divide(factor, MathContext.DECIMAL64));
            }
        }
        return Optional.empty();
    }
}
