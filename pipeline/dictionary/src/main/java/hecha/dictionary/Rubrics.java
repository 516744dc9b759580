package hecha.dictionary;

import java.util.List;
import java.util.Optional;

/** The rubrics ({@code dictionaries/rubrics/}), each read when it is asked for. */
public final class Rubrics {
    private static final String FOLDER = "rubrics";
    private static final String SUFFIX = ".yml";

    private final DictionaryFiles files;

    Rubrics(DictionaryFiles files) {
        this.files = files;
    }

    /** The names of all rubrics, sorted. */
    public List<String> names() {
        return files.in(FOLDER, SUFFIX).stream()
                .map(name -> name.substring(FOLDER.length() + 1, name.length() - SUFFIX.length()))
                .toList();
    }

    /**
     * The rubric with this name, if there is one.
     *
     * @throws DictionaryException where it is broken
     */
    public Optional<Rubric> find(String name) {
        return names().contains(name)
                ? Optional.of(Rubric.of(name, files.entry(FOLDER + "/" + name + SUFFIX)))
                : Optional.empty();
    }

    /**
     * The rubric that the YAML text {@code yaml} writes.
     *
     * @throws DictionaryException where it is broken
     */
    public static Rubric parse(String name, String yaml) {
        return Rubric.of(name, Entry.parse(FOLDER + "/" + name + SUFFIX, yaml));
    }
}
