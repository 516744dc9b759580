package hecha.dictionary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells the thing that should stand at a blank: the words of {@code dictionaries/slots}.
 *
 * @param after words that stand directly after the blank, forward
 * @param before words that stand directly before it, backward
 * @param labels words that stand before a colon before it, backward
 * @param posts ends of a line that opens with a person's blank, backward
 * @param spanBefore words before a blank that make its 年 a length of time, backward
 * @param spanAfter words after 年 that make it a length of time, forward
 * @param variables words in the name of a template's variable, forward
 */
public record Slots(
        WordTrie<Word> after,
        WordTrie<Word> before,
        WordTrie<Word> labels,
        WordTrie<Word> posts,
        WordTrie<Word> spanBefore,
        WordTrie<Word> spanAfter,
        WordTrie<Word> variables) {
    /**
     * A word that tells a slot.
     *
     * @param file the entry that lists it
     */
    public record Word(String slot, String file) {}

    static Slots of(List<Entry> entries) {
        Map<String, Word> after = new TreeMap<>();
        Map<String, Word> before = new TreeMap<>();
        Map<String, Word> labels = new TreeMap<>();
        Map<String, Word> posts = new TreeMap<>();
        Map<String, Word> spanBefore = new TreeMap<>();
        Map<String, Word> spanAfter = new TreeMap<>();
        Map<String, Word> variables = new TreeMap<>();
        for (Entry entry : entries) {
            entry.only("slot", "after", "before", "label", "posts", "span_before", "span_after", "variable");
            Word word = new Word(entry.text("slot"), entry.file());
            entry.texts("after").forEach(w -> after.put(w, word));
            entry.texts("before").forEach(w -> before.put(w, word));
            entry.texts("label").forEach(w -> labels.put(w, word));
            entry.texts("posts").forEach(w -> posts.put(w, word));
            entry.texts("span_before").forEach(w -> spanBefore.put(w, word));
            entry.texts("variable").forEach(w -> variables.put(w, word));
            entry.texts("span_after").forEach(w -> spanAfter.put(w, word));
        }
        return new Slots(
                WordTrie.forward(after),
                WordTrie.backward(before),
                WordTrie.backward(labels),
                WordTrie.backward(posts),
                WordTrie.backward(spanBefore),
                WordTrie.forward(spanAfter),
                WordTrie.forward(variables));
    }
}
