package hecha.index;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/** Finds where whole words, as segmentation cut them, stand in the texts of a segment. */
final class WordSearch {
    private final @Nullable Terms terms;

    /** @param terms the tokens of the texts; null where there is no text */
    WordSearch(@Nullable Terms terms) {
        this.terms = terms;
    }

    /** Shows where a word stands; {@code *} and {@code ?} are wildcards. */
    void visit(String word, TextSearch.Visitor visitor) throws IOException {
        each(word, term -> {
            int length = Tokens.length(term.term().utf8ToString());
            PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
            for (int document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings.nextDoc()) {
                for (int left = postings.freq(); left > 0; left--) {
                    int start = postings.nextPosition();
                    visitor.at(document, start, start + length);
                }
            }
        });
    }

    /** The documents that have the word. */
    void documents(String word, FixedBitSet into) throws IOException {
        each(word, term -> into.or(term.postings(null, PostingsEnum.NONE)));
    }

    @FunctionalInterface
    private interface TermVisitor {
        void at(TermsEnum term) throws IOException;
    }

    private void each(String word, TermVisitor visitor) throws IOException {
        if (terms == null) {
            return;
        }
        if (word.indexOf('*') < 0 && word.indexOf('?') < 0) {
            TermsEnum seek = terms.iterator();
            if (seek.seekExact(new BytesRef(word))) {
                visitor.at(seek);
            }
            return;
        }
        CompiledAutomaton automaton = new CompiledAutomaton(
                Operations.determinize(
                        WildcardQuery.toAutomaton(new Term("", word.replace("\\", "\\\\"))),
                        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                false,
                true);
        TermsEnum matching = automaton.getTermsEnum(terms);
        while (matching.next() != null) {
            if (matching.term().bytes[matching.term().offset] != Tokens.NO_WORD) {
                visitor.at(matching);
            }
        }
    }
}
