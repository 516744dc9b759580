package hecha.index;

import hecha.index.query.QueryField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Where an index lies: {@code lucene/} can be built again at any time from {@code records/}. */
final class IndexFolder {
    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path lucene() {
        return folder.resolve("lucene");
    }

    Path records() {
        return folder.resolve("records");
    }

    Path pack(int number) {
        return Pack.file(records(), number);
    }

    /** Makes the folders of a new index. */
    void create() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(lucene())) {
            if (!Files.isDirectory(folder)) {
                throw Failures.foreign(folder);
            }
            try (Stream<Path> files = Files.list(folder)) {
                if (files.anyMatch(f -> !f.endsWith("records"))) {
                    throw Failures.foreign(folder);
                }
            }
        }
        Files.createDirectories(lucene());
        Files.createDirectories(records());
    }

    /** The packs that lie in the folder, by number. */
    List<Integer> packs() throws IOException {
        try (Stream<Path> files = Files.list(records())) {
            List<Integer> numbers = new ArrayList<>();
            files.map(Pack::number).filter(n -> n >= 0).sorted().forEach(numbers::add);
            return numbers;
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Deletes the packs of a step that was never committed. */
    void deleteAllBut(java.util.Set<Integer> kept) throws IOException {
        for (int number : packs()) {
            if (!kept.contains(number)) {
                Files.deleteIfExists(pack(number));
            }
        }
    }

    /** What is said with the commit that {@code reader} reads. */
    CommitState state(Map<String, String> data) throws IndexException {
        String version = data.get(CommitState.SCHEMA_KEY);
        if (version == null) {
            throw Failures.foreign(folder);
        }
        try {
            int schema = Integer.parseInt(version);
            if (schema < CommitState.SCHEMA) {
                throw Failures.oldSchema(folder, version);
            }
            if (schema > CommitState.SCHEMA) {
                throw Failures.newSchema(folder, version);
            }
            return CommitState.of(data);
        } catch (IllegalArgumentException e) {
            throw Failures.damaged(folder, "commit", e);
        }
    }

    /** A report in the index. */
    record Held(String id, String name, int pack, long offset) {}

    /** All reports of a commit, by id. */
    static Map<String, Held> held(DirectoryReader reader) throws IOException {
        Map<String, Held> held = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            SortedDocValues ids = segment.getSortedDocValues(Documents.REPORT_ID);
            SortedDocValues names = segment.getSortedDocValues(QueryField.FILE.id());
            NumericDocValues packs = segment.getNumericDocValues(Documents.PACK);
            NumericDocValues offsets = segment.getNumericDocValues(Documents.OFFSET);
            if (ids == null || names == null || packs == null || offsets == null) {
                continue;
            }
            for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
                boolean live =
                        segment.getLiveDocs() == null || segment.getLiveDocs().get(doc);
                if (live && names.advanceExact(doc) && packs.advanceExact(doc) && offsets.advanceExact(doc)) {
                    String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                    String name = names.lookupOrd(names.ordValue()).utf8ToString();
                    held.put(id, new Held(id, name, (int) packs.longValue(), offsets.longValue()));
                }
            }
        }
        return held;
    }
}
