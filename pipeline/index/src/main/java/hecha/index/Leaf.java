package hecha.index;

import hecha.index.query.QueryField;
import hecha.index.query.Target;
import hecha.index.query.TextPattern;
import java.io.IOException;
import java.util.BitSet;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One segment of an index: which of its documents are what, and which of them stand in which. */
final class Leaf {
    private final LeafReaderContext context;
    private final SegmentMemory memory;
    private @Nullable FixedBitSet deleted;

    Leaf(LeafReaderContext context, SegmentMemory memory) {
        this.context = context;
        this.memory = memory;
    }

    SegmentMemory memory() {
        return memory;
    }

    LeafReaderContext context() {
        return context;
    }

    LeafReader reader() {
        return context.reader();
    }

    /** No documents. */
    FixedBitSet none() {
        return new FixedBitSet(Math.max(1, reader().maxDoc()));
    }

    /** All documents of this kind; not to be changed. */
    FixedBitSet all(Target target) throws IOException {
        return memory.kind(reader(), target);
    }

    /** Those of {@code documents} that this commit has; not to be changed. */
    FixedBitSet live(FixedBitSet documents) {
        Bits live = reader().getLiveDocs();
        if (live == null) {
            return documents;
        }
        FixedBitSet kept = documents.clone();
        kept.andNot(deleted(live));
        return kept;
    }

    private synchronized FixedBitSet deleted(Bits live) {
        FixedBitSet gone = deleted;
        if (gone == null) {
            gone = none();
            for (int document = 0; document < live.length(); document++) {
                if (!live.get(document)) {
                    gone.set(document);
                }
            }
            deleted = gone;
        }
        return gone;
    }

    /** The report that the document belongs to. */
    int report(int document) throws IOException {
        return all(Target.REPORT).nextSetBit(document);
    }

    /** The first document of the block that ends with {@code report}. */
    int first(int report) throws IOException {
        return report == 0 ? 0 : all(Target.REPORT).prevSetBit(report - 1) + 1;
    }

    /** The innermost section that the document stands in (of a section: its parent), or -1. */
    int section(int document) throws IOException {
        return memory.section(reader(), document);
    }

    /** What finds words in a field of texts. */
    TextSearch search(QueryField field) throws IOException {
        return memory.search(reader(), field);
    }

    /** What finds whole words in the texts. */
    WordSearch words() throws IOException {
        return new WordSearch(reader().terms(QueryField.TEXT.id()));
    }

    /** Which positions of the text of {@code report} are which sentence. */
    Positions positions(int report) throws IOException {
        return memory.positions(reader(), report);
    }

    /** The documents of whose value in {@code field} the pattern is part; each value is looked at once. */
    void values(QueryField field, TextPattern pattern, FixedBitSet into) throws IOException {
        SortedDocValues values = reader().getSortedDocValues(field.id());
        if (values != null) {
            BitSet matching = new BitSet();
            ValueList list = memory.values(reader(), field.id());
            for (int ord = 0; ord < list.size(); ord++) {
                matching.set(ord, pattern.isIn(list.folded(ord)));
            }
            marked(values, matching, into);
        }
        search(field).documents(pattern, into);
    }

    /** The documents whose value in {@code field}, folded, is as {@code test} says; each value is looked at once. */
    FixedBitSet named(String field, Predicate<String> test, Target home) throws IOException {
        FixedBitSet bits = none();
        SortedDocValues values = reader().getSortedDocValues(field);
        if (values != null) {
            BitSet matching = new BitSet();
            ValueList list = memory.values(reader(), field);
            for (int ord = 0; ord < list.size(); ord++) {
                matching.set(ord, test.test(list.folded(ord)));
            }
            marked(values, matching, bits);
        }
        bits.and(all(home));
        return bits;
    }

    /** The documents whose time is as {@code test} says. */
    FixedBitSet timed(Predicate<Time> test) throws IOException {
        FixedBitSet bits = none();
        SortedDocValues values = reader().getSortedDocValues(Documents.TIME);
        if (values != null) {
            BitSet matching = new BitSet();
            for (int ord = 0; ord < values.getValueCount(); ord++) {
                matching.set(ord, test.test(Time.decoded(values.lookupOrd(ord))));
            }
            marked(values, matching, bits);
        }
        return bits;
    }

    private static void marked(SortedDocValues values, BitSet matching, FixedBitSet into) throws IOException {
        while (!matching.isEmpty() && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (matching.get(values.ordValue())) {
                into.set(values.docID());
            }
        }
    }

    /** A way through blocks in ascending order. */
    Blocks blocks() throws IOException {
        return new Blocks(reader());
    }

    /**
     * Leads documents of one kind to those of another: from things to what holds them, from a holder to all that it
     * holds, and between things side by side to all in the same report.
     */
    FixedBitSet bring(FixedBitSet from, Target home, Target target) throws IOException {
        if (home == target) {
            return from;
        }
        if (!home.within(target) && !target.within(home)) {
            return bring(bring(from, home, Target.REPORT), Target.REPORT, target);
        }
        FixedBitSet to = none();
        Blocks blocks = blocks();
        for (int document = next(from, 0); document != DocIdSetIterator.NO_MORE_DOCS; ) {
            int report = report(document);
            ReportBlock block = blocks.of(report);
            int base = report + 1 - block.size();
            if (home.within(target)) {
                int end = base + block.first(home) + block.count(home);
                for (; document < end; document = next(from, document + 1)) {
                    for (int container : block.containers(document - base, target)) {
                        to.set(base + container);
                    }
                }
            } else if (home == Target.REPORT) {
                to.set(base + block.first(target), base + block.first(target) + block.count(target));
            } else {
                for (int i = block.first(target), end = i + block.count(target); i < end; i++) {
                    for (int container : block.containers(i, home)) {
                        if (from.get(base + container)) {
                            to.set(base + i);
                        }
                    }
                }
            }
            document = next(from, report + 1);
        }
        return to;
    }

    private static int next(FixedBitSet bits, int from) {
        return from >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from);
    }

    /** The documents that hold a term, of this kind alone. */
    FixedBitSet with(String field, BytesRef term, Target home) throws IOException {
        FixedBitSet bits = none();
        PostingsEnum postings = reader().postings(new Term(field, term), PostingsEnum.NONE);
        if (postings != null) {
            bits.or(postings);
        }
        bits.and(all(home));
        return bits;
    }
}
