package hecha.index.query;

import hecha.text.NearestWord;
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
        return known.map(k -> new Near(k, k.contains(word) || word.contains(k) ? 1 : NearestWord.distance(word, k)))
                .filter(n -> n.distance() * 2 <= Math.max(n.word().length(), word.length()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word);
    }

    /** The nearest of {@code known}, however far: the one that shares most characters, of these the one with fewest others. */
    static Optional<String> ofAll(String word, Stream<String> known) {
        return known.min(Comparator.comparingLong((String k) -> -shared(word, k))
                .thenComparingInt(k -> NearestWord.distance(word, k))
                .thenComparing(k -> k));
    }

    private static long shared(String word, String known) {
        return word.chars().distinct().filter(c -> known.indexOf(c) >= 0).count();
    }
}
