package hecha.index;

import hecha.index.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents that a query is true of; what was deleted is not among them. */
final class Matches {
    private Matches() {}

    /** Of each segment; not to be changed. */
    static List<FixedBitSet> bits(Snapshot index, Query query) throws IOException {
        List<FixedBitSet> all = new ArrayList<>();
        for (Leaf leaf : index.leaves()) {
            FixedBitSet found = query.filter().isPresent()
                    ? new Evaluator(index.searcher(), leaf)
                            .answer(query.filter().get(), query.target())
                    : leaf.all(query.target());
            all.add(leaf.live(found));
        }
        return all;
    }

    /** How many there are. */
    static int count(Snapshot index, Query query) throws IOException {
        return count(bits(index, query));
    }

    static int count(List<FixedBitSet> bits) {
        return bits.stream().mapToInt(FixedBitSet::cardinality).sum();
    }

    /** The documents, ascending. */
    static int[] of(Snapshot index, Query query) throws IOException {
        return documents(index, bits(index, query));
    }

    /** The documents of the segments, ascending. */
    static int[] documents(Snapshot index, List<FixedBitSet> bits) {
        int[] documents = new int[count(bits)];
        int size = 0;
        for (int i = 0; i < bits.size(); i++) {
            int base = index.leaves().get(i).context().docBase;
            BitSetIterator found = new BitSetIterator(bits.get(i), 0);
            for (int document = found.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = found.nextDoc()) {
                documents[size++] = base + document;
            }
        }
        return documents;
    }
}
