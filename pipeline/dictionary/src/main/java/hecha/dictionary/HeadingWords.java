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
 * @param beforeAhead words behind which, inside a heading, words of the time to come say what the part does
 * @param joins characters that join two nouns, so that the first may say what the second does not
 * @param duties nouns that, as what a chapter of a plan sees to, make it one of safeguards
 * @param told nouns with which the title of a notice ends that tells how things went
 * @param rules nouns with which the title of a rule ends: what it lays down is to be done
 * @param afterYear what stands behind the number of a year
 */
public record HeadingWords(
        List<String> verbs,
        List<String> ahead,
        List<String> remedies,
        List<String> reports,
        List<String> progress,
        List<String> work,
        List<String> beforeAhead,
        String joins,
        List<String> duties,
        List<String> told,
        List<String> rules,
        List<String> afterYear) {
    static HeadingWords of(Entry entry) {
        entry.only(
                "verbs",
                "ahead",
                "remedies",
                "reports",
                "progress",
                "work",
                "before-ahead",
                "joins",
                "duties",
                "told",
                "rules",
                "after-year");
        return new HeadingWords(
                entry.texts("verbs"),
                entry.texts("ahead"),
                entry.texts("remedies"),
                entry.texts("reports"),
                entry.texts("progress"),
                entry.texts("work"),
                entry.texts("before-ahead"),
                entry.text("joins"),
                entry.texts("duties"),
                entry.texts("told"),
                entry.texts("rules"),
                entry.texts("after-year"));
    }
}
