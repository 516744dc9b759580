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

    /**
     * Clean words with the characters of the writer: {@code 基本情况} of a report in traditional characters is
     * {@code 基本情況}.
     *
     * @param words a stretch of the clean text {@code from..to}, or of its lines joined
     */
    public String written(String words, int from, int to) {
        String stretch = text.substring(from, to);
        int at = Math.max(0, stretch.indexOf(words));
        StringBuilder written = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int place = Character.isIdeographic(c) ? stretch.indexOf(c, at) : -1;
            if (place >= 0) {
                char original = source.text().charAt(offsets.origin(from + place));
                c = Character.isIdeographic(original) ? original : c;
                at = place + 1;
            }
            written.append(c);
        }
        return written.toString();
    }
}
