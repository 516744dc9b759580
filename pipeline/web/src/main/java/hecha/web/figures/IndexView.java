package hecha.web.figures;

import hecha.index.Completion;
import hecha.index.IndexException;
import hecha.index.Searchable;
import hecha.index.query.Vocabulary;
import hecha.text.Recent;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The last state of an index, open for any number of readers. What a writer commits is seen some seconds later: it is
 * opened beside, so that no reader waits, and what was open before is closed when its last reader is done.
 */
public final class IndexView implements Closeable {
    private static final long LOOK_SECONDS = 3;
    /** Pages and facets of one commit that are kept, and how many of them are made anew for the next one. */
    private static final int KEPT = 200;

    private static final int RENEWED = 16;

    private final IndexPlace place;
    private final Vocabulary vocabulary;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hecha-index-view");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> looks;
    private @Nullable Held held;

    /** @param place of an index, which need not be there yet */
    public IndexView(IndexPlace place, Vocabulary vocabulary) {
        this.place = place;
        this.vocabulary = vocabulary;
        looking.execute(place::prepare);
        looks = looking.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** What is asked of an open index. */
    @FunctionalInterface
    public interface Question<T, E extends Exception> {
        T of(Searchable index, Completion completion) throws E, IndexException;
    }

    /** One commit. */
    private static final class Held {
        private final Searchable index;
        private final Completion completion;
        private final Recent<Question<?, ?>, Object> answers = new Recent<>(KEPT, answer -> 1);
        private int readers = 1;

        Held(Searchable index, Vocabulary vocabulary) {
            this.index = index;
            this.completion = new Completion(index, vocabulary);
        }
    }

    public IndexPlace place() {
        return place;
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
            open = new Held(place.open(), vocabulary);
            held = open;
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

    private void look() {
        Held before;
        synchronized (this) {
            before = held;
            if (before == null) {
                return;
            }
        }
        try {
            Optional<? extends Searchable> later = place.newer();
            if (later.isPresent()) {
                Held next = new Held(later.get(), vocabulary);
                renew(before, next);
                synchronized (this) {
                    held = next;
                }
                given(before);
            }
        } catch (IndexException e) {
            // What is open goes on being shown; the next look tries again.
        }
    }

    /** Works out beforehand what was asked last. */
    private static void renew(Held before, Held next) throws IndexException {
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
