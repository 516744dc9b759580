package hecha.index;

import hecha.index.query.FoldedText;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A text as overlapping pairs of folded characters, each at the position of its first: any two characters that stand
 * together are found, however the text is segmented. The last character stands alone, so every position has a token.
 */
final class Grams extends TokenStream {
    /** So far apart are texts that do not stand together. */
    static final int APART = 1000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final int[] points;
    private int at;
    private int skipped;

    /** @param points folded characters; -1 where two texts that do not stand together meet */
    Grams(int[] points) {
        this.points = points;
    }

    static Grams of(CharSequence text) {
        FoldedText folded = FoldedText.of(text);
        int[] points = new int[folded.length()];
        for (int i = 0; i < points.length; i++) {
            points[i] = folded.point(i);
        }
        return new Grams(points);
    }

    /** Several texts that do not stand together. */
    static Grams of(Iterable<String> texts) {
        int[] all = new int[0];
        for (String text : texts) {
            int[] points = of(text).points;
            int length = all.length;
            all = Arrays.copyOf(all, length + points.length + 1);
            System.arraycopy(points, 0, all, length, points.length);
            all[all.length - 1] = -1;
        }
        return new Grams(all);
    }

    @Override
    public void reset() {
        at = 0;
        skipped = 0;
    }

    @Override
    public boolean incrementToken() {
        while (at < points.length && points[at] < 0) {
            at++;
            skipped += APART;
        }
        if (at >= points.length) {
            return false;
        }
        clearAttributes();
        increment.setPositionIncrement(1 + skipped);
        skipped = 0;
        append(points[at++]);
        if (at < points.length && points[at] >= 0) {
            append(points[at]);
        }
        return true;
    }

    private void append(int point) {
        if (Character.isBmpCodePoint(point)) {
            term.append((char) point);
        } else {
            term.append(Character.highSurrogate(point)).append(Character.lowSurrogate(point));
        }
    }
}
