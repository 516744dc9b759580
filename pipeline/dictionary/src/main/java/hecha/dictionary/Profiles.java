package hecha.dictionary;

import hecha.model.Message;
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
        return Optional.of(
                profiles.computeIfAbsent(name, n -> Profile.of(n, files.entry(FOLDER + "/" + n + SUFFIX), known())));
    }

    private Profile.Known known() {
        return new Profile.Known(ids("roles"), ids("kinds"), ids("genres"));
    }

    private List<String> ids(String folder) {
        return files.in(folder, SUFFIX).stream()
                .map(name -> name.substring(folder.length() + 1, name.length() - SUFFIX.length()))
                .toList();
    }

    /** The profile that is used by itself for reports of {@code genre} whatever their title. */
    public Optional<Profile> forGenre(String genre) {
        return forReport(genre, "");
    }

    /**
     * The profile that is used by itself for reports of {@code genre} with this title: one whose condition the title meets,
     * else the one without a condition.
     *
     * @throws DictionaryException where two would do, since neither may be passed over in silence
     */
    public Optional<Profile> forReport(String genre, String title) {
        List<Profile> all = names().stream()
                .map(name -> find(name).orElseThrow())
                .filter(profile -> profile.genre().filter(genre::equals).isPresent())
                .toList();
        List<Profile> met = all.stream()
                .filter(profile -> profile.when().stream().anyMatch(title::contains))
                .toList();
        List<Profile> plain =
                all.stream().filter(profile -> profile.when().isEmpty()).toList();
        List<Profile> chosen = met.isEmpty() ? plain : met;
        if (chosen.size() > 1) {
            Profile one = chosen.stream()
                    .filter(profile -> files.own().contains(FOLDER + "/" + profile.name() + SUFFIX))
                    .findFirst()
                    .orElse(chosen.get(1));
            Profile other = chosen.get(0).equals(one) ? chosen.get(1) : chosen.get(0);
            throw new DictionaryException(
                    FOLDER + "/" + one.name() + SUFFIX,
                    1,
                    new Message(
                            "“" + other.name() + "”也适用于 " + genre + "；请给其中一个加上“when: [标题用语]”，要替换则用同一文件名",
                            "“" + other.name() + "” is for " + genre
                                    + ", too; give one of them “when: [words of titles]”,"
                                    + " or the same file name to replace it"));
        }
        return chosen.stream().findFirst();
    }
}
