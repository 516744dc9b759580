package hecha.index;

import hecha.index.query.QueryField;
import hecha.index.query.TextPattern;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Finds where words stand in the texts of a segment: which words there are is known by the list of them, where one stands
 * by its characters, and that it is a whole word there by the boundaries of the report's words.
 */
final class WordSearch {
    private final Leaf leaf;

    WordSearch(Leaf leaf) {
        this.leaf = leaf;
    }

    /** Shows where a word stands; {@code *} and {@code ?} are wildcards. */
    void visit(String word, TextSearch.Visitor visitor) throws IOException {
        TextSearch text = new TextSearch(leaf.reader(), QueryField.TEXT.id());
        each(
                word,
                term -> text.visit(TextPattern.literal(term.term().utf8ToString()), (document, start, end) -> {
                    if (leaf.words(document).isWord(start, end)) {
                        visitor.at(document, start, end);
                    }
                }));
    }

    /** The documents that have the word. */
    void documents(String word, FixedBitSet into) throws IOException {
        each(word, term -> into.or(term.postings(null, org.apache.lucene.index.PostingsEnum.NONE)));
    }

    @FunctionalInterface
    private interface TermVisitor {
        void at(TermsEnum term) throws IOException;
    }

    private void each(String word, TermVisitor visitor) throws IOException {
        Terms terms = leaf.reader().terms(QueryField.WORD.id());
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
                        WildcardQuery.toAutomaton(new Term(QueryField.WORD.id(), word.replace("\\", "\\\\"))),
                        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                false,
                true);
        TermsEnum matching = automaton.getTermsEnum(terms);
        while (matching.next() != null) {
            visitor.at(matching);
        }
    }
}
