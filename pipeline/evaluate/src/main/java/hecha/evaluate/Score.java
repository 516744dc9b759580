package hecha.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was right, reported without need (a false positive), and missed, under one name. */
public final class Score {
    private int right;
    private int falsePositives;
    private int missed;

    void right() {
        right++;
    }

    void falsePositive() {
        falsePositives++;
    }

    void missed() {
        missed++;
    }

    /** A judgement where nothing can be a false positive: right or wrong. */
    void judge(boolean isRight) {
        if (isRight) {
            right++;
        } else {
            missed++;
            falsePositives++;
        }
    }

    public int count() {
        return right + missed;
    }

    public int rightCount() {
        return right;
    }

    public int falsePositiveCount() {
        return falsePositives;
    }

    public int missedCount() {
        return missed;
    }

    /** The share of what was reported that is right, 0 to 1; 1 where nothing was reported. */
    public BigDecimal precision() {
        return ratio(right, right + falsePositives);
    }

    /** The share of what should be found that was, 0 to 1; 1 where there was nothing to find. */
    public BigDecimal recall() {
        return ratio(right, right + missed);
    }

    /** The harmonic mean of precision and recall, 0 to 1. */
    public BigDecimal f1() {
        return ratio(2 * right, 2 * right + falsePositives + missed);
    }

    private static BigDecimal ratio(int part, int whole) {
        return whole == 0
                ? new BigDecimal("1.0000")
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
