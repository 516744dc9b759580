package hecha.index;

import hecha.text.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the sentences that one report has in common with another, word for word or nearly: each sentence of twelve
 * characters or more with the one that is most like it, at least 80 % of their shingles; figures and masks do not count.
 */
final class SharedSentences {
    static final double LIKE = 0.8;

    /** A shingle in more sentences than this tells nothing. */
    private static final int COMMON = 200;

    private final List<String> sentences;
    private final List<long[]> shingles = new ArrayList<>();
    private final Lazy<Map<Long, List<Integer>>> byShingle = new Lazy<>(this::byShingle);

    /** @param sentences of the one report; many others can be held against it */
    SharedSentences(List<String> sentences) {
        this.sentences = sentences;
        for (String sentence : sentences) {
            shingles.add(Sketch.shingles(sentence));
        }
    }

    private Map<Long, List<Integer>> byShingle() {
        Map<Long, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < shingles.size(); i++) {
            if (isLong(shingles.get(i))) {
                for (long mark : shingles.get(i)) {
                    holders.computeIfAbsent(mark, m -> new ArrayList<>()).add(i);
                }
            }
        }
        return holders;
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
        Match[] best = new Match[shingles.size()];
        for (int k = 0; k < other.shingles.size(); k++) {
            long[] marks = other.shingles.get(k);
            if (isLong(marks)) {
                match(marks, k, best);
            }
        }
        List<Match> found = new ArrayList<>();
        for (Match match : best) {
            if (match != null) {
                found.add(match);
            }
        }
        return found;
    }

    private void match(long[] marks, int other, Match[] best) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long mark : marks) {
            List<Integer> holders = byShingle.get().getOrDefault(mark, List.of());
            if (holders.size() <= COMMON) {
                holders.forEach(i -> shared.merge(i, 1, Integer::sum));
            }
        }
        shared.forEach((one, count) -> {
            if (count * 2 >= Math.min(marks.length, shingles.get(one).length)) {
                double likeness = Sketch.likeness(shingles.get(one), marks);
                Match before = best[one];
                if (likeness >= LIKE && (before == null || before.likeness() < likeness)) {
                    best[one] = new Match(one, other, likeness);
                }
            }
        });
    }
}
