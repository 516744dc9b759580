package hecha.index;

import hecha.index.IndexFolder.Held;
import hecha.model.Audit;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports into an index, in steps that are each there whole or not at all.
 *
 * <p>A report's documents (sentences, sections, figures, gaps, findings, and the report last) are one block: they come
 * and go together, and lie side by side, so that which figure stands in which sentence is arithmetic and needs no
 * join. The text is indexed once, with the report; sentences are known by positions.
 *
 * <p>A step writes the records of its reports to a pack of their own and forces it to disk; then Lucene commits. A
 * process that is killed anywhere leaves the step before as it was; what it had begun is cleared away by the next one.
 * The first, empty commit is made and read back before any work. One process writes at a time.
 */
public final class ReportIndexer implements Closeable {
    private static final int STEP_REPORTS = 256;
    private static final long STEP_BYTES = 32L << 20;
    private static final int MOST_SMALL_PACKS = 24;

    private final IndexFolder folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, String> idByName = new HashMap<>();
    private final List<String> step = new ArrayList<>();
    private Consumer<List<String>> acknowledge = ids -> {};
    private CommitState state;
    private Pack.@Nullable Writer pack;
    private boolean packSaysGone;
    private boolean dirty;
    private boolean closed;

    /** What became of a report that was given to the index. */
    public enum Outcome {
        /** It is new. */
        ADDED,
        /** It takes the place of an older state of the same file. */
        REPLACED,
        /** The same bytes are there already. */
        KNOWN
    }

    private ReportIndexer(IndexFolder folder, Directory directory, IndexWriter writer, CommitState state) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.state = state;
    }

    /**
     * Opens the index in {@code folder} for writing, and makes it where there is none.
     *
     * @throws IndexException where another process writes it, it cannot be written, or must be built again
     */
    public static ReportIndexer open(Path folder) throws IndexException {
        IndexFolder place = new IndexFolder(folder);
        try {
            place.create();
            return open(place, FSDirectory.open(place.lucene()));
        } catch (IOException e) {
            throw Failures.of(e, folder, 0);
        }
    }

    /** Opens an index whose Lucene files are in {@code directory}, which is closed with it. */
    static ReportIndexer open(IndexFolder folder, Directory directory) throws IndexException {
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config());
            if (!DirectoryReader.indexExists(directory)) {
                if (!folder.packs().isEmpty()) {
                    throw Failures.damaged(folder.folder(), "no commit", new IOException("no segments file"));
                }
                writer.setLiveCommitData(CommitState.empty().data().entrySet());
                writer.commit();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                CommitState state = folder.state(reader.getIndexCommit().getUserData());
                ReportIndexer indexer = new ReportIndexer(folder, directory, writer, state);
                folder.deleteAllBut(state.packs().keySet());
                IndexFolder.held(reader).values().forEach(indexer::hold);
                return indexer;
            }
        } catch (IOException e) {
            abandon(writer, directory, e);
            throw Failures.of(e, folder.folder(), 0);
        } catch (IllegalArgumentException e) {
            abandon(writer, directory, e);
            throw Failures.of(e, folder.folder());
        }
    }

    static IndexWriterConfig config() {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(64);
        config.setCommitOnClose(false);
        config.setMergeScheduler(new SerialMergeScheduler());
        return config;
    }

    /** Leaves the last commit as it is; {@code first} is the failure to tell of. */
    private static void abandon(@Nullable IndexWriter writer, Directory directory, Exception first) {
        try (directory) {
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    /** {@code told} hears of the ids of each step once the step is safe. */
    public void onCommit(Consumer<List<String>> told) {
        acknowledge = told;
    }

    /** Number of reports, those of the current step included. */
    public synchronized int reports() {
        return held.size();
    }

    /** Whether a file with these bytes is there, under the name it has there. */
    public synchronized Optional<String> nameOf(String id) {
        return Optional.ofNullable(held.get(id)).map(Held::name);
    }

    /** The names of all reports. */
    public synchronized Set<String> names() {
        return Set.copyOf(idByName.keySet());
    }

    /** Takes in a report, unless its bytes are there already; it is safe after the next {@link #commit}. */
    public synchronized Outcome add(Audit audit) throws IndexException {
        return held.containsKey(audit.source().id()) ? Outcome.KNOWN : put(Holding.of(audit));
    }

    /**
     * Takes in a report, also where its bytes are there already: under another name, or read by an older program.
     *
     * @throws RuntimeException where this report cannot be indexed; the index is as before and takes others
     */
    public synchronized Outcome replace(Audit audit) throws IndexException {
        return put(Holding.of(audit));
    }

    synchronized Outcome put(Holding holding) throws IndexException {
        try {
            String older = idByName.get(holding.name());
            boolean replaces = older != null || held.containsKey(holding.id());
            Pack.Writer into = pack();
            long offset = into.length();
            // What only this report can make fail comes first: then the index is as if it had not been given.
            writer.addDocuments(Documents.of(holding, state.next(), offset));
            if (older != null) {
                drop(older);
            }
            drop(holding.id());
            into.add(true, holding.id(), holding.name(), holding.bytes());
            hold(new Held(holding.id(), holding.name(), state.next(), offset));
            step.add(holding.id());
            dirty = true;
            if (step.size() >= STEP_REPORTS || into.length() >= STEP_BYTES) {
                commit();
            }
            return replaces ? Outcome.REPLACED : Outcome.ADDED;
        } catch (IOException e) {
            throw failed(e);
        } catch (AlreadyClosedException e) {
            throw failed(new IOException(e));
        } catch (OutOfMemoryError e) {
            if (writer.isOpen()) {
                throw e;
            }
            throw failed(new IOException(e)); // Lucene closes itself where memory ran out inside it
        }
    }

    /** Drops the report of this name, if it is there. */
    public synchronized boolean remove(String name) throws IndexException {
        String id = idByName.get(name);
        if (id == null) {
            return false;
        }
        try {
            drop(id);
            pack().add(false, id, name, new byte[0]);
            packSaysGone = true;
            dirty = true;
            return true;
        } catch (IOException e) {
            throw failed(e);
        } catch (AlreadyClosedException e) {
            throw failed(new IOException(e));
        }
    }

    /** Makes all that was added and removed safe; from then on it is found. */
    public synchronized void commit() throws IndexException {
        if (!dirty) {
            return;
        }
        try {
            TreeMap<Integer, CommitState.PackState> packs = new TreeMap<>(state.packs());
            Pack.Writer written = pack();
            written.sync();
            packs.put(
                    state.next(),
                    new CommitState.PackState(written.length(), written.crc(), step.size(), 0, packSaysGone));
            written.close();
            syncFolder();
            Map<Integer, Integer> live = new HashMap<>();
            held.values().forEach(h -> live.merge(h.pack(), 1, Integer::sum));
            packs.replaceAll((number, pack) -> pack.with(live.getOrDefault(number, 0)));
            List<Integer> dead = new ArrayList<>();
            packs.forEach((number, pack) -> {
                boolean oldest = dead.size() == packs.headMap(number).size();
                if (pack.live() == 0 && (!pack.gone() || oldest)) {
                    dead.add(number);
                }
            });
            dead.forEach(packs::remove);
            CommitState next = new CommitState(CommitState.SCHEMA, held.size(), state.next() + 1, packs);
            writer.setLiveCommitData(next.data().entrySet());
            writer.commit();
            state = next;
            pack = null;
            packSaysGone = false;
            dirty = false;
            List<String> ids = List.copyOf(step);
            step.clear();
            for (int number : dead) {
                Files.deleteIfExists(folder.pack(number));
            }
            acknowledge.accept(ids);
        } catch (IOException e) {
            throw failed(e);
        } catch (AlreadyClosedException e) {
            throw failed(new IOException(e));
        }
    }

    /** Commits, and joins packs where there are too many small ones or half of what they hold has gone. */
    public synchronized void finish() throws IndexException {
        commit();
        try {
            List<Integer> worn = new ArrayList<>();
            List<Integer> small = new ArrayList<>();
            state.packs().forEach((number, pack) -> {
                if (pack.live() * 2 < pack.came()) {
                    worn.add(number);
                } else if (pack.live() < STEP_REPORTS / 2) {
                    small.add(number);
                }
            });
            if (small.size() > MOST_SMALL_PACKS) {
                worn.addAll(small);
            }
            for (Held moved : List.copyOf(held.values())) {
                if (worn.contains(moved.pack())) {
                    try (FileChannel channel = FileChannel.open(folder.pack(moved.pack()), StandardOpenOption.READ)) {
                        put(Holding.read(Pack.record(channel, moved.offset(), moved.id())));
                    }
                }
            }
            commit();
        } catch (IOException e) {
            throw failed(e);
        } catch (AlreadyClosedException e) {
            throw failed(new IOException(e));
        }
    }

    private Pack.Writer pack() throws IOException {
        if (closed) {
            throw new IOException("the index is closed");
        }
        Pack.Writer open = pack;
        if (open == null) {
            open = new Pack.Writer(folder.pack(state.next()));
            pack = open;
        }
        return open;
    }

    private void syncFolder() throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder.records(), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void hold(Held report) {
        held.put(report.id(), report);
        idByName.put(report.name(), report.id());
    }

    /** Takes out the documents of this report, if it is there. */
    private void drop(String id) throws IOException {
        Held report = held.remove(id);
        if (report != null) {
            idByName.remove(report.name());
            writer.deleteDocuments(new BlockQuery(report.id(), report.pack(), report.offset()));
        }
    }

    /** Leaves the last commit as it is and frees the index. */
    private IndexException failed(IOException e) {
        int safe = state.reports();
        closed = true;
        try {
            Pack.Writer open = pack;
            if (open != null) {
                open.close();
            }
        } catch (IOException again) {
            e.addSuppressed(again);
        }
        abandon(writer, directory, e);
        return Failures.of(e, folder.folder(), safe);
    }

    /** Frees the index; what was not committed is forgotten. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            Pack.Writer open = pack;
            if (open != null) {
                open.close();
                Files.deleteIfExists(folder.pack(state.next()));
            }
            try (directory) {
                writer.rollback();
            }
        }
    }
}
