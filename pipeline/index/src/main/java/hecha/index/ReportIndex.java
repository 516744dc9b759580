package hecha.index;

import hecha.index.IndexFolder.Held;
import hecha.index.query.Query;
import hecha.record.Analysis;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index as one commit left it: it answers queries, and goes on showing the same state while another process writes.
 * Any number of threads may ask at the same time.
 */
public final class ReportIndex implements Closeable {
    private static final int ATTEMPTS = 5;

    private final IndexFolder folder;
    private final Directory directory;
    private final DirectoryReader reader;
    private final CommitState state;
    private final Map<Integer, FileChannel> packs = new HashMap<>();
    private final IndexSearcher searcher;
    private final List<Leaf> leaves = new ArrayList<>();
    private @Nullable Map<String, Held> held;

    private ReportIndex(IndexFolder folder, Directory directory, DirectoryReader reader, CommitState state)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.reader = reader;
        this.state = state;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
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
                return open(place, FSDirectory.open(place.lucene()));
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

    static ReportIndex open(IndexFolder folder, Directory directory) throws IOException {
        ReportIndex index = null;
        try {
            if (!DirectoryReader.indexExists(directory)) {
                throw folder.packs().isEmpty()
                        ? Failures.missing(folder.folder())
                        : Failures.damaged(folder.folder(), "no commit", new IOException("no segments file"));
            }
            DirectoryReader reader = DirectoryReader.open(directory);
            index = new ReportIndex(
                    folder,
                    directory,
                    reader,
                    folder.state(reader.getIndexCommit().getUserData()));
            for (int number : index.state.packs().keySet()) {
                index.packs.put(number, FileChannel.open(folder.pack(number), StandardOpenOption.READ));
            }
            for (var context : reader.leaves()) {
                index.leaves.add(new Leaf(context));
            }
            return index;
        } catch (IOException | IllegalArgumentException e) {
            try (directory) {
                if (index != null) {
                    index.close();
                }
            }
            throw e;
        }
    }

    /** The number of reports. */
    public int reports() {
        return state.reports();
    }

    /** The number of the commit that this reads; it grows with each step that is committed. */
    public long generation() {
        return reader.getVersion();
    }

    /** Answers a query with all that it is true of. */
    public Answer search(Query query) throws IndexException {
        try {
            return Answer.of(this, query);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The original text of the report with this id, if it is here. */
    public Optional<String> text(String id) throws IndexException {
        try {
            Held report = held().get(id);
            return report == null ? Optional.empty() : Optional.of(text(report.id(), report.pack(), report.offset()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The analysis record of the report with this id, if it is here. */
    public Optional<Analysis> analysis(String id) throws IndexException {
        try {
            Held report = held().get(id);
            return report == null
                    ? Optional.empty()
                    : Optional.of(Holding.read(record(report.id(), report.pack(), report.offset()))
                            .analysis());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private synchronized Map<String, Held> held() throws IOException {
        Map<String, Held> all = held;
        if (all == null) {
            all = IndexFolder.held(reader);
            held = all;
        }
        return all;
    }

    String text(String id, int pack, long offset) throws IOException {
        return Holding.readText(record(id, pack, offset));
    }

    byte[] record(String id, int pack, long offset) throws IOException {
        FileChannel channel = packs.get(pack);
        try {
            if (channel == null) {
                throw new IOException("not in this commit");
            }
            return Pack.record(channel, offset, id);
        } catch (IOException e) {
            throw Failures.damaged(folder.folder(), folder.pack(pack).getFileName() + ": " + e.getMessage(), e);
        }
    }

    IndexException failure(IOException e) {
        return Failures.of(e, folder.folder(), reports());
    }

    IndexSearcher searcher() {
        return searcher;
    }

    DirectoryReader reader() {
        return reader;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    @Override
    public void close() throws IOException {
        try (directory;
                reader) {
            for (FileChannel channel : packs.values()) {
                channel.close();
            }
        }
    }
}
