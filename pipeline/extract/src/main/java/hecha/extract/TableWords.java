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
 * @param columnTimes times that open the head of a column
 * @param timeColumns what ends the head of a column that is a time alone, backward
 * @param rateColumns what ends the head of a column of rates, whose name belongs to what its row is named, backward
 * @param captionHeads units that a column takes of those that a caption names, by the end of its head, backward
 * @param growthColumns signs in heads of columns of growths
 * @param captions what stands before the unit of a whole table
 */
record TableWords(
        WordTrie<String> heads,
        Set<String> unitColumns,
        Set<String> numberColumns,
        Set<String> plainColumns,
        WordTrie<String> columnTimes,
        WordTrie<String> timeColumns,
        WordTrie<String> rateColumns,
        WordTrie<String> captionHeads,
        List<String> growthColumns,
        List<String> captions) {
    static TableWords read(DictionaryFiles files) {
        Entry entry = files.entry("tables/units.yml");
        entry.only(
                "heads",
                "unit_columns",
                "number_columns",
                "plain_columns",
                "column_times",
                "time_columns",
                "rate_columns",
                "caption_heads",
                "growth_columns",
                "captions",
                "found",
                "ignored");
        return new TableWords(
                units(entry.entry("heads")),
                Set.copyOf(entry.texts("unit_columns")),
                Set.copyOf(entry.texts("number_columns")),
                Set.copyOf(entry.texts("plain_columns")),
                WordTrie.forward(entry.texts("column_times")),
                WordTrie.backward(entry.texts("time_columns")),
                WordTrie.backward(entry.texts("rate_columns")),
                units(entry.entry("caption_heads")),
                entry.texts("growth_columns"),
                entry.texts("captions"));
    }

    private static WordTrie<String> units(Entry heads) {
        Map<String, String> units = new TreeMap<>();
        heads.keys().forEach(key -> units.put(key, heads.text(key)));
        return WordTrie.backward(units);
    }
}
