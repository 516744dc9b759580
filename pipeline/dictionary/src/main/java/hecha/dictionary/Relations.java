package hecha.dictionary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The relations between figures ({@code dictionaries/relations/}), each read when it is first asked for. */
public final class Relations {
    private static final String FOLDER = "relations";
    private static final String SUFFIX = ".yml";

    private final DictionaryFiles files;
    private final Map<String, RelationForm> forms = new ConcurrentHashMap<>();

    Relations(DictionaryFiles files) {
        this.files = files;
    }

    /** The names of all relations, sorted. */
    public List<String> names() {
        return files.in(FOLDER, SUFFIX).stream()
                .map(name -> name.substring(FOLDER.length() + 1, name.length() - SUFFIX.length()))
                .toList();
    }

    /**
     * The words of {@code relation}.
     *
     * @throws DictionaryException where there is no such relation or its file is broken
     */
    public RelationForm form(String relation) {
        return forms.computeIfAbsent(
                relation, name -> RelationForm.of(name, files.entry(FOLDER + "/" + name + SUFFIX)));
    }
}
