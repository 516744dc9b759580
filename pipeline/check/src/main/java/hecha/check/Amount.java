package hecha.check;

import hecha.model.Approx;
import hecha.model.Figure;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the words of a figure leave open: the least and the greatest value that they allow, empty where there is none.
 * Digits that were rounded away and hedges (约, 近, 多) widen it.
 */
record Amount(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    /** How far 约 and 近 may be off. */
    private static final BigDecimal ABOUT = new BigDecimal("0.1");
    /** Of a fraction with denominator n: this over n in per cent points, so that 五分之一 is 17.5 % to 22.5 %. */
    private static final BigDecimal FRACTION = new BigDecimal("12.5");

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** 两成 is less than 25 %, which is 两成半; that is less than 三成. */
    private static final BigDecimal HALF_TENTH = new BigDecimal("4.9");

    private static final BigDecimal QUARTER_TENTH = new BigDecimal("3");

    /** Whether it has two ends; 10万元以上 makes whatever is asked of it. */
    boolean isClosed() {
        return low.isPresent() && high.isPresent();
    }

    /** What the words allow where the last digit may have been cut off or rounded. */
    static Amount of(Figure figure) {
        return of(figure, BigDecimal.ONE);
    }

    /** What the words allow where the last digit was rounded to the nearest. */
    static Amount rounded(Figure figure) {
        return of(figure, HALF);
    }

    /** What the words allow of a mean, which is rounded to its last digit even where it is a whole number of persons. */
    static Amount ofMean(Figure figure) {
        Quantity quantity = figure.quantity();
        return quantity.value().isEmpty()
                ? of(figure)
                : of(figure)
                        .asFineAs(
                                figure, lastDigit(figure.raw(), quantity.value().get()));
    }

    /** What one more in the last digit written is worth; zero for a count. */
    static BigDecimal digit(Figure figure) {
        Quantity quantity = figure.quantity();
        return quantity.value().isEmpty()
                ? BigDecimal.ZERO
                : slack(figure.raw(), quantity, quantity.value().get());
    }

    /**
     * What an exact value that stands in a list with the last digit {@code digit} allows: it was rounded to that digit or cut
     * off after it, so that 2亿元 beside 1.5亿元 is 1.95 to 2.1. This where the value is hedged.
     */
    Amount asFineAs(Figure figure, BigDecimal digit) {
        boolean exact = figure.quantity().approx() == Approx.EXACT
                && figure.quantity().value().isPresent();
        return exact
                ? between(
                        figure.quantity().value().get().subtract(digit.multiply(HALF)),
                        figure.quantity().value().get().add(digit))
                : this;
    }

    private static Amount of(Figure figure, BigDecimal digits) {
        Quantity quantity = figure.quantity();
        if (quantity.value().isEmpty()) {
            return new Amount(quantity.low(), quantity.high());
        }
        BigDecimal value = quantity.value().get();
        BigDecimal slack = slack(figure.raw(), quantity, value).multiply(digits);
        BigDecimal share = value.abs().multiply(ABOUT).max(slack);
        return switch (quantity.approx()) {
            case EXACT -> between(value.subtract(slack), value.add(slack));
            case ABOUT -> between(value.subtract(share), value.add(share));
            case NEARLY -> between(value.subtract(share), value.add(slack));
            // 超过八成 is said of no less than eight tenths
            case OVER ->
                new Amount(
                        Optional.of(value.subtract(slack.min(isTenths(figure) ? HALF : slack))),
                        isInside(quantity.hedge()) ? Optional.of(value.add(place(value))) : Optional.empty());
            case AT_LEAST ->
                new Amount(Optional.of(value.subtract(slack.min(isTenths(figure) ? HALF : slack))), Optional.empty());
            case AT_MOST -> new Amount(Optional.empty(), Optional.of(value.add(slack)));
        };
    }

    static Amount between(BigDecimal low, BigDecimal high) {
        return new Amount(Optional.of(low), Optional.of(high));
    }

    /** Whether every value of this lies above every value of {@code other}. */
    boolean exceeds(Amount other) {
        return low.isPresent() && other.high.isPresent() && low.get().compareTo(other.high.get()) > 0;
    }

    /** Whether no value of this is one of {@code other}. */
    boolean contradicts(Amount other) {
        return exceeds(other) || other.exceeds(this);
    }

    Amount plus(Amount other) {
        return new Amount(
                low.isPresent() && other.low.isPresent()
                        ? Optional.of(low.get().add(other.low.get()))
                        : Optional.empty(),
                high.isPresent() && other.high.isPresent()
                        ? Optional.of(high.get().add(other.high.get()))
                        : Optional.empty());
    }

    Amount times(int factor) {
        BigDecimal by = BigDecimal.valueOf(factor);
        return new Amount(low.map(by::multiply), high.map(by::multiply));
    }

    Amount dividedBy(BigDecimal divisor) {
        return new Amount(low.map(l -> l.divide(divisor, PRECISION)), high.map(h -> h.divide(divisor, PRECISION)));
    }

    /** The product of both; neither is below zero. */
    Amount multipliedBy(Amount other) {
        return new Amount(
                low.isPresent() && other.low.isPresent()
                        ? Optional.of(low.get().multiply(other.low.get()))
                        : Optional.empty(),
                high.isPresent() && other.high.isPresent()
                        ? Optional.of(high.get().multiply(other.high.get()))
                        : Optional.empty());
    }

    Amount negated() {
        return new Amount(high.map(BigDecimal::negate), low.map(BigDecimal::negate));
    }

    /** The value in the middle, with two decimals; zero where an end is open. */
    BigDecimal middle() {
        return low.isEmpty() || high.isEmpty()
                ? BigDecimal.ZERO
                : low.get().add(high.get()).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    /** This over {@code whole} in per cent; both are positive. */
    Amount percentOf(Amount whole) {
        return new Amount(
                low.isPresent() && whole.high.filter(h -> h.signum() > 0).isPresent()
                        ? Optional.of(low.get().multiply(HUNDRED).divide(whole.high.get(), PRECISION))
                        : Optional.empty(),
                high.isPresent() && whole.low.filter(l -> l.signum() > 0).isPresent()
                        ? Optional.of(high.get().multiply(HUNDRED).divide(whole.low.get(), PRECISION))
                        : Optional.empty());
    }

    /** This with {@code by} more room at both ends. */
    Amount widened(BigDecimal by) {
        return new Amount(low.map(l -> l.subtract(by)), high.map(h -> h.add(by)));
    }

    /** How far the value may be off by the digits that it is written with. */
    private static BigDecimal slack(String raw, Quantity quantity, BigDecimal value) {
        int slash = raw.indexOf("分之");
        if (slash > 0 && !raw.startsWith("百分之")) {
            return FRACTION.divide(BigDecimal.valueOf(Math.max(1, Labels.value(raw.substring(0, slash)))), PRECISION);
        }
        if (isHalf(raw, quantity)) {
            return HALF_TENTH;
        }
        if (isTenths(raw, quantity)) {
            return value.remainder(BigDecimal.TEN).signum() == 0 ? HALF_TENTH : QUARTER_TENTH;
        }
        BigDecimal digit = lastDigit(raw, value);
        boolean counted =
                digit.compareTo(BigDecimal.ONE) == 0 && !quantity.unit().equals("%");
        return counted ? BigDecimal.ZERO : digit;
    }

    private static boolean isTenths(Figure figure) {
        return isTenths(figure.raw(), figure.quantity()) || isHalf(figure.raw(), figure.quantity());
    }

    /** 缩短一半: what is told so is about half. */
    private static boolean isHalf(String raw, Quantity quantity) {
        return quantity.unit().equals("%")
                && raw.length() <= 2
                && raw.chars().noneMatch(c -> Marks.isDigit((char) c))
                && quantity.value().filter(FIFTY::equals).isPresent();
    }

    /** 八成: a number of tenths. */
    private static boolean isTenths(String raw, Quantity quantity) {
        return quantity.unit().equals("%") && raw.indexOf('成') >= 0;
    }

    /** What one more in the last digit written is worth: 0.01亿 in 3.82亿. */
    private static BigDecimal lastDigit(String raw, BigDecimal value) {
        StringBuilder numeral = new StringBuilder();
        int decimals = -1;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '0' && c <= '9') {
                numeral.append(c);
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && !numeral.isEmpty() && decimals < 0) {
                decimals = 0;
            } else if (!numeral.isEmpty() && c != ',' && c != '，' && !Character.isWhitespace(c)) {
                break;
            }
        }
        if (numeral.isEmpty()) {
            return place(value)
                    .min(
                            raw.indexOf(Signs.TEN_THOUSAND) >= 0 || raw.indexOf(Signs.HUNDRED_MILLION) >= 0
                                    ? TEN_THOUSAND
                                    : BigDecimal.ONE);
        }
        BigDecimal written = new BigDecimal(numeral.toString()).movePointLeft(Math.max(0, decimals));
        if (written.signum() == 0 || value.signum() == 0) {
            return BigDecimal.ONE.movePointLeft(Math.max(0, decimals));
        }
        BigDecimal factor = value.abs().divide(written, PRECISION);
        return factor.movePointLeft(Math.max(0, decimals)).stripTrailingZeros();
    }

    /** The place of the last digit that is not 0: 100 for 2700. */
    private static BigDecimal place(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.signum() == 0 ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
    }

    /** Whether the hedge stands between numeral and unit, so that it does not reach the next round number. */
    private static boolean isInside(String hedge) {
        return hedge.chars().anyMatch(c -> Signs.AND_MORE.indexOf(c) >= 0);
    }
}
