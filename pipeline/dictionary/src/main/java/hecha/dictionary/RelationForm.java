package hecha.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words by which reports state one relation between figures ({@code dictionaries/relations/NAME.yml}).
 *
 * @param name the file's name without its ending, such as {@code part}
 * @param words lists of words, by name
 * @param examples texts in which the relation is found, with its figures marked, and texts in which it is not
 */
public record RelationForm(String name, Map<String, Words> words, List<Example> examples) {
    public RelationForm {
        words = Map.copyOf(words);
        examples = List.copyOf(examples);
    }

    /**
     * The words of the list {@code list}.
     *
     * @throws IllegalArgumentException where there is no such list
     */
    public Words words(String list) {
        Words found = words.get(list);
        if (found == null) {
            throw new IllegalArgumentException("relation " + name + " has no word list “" + list + "”");
        }
        return found;
    }

    static RelationForm of(String name, Entry entry) {
        entry.only("name", "english", "words", "found", "ignored");
        entry.text("name");
        entry.text("english");
        Map<String, Words> words = new LinkedHashMap<>();
        Entry lists = entry.entry("words");
        lists.keys().forEach(list -> words.put(list, Words.of(lists.texts(list))));
        return new RelationForm(name, words, entry.examples());
    }
}
