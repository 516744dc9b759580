package hecha.index;

import hecha.index.query.FoldedText;
import org.apache.lucene.util.BytesRef;

/** The text of a report as it is indexed: its words and other characters by position, and which positions are which sentence. */
final class IndexedText {
    private static final int LONGEST_WORD = 50;
    private static final int AROUND = 64;

    private final Holding holding;
    private final FoldedText folded;
    private final int[] origins;

    IndexedText(Holding holding, int[] origins) {
        this.holding = holding;
        this.folded = FoldedText.of(holding.clean());
        this.origins = origins;
    }

    /**
     * The clean text, and after it, for each place where cleaning left something out, the original around it: words that
     * stand in the original are found too, even where they are no part of the report.
     */
    Tokens tokens() {
        Tokens tokens = new Tokens();
        int[] cuts = holding.words();
        int at = 0;
        for (int i = 0; i < cuts.length; i += 2) {
            int from = folded.before(cuts[i]);
            int to = Math.min(folded.before(cuts[i + 1]), from + LONGEST_WORD);
            if (to > from && from >= at) {
                tokens.others(folded, at, from);
                tokens.word(folded, from, to);
                at = to;
            }
        }
        tokens.others(folded, at, folded.length());
        original(tokens);
        return tokens;
    }

    private void original(Tokens tokens) {
        FoldedText original = FoldedText.of(holding.text());
        int kept = 0;
        int begin = 0;
        int end = 0;
        for (int i = 0; i < original.length(); i++) {
            while (kept < folded.length() && origins[folded.start(kept)] < original.start(i)) {
                kept++;
            }
            boolean same = kept < folded.length()
                    && origins[folded.start(kept)] == original.start(i)
                    && folded.point(kept) == original.point(i);
            if (!same) {
                if (i - AROUND > end || end == 0) {
                    apart(tokens, original, begin, end);
                    begin = Math.max(i - AROUND, 0);
                }
                end = Math.min(i + AROUND, original.length());
            }
        }
        apart(tokens, original, begin, end);
    }

    private static void apart(Tokens tokens, FoldedText text, int from, int to) {
        if (to > from) {
            tokens.apart();
            tokens.others(text, from, to);
        }
    }

    /**
     * Where each sentence begins and ends, by position.
     *
     * @param lengths those of the spans of the sentences
     */
    BytesRef positions(int[] lengths) {
        int[] cuts = holding.sentences();
        int[] starts = new int[cuts.length / 2];
        int[] ends = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = folded.before(cuts[2 * i]);
            ends[i] = folded.before(cuts[2 * i + 1]);
        }
        return Positions.encode(starts, ends, lengths);
    }
}
