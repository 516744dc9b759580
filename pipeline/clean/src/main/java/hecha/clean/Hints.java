package hecha.clean;

import hecha.model.Hint;
import hecha.text.Intervals;
import java.util.List;

/** What the file format says of the lines: which are page headers, and which belong to one cell or heading. */
final class Hints {
    private final FoldedCharacters letters;
    private final List<Hint> hints;

    /**
     * @param hints in text order
     */
    Hints(FoldedCharacters letters, List<Hint> hints) {
        this.letters = letters;
        this.hints = hints;
    }

    boolean isPageHeader(Line line) {
        int hint = of(line);
        return hint >= 0 && hints.get(hint).type() == Hint.Type.PAGE_HEADER;
    }

    /** Whether the format itself parts the two lines. */
    boolean part(Line last, Line next) {
        return !hints.isEmpty() && of(last) != of(next);
    }

    /** Index of the hint that holds the line, or -1. */
    private int of(Line line) {
        int at = letters.origins[line.from()];
        return Intervals.holding(hints, h -> h.span().start(), h -> h.span().end(), at);
    }
}
