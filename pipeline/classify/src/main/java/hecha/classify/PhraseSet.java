package hecha.classify;

import hecha.dictionary.WordTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A set of phrases, each with what it speaks for, found in a text in one pass. */
final class PhraseSet<T> {
    private final WordTrie<List<T>> trie;

    /** A phrase that stands in the text. */
    record Hit<T>(int from, int to, List<T> values) {
        int length() {
            return to - from;
        }
    }

    PhraseSet(Map<String, List<T>> phrases) {
        trie = WordTrie.forward(phrases);
    }

    /** The longest phrase at each place of {@code text}; a phrase inside a longer one does not count. */
    List<Hit<T>> find(String text) {
        List<Hit<T>> hits = new ArrayList<>();
        int covered = 0;
        for (int from = 0; from < text.length(); from++) {
            WordTrie.Match<List<T>> match = trie.longest(text, from, text.length());
            if (match != null && match.to() > covered) {
                hits.add(new Hit<>(from, match.to(), match.value()));
                covered = match.to();
            }
        }
        return hits;
    }
}
