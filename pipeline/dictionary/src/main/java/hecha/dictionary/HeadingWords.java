package hecha.dictionary;

import java.util.List;

/**
 * The words of {@code dictionaries/heading-words.yml}: how a heading is built and of what time it speaks.
 *
 * @param verbs how a heading begins that tells what is done, so that its last noun is an object
 * @param ahead words of the time to come
 * @param remedies words that make measures those against problems
 * @param reports nouns that say that what stands before them is told of
 * @param progress nouns of how far things have come
 * @param work nouns of what an office does
 */
public record HeadingWords(
        List<String> verbs,
        List<String> ahead,
        List<String> remedies,
        List<String> reports,
        List<String> progress,
        List<String> work) {
    static HeadingWords of(Entry entry) {
        entry.only("verbs", "ahead", "remedies", "reports", "progress", "work");
        return new HeadingWords(
                entry.texts("verbs"),
                entry.texts("ahead"),
                entry.texts("remedies"),
                entry.texts("reports"),
                entry.texts("progress"),
                entry.texts("work"));
    }
}
