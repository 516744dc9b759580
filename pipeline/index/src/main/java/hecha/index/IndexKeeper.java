package hecha.index;

import hecha.index.query.Target;
import hecha.model.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

/** Keeps an index sound: checks every byte of it, and builds it again from the records that it holds. */
public final class IndexKeeper {
    private final IndexFolder folder;

    public IndexKeeper(Path folder) {
        this.folder = new IndexFolder(folder);
    }

    /** What a check found. */
    public record Health(int reports, int documents, List<Message> faults) {
        public Health {
            faults = List.copyOf(faults);
        }
    }

    /** What was built again, and which records are lost. */
    public record Rebuilt(int reports, List<Message> lost) {
        public Rebuilt {
            lost = List.copyOf(lost);
        }
    }

    /** Told after each report. */
    @FunctionalInterface
    public interface Progress {
        void done(int reports, int of);
    }

    // ---- verify

    /**
     * Checks the Lucene files (checksums: what is damaged on a disk does not keep them; that blocks and documents are as
     * they were written is looked at besides), the packs (length and checksum), and that both hold the same
     * reports, each once and whole.
     *
     * @throws IndexException where there is no index, or another process writes it
     */
    public Health verify() throws IndexException {
        if (!Files.isDirectory(folder.lucene())) {
            throw Failures.missing(folder.folder());
        }
        List<Message> faults = new ArrayList<>();
        int reports = 0;
        int documents = 0;
        try (Directory directory = FSDirectory.open(folder.lucene());
                Lock lock = lock(directory)) {
            if (!DirectoryReader.indexExists(directory) && folder.packs().isEmpty()) {
                throw Failures.unfinished(folder.folder());
            }
            refuseNewer(directory);
            checkLucene(directory, lock, faults);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                CommitState state = folder.state(reader.getIndexCommit().getUserData());
                reports = state.reports();
                documents = reader.numDocs();
                if (faults.isEmpty()) {
                    checkPacks(state, faults);
                    checkReports(reader, state, faults);
                }
            } catch (IOException | IllegalArgumentException | AssertionError e) {
                faults.add(fault("lucene", String.valueOf(e.getMessage())));
            }
        } catch (IOException e) {
            throw Failures.of(e, folder.folder(), 0);
        }
        return new Health(reports, documents, faults);
    }

    /** What a newer program wrote is sound, but not for this one to check or to build again. */
    private void refuseNewer(Directory directory) throws IndexException {
        try {
            String schema =
                    SegmentInfos.readLatestCommit(directory).getUserData().get(CommitState.SCHEMA_KEY);
            if (schema != null && Integer.parseInt(schema) > CommitState.SCHEMA) {
                throw Failures.newSchema(folder.folder(), schema);
            }
        } catch (IndexFormatTooNewException e) {
            throw Failures.of(e, folder.folder(), 0);
        } catch (IndexException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            IndexException told = Failures.of(e, folder.folder());
            if (told.code().equals("new-schema")) {
                throw told;
            }
        } catch (IOException e) {
            // Damage, which the check names by its place.
        }
    }

    private static Lock lock(Directory directory) throws IOException {
        try {
            return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException e) {
            // Nobody can write in a folder that cannot be written.
            return NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME);
        }
    }

    private static void checkLucene(Directory directory, Lock lock, List<Message> faults) {
        try {
            CheckIndex check = new CheckIndex(directory, lock);
            check.setThreadCount(1);
            check.setChecksumsOnly(true);
            CheckIndex.Status status = check.checkIndex();
            if (!status.clean) {
                faults.add(fault("lucene", "CheckIndex: " + status.totLoseDocCount + " documents"));
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            faults.add(fault("lucene", "CheckIndex: " + e.getMessage()));
        }
    }

    private void checkPacks(CommitState state, List<Message> faults) {
        state.packs().forEach((number, pack) -> {
            Path file = folder.pack(number);
            try {
                if (Files.size(file) != pack.length()) {
                    faults.add(fault(file.getFileName().toString(), "length"));
                } else if (Pack.crc(file) != pack.crc()) {
                    faults.add(fault(file.getFileName().toString(), "checksum"));
                }
            } catch (IOException e) {
                faults.add(fault(file.getFileName().toString(), e.getClass().getSimpleName()));
            }
        });
    }

    private void checkReports(DirectoryReader reader, CommitState state, List<Message> faults) throws IOException {
        Map<String, IndexFolder.Held> held = IndexFolder.held(reader);
        if (held.size() != state.reports()) {
            faults.add(fault("reports", held.size() + " ≠ " + state.reports()));
        }
        Map<Integer, Map<Long, String>> records = new HashMap<>();
        for (int number : state.packs().keySet()) {
            Map<Long, String> byOffset = new HashMap<>();
            Pack.read(folder.pack(number), false).entries().stream()
                    .filter(Pack.Entry::came)
                    .forEach(e -> byOffset.put(e.offset(), e.id()));
            records.put(number, byOffset);
        }
        for (IndexFolder.Held report : held.values()) {
            if (!report.id()
                    .equals(records.getOrDefault(report.pack(), Map.of()).get(report.offset()))) {
                faults.add(fault(report.name(), "record"));
            }
        }
        for (var context : reader.leaves()) {
            Leaf leaf = new Leaf(context, new SegmentMemory(SegmentMemory.answered()));
            Blocks blocks = leaf.blocks();
            int base = 0;
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if (leaf.all(Target.REPORT).get(doc)) {
                    checkBlock(leaf, blocks.of(doc), base, doc, faults);
                    base = doc + 1;
                }
            }
        }
    }

    private static void checkBlock(Leaf leaf, ReportBlock block, int base, int report, List<Message> faults)
            throws IOException {
        boolean whole = base + block.size() == report + 1;
        for (int i = 0; whole && i < block.size(); i++) {
            boolean live = leaf.reader().getLiveDocs() == null
                    || leaf.reader().getLiveDocs().get(base + i)
                            == leaf.reader().getLiveDocs().get(report);
            whole = live && leaf.all(block.target(i)).get(base + i);
        }
        if (!whole) {
            faults.add(fault("block " + report, "documents"));
        }
    }

    private static Message fault(String where, String what) {
        return new Message(where + "：损坏（" + what + "）", where + ": damaged (" + what + ")");
    }

    // ---- rebuild

    private record Place(String name, int pack, long offset) {}

    /**
     * Builds the Lucene files again from the records in the packs; until it is done, what was there before remains.
     *
     * @throws IndexException where there is nothing to build from, or another process writes
     */
    public Rebuilt rebuild(Progress progress) throws IndexException {
        try {
            List<Integer> numbers = folder.packs();
            if (!Files.isDirectory(folder.lucene()) && numbers.isEmpty()) {
                throw Failures.missing(folder.folder());
            }
            Files.createDirectories(folder.lucene());
            try (Directory directory = FSDirectory.open(folder.lucene())) {
                refuseNewer(directory);
                return rebuild(directory, numbers, progress);
            }
        } catch (IOException e) {
            throw Failures.of(e, folder.folder(), 0);
        }
    }

    private Rebuilt rebuild(Directory directory, List<Integer> there, Progress progress) throws IOException {
        List<Message> lost = new ArrayList<>();
        Set<Integer> known = committed(directory);
        List<Integer> numbers =
                there.stream().filter(n -> known.isEmpty() || known.contains(n)).toList();
        known.stream()
                .filter(n -> !there.contains(n))
                .forEach(n -> lost.add(
                        fault(Pack.file(folder.records(), n).getFileName().toString(), "missing")));
        Map<String, Place> records = new LinkedHashMap<>();
        Map<String, String> idByName = new HashMap<>();
        Set<Integer> broken = new TreeSet<>();
        for (int number : numbers) {
            Pack.Content content = Pack.read(folder.pack(number), false);
            content.faults()
                    .forEach(f ->
                            lost.add(fault(folder.pack(number).getFileName().toString(), f)));
            if (!content.faults().isEmpty()) {
                broken.add(number);
            }
            content.entries().forEach(e -> replay(e, number, records, idByName));
        }
        IndexWriter writer = emptied(directory);
        try {
            TreeMap<Integer, CommitState.PackState> packs =
                    new TreeMap<>(write(writer, numbers, broken, records, progress));
            int next = 1
                    + Math.max(
                            there.isEmpty() ? 0 : there.get(there.size() - 1), packs.isEmpty() ? 0 : packs.lastKey());
            writer.setLiveCommitData(new CommitState(CommitState.SCHEMA, records.size(), next, packs)
                    .data()
                    .entrySet());
            writer.commit();
            folder.deleteAllBut(packs.keySet());
            return new Rebuilt(records.size(), lost);
        } finally {
            writer.rollback();
        }
    }

    private Map<Integer, CommitState.PackState> write(
            IndexWriter writer,
            List<Integer> numbers,
            Set<Integer> broken,
            Map<String, Place> records,
            Progress progress)
            throws IOException {
        TreeMap<Integer, CommitState.PackState> packs = new TreeMap<>();
        int rescue = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
        Map<Integer, Integer> live = new HashMap<>();
        int done = 0;
        int rescued = 0;
        try (Pack.Writer rescuer = broken.isEmpty() ? null : new Pack.Writer(folder.pack(rescue))) {
            for (Map.Entry<String, Place> entry : List.copyOf(records.entrySet())) {
                Place record = entry.getValue();
                try (FileChannel channel = FileChannel.open(folder.pack(record.pack()), StandardOpenOption.READ)) {
                    byte[] bytes = Pack.record(channel, record.offset(), entry.getKey());
                    int pack = record.pack();
                    long offset = record.offset();
                    Holding holding = Holding.read(bytes);
                    if (rescuer != null && broken.contains(pack)) {
                        offset = rescuer.add(true, entry.getKey(), record.name(), bytes);
                        pack = rescue;
                        rescued++;
                    }
                    writer.addDocuments(Documents.of(holding, pack, offset));
                    live.merge(pack, 1, Integer::sum);
                }
                progress.done(++done, records.size());
            }
            for (int number : numbers) {
                if (!broken.contains(number)) {
                    Pack.Content content = Pack.read(folder.pack(number), false);
                    int came = (int)
                            content.entries().stream().filter(Pack.Entry::came).count();
                    packs.put(
                            number,
                            new CommitState.PackState(
                                    Files.size(folder.pack(number)),
                                    Pack.crc(folder.pack(number)),
                                    came,
                                    live.getOrDefault(number, 0),
                                    came < content.entries().size()));
                }
            }
            if (rescuer != null) {
                rescuer.sync();
                packs.put(
                        rescue,
                        new CommitState.PackState(
                                rescuer.length(), rescuer.crc(), rescued, live.getOrDefault(rescue, 0), false));
            }
        }
        return packs;
    }

    /** Each entry takes the place of an older one of the same report and of the same file. */
    private static void replay(Pack.Entry entry, int pack, Map<String, Place> records, Map<String, String> idByName) {
        Place older = records.remove(entry.id());
        if (older != null) {
            idByName.remove(older.name());
        }
        if (entry.came()) {
            String id = idByName.put(entry.name(), entry.id());
            if (id != null) {
                records.remove(id);
            }
            records.put(entry.id(), new Place(entry.name(), pack, entry.offset()));
        }
    }

    /** The packs of the last commit, if it can be read; packs of a step that was broken off are not among them. */
    private static Set<Integer> committed(Directory directory) {
        try {
            return CommitState.of(SegmentInfos.readLatestCommit(directory).getUserData())
                    .packs()
                    .keySet();
        } catch (IOException | IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** A writer of an empty index; the last commit remains until this one commits, unless it cannot be read at all. */
    private static IndexWriter emptied(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (DirectoryReader.indexExists(directory) && !isReadable(directory)) {
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        directory.deleteFile(file);
                    }
                }
            }
        }
        return new IndexWriter(directory, ReportIndexer.config().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
    }

    private static boolean isReadable(Directory directory) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.maxDoc() >= 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
