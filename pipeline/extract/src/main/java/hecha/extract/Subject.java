package hecha.extract;

import java.util.Optional;

/**
 * What a figure counts: clean indices of its words, and how it was found.
 *
 * @param rule the frame that found it, an entry of {@code dictionaries/frames}
 * @param source where its words stand
 * @param more words that stand elsewhere and belong behind it: the head of a cell's column
 */
record Subject(int from, int to, String rule, Source source, String more) {
    Subject(int from, int to, String rule, Source source) {
        this(from, to, rule, source, "");
    }

    /** Where the words stand that say what a figure counts. */
    enum Source {
        BEFORE,
        BEHIND,
        TOPIC,
        /** Before the figure, but of its scope (全县, 年内) and not of what it counts. */
        SCOPE
    }

    /** What a frame found; empty if the phrase is none. */
    static Optional<Subject> of(Phrase phrase, Frames.Frame frame, Source source) {
        return phrase.isNone()
                ? Optional.empty()
                : Optional.of(new Subject(phrase.from(), phrase.to(), frame.id(), source));
    }

    String of(String text) {
        return text.substring(from, to) + more;
    }

    Subject as(String newRule, Source newSource) {
        return new Subject(from, to, newRule, newSource, more);
    }
}
