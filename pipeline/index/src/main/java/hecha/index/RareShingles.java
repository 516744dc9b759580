package hecha.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the sentences of one report that may be like a sentence of another by their rarest shingles.
 *
 * <p>Two sets of which four fifths are the same have a member in common among the first fifth of each, whatever order both
 * are put in (the prefix filter of Chaudhuri, Ganti and Kaushik, 2006). In the order of how many sentences of the report have a
 * shingle, the rarest first, few sentences are compared for nothing, however much of their wording the sentences of a form share.
 */
final class RareShingles {
    private final long[] all;

    /** For each shingle, how many sentences have it. */
    private final int[] frequencies;

    /** For each shingle, where the sentences begin in {@link #sentences} that it is one of the rarest of. */
    private final int[] starts;

    private final int[] sentences;

    /** For each sentence, the round in which it was met last. */
    private final int[] met;

    private int round;

    /**
     * @param all the distinct shingles of the report, in order
     * @param held for each sentence, its shingles as places in {@code all}
     */
    RareShingles(long[] all, int[][] held) {
        this.all = all;
        frequencies = new int[all.length];
        for (int[] shingles : held) {
            for (int shingle : shingles) {
                frequencies[shingle]++;
            }
        }
        int[][] rarest = new int[held.length][];
        starts = new int[all.length + 1];
        for (int sentence = 0; sentence < held.length; sentence++) {
            rarest[sentence] = rarest(held[sentence]);
            for (int shingle : rarest[sentence]) {
                starts[shingle + 1]++;
            }
        }
        for (int shingle = 0; shingle < all.length; shingle++) {
            starts[shingle + 1] += starts[shingle];
        }
        sentences = new int[starts[all.length]];
        int[] next = starts.clone();
        for (int sentence = 0; sentence < held.length; sentence++) {
            for (int shingle : rarest[sentence]) {
                sentences[next[shingle]++] = sentence;
            }
        }
        met = new int[held.length];
    }

    /** How many of a sentence's shingles come first: all but four fifths, and one. */
    private static int first(int shingles) {
        return shingles == 0 ? 0 : shingles - (4 * shingles + 4) / 5 + 1;
    }

    /** The first of {@code shingles}, which are places in {@link #all}; -1 for one that the report has not. */
    private int[] rarest(int[] shingles) {
        long[] order = new long[shingles.length];
        for (int i = 0; i < order.length; i++) {
            int shingle = shingles[i];
            order[i] = shingle < 0 ? -1 : (long) frequencies[shingle] << Integer.SIZE | shingle;
        }
        Arrays.sort(order);
        int[] rarest = new int[first(order.length)];
        for (int i = 0; i < rarest.length; i++) {
            rarest[i] = (int) order[i];
        }
        return rarest;
    }

    /** For each of another report's {@code shingles}, which are in order, its place among those of this one; -1 if it has none. */
    int[] places(long[] shingles) {
        int[] places = new int[shingles.length];
        int own = 0;
        for (int i = 0; i < places.length; i++) {
            while (own < all.length && all[own] < shingles[i]) {
                own++;
            }
            places[i] = own < all.length && all[own] == shingles[i] ? own : -1;
        }
        return places;
    }

    /**
     * Gives each sentence of the report that may be like a sentence of another, once.
     *
     * @param held the other's shingles, as places in {@code places}
     * @param places what {@link #places} tells of the other report
     */
    void sharing(int[] held, int[] places, IntConsumer found) {
        int absent = 0;
        int[] own = new int[held.length];
        for (int i = 0; i < held.length; i++) {
            own[i] = places[held[i]];
            absent += own[i] < 0 ? 1 : 0;
        }
        if (absent >= first(held.length)) {
            return;
        }
        round++;
        for (int shingle : rarest(own)) {
            for (int at = shingle < 0 ? 0 : starts[shingle]; shingle >= 0 && at < starts[shingle + 1]; at++) {
                int sentence = sentences[at];
                if (met[sentence] != round) {
                    met[sentence] = round;
                    found.accept(sentence);
                }
            }
        }
    }
}
