package hecha.numeral;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words and characters by which numerals are read: the lists of {@code dictionaries/numerals}, one file for each reader.
 * Safe for several threads: the readers of two reports may ask for a list first at the same time.
 */
final class Lexicon {
    static final String FOLDER = "numerals";

    private final Map<String, Entry> files = new TreeMap<>();
    private final Map<String, WordClass> lists = new HashMap<>();

    Lexicon(DictionaryFiles dictionary) {
        for (String name : dictionary.in(FOLDER, ".yml")) {
            files.put(name, dictionary.entry(name));
        }
    }

    /**
     * The list {@code key} of {@code numerals/FILE.yml}.
     *
     * @throws hecha.dictionary.DictionaryException if it is not there
     */
    synchronized WordClass words(String file, String key) {
        String name = FOLDER + "/" + file + ".yml";
        return lists.computeIfAbsent(name + " " + key, k -> {
            Entry entry = entry(name);
            entry.lineOf(key); // a list that is missing is told with its file
            return new WordClass(entry.texts(key));
        });
    }

    /** The one word {@code key}. */
    synchronized String word(String file, String key) {
        String name = FOLDER + "/" + file + ".yml";
        return entry(name).text(key);
    }

    /** The words of {@code key}, each with what it stands for. */
    synchronized Map<String, String> pairs(String file, String key) {
        String name = FOLDER + "/" + file + ".yml";
        Entry pairs = entry(name).entry(key);
        Map<String, String> all = new HashMap<>();
        pairs.keys().forEach(word -> all.put(word, pairs.text(word)));
        return all;
    }

    private Entry entry(String name) {
        Entry entry = files.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return entry;
    }
}
