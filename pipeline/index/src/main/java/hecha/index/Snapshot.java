package hecha.index;

import hecha.index.IndexFolder.Held;
import hecha.text.Recent;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The files of one commit, open: what {@link Answer}, {@link RowReader} and {@link SimilarReports} read. */
final class Snapshot implements Closeable {
    /** Characters of the texts that are kept for the next answers. */
    private static final long TEXTS = 4L << 20;

    /** Where the records of reports are that lie in no pack here. */
    @FunctionalInterface
    interface Records {
        byte[] of(String id) throws IOException;
    }

    private final IndexFolder folder;
    private final Directory directory;
    private final DirectoryReader reader;
    private final CommitState state;
    private final Map<Integer, FileChannel> packs = new HashMap<>();
    private final IndexSearcher searcher;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Recent<SegmentMemory.Asked, FixedBitSet> answered;
    private final Recent<Long, String> texts = new Recent<>(TEXTS, String::length);
    private @Nullable Records records;
    private @Nullable Map<String, Held> held;
    private int @Nullable [] byFile;
    /** Whether the directory is closed with this commit, and not with a later one. */
    private boolean last = true;

    private Snapshot(
            IndexFolder folder,
            Directory directory,
            DirectoryReader reader,
            CommitState state,
            Recent<SegmentMemory.Asked, FixedBitSet> answered) {
        this.folder = folder;
        this.directory = directory;
        this.reader = reader;
        this.state = state;
        this.answered = answered;
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
                    folder.state(reader.getIndexCommit().getUserData()),
                    SegmentMemory.answered());
            snapshot.open(List.of());
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

    /** What was gathered of reports that are elsewhere. */
    static Snapshot of(Directory directory, int reports, Records records) throws IOException {
        Snapshot snapshot = new Snapshot(
                new IndexFolder(Path.of("")),
                directory,
                DirectoryReader.open(directory),
                new CommitState(CommitState.SCHEMA, reports, 1, new TreeMap<>()),
                SegmentMemory.answered());
        snapshot.records = records;
        snapshot.open(List.of());
        return snapshot;
    }

    /** Opens packs and segments; what {@code before} knows of segments that are still there is taken over. */
    private void open(List<Leaf> before) throws IOException {
        for (int number : state.packs().keySet()) {
            packs.put(number, FileChannel.open(folder.pack(number), StandardOpenOption.READ));
        }
        Map<Object, SegmentMemory> known = new HashMap<>();
        before.forEach(leaf -> known.put(segment(leaf.context()), leaf.memory()));
        for (LeafReaderContext context : reader.leaves()) {
            SegmentMemory memory = known.get(segment(context));
            leaves.add(new Leaf(context, memory == null ? new SegmentMemory(answered) : memory));
        }
    }

    /** What is the same for each reader of one segment. */
    private static Object segment(LeafReaderContext context) {
        return context.reader().getCoreCacheHelper().getKey();
    }

    /** The last commit, if it is a later one than this; it closes the directory, and this one no longer does. */
    synchronized Optional<Snapshot> next() throws IOException {
        DirectoryReader later = DirectoryReader.openIfChanged(reader);
        if (later == null) {
            return Optional.empty();
        }
        Snapshot next = null;
        try {
            next = new Snapshot(
                    folder,
                    directory,
                    later,
                    folder.state(later.getIndexCommit().getUserData()),
                    answered);
            next.last = false;
            next.open(leaves);
            next.last = true;
            last = false;
            return Optional.of(next);
        } catch (IOException | IllegalArgumentException e) {
            try (later) {
                if (next != null) {
                    next.close();
                }
            }
            throw e;
        }
    }

    /** The documents of all reports in the order of their files. */
    synchronized int[] byFile() throws IOException {
        int[] reports = byFile;
        if (reports == null) {
            reports = ReportOrder.of(leaves);
            byFile = reports;
        }
        return reports;
    }

    Path folder() {
        return folder.folder();
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
        long place = (long) pack << 40 | offset;
        Optional<String> known = texts.get(place);
        if (known.isPresent()) {
            return known.get();
        }
        String text = Holding.readText(record(id, pack, offset));
        texts.put(place, text);
        return text;
    }

    byte[] record(String id, int pack, long offset) throws IOException {
        Records elsewhere = records;
        if (elsewhere != null) {
            return elsewhere.of(id);
        }
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
    public synchronized void close() throws IOException {
        try (reader) {
            for (FileChannel channel : packs.values()) {
                channel.close();
            }
        } finally {
            if (last) {
                directory.close();
            }
        }
    }
}
