package hecha.dictionary;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of {@code dictionaries/nature.yml}, that tell what is reached from what is asked for.
 *
 * @param target words that ask, forward
 * @param targetStrong words that ask whatever the section is for
 * @param reported words that report, forward
 * @param reportedStrong words that report even in a section that asks
 * @param targetHeadings words in the headings of sections that ask, forward
 * @param reportedHeadings words in the headings of sections that report, forward
 */
public record NatureWords(
        WordTrie<String> target,
        Set<String> targetStrong,
        WordTrie<String> reported,
        Set<String> reportedStrong,
        WordTrie<String> targetHeadings,
        WordTrie<String> reportedHeadings,
        Set<String> targetRoles,
        Set<String> targetGenres) {
    static NatureWords of(Entry entry) {
        entry.only(
                "target",
                "target_strong",
                "reported",
                "reported_strong",
                "target_headings",
                "reported_headings",
                "target_roles",
                "target_genres");
        return new NatureWords(
                forward(entry, "target", "target_strong"),
                set(entry, "target_strong"),
                forward(entry, "reported", "reported_strong"),
                set(entry, "reported_strong"),
                forward(entry, "target_headings"),
                forward(entry, "reported_headings"),
                set(entry, "target_roles"),
                set(entry, "target_genres"));
    }

    private static Set<String> set(Entry entry, String key) {
        return Set.copyOf(new HashSet<>(entry.texts(key)));
    }

    private static WordTrie<String> forward(Entry entry, String... keys) {
        var words = new TreeMap<String, String>();
        for (String key : keys) {
            words.putAll(GapForm.self(entry.texts(key)));
        }
        return WordTrie.forward(words);
    }
}
