package hecha.extract.numeral;

import hecha.model.Approx;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A numeral expression while it is being read; becomes a {@link Quantity} when its neighbours are known. */
final class Reading {
    int from;
    int to;
    /** Where its numeral stands, without unit and hedge. */
    int numeralFrom;

    int numeralTo;
    /** From the first hedge word to the last. */
    int hedgedFrom;

    int hedgedTo;
    String sort = "number";

    @Nullable
    BigDecimal value;

    @Nullable
    BigDecimal low;

    @Nullable
    BigDecimal high;

    String unit = "";
    String written = "";
    /** How many base units the written unit is. */
    BigDecimal factor = BigDecimal.ONE;
    /** What 万 or 亿 multiplied by; 1 if nothing. */
    BigDecimal scale = BigDecimal.ONE;

    Approx approx = Approx.EXACT;
    String hedge = "";
    /** Whether it can lend its unit to the numbers before it and take one from those behind it. */
    boolean plain;

    boolean arabic;

    Quantity quantity() {
        return new Quantity(
                from,
                to,
                sort,
                Optional.ofNullable(value),
                Optional.ofNullable(low),
                Optional.ofNullable(high),
                unit,
                written,
                approx,
                hedge);
    }

    boolean is(String other) {
        return sort.equals(other);
    }

    /** Adds a hedge word; the stronger of two hedges stays: a bound before a direction, a direction before 约. */
    void hedge(String word, Approx by, boolean inFront) {
        if (hedge.isEmpty()) {
            hedge = word;
        } else {
            hedge = inFront ? word + " " + hedge : hedge + " " + word;
        }
        if (strength(by) > strength(approx)) {
            approx = by;
        }
    }

    private static int strength(Approx approx) {
        return switch (approx) {
            case EXACT -> 0;
            case ABOUT -> 1;
            case NEARLY -> 2;
            case OVER -> 3;
            case AT_LEAST, AT_MOST -> 4;
        };
    }

    /** Puts the value's bound where the hedge words give one and the numeral itself has none. */
    void bound() {
        if (value == null) {
            return;
        }
        if ((approx == Approx.OVER || approx == Approx.AT_LEAST) && low == null) {
            low = value;
        } else if ((approx == Approx.NEARLY || approx == Approx.AT_MOST) && high == null && low == null) {
            high = value;
        }
    }
}
