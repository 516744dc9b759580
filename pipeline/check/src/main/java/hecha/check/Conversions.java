package hecha.check;

import hecha.dictionary.RelationForm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** How many of one unit make one of another: 15 亩 one 公顷. */
final class Conversions {
    /**
     * How many of one unit make one of another, as a fraction: a fifteenth of a 公顷 is no decimal number.
     *
     * @param times what is multiplied by
     * @param over what is divided by then
     */
    record Factor(BigDecimal times, BigDecimal over) {
        static final Factor ONE = new Factor(BigDecimal.ONE, BigDecimal.ONE);

        BigDecimal of(BigDecimal value) {
            return value.multiply(times).divide(over, MathContext.DECIMAL64);
        }

        Amount of(Amount amount) {
            return new Amount(amount.low().map(this::of), amount.high().map(this::of));
        }

        boolean isOne() {
            return times.compareTo(over) == 0;
        }
    }

    private final RelationForm words;

    Conversions(RelationForm restated) {
        words = restated;
    }

    /** How many of {@code to} make one of {@code from}: 15 亩 one 公顷. */
    Optional<Factor> factor(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            return Optional.of(Factor.ONE);
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
                return Optional.of(new Factor(factor, BigDecimal.ONE));
            }
            if (sides[0].equals(to) && unit.equals(from)) {
                return Optional.of(new Factor(BigDecimal.ONE, factor));
            }
        }
        return Optional.empty();
    }
}
