package hecha.numeral;

import hecha.dictionary.DictionaryException;
import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes of an example that names lists of its entry, such as {@code ⟦300{more}万元⟧}, one for each of their words; of
 * several lists the words go side by side, the last of a shorter list repeated.
 */
final class WordExamples {
    private WordExamples() {}

    static List<Example> of(Entry entry, Example example) {
        String text = marked(example);
        List<String> keys = entry.keys().stream()
                .filter(key -> text.contains("{" + key + "}"))
                .toList();
        int most = keys.stream().mapToInt(key -> words(entry, key).size()).max().orElse(1);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            String filled = text;
            for (String key : keys) {
                List<String> words = words(entry, key);
                filled = filled.replace("{" + key + "}", words.get(Math.min(i, words.size() - 1)));
            }
            examples.add(unmarked(example, filled));
        }
        return examples;
    }

    /** The words of a list; none of what is no list. */
    static List<String> words(Entry entry, String key) {
        try {
            return entry.texts(key);
        } catch (DictionaryException e) {
            return List.of();
        }
    }

    private static String marked(Example example) {
        StringBuilder text = new StringBuilder(example.text());
        for (int i = example.marked().size() - 1; i >= 0; i--) {
            text.insert(example.marked().get(i).end(), '⟧');
            text.insert(example.marked().get(i).start(), '⟦');
        }
        return text.toString();
    }

    private static Example unmarked(Example of, String written) {
        StringBuilder text = new StringBuilder();
        List<Span> marked = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '⟦') {
                open = text.length();
            } else if (c == '⟧') {
                marked.add(new Span(open, text.length()));
            } else {
                text.append(c);
            }
        }
        return new Example(of.file(), of.line(), text.toString(), marked, of.reading());
    }
}
