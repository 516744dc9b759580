package hecha.index;

import hecha.index.query.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** The text of a report as it is indexed: its characters and words by position, and which positions are which sentence. */
final class ReportText {
    private static final int LONGEST_WORD = 50;
    private static final int AROUND = 64;

    private final Holding holding;
    private final FoldedText folded;
    private final int[] origins;

    ReportText(Holding holding, int[] origins) {
        this.holding = holding;
        this.folded = FoldedText.of(holding.clean());
        this.origins = origins;
    }

    /**
     * The characters of the clean text, and after them, for each place where cleaning left something out, the original
     * around it: words that stand in the original are found too, even where they are no part of the report.
     */
    Grams grams() {
        int[] points = new int[folded.length()];
        for (int i = 0; i < points.length; i++) {
            points[i] = folded.point(i);
        }
        FoldedText original = FoldedText.of(holding.text());
        int used = points.length;
        int kept = 0;
        int written = 0;
        for (int i = 0; i < original.length(); i++) {
            while (kept < folded.length() && origins[folded.start(kept)] < original.start(i)) {
                kept++;
            }
            boolean same = kept < folded.length()
                    && origins[folded.start(kept)] == original.start(i)
                    && folded.point(kept) == original.point(i);
            if (!same) {
                int from = Math.max(i - AROUND, 0);
                if (from > written || written == 0) {
                    points = grown(points, used);
                    points[used++] = -1;
                    written = from;
                }
                int to = Math.min(i + AROUND, original.length());
                for (; written < to; written++) {
                    points = grown(points, used);
                    points[used++] = original.point(written);
                }
            }
        }
        return new Grams(Arrays.copyOf(points, used));
    }

    private static int[] grown(int[] points, int used) {
        return used < points.length ? points : Arrays.copyOf(points, used + (used >> 2) + 64);
    }

    /** The words that segmentation cut, without those that have no characters. */
    Words words() {
        int[] cuts = holding.words();
        List<String> words = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < cuts.length; i += 2) {
            int position = folded.before(cuts[i]);
            int end = Math.min(folded.before(cuts[i + 1]), position + LONGEST_WORD);
            if (end > position && position > last) {
                StringBuilder word = new StringBuilder();
                for (int p = position; p < end; p++) {
                    word.appendCodePoint(folded.point(p));
                }
                words.add(word.toString());
                positions.add(position);
                last = position;
            }
        }
        return new Words(
                words.toArray(String[]::new),
                positions.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Where each sentence begins and ends, by position. */
    BytesRef positions() {
        int[] cuts = holding.sentences();
        int[] starts = new int[cuts.length / 2];
        int[] ends = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = folded.before(cuts[2 * i]);
            ends[i] = folded.before(cuts[2 * i + 1]);
        }
        return Positions.encode(starts, ends);
    }
}
