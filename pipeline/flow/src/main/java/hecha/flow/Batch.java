package hecha.flow;

import hecha.model.Audit;
import hecha.model.Reconciliation;
import hecha.model.Source;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Takes any number of inputs through the pipeline, several at a time, and hands on the audits in the order of the
 * inputs. At most {@code 2 × jobs} reports are in memory at once.
 *
 * <p>No input ends the batch. One that cannot be read, takes too long, needs more memory than there is, or makes a
 * stage or the writing of its results fail, is a row of the {@link Reconciliation} with the reason. Only where results
 * cannot be written at all, as on a full disk, the batch ends.
 */
public final class Batch {
    /** How long one input may take unless said otherwise. */
    public static final Duration DEFAULT_TIME = Duration.ofSeconds(60);

    private final Reader reader;
    private final Pipeline pipeline;
    private final int jobs;
    private final Duration time;
    private final Mishaps mishaps;

    /**
     * Makes of an audit what is to be written of it, in the thread that made the audit and within the same limits.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Work<T> {
        /** @throws IOException where nothing can be made of this audit; the others are not concerned */
        T make(Audit audit) throws IOException;
    }

    /**
     * What is done with each audit as it comes, one after the other in the order of the inputs.
     *
     * @param <T> what was made of it
     */
    @FunctionalInterface
    public interface Taker<T> {
        /**
         * @throws UnreadableException where this one cannot be taken; the others are not concerned
         * @throws IOException where none can be written any more
         */
        void accept(Audit audit, T made) throws IOException;
    }

    /** What is done with each audit as it comes. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @throws UnreadableException where this one cannot be taken; the others are not concerned
         * @throws IOException where none can be written any more
         */
        void accept(Audit audit) throws IOException;
    }

    /** Told after each input. */
    @FunctionalInterface
    public interface Progress {
        void done(int inputs, int of, String name);
    }

    public Batch(Reader reader, Pipeline pipeline, int jobs) {
        this(reader, pipeline, jobs, DEFAULT_TIME);
    }

    /**
     * @param jobs how many reports are read at the same time, 1 or more
     * @param time how long one may take
     */
    public Batch(Reader reader, Pipeline pipeline, int jobs, Duration time) {
        this.reader = reader;
        this.pipeline = pipeline;
        this.jobs = jobs;
        this.time = time;
        mishaps = new Mishaps(time, Mishaps.OWN_MEMORY);
    }

    private record Outcome<T>(Source source, Audit audit, T made) {}

    /** As {@link #run(Inputs, Work, Taker, Progress)}, with nothing made beside the audit. */
    public Reconciliation run(Inputs inputs, Sink sink, Progress progress) throws IOException {
        return run(inputs, audit -> audit, (audit, same) -> sink.accept(audit), progress);
    }

    /**
     * @throws IOException where {@code taker} fails with one, other than by {@link UnreadableException}
     */
    public <T> Reconciliation run(Inputs inputs, Work<T> work, Taker<T> taker, Progress progress) throws IOException {
        List<Reconciliation.Unreadable> unreadable = new ArrayList<>();
        List<Reconciliation.Duplicate> duplicates = new ArrayList<>();
        Map<String, String> nameById = new HashMap<>();
        int audited = 0;
        int done = 0;
        int total = inputs.found().size();
        try (TimedWorkers workers = new TimedWorkers(jobs, time)) {
            ArrayDeque<CompletableFuture<Outcome<T>>> window = new ArrayDeque<>();
            int next = 0;
            while (done < total) {
                while (next < total && window.size() < 2 * jobs) {
                    window.add(submit(inputs.found().get(next++), work, workers));
                }
                Input input = inputs.found().get(done);
                try {
                    Outcome<T> outcome = outcome(input, window, work, workers);
                    String first = nameById.get(outcome.source().id());
                    if (first == null) {
                        taker.accept(outcome.audit(), outcome.made());
                        nameById.put(outcome.source().id(), input.name());
                        audited++;
                    } else {
                        duplicates.add(new Reconciliation.Duplicate(input.name(), first));
                    }
                } catch (ExecutionException e) {
                    unreadable.add(mishaps.row(input.name(), Objects.requireNonNullElse(e.getCause(), e)));
                } catch (UnreadableException | OutOfMemoryError | StackOverflowError e) {
                    unreadable.add(mishaps.row(input.name(), e));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", e);
                } catch (UncheckedIOException e) {
                    throw e;
                } catch (RuntimeException e) {
                    unreadable.add(mishaps.row(input.name(), e));
                }
                done++;
                progress.done(done, total, input.name());
            }
        }
        return new Reconciliation(audited, unreadable, duplicates, inputs.ignored());
    }

    private <T> CompletableFuture<Outcome<T>> submit(Input input, Work<T> work, TimedWorkers workers)
            throws IOException {
        if (input.file().isPresent()) {
            return workers.submit(() -> outcome(reader.read(input.file().get(), input.inside(), input.name()), work));
        }
        // Read here and now: how long others take to write it is not this input's time.
        byte[] bytes = System.in.readAllBytes();
        return workers.submit(() -> outcome(reader.read(bytes, input.name()), work));
    }

    private <T> Outcome<T> outcome(Source source, Work<T> work) throws IOException {
        Audit audit = pipeline.audit(source);
        return new Outcome<>(source, audit, work.make(audit));
    }

    /**
     * The outcome of the next input. One that ran out of memory is tried once more when nothing else is at work, since
     * it may have been the others that had taken the memory.
     */
    private <T> Outcome<T> outcome(
            Input input, ArrayDeque<CompletableFuture<Outcome<T>>> window, Work<T> work, TimedWorkers workers)
            throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<Outcome<T>> first = window.remove();
        try {
            return first.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof OutOfMemoryError)
                    || jobs == 1
                    || input.file().isEmpty()) {
                throw e;
            }
        }
        CompletableFuture.allOf(window.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> failure)
                .get();
        return submit(input, work, workers).get();
    }
}
