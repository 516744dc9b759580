package hecha.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells a number that was meant to be another, and was written or computed wrongly, from one that is of something else. */
final class Slip {
    /** A number that is off by more than this part of the greater of both is of something else. */
    private static final BigDecimal WIDE = new BigDecimal("0.4");

    /** A number that is off by no more than this part may be a slip whatever its digits are. */
    private static final BigDecimal CLOSE = new BigDecimal("0.12");

    /** Two numbers that are off by more are alike in their digits by chance. */
    private static final BigDecimal WIDEST = new BigDecimal("0.55");
    /** A number that others leave open by more than this part of it is met by chance. */
    private static final BigDecimal OPEN = new BigDecimal("0.02");
    /** Of fewer digits nearly every number is one that a slip makes of another. */
    private static final int DIGITS = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Two numbers of fewer digits are alike by chance. */
    private static final int FEWEST = 2;

    private Slip() {}

    /** Whether the stated number is so near the computed one, or so like it in its digits, that it can be meant. */
    static boolean isPossible(BigDecimal stated, BigDecimal computed) {
        return isNear(stated, computed)
                || isShifted(stated, computed)
                || hasOneMore(stated, computed)
                || hasOneMore(computed, stated)
                || (off(stated, computed).compareTo(WIDEST) <= 0 && isAlike(stated, computed, FEWEST));
    }

    /** Whether the stated number is so near the computed one that it can be meant. */
    static boolean isNear(BigDecimal stated, BigDecimal computed) {
        return off(stated, computed).compareTo(WIDE) <= 0;
    }

    /**
     * Whether the stated number is what a slip makes of the computed one: close to it, or one digit of it is another, two have
     * changed places, or the point has.
     */
    static boolean isLikely(BigDecimal stated, BigDecimal computed) {
        return off(stated, computed).compareTo(CLOSE) <= 0
                || isOfDigits(stated, computed)
                || isShifted(stated, computed);
    }

    /**
     * Whether the digits are those of the computed number and only the point stands one place elsewhere: 1.23 of 12.28; 200 of 2000,
     * but not of 1962.
     */
    static boolean isShifted(BigDecimal stated, BigDecimal computed) {
        BigDecimal said = stated.stripTrailingZeros();
        boolean exact =
                stated.compareTo(HUNDRED) >= 0 && computed.stripTrailingZeros().precision() <= said.precision();
        if (said.signum() <= 0 || computed.signum() <= 0 || (said.precision() < FEWEST && !exact)) {
            return false;
        }
        BigDecimal rounded = computed.round(new MathContext(said.precision(), RoundingMode.HALF_UP));
        return rounded.movePointLeft(1).compareTo(said) == 0
                || rounded.movePointRight(1).compareTo(said) == 0;
    }

    /** Whether one digit of both is another, or two have changed places. */
    static boolean isOfDigits(BigDecimal stated, BigDecimal computed) {
        return (isNear(stated, computed) && isAlike(stated, computed, 1)) || isTurned(stated, computed);
    }

    /**
     * Whether one other digit of the number, or two that change places, make it one that {@code meant} allows, which leaves so
     * little open that it is not so by chance: 168 where 186 is asked for.
     *
     * @param digit what one more in its last digit is worth; zero for a count
     */
    static boolean hides(BigDecimal written, BigDecimal digit, Amount meant) {
        if (meant.low().isEmpty() || meant.high().isEmpty() || written.signum() <= 0) {
            return false;
        }
        BigDecimal low = meant.low().get();
        BigDecimal high = meant.high().get();
        BigDecimal worth = digit.signum() > 0 ? digit : BigDecimal.ONE;
        BigDecimal number = written.divide(worth, 0, RoundingMode.HALF_UP);
        boolean open = high.subtract(low).compareTo(written.multiply(OPEN)) > 0;
        if (open || number.precision() < DIGITS) {
            return false;
        }
        return variants(digits(number)).stream()
                .map(digits -> new BigDecimal(digits).multiply(worth))
                .anyMatch(value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0);
    }

    /** The numbers that are the one but for a digit, and those with two of its digits in each other's place. */
    private static List<String> variants(String digits) {
        List<String> variants = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            for (char digit = i == 0 ? '1' : '0'; digit <= '9'; digit++) {
                variants.add(digits.substring(0, i) + digit + digits.substring(i + 1));
            }
            for (int k = i + 1; k < digits.length(); k++) {
                StringBuilder turned = new StringBuilder(digits);
                turned.setCharAt(i, digits.charAt(k));
                turned.setCharAt(k, digits.charAt(i));
                variants.add(turned.toString());
            }
        }
        variants.removeIf(digits::equals);
        return variants;
    }

    /** 16.7 for 6.7: one digit is too many. */
    private static boolean hasOneMore(BigDecimal more, BigDecimal fewer) {
        int scale = Math.max(
                more.stripTrailingZeros().scale(), fewer.stripTrailingZeros().scale());
        String one = digits(more.setScale(scale, RoundingMode.HALF_UP));
        String other = digits(fewer.setScale(scale, RoundingMode.HALF_UP));
        if (other.length() < FEWEST || one.length() != other.length() + 1) {
            return false;
        }
        int at = 0;
        while (at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.substring(at + 1).equals(other.substring(at));
    }

    /** 21 for 12.0: two digits have changed places, however far that leads. */
    static boolean isTurned(BigDecimal stated, BigDecimal computed) {
        int scale = Math.max(0, stated.stripTrailingZeros().scale());
        return areTurned(
                digits(stated.setScale(scale, RoundingMode.HALF_UP)),
                digits(computed.setScale(scale, RoundingMode.HALF_UP)));
    }

    private static boolean isAlike(BigDecimal stated, BigDecimal computed, int fewest) {
        int scale = Math.max(0, stated.stripTrailingZeros().scale());
        String one = digits(stated.setScale(scale, RoundingMode.HALF_UP));
        String other = digits(computed.setScale(scale, RoundingMode.HALF_UP));
        return one.length() == other.length()
                && one.length() >= fewest
                && (differ(one, other) == 1 || areTurned(one, other));
    }

    private static BigDecimal off(BigDecimal stated, BigDecimal computed) {
        BigDecimal greater = stated.abs().max(computed.abs());
        return greater.signum() == 0
                ? BigDecimal.ZERO
                : stated.subtract(computed).abs().divide(greater, MathContext.DECIMAL32);
    }

    private static String digits(BigDecimal value) {
        return value.unscaledValue().abs().toString();
    }

    private static int differ(String one, String other) {
        int differ = 0;
        for (int i = 0; i < one.length(); i++) {
            differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differ;
    }

    /** Whether two digits of one number have changed places in the other: 3260 and 3620. */
    static boolean areTurned(BigDecimal one, BigDecimal other) {
        int scale = Math.max(one.scale(), other.scale());
        return areTurned(digits(one.setScale(scale)), digits(other.setScale(scale)));
    }

    private static boolean areTurned(String one, String other) {
        char[] first = one.toCharArray();
        char[] second = other.toCharArray();
        Arrays.sort(first);
        Arrays.sort(second);
        return Arrays.equals(first, second) && differ(one, other) == 2;
    }
}
