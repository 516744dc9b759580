package hecha.index;

import hecha.index.query.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A text as it is indexed: each word that segmentation cut is a token at the position of its first folded character, and
 * what stands outside of words is cut into tokens of two characters. Tokens lie end to end, so what runs from one into the
 * next is found, too; where two texts meet that do not stand together, positions leap.
 */
final class Tokens extends TokenStream {
    /** Begins each token that is no word; no folded text has it. */
    static final char NO_WORD = '\u0001';

    /** So far apart are texts that do not stand together. */
    private static final int APART = 1000;

    private static final int PIECE = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> tokens = new ArrayList<>();
    private int[] positions = new int[64];
    /** The position behind the last token. */
    private int end;

    private int at;

    /** A text without words. */
    static Tokens of(CharSequence text) {
        FoldedText folded = FoldedText.of(text);
        Tokens tokens = new Tokens();
        tokens.others(folded, 0, folded.length());
        return tokens;
    }

    /** Adds a word of these folded characters. */
    void word(FoldedText text, int from, int to) {
        add(text, from, to, "");
    }

    /** Adds folded characters that are no word. */
    void others(FoldedText text, int from, int to) {
        for (int i = from; i < to; i += PIECE) {
            add(text, i, Math.min(i + PIECE, to), String.valueOf(NO_WORD));
        }
    }

    /** What comes next does not stand together with what came before. */
    void apart() {
        end += APART;
    }

    private void add(FoldedText text, int from, int to, String mark) {
        StringBuilder token = new StringBuilder(mark);
        for (int i = from; i < to; i++) {
            token.appendCodePoint(text.point(i));
        }
        if (tokens.size() == positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
        }
        positions[tokens.size()] = end;
        tokens.add(token.toString());
        end += to - from;
    }

    /** All its characters one after the other; {@link #NO_WORD} stands between texts that do not stand together. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (positions[i] != next) {
                plain.append(NO_WORD);
            }
            plain.append(token, isWord(token) ? 0 : 1, token.length());
            next = positions[i] + length(token);
        }
        return plain.toString();
    }

    /** Told of a word and of the position of its first character. */
    @FunctionalInterface
    interface WordVisitor {
        void at(String word, int position);
    }

    /** Shows all words in their order. */
    void words(WordVisitor visitor) {
        for (int i = 0; i < tokens.size(); i++) {
            if (isWord(tokens.get(i))) {
                visitor.at(tokens.get(i), positions[i]);
            }
        }
    }

    /** The number of characters of a token. */
    static int length(String token) {
        int points = token.codePointCount(0, token.length());
        return isWord(token) ? points : points - 1;
    }

    static boolean isWord(String token) {
        return token.isEmpty() || token.charAt(0) != NO_WORD;
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        if (at >= tokens.size()) {
            return false;
        }
        clearAttributes();
        term.append(tokens.get(at));
        increment.setPositionIncrement(positions[at] - (at == 0 ? -1 : positions[at - 1]));
        at++;
        return true;
    }
}
