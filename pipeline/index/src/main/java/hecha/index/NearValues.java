package hecha.index;

import hecha.index.query.FoldedText;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers values and finds those that a mistyped word was probably meant to be: a value that has, somewhere in it, what
 * differs from the word by few characters. {@code 森林复盖率} is near {@code 连山森林覆盖率} by its {@code 森林覆盖率}.
 */
final class NearValues {
    private static final int LONGEST = 40;

    /** Fewer characters than this lie between two that begin and end alike, mostly. */
    private static final int SAME_SOUND = 24;

    private static final Charset GB2312 = Charset.forName("GB2312");

    private final int[] word;
    private final int most;
    private final Map<String, Near> found = new HashMap<>();

    NearValues(String word) {
        this.word = FoldedText.fold(word)
                .replace("*", "")
                .replace("?", "")
                .codePoints()
                .toArray();
        this.most = this.word.length < 2 ? 0 : Math.max(1, this.word.length / 3);
    }

    /**
     * A value that was found.
     *
     * @param text the value, or the part of it that is near
     * @param count how often it was offered
     */
    record Near(String text, int distance, int count) {}

    /**
     * Offers a value.
     *
     * @param whole whether the whole value is shown, such as {@code 清远市} for {@code 清元}, or the part that is near
     */
    void offer(String value, int count, boolean whole) {
        if (word.length < 2 || word.length > LONGEST) {
            return;
        }
        int[] points = FoldedText.fold(value).codePoints().toArray();
        int[] distances = new int[word.length + 1];
        int[] starts = new int[word.length + 1];
        for (int i = 0; i <= word.length; i++) {
            distances[i] = i;
        }
        int best = Integer.MAX_VALUE;
        int from = 0;
        int to = 0;
        for (int j = 1; j <= points.length; j++) {
            int diagonal = distances[0];
            int diagonalStart = starts[0];
            starts[0] = j;
            for (int i = 1; i <= word.length; i++) {
                int change = diagonal + (word[i - 1] == points[j - 1] ? 0 : 1);
                int changeStart = diagonalStart;
                diagonal = distances[i];
                diagonalStart = starts[i];
                if (distances[i - 1] + 1 < change) {
                    change = distances[i - 1] + 1;
                    changeStart = starts[i - 1];
                }
                if (diagonal + 1 < change) {
                    change = diagonal + 1;
                    changeStart = diagonalStart;
                }
                distances[i] = change;
                starts[i] = changeStart;
            }
            boolean longer = distances[word.length] == best && j - starts[word.length] == word.length;
            if (distances[word.length] < best || (longer && to - from != word.length)) {
                best = distances[word.length];
                from = starts[word.length];
                to = j;
            }
        }
        if (best <= most && to - from >= 2) {
            String text = whole ? value : new String(points, from, to - from);
            int distance = 4 * best - sounds(points, from, to) + (whole && from > 0 ? 1 : 0);
            found.merge(
                    text,
                    new Near(text, distance, count),
                    (a, b) -> new Near(text, Math.min(a.distance(), b.distance()), a.count() + b.count()));
        }
    }

    /** How many characters differ from the word's by their form alone, and sound alike or nearly: 元 and 远. */
    private int sounds(int[] points, int from, int to) {
        int alike = 0;
        for (int i = 0; to - from == word.length && i < word.length; i++) {
            if (word[i] != points[from + i]) {
                int one = ordinal(word[i]);
                int other = ordinal(points[from + i]);
                alike += one > 0 && other > 0 && Math.abs(one - other) < SAME_SOUND ? 1 : 0;
            }
        }
        return alike;
    }

    /** The place of a common character in GB/T 2312, whose first 3,755 stand in the order of their sounds; else 0. */
    private static int ordinal(int point) {
        byte[] bytes = Character.toString(point).getBytes(GB2312);
        int row = bytes.length < 2 ? 0 : bytes[0] & 0xFF;
        return row < 0xB0 || row > 0xD7 ? 0 : row * 94 + (bytes[1] & 0xFF) - 0xA0;
    }

    /** The nearest first; of equally near ones that which begins as the word does, then the most frequent. */
    List<Near> nearest() {
        List<Near> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparingInt(Near::distance)
                .thenComparing(near -> near.text().codePointAt(0) == word[0] ? 0 : 1)
                .thenComparingInt(near -> -near.count())
                .thenComparing(Near::text));
        return all;
    }
}
