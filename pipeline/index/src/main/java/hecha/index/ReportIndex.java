package hecha.index;

import hecha.index.IndexFolder.Held;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Vocabulary;
import hecha.record.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;

/**
 * An index as one commit left it: it answers queries, and goes on showing the same state while another process writes.
 * Any number of threads may ask at the same time.
 */
public final class ReportIndex implements Searchable {
    private static final int ATTEMPTS = 5;

    private final Snapshot snapshot;

    private ReportIndex(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Opens the last commit.
     *
     * @throws IndexException where there is no index, or it must be built again
     */
    public static ReportIndex open(Path folder) throws IndexException {
        IndexFolder place = new IndexFolder(folder);
        if (!Files.isDirectory(place.lucene())) {
            throw Failures.missing(folder);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return new ReportIndex(Snapshot.open(place, FSDirectory.open(place.lucene())));
            } catch (NoSuchFileException e) {
                // A writer may have dropped a pack between its commit and ours; then there is a newer commit.
                if (attempt == ATTEMPTS) {
                    throw Failures.damaged(folder, String.valueOf(e.getFile()), e);
                }
            } catch (IOException e) {
                throw Failures.of(e, folder, 0);
            } catch (IllegalArgumentException e) {
                throw Failures.of(e, folder);
            }
        }
    }

    /**
     * The last commit beside this one, which stays open: what both have in common is neither read nor worked out again.
     *
     * @return empty where this is the last commit
     */
    public Optional<ReportIndex> next() throws IndexException {
        try {
            return snapshot.next().map(ReportIndex::new);
        } catch (IllegalStateException e) {
            return Optional.of(open(snapshot.folder())); // built anew: what has the same names is not the same
        } catch (IOException e) {
            throw snapshot.failure(e);
        }
    }

    /** Works out beforehand what the first answers need: which documents are what, and the order of files. */
    public void warm() throws IndexException {
        try {
            snapshot.byFile();
        } catch (IOException e) {
            throw snapshot.failure(e);
        }
    }

    /** The number of reports. */
    public int reports() {
        return snapshot.state().reports();
    }

    /** The number of the commit that this reads; it grows with each step that is committed. */
    public long generation() {
        return snapshot.reader().getVersion();
    }

    @Override
    public Answer search(Query query) throws IndexException {
        try {
            return Answer.of(snapshot, query);
        } catch (IOException e) {
            throw snapshot.failure(e);
        }
    }

    /** As it says; what the queries ask in common is looked up once. */
    @Override
    public List<Integer> counts(List<Query> queries) throws IndexException {
        try {
            List<Integer> counts = new ArrayList<>();
            for (Query query : queries) {
                counts.add(Matches.count(snapshot, query));
            }
            return counts;
        } catch (IOException e) {
            throw snapshot.failure(e);
        }
    }

    @Override
    public Map<String, Integer> values(QueryField field) throws IndexException {
        try {
            return FieldValues.counts(snapshot, field);
        } catch (IOException e) {
            throw snapshot.failure(e);
        }
    }

    @Override
    public NothingFound whyNothing(Query query, Vocabulary vocabulary) throws IndexException {
        try {
            return new WhyNothing(snapshot, query, vocabulary).told();
        } catch (IOException e) {
            throw snapshot.failure(e);
        }
    }

    /** The original text of the report with this id, if it is here. */
    public Optional<String> text(String id) throws IndexException {
        try {
            Held report = snapshot.held().get(id);
            return report == null
                    ? Optional.empty()
                    : Optional.of(snapshot.text(report.id(), report.pack(), report.offset()));
        } catch (IOException e) {
            throw snapshot.failure(e);
        }
    }

    @Override
    public Optional<Analysis> analysis(String id) throws IndexException {
        try {
            Held report = snapshot.held().get(id);
            return report == null
                    ? Optional.empty()
                    : Optional.of(Holding.read(snapshot.record(report.id(), report.pack(), report.offset()))
                            .analysis());
        } catch (IOException e) {
            throw snapshot.failure(e);
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() throws IOException {
        snapshot.close();
    }
}
