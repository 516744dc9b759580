package hecha.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The two trained models, for roles and for genres: those that the program carries or those of a folder. */
public final class Models {
    /** File name of the model for the roles of sections. */
    public static final String ROLES = "roles.model";
    /** File name of the model for genres. */
    public static final String GENRES = "genres.model";

    private static final String CARRIED = "/hecha/models/";

    private final Optional<Path> folder;
    private final Map<String, Optional<Calibrated>> loaded = new ConcurrentHashMap<>();

    private Models(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The models made when the program was built; without them the dictionary decides alone. */
    public static Models carried() {
        return new Models(Optional.empty());
    }

    /** No models: the dictionary decides alone. */
    static Models none() {
        Models models = new Models(Optional.empty());
        models.loaded.put(ROLES, Optional.empty());
        models.loaded.put(GENRES, Optional.empty());
        return models;
    }

    /**
     * The models in {@code folder}; where it lacks one, the carried one.
     *
     * @throws IOException where a model cannot be read
     */
    public static Models of(Path folder) throws IOException {
        Models models = new Models(Optional.of(folder));
        boolean any = Files.exists(folder.resolve(ROLES)) || Files.exists(folder.resolve(GENRES));
        if (!any) {
            throw new IOException(folder + ": neither " + ROLES + " nor " + GENRES);
        }
        models.loaded.put(ROLES, models.load(ROLES));
        models.loaded.put(GENRES, models.load(GENRES));
        return models;
    }

    Optional<Calibrated> roles() {
        return loaded.computeIfAbsent(ROLES, Models::loadCarried);
    }

    Optional<Calibrated> genres() {
        return loaded.computeIfAbsent(GENRES, Models::loadCarried);
    }

    private Optional<Calibrated> load(String name) throws IOException {
        Path file = folder.orElseThrow().resolve(name);
        return Files.exists(file) ? Optional.of(Calibrated.of(Files.readAllBytes(file))) : loadCarried(name);
    }

    private static Optional<Calibrated> loadCarried(String name) {
        try (InputStream in = Models.class.getResourceAsStream(CARRIED + name)) {
            return in == null ? Optional.empty() : Optional.of(Calibrated.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
