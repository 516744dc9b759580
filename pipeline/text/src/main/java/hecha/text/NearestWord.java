package hecha.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known word that a mistyped one was probably meant to be, by the letters to add, drop or change. */
public final class NearestWord {
    /** Longer words are compared by their beginning: the distance costs the product of both lengths. */
    private static final int LONGEST = 80;

    private NearestWord() {}

    /** The letters to add, drop or change that lead from one word to the other. */
    public static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance().apply(cut(a), cut(b));
    }

    /** The one of {@code known} with the fewest letters to change, in either case, the first of several. */
    public static Optional<String> to(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        return known.stream().min(Comparator.comparingInt(k -> distance(typed, k.toLowerCase(Locale.ROOT))));
    }

    /** As {@link #to(String, Collection)}, of those with fewer than {@code far} letters to change. */
    public static Optional<String> within(int far, String word, Collection<String> known) {
        return to(word, known).filter(k -> distance(word.toLowerCase(Locale.ROOT), k.toLowerCase(Locale.ROOT)) < far);
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
