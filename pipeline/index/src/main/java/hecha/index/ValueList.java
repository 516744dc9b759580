package hecha.index;

import hecha.index.query.FoldedText;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.RamUsageEstimator;

/** The values of a field of a segment by their numbers, as written and folded, each with how many documents have it. */
final class ValueList {
    private final String[] texts;
    private final String[] folded;
    private final int[] counts;

    private ValueList(String[] texts, String[] folded, int[] counts) {
        this.texts = texts;
        this.folded = folded;
        this.counts = counts;
    }

    /** Those of {@code field}, of which a document has one; none where no document has it. */
    static ValueList of(LeafReader reader, String field) throws IOException {
        SortedDocValues values = reader.getSortedDocValues(field);
        int size = values == null ? 0 : values.getValueCount();
        ValueList list = new ValueList(new String[size], new String[size], new int[size]);
        if (values != null) {
            for (int i = 0; i < size; i++) {
                String text = values.lookupOrd(i).utf8ToString();
                String folded = FoldedText.fold(text);
                list.texts[i] = text;
                list.folded[i] = folded.equals(text) ? text : folded;
            }
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                list.counts[values.ordValue()]++;
            }
        }
        return list;
    }

    int size() {
        return texts.length;
    }

    String text(int number) {
        return texts[number];
    }

    String folded(int number) {
        return folded[number];
    }

    /** How many documents of the segment have it, those that were deleted among them. */
    int count(int number) {
        return counts[number];
    }

    /** What it takes in memory. */
    long bytes() {
        long bytes = RamUsageEstimator.sizeOf(counts) + RamUsageEstimator.sizeOf(texts);
        for (int i = 0; i < folded.length; i++) {
            bytes += folded[i].equals(texts[i]) ? Long.BYTES : RamUsageEstimator.sizeOf(folded[i]);
        }
        return bytes;
    }
}
