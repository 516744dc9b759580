package hecha.dictionary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages of all rules ({@code dictionaries/checks/}), each read when it is first asked for. */
public final class Rules {
    private static final String FOLDER = "checks";
    private static final String SUFFIX = ".yml";

    private final DictionaryFiles files;
    private final Map<String, RulePage> pages = new ConcurrentHashMap<>();

    Rules(DictionaryFiles files) {
        this.files = files;
    }

    /** The names of all rules, such as {@code numbering/gap}, sorted. */
    public List<String> names() {
        return files.in(FOLDER, SUFFIX).stream()
                .map(name -> name.substring(FOLDER.length() + 1, name.length() - SUFFIX.length()))
                .toList();
    }

    public Optional<RulePage> find(String rule) {
        return names().contains(rule) ? Optional.of(page(rule)) : Optional.empty();
    }

    /**
     * The page of {@code rule}.
     *
     * @throws DictionaryException where there is no such rule or its page is broken
     */
    public RulePage page(String rule) {
        return pages.computeIfAbsent(rule, name -> RulePage.of(name, files.entry(FOLDER + "/" + name + SUFFIX)));
    }
}
