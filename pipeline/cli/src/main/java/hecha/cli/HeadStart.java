package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The pipeline with our own dictionaries, built while the command line is still being read: on a second processor that
 * costs no time, and a short command would spend a third of its life on it.
 */
final class HeadStart {
    private static final Set<String> COMMANDS = Set.of("check", "audit", "analyze", "explain", "run");

    private final Optional<FutureTask<Pipeline>> task;

    private HeadStart(Optional<FutureTask<Pipeline>> task) {
        this.task = task;
    }

    /** No pipeline is built before it is asked for. */
    static HeadStart none() {
        return new HeadStart(Optional.empty());
    }

    /** Starts where the words are a command that reads reports by our own dictionaries. */
    static HeadStart on(String... words) {
        if (words.length < 2 || !COMMANDS.contains(words[0])) {
            return none();
        }
        for (String word : words) {
            if (word.startsWith("--dictionaries")
                    || word.startsWith("--models")
                    || word.equals("--help")
                    || word.equals("-h")) {
                return none();
            }
        }
        FutureTask<Pipeline> task = new FutureTask<>(() -> new Pipeline(new Dictionary(DictionaryFiles.builtIn())));
        Thread thread = new Thread(task, "hecha-head-start");
        thread.setDaemon(true);
        thread.start();
        return new HeadStart(Optional.of(task));
    }

    /**
     * The pipeline, if it was begun; waits until it is ready.
     *
     * @throws hecha.dictionary.DictionaryException where a dictionary is broken
     */
    Optional<Pipeline> pipeline() {
        if (task.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.get().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
