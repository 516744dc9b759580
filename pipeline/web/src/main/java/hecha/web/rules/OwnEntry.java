package hecha.web.rules;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryException;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.flow.ExampleTrial;
import hecha.flow.Pipeline;
import hecha.model.Message;
import hecha.office.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence that was tried, as an example of a kind in a dictionary of one's own: the kind's entry with a word and the
 * sentence more. The file takes the place of the built-in one under {@code --dictionaries}, and {@code hecha rules --test}
 * tries it.
 *
 * @param file below the folder of dictionaries, such as {@code kinds/area.yml}
 */
public record OwnEntry(String file, String yaml) {
    /** Keys that have one text; all others of an entry have several. */
    private static final Set<String> SINGLE = Set.of("kind", "name", "english");

    /**
     * What is wished for.
     *
     * @param kind whose entry it is
     * @param text the sentence
     * @param marked what is to be found in it; empty where it is to be ignored
     * @param reading how that is read, such as {@code 32000 亩}
     * @param word a word by which the kind is to be known from now on; empty for none
     */
    public record Wish(String kind, String text, String marked, String reading, String word) {}

    /** What came of trying it. */
    public record Trial(int tried, List<Message> failures) {
        public Trial {
            failures = List.copyOf(failures);
        }
    }

    /** @throws IllegalArgumentException where there is no such kind, or the sentence has no such words */
    static OwnEntry of(DictionaryFiles files, Wish wish) {
        Entry entry = files.entries("kinds").stream()
                .filter(e -> e.text("kind").equals(wish.kind()))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        String sentence = wish.text().strip().replaceAll("\\s+", " ");
        StringBuilder yaml = new StringBuilder();
        for (String key : entry.keys()) {
            if (key.equals("found") || key.equals("ignored")) {
                continue;
            }
            boolean single = SINGLE.contains(key);
            List<String> values = new ArrayList<>(single ? List.of(entry.text(key)) : entry.texts(key));
            if (key.equals("heads") && !wish.word().isEmpty() && !values.contains(wish.word())) {
                values.add(wish.word());
            }
            String listed = values.stream().map(OwnEntry::quoted).collect(Collectors.joining(", "));
            yaml.append(key)
                    .append(": ")
                    .append(single ? listed : "[" + listed + "]")
                    .append('\n');
        }
        yaml.append("found:\n");
        for (Example example : entry.examples()) {
            if (!example.marked().isEmpty()) {
                line(yaml, quoted(Catalogue.marked(example)) + ": " + quoted(example.reading()));
            }
        }
        if (!wish.marked().isEmpty()) {
            int at = sentence.indexOf(wish.marked());
            if (at < 0) {
                throw new IllegalArgumentException();
            }
            String example = sentence.substring(0, at)
                    + '⟦'
                    + wish.marked()
                    + '⟧'
                    + sentence.substring(at + wish.marked().length());
            line(yaml, quoted(example) + ": " + quoted(wish.reading()));
        }
        yaml.append("ignored:\n");
        for (Example example : entry.examples()) {
            if (example.marked().isEmpty()) {
                line(yaml, "- " + quoted(example.text()));
            }
        }
        if (wish.marked().isEmpty()) {
            line(yaml, "- " + quoted(sentence));
        }
        return new OwnEntry(entry.file(), yaml.toString());
    }

    private static void line(StringBuilder yaml, String text) {
        yaml.append("  ").append(text).append('\n');
    }

    /** A text as YAML reads it as that text and nothing else. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Tries it as {@code hecha rules --test} does. */
    Trial tried() throws IOException {
        Path folder = Files.createTempDirectory("hecha-entry");
        try {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, yaml);
            Dictionary own = new Dictionary(DictionaryFiles.builtIn().with(folder));
            ExampleTrial.Result result = new ExampleTrial(new Pipeline(own)).of(file);
            return new Trial(
                    result.tried(),
                    result.failures().stream().map(ExampleTrial.Failed::text).toList());
        } catch (DictionaryException e) {
            return new Trial(0, List.of(e.text()));
        } finally {
            OwnFolder.remove(folder);
        }
    }
}
