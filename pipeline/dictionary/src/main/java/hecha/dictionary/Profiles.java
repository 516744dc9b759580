package hecha.dictionary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The profiles ({@code dictionaries/profiles/}), each read when it is first asked for. */
public final class Profiles {
    private static final String FOLDER = "profiles";
    private static final String SUFFIX = ".yml";

    private final DictionaryFiles files;
    private final Map<String, Profile> profiles = new ConcurrentHashMap<>();

    Profiles(DictionaryFiles files) {
        this.files = files;
    }

    /** The names of all profiles, sorted. */
    public List<String> names() {
        return files.in(FOLDER, SUFFIX).stream()
                .map(name -> name.substring(FOLDER.length() + 1, name.length() - SUFFIX.length()))
                .toList();
    }

    /**
     * The profile with this name, if there is one.
     *
     * @throws DictionaryException where it is broken
     */
    public Optional<Profile> find(String name) {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        return Optional.of(profiles.computeIfAbsent(name, n -> Profile.of(n, files.entry(FOLDER + "/" + n + SUFFIX))));
    }

    /** The profile that is used by itself for reports of {@code genre}: the one named after it. */
    public Optional<Profile> forGenre(String genre) {
        return find(genre)
                .filter(profile -> profile.genre().filter(genre::equals).isPresent());
    }
}
