package hecha.numeral;

import hecha.dictionary.StageWords;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lists of {@code dictionaries/numerals}, one file for each reader of numerals, as classes of words. */
final class Lexicon {
    private final StageWords words;
    private final Map<String, WordClass> lists = new ConcurrentHashMap<>();

    Lexicon(StageWords words) {
        this.words = words;
    }

    /**
     * The list {@code key} of {@code numerals/FILE.yml}.
     *
     * @throws hecha.dictionary.DictionaryException if it is not there
     */
    WordClass words(String file, String key) {
        return lists.computeIfAbsent(file + " " + key, list -> new WordClass(words.words(file, key)));
    }

    /** The one word {@code key}. */
    String word(String file, String key) {
        return words.text(file, key);
    }

    /** The words of {@code key}, each with what it stands for. */
    Map<String, String> pairs(String file, String key) {
        return words.pairs(file, key);
    }
}
