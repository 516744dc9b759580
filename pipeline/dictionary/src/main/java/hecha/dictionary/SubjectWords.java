package hecha.dictionary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of {@code dictionaries/subjects.yml}: how the thing that a figure counts is found around it.
 *
 * @param fillers what stands between the counted thing and its figure, backward
 * @param indicators what the name of an indicator ends with, backward
 * @param up words of growth, backward
 * @param down words of decline, backward
 * @param weak what stands before a figure and says nothing of what it counts
 * @param verbs verbs that govern what is counted and are no part of it
 * @param neverFirst what a counted thing cannot begin with
 * @param deeds what is done with a counted thing, backward
 */
public record SubjectWords(
        WordTrie<String> fillers,
        WordTrie<String> indicators,
        WordTrie<String> up,
        WordTrie<String> down,
        Set<String> weak,
        Set<String> verbs,
        Set<String> neverFirst,
        WordTrie<String> deeds) {
    static SubjectWords of(Entry entry) {
        entry.only("fillers", "indicators", "up", "down", "weak", "verbs", "never_first", "deeds");
        return new SubjectWords(
                backward(entry.texts("fillers")),
                backward(entry.texts("indicators")),
                backward(entry.texts("up")),
                backward(entry.texts("down")),
                Set.copyOf(new HashSet<>(entry.texts("weak"))),
                Set.copyOf(new HashSet<>(entry.texts("verbs"))),
                Set.copyOf(new HashSet<>(entry.texts("never_first"))),
                backward(entry.texts("deeds")));
    }

    private static WordTrie<String> backward(List<String> words) {
        return WordTrie.backward(GapForm.self(words));
    }
}
