package hecha.index;

import hecha.index.query.Query;
import hecha.index.query.Query.SortKey;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntroSelector;
import org.apache.lucene.util.IntroSorter;

/**
 * What was found, by what the query asks to be sorted by, then by file and place: what each document has there is read at
 * once, and they are put in order only as far as they are asked for.
 */
final class RankOrder implements Order {
    /** The rows of a page or two. */
    private static final int FIRST = 128;

    private final int[] documents;
    private final double[] scores;
    private final long[][] ranks;
    /** Numbers in {@link #documents}; the first {@link #known} of them are in order, and before all others. */
    private final int[] order;

    private int known;

    private RankOrder(int[] documents, double[] scores, long[][] ranks) {
        this.documents = documents;
        this.scores = scores;
        this.ranks = ranks;
        this.order = new int[documents.length];
        Arrays.setAll(order, i -> i);
    }

    /**
     * @param documents ascending
     * @param scores how well each answers the query, where that goes before all else
     */
    static RankOrder of(Snapshot index, Query query, int[] documents, Optional<double[]> scores) throws IOException {
        int keys = query.sort().size();
        long[][] ranks = new long[keys + 1][];
        for (int k = 0; k < keys; k++) {
            SortKey key = query.sort().get(k);
            ranks[k] = ranks(index, documents, query.target(), key.field(), key.descending());
        }
        ranks[keys] = ranks(index, documents, query.target(), QueryField.FILE, false);
        return new RankOrder(documents, scores.orElseGet(() -> new double[0]), ranks);
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public synchronized int document(int i) {
        while (i >= known) {
            int to = Math.min(order.length, Math.max(FIRST, 4 * known));
            if (to < order.length) {
                new Selection().select(known, order.length, to);
            }
            new Sorting().sort(known, to);
            known = to;
        }
        return documents[order[i]];
    }

    @Override
    public int[] ascending() {
        return documents.clone();
    }

    private int compared(int a, int b) {
        if (scores.length > 0 && scores[a] != scores[b]) {
            return Double.compare(scores[b], scores[a]);
        }
        for (long[] rank : ranks) {
            int compared = Long.compare(rank[a], rank[b]);
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(a, b);
    }

    private void exchange(int i, int j) {
        int other = order[i];
        order[i] = order[j];
        order[j] = other;
    }

    /** Brings what comes first to the front. */
    private final class Selection extends IntroSelector {
        private int pivot;

        @Override
        protected void swap(int i, int j) {
            exchange(i, j);
        }

        @Override
        protected void setPivot(int i) {
            pivot = order[i];
        }

        @Override
        protected int comparePivot(int j) {
            return compared(pivot, order[j]);
        }
    }

    private final class Sorting extends IntroSorter {
        private int pivot;

        @Override
        protected void swap(int i, int j) {
            exchange(i, j);
        }

        @Override
        protected void setPivot(int i) {
            pivot = order[i];
        }

        @Override
        protected int comparePivot(int j) {
            return compared(pivot, order[j]);
        }
    }

    // ---- what they are compared by

    /** The rank of each document by {@code field}, its own or that of its report; without the field, the last. */
    private static long[] ranks(Snapshot index, int[] documents, Target target, QueryField field, boolean descending)
            throws IOException {
        int[] places = places(index, documents, target, field.home(target));
        Optional<long[]> numbers = switch (field.type()) {
            case COUNT, DAY -> Optional.of(numbers(index, places, field.id()));
            case YEAR -> Optional.of(beginnings(index, places));
            default -> Optional.empty();
        };
        long[] ranks = numbers.isPresent()
                ? numbers.get()
                : texts(
                        index,
                        places,
                        switch (field) {
                            case VALUE -> Documents.MIN;
                            case ID -> Documents.REPORT_ID;
                            default -> field.type() == QueryField.Type.DECIMAL ? field.id() + "Key" : field.id();
                        });
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = descending && ranks[i] != Long.MAX_VALUE ? -ranks[i] : ranks[i];
        }
        return ranks;
    }

    private static long[] numbers(Snapshot index, int[] places, String field) throws IOException {
        long[] ranks = new long[places.length];
        NumericDocValues values = MultiDocValues.getNumericValues(index.reader(), field);
        for (int i = 0; i < ranks.length; i++) {
            boolean there = values != null && places[i] >= 0 && values.advanceExact(places[i]);
            ranks[i] = there ? values.longValue() : Long.MAX_VALUE;
        }
        return ranks;
    }

    /** The first day of each document's time. */
    private static long[] beginnings(Snapshot index, int[] places) throws IOException {
        long[] ranks = new long[places.length];
        Arrays.fill(ranks, Long.MAX_VALUE);
        for (Leaf leaf : index.leaves()) {
            StoredValues values = new StoredValues(leaf.reader());
            int base = leaf.context().docBase;
            for (int i = 0; i < places.length; i++) {
                if (places[i] >= base && places[i] < base + leaf.reader().maxDoc()) {
                    ranks[i] = values.time(places[i] - base).map(Time::from).orElse(Long.MAX_VALUE);
                }
            }
        }
        return ranks;
    }

    /** The place of each text among those of these documents alone: the others of the index are not read. */
    private static long[] texts(Snapshot index, int[] places, String field) throws IOException {
        long[] ranks = new long[places.length];
        Arrays.fill(ranks, Long.MAX_VALUE);
        List<BytesRef> all = new ArrayList<>();
        List<List<BytesRef>> ofLeaves = new ArrayList<>();
        List<BitSet> used = new ArrayList<>();
        for (Leaf leaf : index.leaves()) {
            BitSet ords = new BitSet();
            List<BytesRef> texts = new ArrayList<>();
            SortedDocValues values = leaf.reader().getSortedDocValues(field);
            if (values != null) {
                ords(leaf, values, places, (i, ord) -> ords.set(ord));
                for (int ord = ords.nextSetBit(0); ord >= 0; ord = ords.nextSetBit(ord + 1)) {
                    texts.add(BytesRef.deepCopyOf(values.lookupOrd(ord)));
                }
            }
            used.add(ords);
            ofLeaves.add(texts);
            all.addAll(texts);
        }
        List<BytesRef> distinct = List.copyOf(new TreeSet<>(all));
        for (int l = 0; l < used.size(); l++) {
            Leaf leaf = index.leaves().get(l);
            SortedDocValues values = leaf.reader().getSortedDocValues(field);
            if (values != null) {
                int[] rankOf = new int[values.getValueCount()];
                int next = 0;
                BitSet ords = used.get(l);
                for (int ord = ords.nextSetBit(0); ord >= 0; ord = ords.nextSetBit(ord + 1)) {
                    rankOf[ord] =
                            Collections.binarySearch(distinct, ofLeaves.get(l).get(next++));
                }
                ords(leaf, values, places, (i, ord) -> ranks[i] = rankOf[ord]);
            }
        }
        return ranks;
    }

    /** Told of the number of each document's text in its segment. */
    @FunctionalInterface
    private interface Numbered {
        void at(int i, int ord);
    }

    private static void ords(Leaf leaf, SortedDocValues values, int[] places, Numbered told) throws IOException {
        int base = leaf.context().docBase;
        int end = base + leaf.reader().maxDoc();
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= base && places[i] < end && values.advanceExact(places[i] - base)) {
                told.at(i, values.ordValue());
            }
        }
    }

    /** The documents that have the field: they themselves, their reports, or their innermost sections. */
    private static int[] places(Snapshot index, int[] documents, Target target, Target home) throws IOException {
        if (home == target) {
            return documents;
        }
        int[] places = new int[documents.length];
        int at = 0;
        for (Leaf leaf : index.leaves()) {
            Blocks blocks = leaf.blocks();
            int docBase = leaf.context().docBase;
            int report = -1;
            ReportBlock block = null;
            for (;
                    at < documents.length
                            && documents[at] < docBase + leaf.reader().maxDoc();
                    at++) {
                int document = documents[at] - docBase;
                if (document > report) {
                    report = leaf.report(document);
                    block = home == Target.REPORT ? null : blocks.of(report);
                }
                if (block == null) {
                    places[at] = docBase + report;
                } else {
                    int base = report + 1 - block.size();
                    List<Integer> holders = block.containers(document - base, home);
                    places[at] = holders.isEmpty() ? -1 : docBase + base + holders.get(0);
                }
            }
        }
        return places;
    }
}
