package hecha.structure;

import hecha.dictionary.HeadingStyle;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A heading, labelled or not.
 *
 * @param style empty for the headline of an article
 * @param labelTo clean index after the label, and the space after it
 * @param to clean index after the heading
 * @param bodyFrom clean index after the mark that closes it
 */
record Heading(
        Optional<HeadingStyle> style,
        OptionalInt number,
        int paragraph,
        int from,
        int labelEnd,
        int labelTo,
        int to,
        int bodyFrom) {
    /** Articles stand outside all labelled headings but attachments. */
    static final int ARTICLE_RANK = 7;

    int rank() {
        return style.map(HeadingStyle::rank).orElse(ARTICLE_RANK);
    }

    boolean isNamed() {
        return to > labelTo;
    }
}
