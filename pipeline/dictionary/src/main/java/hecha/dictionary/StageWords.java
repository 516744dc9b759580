package hecha.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words and characters by which one stage reads: the entries of one folder, each list under its key. Each file is read once,
 * however often and from however many threads it is asked for.
 */
public final class StageWords {
    private final DictionaryFiles files;
    private final String folder;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    StageWords(DictionaryFiles files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * The list {@code key} of {@code FOLDER/FILE.yml}.
     *
     * @throws DictionaryException where it is not there
     */
    public List<String> words(String file, String key) {
        Entry entry = entry(file);
        entry.lineOf(key);
        return entry.texts(key);
    }

    /** The one word, or the characters, under {@code key}. */
    public String text(String file, String key) {
        return entry(file).text(key);
    }

    /** The words under {@code key}, each with what it stands for, in the order of the file. */
    public Map<String, String> pairs(String file, String key) {
        Entry pairs = entry(file).entry(key);
        Map<String, String> all = new LinkedHashMap<>();
        pairs.keys().forEach(word -> all.put(word, pairs.text(word)));
        return all;
    }

    private Entry entry(String file) {
        return entries.computeIfAbsent(file, name -> files.entry(folder + "/" + name + ".yml"));
    }
}
