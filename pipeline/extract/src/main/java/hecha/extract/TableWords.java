package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of {@code dictionaries/tables/units.yml}.
 *
 * @param heads units by the end of a head's words, backward
 * @param unitColumns heads of the column that names the unit of its row
 * @param numberColumns heads of columns whose numbers count nothing
 * @param plainColumns words in heads that say nothing of what is counted
 * @param captions what stands before the unit of a whole table
 */
record TableWords(
        WordTrie<String> heads,
        Set<String> unitColumns,
        Set<String> numberColumns,
        Set<String> plainColumns,
        List<String> captions) {
    static TableWords read(DictionaryFiles files) {
        Entry entry = files.entry("tables/units.yml");
        entry.only("heads", "unit_columns", "number_columns", "plain_columns", "captions", "found", "ignored");
        Entry heads = entry.entry("heads");
        Map<String, String> units = new TreeMap<>();
        heads.keys().forEach(key -> units.put(key, heads.text(key)));
        return new TableWords(
                WordTrie.backward(units),
                Set.copyOf(entry.texts("unit_columns")),
                Set.copyOf(entry.texts("number_columns")),
                Set.copyOf(entry.texts("plain_columns")),
                entry.texts("captions"));
    }
}
