package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Rounds;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;

/**
 * All that a query is true of, in its order, without a limit: what is found is known at once, and each row is read when
 * it is asked for. Not for several threads.
 */
public final class Answer {
    /** What an answer asks of the whole index where it was made of a part of it. */
    interface Whole {
        Answer answer(Query another) throws IOException;

        /** Which reports took the place of others. */
        Submissions submissions(Rounds rounds) throws IOException;

        /** What relevance counts by; empty where it can count itself. */
        Optional<Relevance.Numbers> numbers();

        /** How many rows ahead it wants to know what will be read. */
        int ahead();

        /** The texts of these reports will be read next. */
        void soon(Set<String> reports) throws IOException;
    }

    /** An index that is wholly here. */
    private record Own(Snapshot index) implements Whole {
        @Override
        public Answer answer(Query another) throws IOException {
            return of(index, another);
        }

        @Override
        public Submissions submissions(Rounds rounds) throws IOException {
            return Submissions.of(index, rounds);
        }

        @Override
        public Optional<Relevance.Numbers> numbers() {
            return Optional.empty();
        }

        @Override
        public int ahead() {
            return 0;
        }

        @Override
        public void soon(Set<String> reports) {
            throw new IllegalStateException("all is here");
        }
    }

    private final Snapshot index;
    private final Whole whole;
    private final Query query;
    private final Order documents;
    private final RowReader rows;
    private final Optional<Scores> scores;
    /** The row from which on it was said what comes next. */
    private int told = Integer.MIN_VALUE / 2;
    /** How many there are where only the first are here; else -1. */
    private int all = -1;

    /** How well each of these documents, which ascend, answers the query. */
    private static final class Scores {
        private final int[] documents;
        private final double[] scores;

        Scores(int[] documents, double[] scores) {
            this.documents = documents;
            this.scores = scores;
        }

        BigDecimal of(int document) {
            return BigDecimal.valueOf(scores[Arrays.binarySearch(documents, document)])
                    .setScale(3, RoundingMode.HALF_UP);
        }
    }

    private Answer(Snapshot index, Whole whole, Query query, Order documents, Optional<Scores> scores) {
        this.index = index;
        this.whole = whole;
        this.query = query;
        this.documents = documents;
        this.scores = scores;
        this.rows = new RowReader(index, query, EnumSet.copyOf(columns()));
    }

    static Answer of(Snapshot index, Query query) throws IOException {
        return of(index, query, Matches.bits(index, query), new Own(index));
    }

    /** @param found what the query is true of, in each segment */
    static Answer of(Snapshot index, Query query, List<FixedBitSet> found, Whole whole) throws IOException {
        if (query.order() != Query.Order.RELEVANCE && query.sort().isEmpty()) {
            return new Answer(index, whole, query, new FileOrder(index, found), Optional.empty());
        }
        int[] documents = Matches.documents(index, found);
        Optional<Scores> scores = query.order() == Query.Order.RELEVANCE
                ? Optional.of(new Scores(documents, Relevance.of(index, whole.numbers(), query, documents)))
                : Optional.empty();
        return new Answer(
                index, whole, query, RankOrder.of(index, query, documents, scores.map(s -> s.scores)), scores);
    }

    /** The first of {@code all} that a query without an order of its own is true of. */
    static Answer first(Snapshot index, Query query, List<FixedBitSet> found, Whole whole, int all) throws IOException {
        Answer first = of(index, query, found, whole);
        first.all = all;
        return first;
    }

    public Query query() {
        return query;
    }

    /** How many there are. */
    public int size() {
        return all < 0 ? documents.size() : all;
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
        lookAhead(i);
        int document = document(i);
        Row row = rows.row(document);
        return scores.isPresent() ? row.with(Column.SCORE, scores.get().of(document)) : row;
    }

    /**
     * Each place at which something was found, between the words around it, in the order of the answer; ordered by its
     * left or right side where the query says so.
     */
    public List<KeyWord> keyWords() throws IndexException {
        List<KeyWord> all = new ArrayList<>();
        RowReader reading = reading(EnumSet.of(Column.FILE, Column.LINE));
        for (int i = 0; i < size(); i++) {
            lookAhead(i);
            all.addAll(reading.keyWords(document(i)));
        }
        if (query.order() == Query.Order.LEFT) {
            all.sort(Comparator.comparing(
                    k -> new StringBuilder(k.left()).reverse().toString()));
        } else if (query.order() == Query.Order.RIGHT) {
            all.sort(Comparator.comparing(KeyWord::right));
        }
        return all;
    }

    /** Says which reports come next, where that helps. */
    private void lookAhead(int i) throws IndexException {
        int ahead = whole.ahead();
        if (ahead == 0
                || (i >= told && i < told + ahead)
                || columns().stream().noneMatch(RowReader.FROM_TEXT::contains)) {
            return;
        }
        told = i;
        RowReader reading = reading(EnumSet.of(Column.ID));
        Set<String> reports = new HashSet<>();
        for (int k = i; k < Math.min(documents.size(), i + ahead); k++) {
            reports.add(reading.report(document(k)));
        }
        try {
            whole.soon(reports);
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    /** The same rows with these columns. */
    public Answer show(Set<Column> columns) {
        Answer other = new Answer(index, whole, query.show(List.copyOf(columns)), documents, scores);
        other.all = all;
        return other;
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
        Set<String> reports = new HashSet<>();
        marks.forEach(mark -> reports.add(Row.report(mark)));
        RowReader reading = reading(EnumSet.of(Column.ID));
        int[] kept = new int[size()];
        int size = 0;
        for (int i = 0; i < kept.length; i++) {
            int document = document(i);
            boolean out = reports.contains(Row.report(reading.report(document)))
                    && marks.contains(reading.row(document).mark());
            if (!out) {
                kept[size++] = document;
            }
        }
        return new Answer(index, whole, query, new Listed(Arrays.copyOf(kept, size)), scores);
    }

    /** The rows of these numbers alone, in this order. */
    public Answer only(List<Integer> numbers) throws IndexException {
        int[] chosen = new int[numbers.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = document(numbers.get(i));
        }
        return new Answer(index, whole, query, new Listed(chosen), scores);
    }

    /** The rows one after the other, with these columns alone. */
    RowReader reading(Set<Column> columns) {
        return new RowReader(index, query, columns);
    }

    /** Which reports took the place of others. */
    Submissions submissions() throws IndexException {
        try {
            return whole.submissions(query.rounds());
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    /** The numbers of those rows whose report no later submission took the place of. */
    public List<Integer> current() throws IndexException {
        Submissions submissions = submissions();
        RowReader reading = reading(EnumSet.of(Column.ID));
        List<Integer> current = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!submissions.isSuperseded(reading.report(document(i)))) {
                current.add(i);
            }
        }
        return current;
    }

    /** What the same index answers to another query. */
    Answer other(Query another) throws IndexException {
        try {
            return whole.answer(another);
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    int document(int i) throws IndexException {
        try {
            return documents.document(i);
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    /** All documents, ascending. */
    private int[] ascending() throws IndexException {
        try {
            return documents.ascending();
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    /**
     * How many rows have which content in {@code column}, by content; a row with several counts for each, one without any
     * as the empty text.
     */
    public Map<String, Integer> counts(Column column) throws IndexException {
        return Objects.requireNonNull(counts(EnumSet.of(column)).get(column));
    }

    /** {@link #counts(Column)} of several columns. */
    public Map<Column, Map<String, Integer>> counts(Set<Column> columns) throws IndexException {
        int[] ascending = ascending();
        Map<Column, Map<String, Integer>> all = new EnumMap<>(Column.class);
        for (Column column : columns) {
            Map<String, Integer> counts = new HashMap<>();
            all.put(column, counts);
            try {
                RowCounts.of(index, query, ascending, EnumSet.of(column), (row, count) -> {
                    if (row.cell(column) instanceof List<?> list && !list.isEmpty()) {
                        list.forEach(one -> counts.merge(one.toString(), count, Integer::sum));
                    } else {
                        counts.merge(row.text(column), count, Integer::sum);
                    }
                });
            } catch (IndexException e) {
                throw e;
            } catch (IOException e) {
                throw index.failure(e);
            }
        }
        all.replaceAll((column, counts) -> new TreeMap<>(counts));
        return all;
    }
}
