package hecha.extract;

import hecha.dictionary.WordTrie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Word lists of the dictionary, made ready to be found at a place of a text. */
final class Words {
    private Words() {}

    /** Words that begin at a place. */
    static WordTrie<String> forward(List<String> list) {
        return WordTrie.forward(byWord(list));
    }

    /** Words that end at a place. */
    static WordTrie<String> backward(List<String> list) {
        return WordTrie.backward(byWord(list));
    }

    private static Map<String, String> byWord(List<String> list) {
        Map<String, String> words = new TreeMap<>();
        list.forEach(word -> words.put(word, word));
        return words;
    }
}
