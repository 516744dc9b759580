package hecha.index;

import hecha.index.query.Query;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents that a query is true of. */
final class Matches {
    private Matches() {}

    /** The documents, ascending; what was deleted is not among them. */
    static int[] of(Snapshot index, Query query) throws IOException {
        return of(index, query, evaluators(index));
    }

    /** One for each segment; each condition that several queries share is looked up once by the same ones. */
    static List<Evaluator> evaluators(Snapshot index) {
        return index.leaves().stream()
                .map(leaf -> new Evaluator(index.searcher(), leaf))
                .toList();
    }

    /** As {@link #of(Snapshot, Query)}, by {@link #evaluators} that may have answered other queries. */
    static int[] of(Snapshot index, Query query, List<Evaluator> evaluators) throws IOException {
        int[] documents = new int[64];
        int size = 0;
        for (int i = 0; i < index.leaves().size(); i++) {
            Leaf leaf = index.leaves().get(i);
            FixedBitSet bits = query.filter().isPresent()
                    ? evaluators.get(i).matches(query.filter().get(), query.target())
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
