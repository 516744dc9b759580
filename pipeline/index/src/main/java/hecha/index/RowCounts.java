package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Rows that are alike in some columns, counted without reading each of them: documents that have the same values, by the
 * numbers of these in their segment, have the same row, and one of them is read.
 */
final class RowCounts {
    /** Up to so many combinations are counted in an array. */
    private static final long FEW = 1 << 20;

    /** More texts than this in one set are not told apart by bits of a number. */
    private static final int BITS = 60;

    private final Query query;
    private final RowReader rows;
    private final List<Source> sources;
    private final Alike told;

    private RowCounts(Snapshot index, Query query, Set<Column> columns, List<Source> sources, Alike told) {
        this.query = query;
        this.rows = new RowReader(index, query, columns);
        this.sources = sources;
        this.told = told;
    }

    /** Told of rows that are alike; of the same ones perhaps several times. */
    @FunctionalInterface
    interface Alike {
        void are(Row row, int count) throws IndexException;
    }

    /** Where the content of a column comes from. */
    private record Source(String field, Seat seat) {}

    private enum Seat {
        /** The document itself. */
        OWN,
        /** A number that the document itself has. */
        NUMBER,
        /** All texts of the document itself. */
        SET,
        REPORT,
        /** The innermost section; of a section, itself. */
        SECTION
    }

    /** Counts {@code documents}, which ascend, by these columns together. */
    static void of(Snapshot index, Query query, int[] documents, Set<Column> columns, Alike told)
            throws IOException, IndexException {
        Set<Source> sources = new LinkedHashSet<>();
        for (Column column : columns) {
            List<Source> its = sources(column, query.target());
            if (its.isEmpty()) {
                RowReader rows = new RowReader(index, query, columns);
                for (int document : documents) {
                    told.are(rows.row(document), 1);
                }
                return;
            }
            sources.addAll(its);
        }
        RowCounts tally = new RowCounts(index, query, EnumSet.copyOf(columns), List.copyOf(sources), told);
        int from = 0;
        for (Leaf leaf : index.leaves()) {
            int end = leaf.context().docBase + leaf.reader().maxDoc();
            int to = Arrays.binarySearch(documents, from, documents.length, end);
            to = to < 0 ? -to - 1 : to;
            tally.count(leaf, documents, from, to);
            from = to;
        }
    }

    /** None where rows have to be read. */
    private static List<Source> sources(Column column, Target target) {
        boolean figure = target == Target.FIGURE;
        String region = QueryField.REGION.id();
        return switch (column) {
            case KIND, UNIT, SLOT, FORM, RULE, SEVERITY, SUBJECT, NATURE, CHANGE, PLACE, APPROX, VALUE, LOW, HIGH ->
                List.of(new Source(column.id(), Seat.OWN));
            case PERIOD -> List.of(new Source(column.id(), figure ? Seat.OWN : Seat.REPORT));
            case YEAR -> List.of(new Source(Documents.TIME, figure ? Seat.OWN : Seat.REPORT));
            case PROVINCE, CITY, COUNTY, REGION ->
                figure
                        ? List.of(new Source(region, Seat.OWN), new Source(region, Seat.REPORT))
                        : List.of(new Source(region, Seat.REPORT));
            case MEASURE ->
                List.of(
                        new Source(QueryField.SUBJECT.id(), Seat.OWN),
                        new Source(region, Seat.OWN),
                        new Source(region, Seat.REPORT));
            case TITLE, GENRE, ISSUER, NUMBER, FILE -> List.of(new Source(column.id(), Seat.REPORT));
            case ROLE -> List.of(new Source(column.id(), Seat.SECTION));
            case CHARS, SECTIONS, FIGURES, GAPS, FINDINGS, ERRORS, WARNINGS ->
                List.of(new Source(column.id(), Seat.NUMBER));
            case MISSING -> List.of(new Source(column.id(), Seat.SET));
            default -> List.of();
        };
    }

    // ---- one segment

    /** What a document has of a source, as a number from 0 on. */
    @FunctionalInterface
    private interface Numbered {
        long of(int document) throws IOException;
    }

    /** How many numbers a source has. */
    private record Part(Numbered numbered, long size) {}

    private void count(Leaf leaf, int[] documents, int from, int to) throws IOException, IndexException {
        List<Part> parts = new ArrayList<>();
        long product = 1;
        for (Source source : sources) {
            Optional<Part> part = part(leaf, source);
            long size = part.map(Part::size).orElse(Long.MAX_VALUE);
            if (Long.MAX_VALUE / 4 / size < product) {
                for (int i = from; i < to; i++) {
                    told.are(rows.row(documents[i]), 1);
                }
                return;
            }
            parts.add(part.get());
            product *= size;
        }
        int base = leaf.context().docBase;
        Counts counts = product <= FEW ? new Counts((int) product) : new Counts(0);
        for (int i = from; i < to; i++) {
            long key = 0;
            for (Part part : parts) {
                key = key * part.size() + part.numbered().of(documents[i] - base);
            }
            counts.add(key, documents[i]);
        }
        counts.tell();
    }

    private Optional<Part> part(Leaf leaf, Source source) throws IOException {
        LeafReader reader = leaf.reader();
        return switch (source.seat()) {
            case OWN -> {
                SortedDocValues values = DocValues.getSorted(reader, source.field());
                yield Optional.of(new Part(
                        document -> values.advanceExact(document) ? values.ordValue() + 1 : 0,
                        values.getValueCount() + 1L));
            }
            case NUMBER -> {
                NumericDocValues values = DocValues.getNumeric(reader, source.field());
                yield Optional.of(new Part(
                        document -> values.advanceExact(document) ? values.longValue() + 1 : 0, Integer.MAX_VALUE));
            }
            case SET -> {
                SortedSetDocValues values = DocValues.getSortedSet(reader, source.field());
                yield values.getValueCount() > BITS
                        ? Optional.empty()
                        : Optional.of(new Part(document -> bits(values, document), 1L << values.getValueCount()));
            }
            case REPORT -> {
                SortedDocValues values = DocValues.getSorted(reader, source.field());
                yield Optional.of(new Part(new OfReport(leaf, values), values.getValueCount() + 1L));
            }
            case SECTION -> {
                SortedDocValues values = DocValues.getSorted(reader, source.field());
                boolean itself = query.target() == Target.SECTION;
                yield Optional.of(new Part(
                        document -> {
                            int section = itself ? document : leaf.section(document);
                            return section >= 0 && values.advanceExact(section) ? values.ordValue() + 1 : 0;
                        },
                        values.getValueCount() + 1L));
            }
        };
    }

    private static long bits(SortedSetDocValues values, int document) throws IOException {
        long bits = 0;
        if (values.advanceExact(document)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                bits |= 1L << values.nextOrd();
            }
        }
        return bits;
    }

    /** What the report of a document has; looked up once a report. */
    private static final class OfReport implements Numbered {
        private final Leaf leaf;
        private final SortedDocValues values;
        private int report = -1;
        private long known;

        OfReport(Leaf leaf, SortedDocValues values) {
            this.leaf = leaf;
            this.values = values;
        }

        @Override
        public long of(int document) throws IOException {
            if (document > report) {
                report = leaf.report(document);
                known = values.advanceExact(report) ? values.ordValue() + 1 : 0;
            }
            return known;
        }
    }

    /** How many documents have the same numbers, and the first of them. */
    private final class Counts {
        private final int[] counts;
        private final int[] firsts;
        /** By the numbers, a count and the first document, where there may be too many for an array. */
        private final Map<Long, int[]> many = new HashMap<>();

        Counts(int few) {
            counts = new int[few];
            firsts = new int[few];
        }

        void add(long key, int document) {
            if (counts.length > 0) {
                if (counts[(int) key]++ == 0) {
                    firsts[(int) key] = document;
                }
            } else {
                many.computeIfAbsent(key, k -> new int[] {0, document})[0]++;
            }
        }

        void tell() throws IndexException {
            List<int[]> all = new ArrayList<>(many.values());
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    all.add(new int[] {counts[i], firsts[i]});
                }
            }
            all.sort(Comparator.comparingInt(one -> one[1]));
            for (int[] one : all) {
                told.are(rows.row(one[1]), one[0]);
            }
        }
    }
}
