package hecha.index.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words as they are looked for in a text: pieces that follow one another with so many characters between them. It is
 * matched by characters, so no segmentation can hide a match.
 */
public record TextPattern(List<Piece> pieces) {
    /**
     * @param text folded characters, at least one
     * @param minGap least number of characters between the piece before and this one
     * @param maxGap greatest number
     */
    public record Piece(String text, int minGap, int maxGap) {
        public int length() {
            return text.codePointCount(0, text.length());
        }
    }

    public TextPattern {
        pieces = List.copyOf(pieces);
    }

    /** Exactly these folded characters. */
    public static TextPattern literal(String folded) {
        return new TextPattern(List.of(new Piece(folded, 0, 0)));
    }

    /** Whether it is in a text that is folded. */
    public boolean isIn(String folded) {
        return pieces.size() == 1
                ? folded.contains(pieces.get(0).text())
                : !find(FoldedText.of(folded)).isEmpty();
    }

    /** The matches in {@code text}, each as first and after-last folded index, the shortest for each end, ascending. */
    public List<int[]> find(FoldedText text) {
        List<int[]> chains = occurrences(pieces.get(0), text);
        for (int i = 1; i < pieces.size() && !chains.isEmpty(); i++) {
            chains = join(chains, pieces.get(i), occurrences(pieces.get(i), text));
        }
        return chains;
    }

    /** Joins each occurrence of {@code piece} to the nearest chain before it that the gap allows. */
    private static List<int[]> join(List<int[]> chains, Piece piece, List<int[]> occurrences) {
        List<int[]> joined = new ArrayList<>();
        int next = 0;
        for (int[] occurrence : occurrences) {
            while (next < chains.size() && chains.get(next)[1] + piece.minGap() <= occurrence[0]) {
                next++;
            }
            if (next > 0 && chains.get(next - 1)[1] + piece.maxGap() >= occurrence[0]) {
                joined.add(new int[] {chains.get(next - 1)[0], occurrence[1]});
            }
        }
        return joined;
    }

    private static List<int[]> occurrences(Piece piece, FoldedText text) {
        int[] wanted = piece.text().codePoints().toArray();
        List<int[]> found = new ArrayList<>();
        for (int at = 0; at + wanted.length <= text.length(); at++) {
            int i = 0;
            while (i < wanted.length && text.point(at + i) == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                found.add(new int[] {at, at + i});
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return Arrays.toString(pieces.toArray());
    }
}
