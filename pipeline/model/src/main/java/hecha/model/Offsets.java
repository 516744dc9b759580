package hecha.model;

import java.util.Arrays;

/** The way back from the clean text to the original: each clean character knows its place. */
public final class Offsets {
    private final int[] origins;

    private Offsets(int[] origins) {
        this.origins = origins;
    }

    /**
     * @param origins for each clean character the index of its original character, strictly ascending
     * @throws IllegalArgumentException where they do not ascend
     */
    public static Offsets of(int[] origins) {
        for (int i = 1; i < origins.length; i++) {
            if (origins[i] <= origins[i - 1]) {
                throw new IllegalArgumentException("origins do not ascend at " + i);
            }
        }
        return new Offsets(origins.clone());
    }

    public int length() {
        return origins.length;
    }

    /** The original index of clean character {@code clean}. */
    public int origin(int clean) {
        return origins[clean];
    }

    /** The original place of the clean characters {@code from..to}; what was cut inside is part of it. */
    public Span span(int from, int to) {
        if (from == to) {
            int at = from < origins.length ? origins[from] : origins.length == 0 ? 0 : origins[origins.length - 1] + 1;
            return new Span(at, at);
        }
        return new Span(origins[from], origins[to - 1] + 1);
    }

    /** The first clean index whose original place is at or after {@code original}; the clean length if none is. */
    public int clean(int original) {
        int found = Arrays.binarySearch(origins, original);
        return found >= 0 ? found : -found - 1;
    }
}
