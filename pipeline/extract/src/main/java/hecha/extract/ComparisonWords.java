package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import java.util.Set;

/**
 * The words of {@code dictionaries/subjects/comparisons.yml}: what opens the words that a figure is compared with. What is a
 * text holds single characters.
 *
 * @param openings before what a change is measured against
 * @param notBehind behind an opening they make another word of it
 * @param notBefore likewise before it
 * @param adverbs may stand before such words
 * @param ranks what is compared and can be an attribute, forward
 * @param points what the unit of a difference ends with, backward
 * @param shares what opens the whole that a share is of, forward
 * @param noShares longer words that open none, forward
 * @param parts before what a percentage with 的 is of, forward
 * @param levels before a percentage they compare with a level
 */
record ComparisonWords(
        String openings,
        String notBehind,
        String notBefore,
        String adverbs,
        WordTrie<String> ranks,
        WordTrie<String> points,
        WordTrie<String> shares,
        WordTrie<String> noShares,
        WordTrie<String> parts,
        Set<String> levels) {
    ComparisonWords {
        levels = Set.copyOf(levels);
    }

    static ComparisonWords read(DictionaryFiles files) {
        Entry entry = files.entry("subjects/comparisons.yml")
                .only(
                        "openings",
                        "not_behind",
                        "not_before",
                        "adverbs",
                        "ranks",
                        "points",
                        "shares",
                        "no_shares",
                        "parts",
                        "levels",
                        "found",
                        "ignored");
        return new ComparisonWords(
                NameParts.characters(entry, "openings"),
                NameParts.characters(entry, "not_behind"),
                NameParts.characters(entry, "not_before"),
                NameParts.characters(entry, "adverbs"),
                WordTrie.forward(entry.texts("ranks")),
                WordTrie.backward(entry.texts("points")),
                WordTrie.forward(entry.texts("shares")),
                WordTrie.forward(entry.texts("no_shares")),
                WordTrie.forward(entry.texts("parts")),
                Set.copyOf(entry.texts("levels")));
    }
}
