package hecha.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The trained model for the topics of sections: the one that the program carries or that of a folder. */
public final class Models {
    /** File name of the model for the topics of sections. */
    public static final String TOPICS = "topics.model";

    private static final String CARRIED = "/hecha/models/" + TOPICS;

    private final Optional<TopicModel> topics;

    private Models(Optional<TopicModel> topics) {
        this.topics = topics;
    }

    /** The model made when the program was built; without it only headings tell topics. */
    public static Models carried() {
        return Carried.MODELS;
    }

    private static final class Carried {
        static final Models MODELS = new Models(load());
    }

    /** No model: only headings tell topics. */
    public static Models none() {
        return new Models(Optional.empty());
    }

    /**
     * The model in {@code folder}.
     *
     * @throws IOException where there is none or it cannot be read
     */
    public static Models of(Path folder) throws IOException {
        Path file = folder.resolve(TOPICS);
        if (!Files.exists(file)) {
            throw new IOException(folder + ": no " + TOPICS);
        }
        return new Models(Optional.of(TopicModel.of(Files.readAllBytes(file))));
    }

    Optional<TopicModel> topics() {
        return topics;
    }

    private static Optional<TopicModel> load() {
        try (InputStream in = Models.class.getResourceAsStream(CARRIED)) {
            return in == null ? Optional.empty() : Optional.of(TopicModel.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
