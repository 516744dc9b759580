package hecha.structure;

import hecha.dictionary.HeadingStyle;
import hecha.dictionary.HeadingStyles;

/**
 * A place where a label of a heading stands.
 *
 * @param paragraph index of its paragraph
 * @param strong whether it stands at the start of a paragraph or after the end of a sentence
 */
record Candidate(HeadingStyles.Match match, int paragraph, boolean atStart, boolean strong) {
    HeadingStyle style() {
        return match.style();
    }

    int from() {
        return match.from();
    }

    int number() {
        return match.number().orElse(0);
    }
}
