package hecha.web.figures;

import hecha.index.Completion;
import hecha.index.IndexException;
import hecha.index.ReportIndex;
import hecha.index.ask.AnswerTable;
import hecha.index.ask.Asking;
import hecha.index.ask.Refusal;
import hecha.index.query.Vocabulary;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int FACETS_HELD = 200;

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
        looks = looking.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** What is asked of an open index. */
    @FunctionalInterface
    public interface Question<T, E extends Exception> {
        T of(ReportIndex index, Completion completion) throws E, IndexException;
    }

    private static final class Held {
        private final ReportIndex index;
        private final Completion completion;
        private final Map<String, List<Facets.Facet>> facets =
                Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, List<Facets.Facet>> eldest) {
                        return size() > FACETS_HELD;
                    }
                });
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

    /** The facets of a state, which stay the same until the index has another commit. */
    List<Facets.Facet> facets(Asking asking, AnswerTable names, Address address) throws Refusal, IndexException {
        Held open = taken();
        try {
            List<Facets.Facet> known = open.facets.get(address.toString());
            if (known == null) {
                known = Facets.of(open.index, Asked.of(address, asking), asking, names);
                open.facets.put(address.toString(), known);
            }
            return known;
        } finally {
            given(open);
        }
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
            Held next = new Held(ReportIndex.open(folder), vocabulary);
            synchronized (this) {
                held = next;
                seen = now;
            }
            given(before);
        } catch (IndexException e) {
            // What is open goes on being shown; the next look tries again.
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
