package hecha.cluster;

import hecha.flow.Batch;
import hecha.flow.OneByOne;
import hecha.flow.OneByOne.Taken;
import hecha.model.Message;
import hecha.read.Limits;
import hecha.read.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files of a task through the pipeline, one after another.
 *
 * <p>Files are opened here and not by Spark's {@code binaryFile}, which ends the job where one cannot be opened, and takes
 * characters of their names for patterns.
 *
 * @param <T> what is made of an audit while it is at hand
 */
final class FileTaker<T> {
    private final Setup setup;
    private final Configuration configuration;
    private final OneByOne<T> one;

    /** For the task that calls; what it needs is given back when that ends. */
    FileTaker(Setup setup, Configuration configuration, Batch.Work<T> work) {
        this.setup = setup;
        this.configuration = configuration;
        Limits limits = setup.limits();
        one = new OneByOne<>(
                new Reader(limits),
                setup.pipeline(),
                work,
                Duration.ofSeconds(limits.seconds()),
                new Message("请用 --conf spark.executor.memory=… 加大", "raise it with --conf spark.executor.memory=…"));
        TaskCompletionListener close = context -> one.close();
        TaskContext.get().addTaskCompletionListener(close);
    }

    /**
     * What became of a file, or of one inside it.
     *
     * @param number of what is in an archive; else 0
     * @param name the file's, and the way inside an archive
     * @param id of the report; empty for none
     * @param made of its audit; null where it is no report
     * @param told why it is none; null where it is one
     */
    record Part<T>(
            int number, String name, String id, @Nullable T made, InputFile.@Nullable Told told) {}

    List<Part<T>> take(InputFile file) {
        Optional<InputFile.Told> told = file.toldBefore();
        if (told.isPresent()) {
            return List.of(new Part<>(0, file.name(), "", null, told.get()));
        }
        List<Part<T>> parts = new ArrayList<>();
        try {
            for (Taken<T> taken : one.take(file.name(), file.bytes(), () -> bytes(file))) {
                parts.add(new Part<>(parts.size(), taken.name(), taken.id(), taken.made(), why(taken)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return parts;
    }

    private static InputFile.@Nullable Told why(Taken<?> taken) {
        if (taken.unreadable() != null) {
            var why = taken.unreadable();
            return InputFile.Told.of(Status.UNREADABLE, why.code(), why.reason());
        }
        return taken.ignored() == null
                ? null
                : InputFile.Told.of(Status.IGNORED, "", taken.ignored().reason());
    }

    private byte[] bytes(InputFile file) throws IOException {
        Path path = new Path(URI.create(file.path()));
        long most = setup.limits().bytes() + 1;
        try (InputStream in = path.getFileSystem(configuration).open(path)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most));
        } catch (IOException e) {
            throw Reader.unopened(file.name(), e);
        }
    }
}
