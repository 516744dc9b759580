package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Query.SortKey;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * All that a query is true of, in its order, without a limit: what is found is known at once, and each row is read when
 * it is asked for. Not for several threads.
 */
public final class Answer {
    private final Snapshot index;
    private final Query query;
    private final int[] documents;
    private final Rows rows;
    private final Map<Integer, Double> scores;

    private Answer(Snapshot index, Query query, int[] documents, Map<Integer, Double> scores) {
        this.index = index;
        this.query = query;
        this.documents = documents;
        this.scores = scores;
        this.rows = new Rows(index, query, EnumSet.copyOf(columns()));
    }

    static Answer of(Snapshot index, Query query) throws IOException {
        int[] documents = Matches.of(index, query);
        if (query.order() != Query.Order.RELEVANCE) {
            return new Answer(index, query, sorted(index, query, documents, new double[documents.length]), Map.of());
        }
        double[] relevance = Relevance.of(index, query, documents);
        Map<Integer, Double> scores = new HashMap<>();
        for (int i = 0; i < documents.length; i++) {
            scores.put(documents[i], relevance[i]);
        }
        return new Answer(index, query, sorted(index, query, documents, relevance), scores);
    }

    public Query query() {
        return query;
    }

    /** How many there are. */
    public int size() {
        return documents.length;
    }

    /** The columns asked for, or the usual ones. */
    public List<Column> columns() {
        return query.columns().isEmpty()
                ? Column.usual(query.target())
                : query.columns().stream()
                        .map(c -> Column.named(c).orElseThrow())
                        .distinct()
                        .toList();
    }

    /** One row; reading rows in their order is fastest. */
    public Row row(int i) throws IndexException {
        Row row = rows.row(documents[i]);
        Double score = scores.get(documents[i]);
        return score == null
                ? row
                : row.with(Column.SCORE, BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_UP));
    }

    /**
     * Each place at which something was found, between the words around it, in the order of the answer; ordered by its
     * left or right side where the query says so.
     */
    public List<KeyWord> keyWords() throws IndexException {
        List<KeyWord> all = new ArrayList<>();
        Rows reading = reading(EnumSet.of(Column.FILE, Column.LINE));
        for (int document : documents) {
            all.addAll(reading.keyWords(document));
        }
        if (query.order() == Query.Order.LEFT) {
            all.sort(Comparator.comparing(
                    k -> new StringBuilder(k.left()).reverse().toString()));
        } else if (query.order() == Query.Order.RIGHT) {
            all.sort(Comparator.comparing(KeyWord::right));
        }
        return all;
    }

    /** The same rows with these columns. */
    public Answer show(Set<Column> columns) {
        return new Answer(index, query.show(List.copyOf(columns)), documents, scores);
    }

    /**
     * The same without some rows.
     *
     * @param marks of rows, as {@link Row#mark} gives them
     */
    public Answer without(Set<String> marks) throws IndexException {
        if (marks.isEmpty()) {
            return this;
        }
        Rows reading = reading(EnumSet.of(Column.ID));
        int[] kept = new int[documents.length];
        int size = 0;
        for (int document : documents) {
            if (!marks.contains(reading.row(document).mark())) {
                kept[size++] = document;
            }
        }
        return new Answer(index, query, Arrays.copyOf(kept, size), scores);
    }

    /** The rows of these numbers alone, in this order. */
    public Answer only(List<Integer> numbers) {
        return new Answer(
                index, query, numbers.stream().mapToInt(n -> documents[n]).toArray(), scores);
    }

    /** The rows one after the other, with these columns alone. */
    Rows reading(Set<Column> columns) {
        return new Rows(index, query, columns);
    }

    /** Which reports took the place of others. */
    Submissions submissions() throws IndexException {
        try {
            return Submissions.of(index, query.rounds());
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    /** The numbers of those rows whose report no later submission took the place of. */
    public List<Integer> current() throws IndexException {
        Submissions submissions = submissions();
        Rows reading = reading(EnumSet.of(Column.ID));
        List<Integer> current = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            if (!submissions.isSuperseded(reading.row(documents[i]).report())) {
                current.add(i);
            }
        }
        return current;
    }

    /** What the same index answers to another query. */
    Answer other(Query another) throws IndexException {
        try {
            return of(index, another);
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    int document(int i) {
        return documents[i];
    }

    /**
     * How many rows have which content in {@code column}, by content; a row with several counts for each, one without any
     * as the empty text.
     */
    public Map<String, Integer> counts(Column column) throws IndexException {
        return Objects.requireNonNull(counts(EnumSet.of(column)).get(column));
    }

    /** {@link #counts(Column)} of several columns, for which each row is read once. */
    public Map<Column, Map<String, Integer>> counts(Set<Column> columns) throws IndexException {
        int[] ascending = documents.clone();
        Arrays.sort(ascending);
        Rows cheap = reading(columns);
        Map<Column, Map<String, Integer>> all = new EnumMap<>(Column.class);
        columns.forEach(column -> all.put(column, new HashMap<>()));
        for (int document : ascending) {
            Row row = cheap.row(document);
            all.forEach((column, counts) -> {
                if (row.cell(column) instanceof List<?> list && !list.isEmpty()) {
                    list.forEach(one -> counts.merge(one.toString(), 1, Integer::sum));
                } else {
                    counts.merge(row.text(column), 1, Integer::sum);
                }
            });
        }
        all.replaceAll((column, counts) -> new TreeMap<>(counts));
        return all;
    }

    // ---- order

    private static int[] sorted(Snapshot index, Query query, int[] documents, double[] scores) throws IOException {
        int keys = query.sort().size();
        long[][] ranks = new long[keys + 1][];
        for (int k = 0; k < keys; k++) {
            SortKey key = query.sort().get(k);
            ranks[k] = ranks(index, documents, query.target(), key.field(), key.descending());
        }
        ranks[keys] = ranks(index, documents, query.target(), QueryField.FILE, false);
        Integer[] order = new Integer[documents.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> {
            if (scores[a] != scores[b]) {
                return Double.compare(scores[b], scores[a]);
            }
            for (long[] rank : ranks) {
                int compared = Long.compare(rank[a], rank[b]);
                if (compared != 0) {
                    return compared;
                }
            }
            return Integer.compare(a, b);
        });
        int[] sorted = new int[documents.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = documents[order[i]];
        }
        return sorted;
    }

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

    /** The place of each text among those of these documents alone: the others of the index are not looked at. */
    private static long[] texts(Snapshot index, int[] places, String field) throws IOException {
        Map<BytesRef, Long> distinct = new HashMap<>();
        BytesRef[] texts = new BytesRef[places.length];
        for (Leaf leaf : index.leaves()) {
            SortedDocValues values = leaf.reader().getSortedDocValues(field);
            int base = leaf.context().docBase;
            int end = base + leaf.reader().maxDoc();
            int known = -1;
            BytesRef last = new BytesRef();
            for (int i = 0; values != null && i < places.length; i++) {
                if (places[i] >= base && places[i] < end && values.advanceExact(places[i] - base)) {
                    if (values.ordValue() != known) {
                        known = values.ordValue();
                        last = BytesRef.deepCopyOf(values.lookupOrd(known));
                        distinct.put(last, 0L);
                    }
                    texts[i] = last;
                }
            }
        }
        long rank = 0;
        for (BytesRef text : distinct.keySet().stream().sorted().toList()) {
            distinct.put(text, rank++);
        }
        long[] ranks = new long[places.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = texts[i] == null ? Long.MAX_VALUE : Objects.requireNonNull(distinct.get(texts[i]));
        }
        return ranks;
    }

    /** The documents that have the field: they themselves, their reports, or their innermost sections. */
    private static int[] places(Snapshot index, int[] documents, Target target, Target home) throws IOException {
        if (home == target) {
            return documents;
        }
        int[] places = new int[documents.length];
        int at = 0;
        for (Leaf leaf : index.leaves()) {
            Leaf.Blocks blocks = leaf.blocks();
            int docBase = leaf.context().docBase;
            int report = -1;
            Block block = null;
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
