package hecha.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The words of a text as segmentation cut them, each at the position of its first folded character. */
final class Words extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final String[] words;
    private final int[] positions;
    private int at;

    /** @param positions ascending */
    Words(String[] words, int[] positions) {
        this.words = words;
        this.positions = positions;
    }

    /** Where they begin and end. */
    BytesRef boundaries() {
        int[] ends = new int[words.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = positions[i] + words[i].codePointCount(0, words[i].length());
        }
        return WordBoundaries.encode(positions, ends);
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        if (at >= words.length) {
            return false;
        }
        clearAttributes();
        term.append(words[at]);
        increment.setPositionIncrement(positions[at] - (at == 0 ? -1 : positions[at - 1]));
        at++;
        return true;
    }
}
