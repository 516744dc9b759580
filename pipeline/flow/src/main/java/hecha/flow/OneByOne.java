package hecha.flow;

import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.Reconciliation.Ignored;
import hecha.model.Reconciliation.Unreadable;
import hecha.model.Source;
import hecha.read.Reader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Takes files through the pipeline one at a time, as bytes that somebody else has fetched: the work of {@link Batch}, for an
 * engine that deals the files out itself. No file ends it; what cannot be taken is a row with the reason. It serves one
 * thread.
 *
 * @param <T> what is made of an audit
 */
public final class OneByOne<T> implements AutoCloseable {
    private final Reader reader;
    private final Pipeline pipeline;
    private final Batch.Work<T> work;
    private final Mishaps mishaps;
    private final TimedWorkers worker;

    /**
     * What became of a file, or of one inside it: a report, or why it is none.
     *
     * @param id of the report; empty where it is none
     * @param made of its audit; null where there is none
     */
    public record Taken<T>(
            String name,
            String id,
            @Nullable T made,
            @Nullable Unreadable unreadable,
            @Nullable Ignored ignored) {}

    /**
     * @param work what is to be made of each audit, within the same limits
     * @param time how long one report may take
     * @param moreMemory what to do where one needs more memory than there is
     */
    public OneByOne(Reader reader, Pipeline pipeline, Batch.Work<T> work, Duration time, Message moreMemory) {
        this.reader = reader;
        this.pipeline = pipeline;
        this.work = work;
        mishaps = new Mishaps(time, moreMemory);
        worker = new TimedWorkers(1, time);
    }

    /** Fetches the bytes of a file. */
    @FunctionalInterface
    public interface Fetch {
        /** @throws IOException where they cannot be had */
        byte[] bytes() throws IOException;
    }

    /**
     * Takes one file, or the files of an archive.
     *
     * @param name the name that it has in all output
     * @param size how large it is said to be; above the limit it is not fetched
     */
    public List<Taken<T>> take(String name, long size, Fetch fetch) throws InterruptedException {
        byte[] bytes;
        Inputs inputs;
        try {
            reader.admit(size, name);
            bytes = worker.submit(fetch::bytes).get();
            inputs =
                    worker.submit(() -> Inputs.in(name, bytes, reader.limits())).get();
        } catch (ExecutionException e) {
            return List.of(unreadable(name, cause(e)));
        } catch (IOException e) {
            return List.of(unreadable(name, e));
        }
        List<Taken<T>> all = new ArrayList<>();
        for (Input input : inputs.found()) {
            all.add(report(input, bytes));
        }
        inputs.ignored().forEach(file -> all.add(new Taken<>(file.name(), "", null, null, file)));
        return all;
    }

    private Taken<T> report(Input input, byte[] bytes) throws InterruptedException {
        try {
            return worker.submit(() -> {
                        Source source = reader.read(bytes, input.inside(), input.name());
                        Audit audit = pipeline.audit(source);
                        return new Taken<>(input.name(), source.id(), work.make(audit), null, null);
                    })
                    .get();
        } catch (ExecutionException e) {
            return unreadable(input.name(), cause(e));
        }
    }

    private static Throwable cause(ExecutionException e) {
        return Objects.requireNonNullElse(e.getCause(), e);
    }

    private Taken<T> unreadable(String name, Throwable cause) {
        return new Taken<>(name, "", null, mishaps.row(name, cause), null);
    }

    @Override
    public void close() {
        worker.close();
    }
}
