package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import java.util.Set;

/**
 * The words of {@code dictionaries/subjects/name-parts.yml}: characters and short words of which the names of things are
 * made, or that end them. What is a text holds single characters.
 *
 * @param suffixes behind a noun they make a place or a body of it
 * @param bodies behind a verb they name who does it
 * @param aspects behind a verb that is no part of a name
 * @param firsts what opens a name and is no word of its own
 * @param bounds what stands behind a figure and bounds it, forward
 * @param boundsBefore the same, backward
 * @param classBounds bounds behind a class within a name
 * @param lengths between a measure and what is measured
 * @param degrees adverbs that a name holds
 * @param unfinished a thing by itself that rather opens the name of another, backward
 * @param classes what ends the name of a class
 * @param ranks whole names of a class
 * @param levels what stands before 级 in the name of a level
 * @param outside no name goes on over these
 */
record NameParts(
        String suffixes,
        String bodies,
        String aspects,
        Set<String> firsts,
        WordTrie<String> bounds,
        WordTrie<String> boundsBefore,
        Set<String> classBounds,
        String lengths,
        Set<String> degrees,
        WordTrie<String> unfinished,
        String classes,
        Set<String> ranks,
        String levels,
        String outside) {
    NameParts {
        firsts = Set.copyOf(firsts);
        classBounds = Set.copyOf(classBounds);
        degrees = Set.copyOf(degrees);
        ranks = Set.copyOf(ranks);
    }

    static NameParts read(DictionaryFiles files) {
        Entry entry = files.entry("subjects/name-parts.yml")
                .only(
                        "suffixes",
                        "bodies",
                        "aspects",
                        "firsts",
                        "bounds",
                        "class_bounds",
                        "lengths",
                        "degrees",
                        "unfinished",
                        "classes",
                        "ranks",
                        "levels",
                        "outside",
                        "found",
                        "ignored");
        return new NameParts(
                characters(entry, "suffixes"),
                characters(entry, "bodies"),
                characters(entry, "aspects"),
                Set.copyOf(entry.texts("firsts")),
                WordTrie.forward(entry.texts("bounds")),
                WordTrie.backward(entry.texts("bounds")),
                Set.copyOf(entry.texts("class_bounds")),
                characters(entry, "lengths"),
                Set.copyOf(entry.texts("degrees")),
                WordTrie.backward(entry.texts("unfinished")),
                characters(entry, "classes"),
                Set.copyOf(entry.texts("ranks")),
                characters(entry, "levels"),
                characters(entry, "outside"));
    }

    /** The single characters of a list, as one text. */
    static String characters(Entry entry, String key) {
        return String.join("", entry.texts(key));
    }
}
