package hecha.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Draws a chart of horizontal bars as inline SVG. Its words stay words: they can be read out, searched and printed with
 * the reader's own fonts, and the same numbers always give the same bytes.
 */
final class BarChart {
    private static final int WIDTH = 560;
    private static final int LABEL = 190;
    private static final int VALUE = 90;
    private static final int ROW = 22;
    private static final int LONGEST_LABEL = 14;

    private final Html html;

    BarChart(Html html) {
        this.html = html;
    }

    /**
     * A bar.
     *
     * @param link where the label leads, or empty
     * @param value its length; not negative
     * @param shown the value as people read it
     */
    record Bar(String label, String link, BigDecimal value, String shown) {}

    /**
     * @param bars at least one
     * @param full the value of a bar over the whole width, or zero for the greatest of {@code bars}
     */
    void draw(String title, List<Bar> bars, BigDecimal full) throws IOException {
        BigDecimal most = bars.stream().map(Bar::value).reduce(full, BigDecimal::max);
        int height = bars.size() * ROW + 8;
        html.open("figure").leaf("figcaption", title);
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-label",
                title);
        int y = 4;
        for (Bar bar : bars) {
            int length = most.signum() == 0
                    ? 0
                    : bar.value()
                            .multiply(BigDecimal.valueOf(WIDTH - LABEL - VALUE))
                            .divide(most, MathContext.DECIMAL32)
                            .intValue();
            if (!bar.link().isEmpty()) {
                html.open("a", "href", bar.link());
            }
            html.leaf("title", bar.label() + "：" + bar.shown());
            text(Integer.toString(LABEL - 6), y, "end", shortened(bar.label()));
            if (!bar.link().isEmpty()) {
                html.close();
            }
            html.empty(
                    "rect",
                    "x",
                    Integer.toString(LABEL),
                    "y",
                    Integer.toString(y + 3),
                    "width",
                    Integer.toString(Math.max(1, length)),
                    "height",
                    Integer.toString(ROW - 8));
            text(Integer.toString(LABEL + length + 6), y, "start", bar.shown());
            y += ROW;
        }
        html.close().close().line();
    }

    private void text(String x, int y, String anchor, String words) throws IOException {
        html.leaf("text", words, "x", x, "y", Integer.toString(y + ROW - 7), "text-anchor", anchor);
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
