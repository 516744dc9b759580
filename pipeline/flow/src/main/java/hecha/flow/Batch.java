package hecha.flow;

import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.Source;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes any number of inputs through the pipeline, several at a time, and hands on the audits in the order of the
 * inputs. At most {@code 2 × jobs} reports are in memory at once.
 */
public final class Batch {
    private final Reader reader;
    private final Pipeline pipeline;
    private final int jobs;

    /** What is done with each audit as it comes. */
    @FunctionalInterface
    public interface Sink {
        void accept(Audit audit) throws IOException;
    }

    /** Told after each input. */
    @FunctionalInterface
    public interface Progress {
        void done(int inputs, int of, String name);
    }

    /**
     * @param jobs how many reports are read at the same time, 1 or more
     */
    public Batch(Reader reader, Pipeline pipeline, int jobs) {
        this.reader = reader;
        this.pipeline = pipeline;
        this.jobs = jobs;
    }

    private record Outcome(Source source, Audit audit) {}

    /**
     * A file that cannot be read, or that the pipeline fails on, is named in the result and stops nothing.
     *
     * @throws IOException where {@code sink} fails
     */
    public Reconciliation run(Inputs inputs, Sink sink, Progress progress) throws IOException {
        List<Reconciliation.Unreadable> unreadable = new ArrayList<>();
        List<Reconciliation.Duplicate> duplicates = new ArrayList<>();
        Map<String, String> nameById = new HashMap<>();
        int audited = 0;
        int done = 0;
        int total = inputs.found().size();
        ExecutorService pool = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(null, task, "hecha-worker", 4L << 20);
            thread.setDaemon(true);
            return thread;
        });
        try {
            ArrayDeque<Future<Outcome>> window = new ArrayDeque<>();
            int next = 0;
            while (done < total) {
                while (next < total && window.size() < 2 * jobs) {
                    Input input = inputs.found().get(next++);
                    window.add(pool.submit(() -> audit(input)));
                }
                Input input = inputs.found().get(done);
                try {
                    Outcome outcome = window.remove().get();
                    String first = nameById.putIfAbsent(outcome.source().id(), input.name());
                    if (first == null) {
                        sink.accept(outcome.audit());
                        audited++;
                    } else {
                        duplicates.add(new Reconciliation.Duplicate(input.name(), first));
                    }
                } catch (ExecutionException e) {
                    unreadable.add(unreadable(input, Objects.requireNonNullElse(e.getCause(), e)));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", e);
                }
                done++;
                progress.done(done, total, input.name());
            }
        } finally {
            pool.shutdownNow();
        }
        return new Reconciliation(audited, unreadable, duplicates, inputs.ignored());
    }

    private Outcome audit(Input input) throws IOException {
        Source source = input.file().isPresent()
                ? reader.read(input.file().get(), input.inside(), input.name())
                : reader.read(System.in.readAllBytes(), input.name());
        return new Outcome(source, pipeline.audit(source));
    }

    private static Reconciliation.Unreadable unreadable(Input input, Throwable cause) {
        if (cause instanceof UnreadableException known) {
            return new Reconciliation.Unreadable(input.name(), known.code(), known.text());
        }
        String what = cause.getClass().getSimpleName();
        return new Reconciliation.Unreadable(
                input.name(),
                "internal",
                new Message(
                        input.name() + "：程序内部错误（" + what + "），请把此文件连同版本号报告给开发者",
                        input.name() + ": internal error (" + what + "); please report this file with the version"));
    }
}
