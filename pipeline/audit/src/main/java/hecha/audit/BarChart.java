package hecha.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of horizontal bars, measured for inline SVG. Its words stay words: they can be read out, searched and printed with
 * the reader's own fonts, and the same numbers always give the same bytes.
 */
record BarChart(String title, int height, List<Drawn> bars) {
    static final int WIDTH = 560;
    static final int LABEL = 190;
    private static final int VALUE = 100;
    private static final int ROW = 24;
    private static final int LONGEST_LABEL = 13;

    BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param link where the label leads, or empty
     * @param value its length; not negative
     * @param shown the value as people read it
     */
    record Bar(String label, String link, BigDecimal value, String shown) {}

    /** A bar with its place and length in the units of the drawing. */
    record Drawn(Bar bar, String label, int y, int length) {
        int text() {
            return y + ROW - 7;
        }

        int thickness() {
            return ROW - 9;
        }
    }

    /**
     * @param bars at least one
     * @param full the value of a bar over the whole width, or zero for the greatest of {@code bars}
     */
    static BarChart of(String title, List<Bar> bars, BigDecimal full) {
        BigDecimal most = bars.stream().map(Bar::value).reduce(full, BigDecimal::max);
        List<Drawn> drawn = new ArrayList<>();
        for (Bar bar : bars) {
            int length = most.signum() == 0
                    ? 0
                    : bar.value()
                            .multiply(BigDecimal.valueOf(WIDTH - LABEL - VALUE))
                            .divide(most, MathContext.DECIMAL32)
                            .intValue();
            drawn.add(new Drawn(bar, shortened(bar.label()), 4 + drawn.size() * ROW, Math.max(1, length)));
        }
        return new BarChart(title, bars.size() * ROW + 8, drawn);
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
