package hecha.index;

import hecha.index.query.FoldedText;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;

/**
 * What tells that two reports have sentences in common: MinHash over the three-character shingles of each sentence of
 * twelve characters or more, digits and masks read as one sign, so that a copied sentence is known with other figures
 * put in. Each sentence leaves two marks of two minima each; sentences that share 80 % of their shingles have a mark
 * in common with probability 0.87.
 */
record Sketch(Set<BytesRef> marks) {
    static final int SHORTEST = 12;
    private static final int BANDS = 2;
    private static final int ROWS = 2;
    private static final long[] SEEDS = {
        0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL, 0x165667B19E3779F9L, 0xD6E8FEB86659FD93L
    };

    static Sketch of(Stream<String> sentences) {
        Set<BytesRef> marks = new TreeSet<>();
        sentences.forEach(sentence -> marks(shingles(sentence), marks));
        return new Sketch(marks);
    }

    private static void marks(long[] shingles, Set<BytesRef> marks) {
        if (shingles.length < SHORTEST - 2) {
            return;
        }
        for (int band = 0; band < BANDS; band++) {
            long mark = band;
            for (int row = 0; row < ROWS; row++) {
                long least = Long.MAX_VALUE;
                for (long shingle : shingles) {
                    least = Math.min(least, mixed(shingle ^ SEEDS[band * ROWS + row]));
                }
                mark = mixed(mark * 31 + least);
            }
            byte[] bytes = {(byte) (mark >>> 24), (byte) (mark >>> 16), (byte) (mark >>> 8), (byte) mark};
            marks.add(new BytesRef(bytes));
        }
    }

    /** The distinct shingles of a sentence, sorted. */
    static long[] shingles(String sentence) {
        int[] points = plain(sentence);
        if (points.length < 3) {
            return new long[0];
        }
        long[] shingles = new long[points.length - 2];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = ((long) points[i] << 42) | ((long) points[i + 1] << 21) | points[i + 2];
        }
        Arrays.sort(shingles);
        int distinct = 0;
        for (int i = 0; i < shingles.length; i++) {
            if (i == 0 || shingles[i] != shingles[i - 1]) {
                shingles[distinct++] = shingles[i];
            }
        }
        return Arrays.copyOf(shingles, distinct);
    }

    /** The share of shingles that two sentences have in common, {@code least} to 1; 0 where it is less than {@code least}. */
    static double likeness(long[] a, long[] b, double least) {
        // Of the longer one at least that share must be in common, so that no more than the rest of each may be missed.
        double needed = least * Math.max(a.length, b.length);
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (common + Math.min(a.length - i, b.length - j) < needed) {
                return 0;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = a.length + b.length - common;
        double likeness = all == 0 ? 0 : (double) common / all;
        return likeness < least ? 0 : likeness;
    }

    /** Folded letters; each run of digits or mask signs as one {@code #}. */
    private static int[] plain(String sentence) {
        FoldedText folded = FoldedText.of(sentence);
        int[] points = new int[folded.length()];
        int length = 0;
        for (int i = 0; i < folded.length(); i++) {
            int point = folded.point(i);
            boolean figure = (point >= '0' && point <= '9') || "x×*.,_□〇%".indexOf(point) >= 0;
            if (!figure) {
                points[length++] = point;
            } else if (length == 0 || points[length - 1] != '#') {
                points[length++] = '#';
            }
        }
        return Arrays.copyOf(points, length);
    }

    private static long mixed(long value) {
        long x = value;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
