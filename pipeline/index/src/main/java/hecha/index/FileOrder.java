package hecha.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What was found, by the files of the reports and in each by its place: from the order of the reports, which a commit has
 * once, and only as far as it is asked for.
 */
final class FileOrder implements Order {
    private final Snapshot index;
    private final List<FixedBitSet> found;
    private final int size;
    private int[] ordered = new int[64];
    private int known;
    private int walked;

    /** @param found of each segment, none of it deleted */
    FileOrder(Snapshot index, List<FixedBitSet> found) {
        this.index = index;
        this.found = found;
        this.size = Matches.count(found);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public synchronized int document(int i) throws IOException {
        int[] reports = index.byFile();
        while (known <= i && walked < reports.length) {
            walk(reports[walked++]);
        }
        if (i >= known) {
            throw new IndexOutOfBoundsException(i);
        }
        return ordered[i];
    }

    private void walk(int global) throws IOException {
        int number = ReaderUtil.subIndex(global, index.reader().leaves());
        Leaf leaf = index.leaves().get(number);
        int base = leaf.context().docBase;
        int report = global - base;
        FixedBitSet bits = found.get(number);
        for (int document = bits.nextSetBit(leaf.first(report));
                document <= report;
                document = document == report ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(document + 1)) {
            if (known == ordered.length) {
                ordered = Arrays.copyOf(ordered, 2 * known);
            }
            ordered[known++] = base + document;
        }
    }

    @Override
    public int[] ascending() {
        return Matches.documents(index, found);
    }
}
