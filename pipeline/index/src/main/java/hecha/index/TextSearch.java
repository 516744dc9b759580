package hecha.index;

import hecha.index.query.TextPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/** Finds where a pattern occurs in the texts of a segment, by the positions of character pairs or of words. */
final class TextSearch {
    /** Occurrences by document, then by place. */
    static final class Occurrences {
        private int[] documents = new int[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        int size() {
            return size;
        }

        int document(int i) {
            return documents[i];
        }

        int start(int i) {
            return starts[i];
        }

        int end(int i) {
            return ends[i];
        }

        private void add(int document, int start, int end) {
            if (size == documents.length) {
                documents = ArrayUtil.grow(documents);
                starts = ArrayUtil.growExact(starts, documents.length);
                ends = ArrayUtil.growExact(ends, documents.length);
            }
            documents[size] = document;
            starts[size] = start;
            ends[size++] = end;
        }
    }

    private final LeafReader reader;
    private final String field;

    TextSearch(LeafReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** Told of each occurrence; those of one document may come apart, and in any order. */
    @FunctionalInterface
    interface Visitor {
        void at(int document, int start, int end) throws IOException;
    }

    /** Shows where {@code pattern} occurs, without putting it in order. */
    void visit(TextPattern pattern, Visitor visitor) throws IOException {
        TextPattern.Piece first = pattern.pieces().get(0);
        if (pattern.pieces().size() == 1 && first.length() == 1) {
            beginning(new BytesRef(first.text()), pairs -> visit(pairs, visitor));
        } else {
            visit(find(pattern), visitor);
        }
    }

    private static void visit(Occurrences occurrences, Visitor visitor) throws IOException {
        for (int i = 0; i < occurrences.size(); i++) {
            visitor.at(occurrences.document(i), occurrences.start(i), occurrences.end(i));
        }
    }

    private static void visit(TermsEnum term, Visitor visitor) throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
        for (int document = postings.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = postings.nextDoc()) {
            for (int left = postings.freq(); left > 0; left--) {
                int position = postings.nextPosition();
                visitor.at(document, position, position + 1);
            }
        }
    }

    /** The documents in which {@code pattern} occurs; without positions where one or two characters need none. */
    void documents(TextPattern pattern, FixedBitSet into) throws IOException {
        TextPattern.Piece first = pattern.pieces().get(0);
        if (pattern.pieces().size() > 1 || first.length() > 2) {
            visit(pattern, (document, start, end) -> into.set(document));
        } else if (first.length() == 1) {
            beginning(new BytesRef(first.text()), pairs -> into.or(pairs.postings(null, PostingsEnum.NONE)));
        } else {
            PostingsEnum postings = reader.postings(new Term(field, first.text()), PostingsEnum.NONE);
            if (postings != null) {
                into.or(postings);
            }
        }
    }

    @FunctionalInterface
    private interface TermVisitor {
        void at(TermsEnum term) throws IOException;
    }

    /** Every pair that begins with the character. */
    private void beginning(BytesRef point, TermVisitor visitor) throws IOException {
        Terms terms = reader.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum pairs = terms.iterator();
        for (TermsEnum.SeekStatus status = pairs.seekCeil(point);
                status != TermsEnum.SeekStatus.END && StringHelper.startsWith(pairs.term(), point);
                status = pairs.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND) {
            visitor.at(pairs);
        }
    }

    /** Where {@code pattern} occurs, the shortest for each end. */
    private Occurrences find(TextPattern pattern) throws IOException {
        Occurrences chains = piece(pattern.pieces().get(0));
        for (int i = 1; i < pattern.pieces().size() && chains.size > 0; i++) {
            TextPattern.Piece piece = pattern.pieces().get(i);
            chains = joined(chains, piece, piece(piece));
        }
        return chains;
    }

    private static Occurrences joined(Occurrences chains, TextPattern.Piece piece, Occurrences next) {
        Occurrences joined = new Occurrences();
        int c = 0;
        for (int n = 0; n < next.size; n++) {
            while (c < chains.size
                    && (chains.documents[c] < next.documents[n]
                            || (chains.documents[c] == next.documents[n]
                                    && chains.ends[c] + piece.minGap() <= next.starts[n]))) {
                c++;
            }
            if (c > 0
                    && chains.documents[c - 1] == next.documents[n]
                    && chains.ends[c - 1] + piece.maxGap() >= next.starts[n]) {
                joined.add(next.documents[n], chains.starts[c - 1], next.ends[n]);
            }
        }
        return joined;
    }

    private Occurrences piece(TextPattern.Piece piece) throws IOException {
        int[] points = piece.text().codePoints().toArray();
        return points.length == 1 ? single(new BytesRef(piece.text())) : pairs(points);
    }

    /** A pair at every second position, and at the last, says all of a longer piece. */
    private Occurrences pairs(int[] points) throws IOException {
        Occurrences found = new Occurrences();
        Terms terms = reader.terms(field);
        if (terms == null) {
            return found;
        }
        List<Pair> pairs = new ArrayList<>();
        TermsEnum seek = terms.iterator();
        for (int offset = 0; offset < points.length - 1; offset = next(offset, points.length)) {
            if (!seek.seekExact(new BytesRef(new String(points, offset, 2)))) {
                return found;
            }
            pairs.add(new Pair(seek.postings(null, PostingsEnum.POSITIONS), offset));
        }
        pairs.sort(Comparator.comparingLong(p -> p.postings.cost()));
        Pair lead = pairs.get(0);
        int document = lead.postings.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS) {
            int at = document;
            for (int i = 1; i < pairs.size() && at == document; i++) {
                PostingsEnum other = pairs.get(i).postings;
                at = other.docID() < document ? other.advance(document) : other.docID();
            }
            if (at == document) {
                positions(pairs, points.length, found);
                document = lead.postings.nextDoc();
            } else {
                document = lead.postings.advance(at);
            }
        }
        return found;
    }

    private static int next(int offset, int length) {
        return offset == length - 2 ? length : Math.min(offset + 2, length - 2);
    }

    private static final class Pair {
        private final PostingsEnum postings;
        private final int offset;

        Pair(PostingsEnum postings, int offset) {
            this.postings = postings;
            this.offset = offset;
        }
    }

    private static void positions(List<Pair> pairs, int length, Occurrences found) throws IOException {
        int[] starts = new int[pairs.get(0).postings.freq()];
        int size = starts.length;
        for (int i = 0; i < size; i++) {
            starts[i] = pairs.get(0).postings.nextPosition() - pairs.get(0).offset;
        }
        for (int p = 1; p < pairs.size() && size > 0; p++) {
            PostingsEnum postings = pairs.get(p).postings;
            int left = postings.freq();
            int position = Integer.MIN_VALUE;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int wanted = starts[i] + pairs.get(p).offset;
                while (position < wanted && left > 0) {
                    position = postings.nextPosition();
                    left--;
                }
                if (position == wanted) {
                    starts[kept++] = starts[i];
                } else if (position < wanted) {
                    break;
                }
            }
            size = kept;
        }
        for (int i = 0; i < size; i++) {
            found.add(pairs.get(0).postings.docID(), starts[i], starts[i] + length);
        }
    }

    /** One character: every pair that it begins. */
    private Occurrences single(BytesRef point) throws IOException {
        Places places = new Places();
        beginning(point, places::addAll);
        return places.sorted();
    }

    /** Places of several terms, put in order at the end. */
    private static final class Places {
        private long[] places = new long[64];
        private int size;

        void addAll(TermsEnum term) throws IOException {
            PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
            for (int document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings.nextDoc()) {
                for (int left = postings.freq(); left > 0; left--) {
                    if (size == places.length) {
                        places = ArrayUtil.grow(places);
                    }
                    places[size++] = ((long) document << 32) | postings.nextPosition();
                }
            }
        }

        Occurrences sorted() {
            Arrays.sort(places, 0, size);
            Occurrences found = new Occurrences();
            for (int i = 0; i < size; i++) {
                found.add((int) (places[i] >>> 32), (int) places[i], (int) places[i] + 1);
            }
            return found;
        }
    }
}
