package hecha.index;

import hecha.index.query.Query;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents that a query is true of. */
final class Matches {
    private Matches() {}

    /** The documents, ascending; what was deleted is not among them. */
    static int[] of(Snapshot index, Query query) throws IOException {
        int[] documents = new int[64];
        int size = 0;
        for (Leaf leaf : index.leaves()) {
            FixedBitSet bits = query.filter().isPresent()
                    ? new Evaluator(index.searcher(), leaf)
                            .matches(query.filter().get(), query.target())
                    : leaf.all(query.target());
            BitSetIterator found = new BitSetIterator(bits, 0);
            for (int document = found.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = found.nextDoc()) {
                if (leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(document)) {
                    if (size == documents.length) {
                        documents = Arrays.copyOf(documents, size * 2);
                    }
                    documents[size++] = leaf.context().docBase + document;
                }
            }
        }
        return Arrays.copyOf(documents, size);
    }
}
