package hecha.model;

import java.util.List;

/**
 * The clean text of a report: digits, letters and percent signs in half width, wrapped lines joined, furniture left
 * out, one {@code '\n'} between paragraphs.
 *
 * @param text the clean text; its indices are called <em>clean</em> indices and named {@code from} and {@code to}
 */
public record Passage(Source source, String text, Offsets offsets, List<Furniture> furniture) {
    public Passage {
        furniture = List.copyOf(furniture);
        if (text.length() != offsets.length()) {
            throw new IllegalArgumentException("text and offsets differ in length");
        }
    }

    /** The place in the original of the clean characters {@code from..to}. */
    public Span span(int from, int to) {
        return offsets.span(from, to);
    }
}
