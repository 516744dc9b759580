package hecha.index;

import hecha.index.query.TextPattern;
import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/** Finds where a pattern occurs in the texts of a segment: within tokens and across them. */
final class TextSearch {
    /** Occurrences by document, then by place. */
    private static final class Occurrences {
        private int[] documents = new int[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

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

    private final TokenList tokens;

    TextSearch(TokenList tokens) {
        this.tokens = tokens;
    }

    /** Told of each occurrence; those of one document may come apart, and in any order. */
    @FunctionalInterface
    interface Visitor {
        void at(int document, int start, int end) throws IOException;
    }

    /** Shows where {@code pattern} occurs, without putting it in order. */
    void visit(TextPattern pattern, Visitor visitor) throws IOException {
        if (pattern.pieces().size() == 1) {
            visit(pattern.pieces().get(0), visitor);
            return;
        }
        Occurrences occurrences = find(pattern);
        for (int i = 0; i < occurrences.size; i++) {
            visitor.at(occurrences.documents[i], occurrences.starts[i], occurrences.ends[i]);
        }
    }

    private void visit(TextPattern.Piece piece, Visitor visitor) throws IOException {
        int length = piece.length();
        for (TokenList.Part part : tokens.containing(piece.text())) {
            PostingsEnum postings = tokens.postings(part.token(), PostingsEnum.POSITIONS);
            for (int document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings.nextDoc()) {
                for (int left = postings.freq(); left > 0; left--) {
                    int start = postings.nextPosition() + part.before();
                    visitor.at(document, start, start + length);
                }
            }
        }
        if (length > 1) {
            Places places = Spanning.find(tokens, piece.text());
            for (int i = 0; i < places.size(); i++) {
                visitor.at(places.document(i), places.position(i), places.position(i) + length);
            }
        }
    }

    /** The documents in which {@code pattern} occurs; without positions where it stands in one token. */
    void documents(TextPattern pattern, FixedBitSet into) throws IOException {
        TextPattern.Piece first = pattern.pieces().get(0);
        if (pattern.pieces().size() > 1) {
            visit(pattern, (document, start, end) -> into.set(document));
            return;
        }
        for (TokenList.Part part : tokens.containing(first.text())) {
            into.or(tokens.postings(part.token(), PostingsEnum.NONE));
        }
        if (first.length() > 1) {
            Places places = Spanning.find(tokens, first.text());
            for (int i = 0; i < places.size(); i++) {
                into.set(places.document(i));
            }
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
        Places places = new Places();
        visit(piece, (document, start, end) -> places.add(document, start));
        places.sort();
        Occurrences found = new Occurrences();
        for (int i = 0; i < places.size(); i++) {
            found.add(places.document(i), places.position(i), places.position(i) + piece.length());
        }
        return found;
    }
}
