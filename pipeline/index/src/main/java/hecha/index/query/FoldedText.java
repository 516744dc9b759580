package hecha.index.query;

import hecha.text.Intervals;
import java.util.Arrays;

/**
 * A text in the form in which texts and queries are compared: half width, lower case, plain quotation marks, and
 * without blanks, line breaks and invisible signs. Each folded character knows where it stood.
 *
 * <p>Blanks count for nothing because a page breaks Chinese anywhere: {@code 300⏎⏎多万元} is found as {@code 300多万元}.
 */
public final class FoldedText {
    private final CharSequence source;
    private final int[] points;
    private final int[] starts;

    private FoldedText(CharSequence source, int[] points, int[] starts) {
        this.source = source;
        this.points = points;
        this.starts = starts;
    }

    public static FoldedText of(CharSequence text) {
        int[] points = new int[text.length()];
        int[] starts = new int[text.length()];
        int length = 0;
        for (int at = 0; at < text.length(); ) {
            int point = Character.codePointAt(text, at);
            int folded = fold(point);
            if (folded >= 0) {
                points[length] = folded;
                starts[length++] = at;
            }
            at += Character.charCount(point);
        }
        return new FoldedText(text, Arrays.copyOf(points, length), Arrays.copyOf(starts, length));
    }

    /** The folded form of a character, or -1 for one that counts for nothing. */
    public static int fold(int point) {
        if (point >= 0xFF01 && point <= 0xFF5E) {
            return Character.toLowerCase(point - 0xFEE0);
        }
        if (point >= 0x4E00 && point <= 0x9FFF) {
            return point;
        }
        if ((point >= 0x201C && point <= 0x201F) || (point >= 0x300C && point <= 0x300F)) {
            return '"';
        }
        if (point >= 0x2018 && point <= 0x201B) {
            return '\'';
        }
        if (point >= 0xD800 && point <= 0xDFFF) {
            return 0xFFFD;
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || (point >= 0xFE00 && point <= 0xFE0F)) {
            return -1;
        }
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT ? -1 : Character.toLowerCase(point);
    }

    /** {@code text} folded, without the way back. */
    public static String fold(CharSequence text) {
        return of(text).toString();
    }

    /** The number of folded characters. */
    public int length() {
        return points.length;
    }

    public int point(int index) {
        return points[index];
    }

    /** Where the folded character {@code index} starts in the text it comes from. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the folded character {@code index} ends in the text it comes from. */
    public int end(int index) {
        return starts[index] + Character.charCount(Character.codePointAt(source, starts[index]));
    }

    /** The number of folded characters that start before {@code at} in the text this comes from. */
    public int before(int at) {
        return Intervals.firstAtOrAfter(starts, at);
    }

    /** The folded text. */
    @Override
    public String toString() {
        return new String(points, 0, points.length);
    }
}
