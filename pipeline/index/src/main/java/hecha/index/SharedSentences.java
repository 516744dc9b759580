package hecha.index;

import hecha.text.Lazy;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the sentences that one report has in common with another, word for word or nearly: each sentence of twelve
 * characters or more with the one that is most like it, at least 80 % of their shingles; figures and masks do not count.
 */
final class SharedSentences {
    static final double LIKE = 0.8;

    private final List<String> sentences;
    private final List<long[]> shingles = new ArrayList<>();

    /** For each sentence the first one with the same shingles: forms repeat their sentences, with other figures. */
    private final int[] first;

    /** The shingles of all sentences that are long enough, each once, in order. */
    private final long[] all;

    /** For each sentence, which of {@link #all} it has; none for one that is too short or repeats another. */
    private final int[][] held;

    private final Lazy<RareShingles> rare = new Lazy<>(this::rare);

    /** @param sentences of the one report; many others can be held against it */
    SharedSentences(List<String> sentences) {
        this.sentences = sentences;
        first = new int[sentences.size()];
        held = new int[sentences.size()][];
        Map<LongBuffer, Integer> firsts = new HashMap<>();
        int size = 0;
        for (int sentence = 0; sentence < first.length; sentence++) {
            long[] own = Sketch.shingles(sentences.get(sentence));
            shingles.add(own);
            Integer before = firsts.putIfAbsent(LongBuffer.wrap(own), sentence);
            first[sentence] = before == null ? sentence : before;
            held[sentence] = new int[before == null && isLong(own) ? own.length : 0];
            size += held[sentence].length;
        }
        long[] sorted = new long[size];
        int count = 0;
        for (int sentence = 0; sentence < first.length; sentence++) {
            System.arraycopy(shingles.get(sentence), 0, sorted, count, held[sentence].length);
            count += held[sentence].length;
        }
        Arrays.sort(sorted);
        all = Arrays.stream(sorted).distinct().toArray();
        for (int sentence = 0; sentence < first.length; sentence++) {
            for (int i = 0; i < held[sentence].length; i++) {
                held[sentence][i] = Arrays.binarySearch(all, shingles.get(sentence)[i]);
            }
        }
    }

    private RareShingles rare() {
        return new RareShingles(all, held);
    }

    /**
     * @param one index of the sentence in the one report
     * @param other index of the sentence in the other report
     * @param likeness share of their shingles, from {@link #LIKE} to 1
     */
    record Match(int one, int other, double likeness) {}

    private static boolean isLong(long[] shingles) {
        return shingles.length >= Sketch.SHORTEST - 2;
    }

    /** What it keeps in memory, in distinct shingles. */
    int size() {
        return all.length;
    }

    /** How many sentences are long enough to be compared. */
    int comparable() {
        return (int) shingles.stream().filter(SharedSentences::isLong).count();
    }

    /** A sentence of the one. */
    String sentence(int index) {
        return sentences.get(index);
    }

    /** The sentences of the one that the other report has, each once, in text order. */
    List<Match> with(SharedSentences other) {
        Match[] best = new Match[first.length];
        int[] theirs = rare.get().places(other.all);
        for (int k = 0; k < other.first.length; k++) {
            long[] marks = other.shingles.get(k);
            int place = k;
            rare.get().sharing(other.held[k], theirs, one -> hold(one, marks, place, best));
        }
        List<Match> found = new ArrayList<>();
        for (int one = 0; one < first.length; one++) {
            Match match = best[first[one]];
            if (match != null) {
                found.add(new Match(one, match.other(), match.likeness()));
            }
        }
        return found;
    }

    private void hold(int one, long[] marks, int other, Match[] best) {
        double likeness = Sketch.likeness(shingles.get(one), marks, LIKE);
        Match before = best[one];
        if (likeness > 0 && (before == null || before.likeness() < likeness)) {
            best[one] = new Match(one, other, likeness);
        }
    }
}
