package hecha.index;

import hecha.index.query.QueryField;
import hecha.index.query.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Puts the reports of a commit in the order of their files: the segments, each in that order, are merged. */
final class ReportOrder {
    private ReportOrder() {}

    /** The reports of a segment, one file after the other. */
    private static final class Files {
        private final int base;
        private final TermsEnum names;
        /** Where in {@link #reports} those of each file begin. */
        private final int[] firsts;

        private final int[] reports;

        Files(Leaf leaf, FixedBitSet all) throws IOException {
            base = leaf.context().docBase;
            SortedDocValues values = leaf.reader().getSortedDocValues(QueryField.FILE.id());
            firsts = new int[values.getValueCount() + 1];
            int[] files = new int[all.cardinality()];
            int[] documents = new int[files.length];
            int size = 0;
            BitSetIterator each = new BitSetIterator(all, 0);
            for (int report = each.nextDoc(); report != DocIdSetIterator.NO_MORE_DOCS; report = each.nextDoc()) {
                if (values.advanceExact(report)) {
                    files[size] = values.ordValue();
                    documents[size++] = report;
                    firsts[values.ordValue() + 1]++;
                }
            }
            for (int ord = 0; ord < firsts.length - 1; ord++) {
                firsts[ord + 1] += firsts[ord];
            }
            int[] next = firsts.clone();
            reports = new int[size];
            for (int i = 0; i < size; i++) {
                reports[next[files[i]]++] = documents[i];
            }
            names = values.termsEnum();
        }

        BytesRef name() {
            try {
                return names.term();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean next() throws IOException {
            return names.next() != null;
        }
    }

    /** The documents of all reports in the order of their files. */
    static int[] of(List<Leaf> leaves) throws IOException {
        PriorityQueue<Files> open =
                new PriorityQueue<>(Comparator.comparing(Files::name).thenComparing(f -> f.base));
        int size = 0;
        for (Leaf leaf : leaves) {
            FixedBitSet all = leaf.all(Target.REPORT);
            size += all.cardinality();
            if (leaf.reader().getSortedDocValues(QueryField.FILE.id()) != null) {
                Files files = new Files(leaf, all);
                if (files.next()) {
                    open.add(files);
                }
            }
        }
        int[] reports = new int[size];
        int at = 0;
        while (!open.isEmpty()) {
            Files files = open.remove();
            int ord = (int) files.names.ord();
            for (int i = files.firsts[ord]; i < files.firsts[ord + 1]; i++) {
                reports[at++] = files.base + files.reports[i];
            }
            if (files.next()) {
                open.add(files);
            }
        }
        if (at < size) {
            throw new IOException("a report without its file");
        }
        return reports;
    }
}
