package hecha.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;

/**
 * Some reports of a cluster as an index of their own, in memory: so that what is found there is ordered, shown and counted by
 * what does so with an index on one machine.
 */
final class Gathered implements Closeable {
    /** Marks the documents that were found. */
    private static final String FOUND = "found";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private int reports;

    Gathered() throws IOException {
        writer = new IndexWriter(directory, ReportIndexer.config());
    }

    /** Adds the documents of a report, the report last, which is given a place of its own. */
    void add(List<Document> block) throws IOException {
        Document report = block.get(block.size() - 1);
        report.removeFields(Documents.PACK);
        report.removeFields(Documents.OFFSET);
        report.add(new NumericDocValuesField(Documents.PACK, 0));
        report.add(new NumericDocValuesField(Documents.OFFSET, reports++));
        writer.addDocuments(block);
    }

    static void mark(Document found) {
        found.add(new NumericDocValuesField(FOUND, 1));
    }

    /** All that was added; nothing can be added any more. */
    Snapshot snapshot(Snapshot.Records records) throws IOException {
        writer.commit();
        writer.close();
        return Snapshot.of(directory, reports, records);
    }

    /** The documents of each segment that were marked. */
    static List<FixedBitSet> found(Snapshot snapshot) throws IOException {
        List<FixedBitSet> all = new ArrayList<>();
        for (Leaf leaf : snapshot.leaves()) {
            FixedBitSet bits = leaf.none();
            NumericDocValues found = leaf.reader().getNumericDocValues(FOUND);
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                bits.set(found.docID());
            }
            all.add(bits);
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        if (writer.isOpen()) {
            writer.rollback();
            directory.close();
        }
    }
}
