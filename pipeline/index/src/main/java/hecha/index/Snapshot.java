package hecha.index;

import hecha.index.IndexFolder.Held;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The files of one commit, open: what {@link Answer}, {@link Rows} and {@link SimilarReports} read. */
final class Snapshot implements Closeable {
    private final IndexFolder folder;
    private final Directory directory;
    private final DirectoryReader reader;
    private final CommitState state;
    private final Map<Integer, FileChannel> packs = new HashMap<>();
    private final IndexSearcher searcher;
    private final List<Leaf> leaves = new ArrayList<>();
    private @Nullable Map<String, Held> held;

    private Snapshot(IndexFolder folder, Directory directory, DirectoryReader reader, CommitState state)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.reader = reader;
        this.state = state;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    static Snapshot open(IndexFolder folder, Directory directory) throws IOException {
        Snapshot snapshot = null;
        try {
            if (!DirectoryReader.indexExists(directory)) {
                throw folder.packs().isEmpty()
                        ? Failures.missing(folder.folder())
                        : Failures.damaged(folder.folder(), "no commit", new IOException("no segments file"));
            }
            DirectoryReader reader = DirectoryReader.open(directory);
            snapshot = new Snapshot(
                    folder,
                    directory,
                    reader,
                    folder.state(reader.getIndexCommit().getUserData()));
            for (int number : snapshot.state.packs().keySet()) {
                snapshot.packs.put(number, FileChannel.open(folder.pack(number), StandardOpenOption.READ));
            }
            for (var context : reader.leaves()) {
                snapshot.leaves.add(new Leaf(context));
            }
            return snapshot;
        } catch (IOException | IllegalArgumentException e) {
            try (directory) {
                if (snapshot != null) {
                    snapshot.close();
                }
            }
            throw e;
        }
    }

    CommitState state() {
        return state;
    }

    /** The reports of the commit by their ids. */
    synchronized Map<String, Held> held() throws IOException {
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
        return Failures.of(e, folder.folder(), state.reports());
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
