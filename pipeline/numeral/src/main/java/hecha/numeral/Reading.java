package hecha.numeral;

import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
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
    NumeralSort sort = NumeralSort.NUMBER;

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
    /** The number of a bare year, which is an amount where one with a unit follows: 2000至3000元; null if it is none. */
    @Nullable
    BigDecimal year;
    /** Whether its currency stands before it. */
    boolean prefixed;
    /** Whether 百分之 leads it, so that it holds for a second number, too. */
    boolean shared;
    /** What 万 and 亿 alone multiplied by; 1 if nothing. */
    BigDecimal big = BigDecimal.ONE;
    /** What 万, 亿 or a last 百 or 千 multiplied by; 1 if nothing. */
    BigDecimal scale = BigDecimal.ONE;

    Approx approx = Approx.EXACT;
    String hedge = "";
    /** Whether it is a bare number, which can take the unit of a number behind it. */
    boolean plain;
    /** Whether it can lend its unit to the numbers before it. */
    boolean lends;

    boolean arabic;
    /** Whether 几 stands for its last digit. */
    boolean some;
    /** Whether it was joined of two numbers. */
    boolean joined;
    /** Whether 间 closes the range. */
    boolean between;
    /** Whether it is part of a telephone number or another code. */
    boolean isCode;
    /** The hedge before it alone, which a second number can share. */
    Approx inFront = Approx.EXACT;

    void place(int first, int last) {
        from = first;
        to = last;
        numeralFrom = first;
        numeralTo = last;
        hedgedFrom = first;
        hedgedTo = last;
    }

    boolean isDate() {
        return sort.isDate();
    }

    void negate() {
        BigDecimal least = low;
        value = Decimals.times(value, BigDecimal.ONE.negate());
        low = Decimals.times(high, BigDecimal.ONE.negate());
        high = Decimals.times(least, BigDecimal.ONE.negate());
    }

    /** Whether it stands for one number that is only about known: 几十, 两三百. */
    boolean isEstimate() {
        return value == null && low != null && high != null && !joined;
    }

    /** Whether 多, 余 or 几 is part of it. */
    boolean hedged() {
        return low != null || high != null || approx != Approx.EXACT;
    }

    /** The number as it stands before 万 or 亿. */
    BigDecimal core() {
        if (value == null) {
            return BigDecimal.ZERO;
        }
        return value.divide(factor.multiply(scale), MathContext.DECIMAL64).abs();
    }

    /** The finished reading, its places counted from {@code base} on. */
    Quantity quantity(int base) {
        return new Quantity(
                base + from,
                base + to,
                sort,
                Optional.ofNullable(value),
                Optional.ofNullable(low),
                Optional.ofNullable(high),
                unit,
                written,
                approx,
                hedge);
    }

    /** Takes the unit of {@code other}, whose first part {@code prefix} stands before it: 一个半小时 is in 个小时. */
    void takeUnit(Reading other, String prefix) {
        to = other.to;
        sort = other.sort;
        written = prefix + other.written;
        unit = prefix + other.unit;
        factor = other.factor;
    }

    boolean is(NumeralSort other) {
        return sort == other;
    }

    /** Adds a hedge word; the stronger of two hedges stays: a bound before a direction, a direction before 约. */
    void hedge(String word, Approx by, boolean before) {
        if (hedge.isEmpty()) {
            hedge = word;
        } else {
            hedge = before ? word + " " + hedge : hedge + " " + word;
        }
        if (before && strength(by) > strength(inFront)) {
            inFront = by;
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
