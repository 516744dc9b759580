package hecha.index.query;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the known word that a misspelt one was probably meant to be. */
final class Nearest {
    private static final int MAX_LENGTH = 30;

    private Nearest() {}

    /** The nearest of {@code known} that shares at least half of its letters with {@code word}. */
    static Optional<String> to(String word, Stream<String> known) {
        if (word.isEmpty() || word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        record Near(String word, int distance) {}
        return known.map(k -> new Near(k, k.contains(word) || word.contains(k) ? 1 : distance(word, k)))
                .filter(n -> n.distance() * 2 <= Math.max(n.word().length(), word.length()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
