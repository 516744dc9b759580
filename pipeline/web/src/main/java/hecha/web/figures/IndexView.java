package hecha.web.figures;

import hecha.index.Completion;
import hecha.index.IndexException;
import hecha.index.ReportIndex;
import hecha.index.query.Vocabulary;
import hecha.text.Recent;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The last commit of an index, open for any number of readers. What a writer commits is seen some seconds later: it is
 * opened beside, so that no reader waits, and what was open before is closed when its last reader is done.
 */
public final class IndexView implements Closeable {
    private static final long LOOK_SECONDS = 3;
    /** Pages and facets of one commit that are kept, and how many of them are made anew for the next one. */
    private static final int KEPT = 200;

    private static final int RENEWED = 16;

    private final Path folder;
    private final Vocabulary vocabulary;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hecha-index-view");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> looks;
    private @Nullable Held held;
    private String seen = "";

    /** @param folder of an index, which need not be there yet */
    public IndexView(Path folder, Vocabulary vocabulary) {
        this.folder = folder;
        this.vocabulary = vocabulary;
        looking.execute(this::prepare);
        looks = looking.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** What is asked of an open index. */
    @FunctionalInterface
    public interface Question<T, E extends Exception> {
        T of(ReportIndex index, Completion completion) throws E, IndexException;
    }

    /** One commit. */
    private static final class Held {
        private final ReportIndex index;
        private final Completion completion;
        private final Recent<Question<?, ?>, Object> answers = new Recent<>(KEPT, answer -> 1);
        private int readers = 1;

        Held(ReportIndex index, Vocabulary vocabulary) {
            this.index = index;
            this.completion = new Completion(index, vocabulary);
        }
    }

    public Path folder() {
        return folder;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Asks the index.
     *
     * @throws IndexException where there is none, or it cannot be read
     */
    public <T, E extends Exception> T ask(Question<T, E> question) throws E, IndexException {
        Held open = taken();
        try {
            return question.of(open.index, open.completion);
        } finally {
            given(open);
        }
    }

    /**
     * Asks the index what it answers in the same way until it has another commit: the answer is kept, and for what was asked
     * last it is worked out before the next commit is shown.
     *
     * @param question equal to one that has the same answer
     * @throws IndexException where there is none, or it cannot be read
     */
    <T, E extends Exception> T askOnce(Question<T, E> question) throws E, IndexException {
        Held open = taken();
        try {
            return once(open, question);
        } finally {
            given(open);
        }
    }

    private static <T, E extends Exception> T once(Held open, Question<T, E> question) throws E, IndexException {
        Optional<Object> known = open.answers.get(question);
        if (known.isPresent()) {
            @SuppressWarnings("unchecked") // kept below, under an equal question
            T answer = (T) known.get();
            return answer;
        }
        T answer = question.of(open.index, open.completion);
        open.answers.put(question, answer);
        return answer;
    }

    private synchronized Held taken() throws IndexException {
        Held open = held;
        if (open == null) {
            String now = commit();
            open = new Held(ReportIndex.open(folder), vocabulary);
            held = open;
            seen = now;
        }
        open.readers++;
        return open;
    }

    private synchronized void given(Held open) {
        open.readers--;
        if (open.readers == 0) {
            try {
                open.index.close();
            } catch (IOException e) {
                // It was only read, and nobody reads it any more.
            }
        }
    }

    /** Loads what the first page needs, while the browser starts; what is shown is opened when it is asked for. */
    private void prepare() {
        try (ReportIndex index = ReportIndex.open(folder)) {
            index.warm();
        } catch (IOException e) {
            // There is no index yet, or the first page tells why it cannot be read.
        }
    }

    private void look() {
        Held before;
        synchronized (this) {
            before = held;
            if (before == null || commit().equals(seen)) {
                return;
            }
        }
        try {
            String now = commit();
            Optional<ReportIndex> later = before.index.next();
            if (later.isPresent()) {
                Held next = new Held(later.get(), vocabulary);
                renew(before, next);
                synchronized (this) {
                    held = next;
                    seen = now;
                }
                given(before);
            }
        } catch (IndexException e) {
            // What is open goes on being shown; the next look tries again.
        }
    }

    /** Works out beforehand what was asked last. */
    private static void renew(Held before, Held next) throws IndexException {
        next.index.warm();
        int left = RENEWED;
        for (Question<?, ?> question : before.answers.keys()) {
            if (left-- == 0) {
                return;
            }
            try {
                once(next, question);
            } catch (IndexException e) {
                throw e;
            } catch (Exception e) {
                // It is told to the one who asks.
            }
        }
    }

    /** The name of the last commit; empty where there is none. */
    private String commit() {
        String last = "";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("lucene"), "segments_*")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.length() > last.length() || (name.length() == last.length() && name.compareTo(last) > 0)) {
                    last = name;
                }
            }
        } catch (IOException e) {
            return "";
        }
        return last;
    }

    @Override
    public void close() {
        looks.cancel(false);
        looking.shutdownNow();
        Held open;
        synchronized (this) {
            open = held;
            held = null;
        }
        if (open != null) {
            given(open);
        }
    }
}
