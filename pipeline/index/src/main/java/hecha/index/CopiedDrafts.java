package hecha.index;

import hecha.model.Audit;
import hecha.model.Sentence;
import hecha.text.Recent;
import hecha.text.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * Finds, in a batch of reports, which have sentences in common; without an index on disk.
 *
 * <p>Work and memory grow as the batch does: a report is held only against those few with which it shares most marks
 * ({@link Sketch}), and of the reports that share a mark only those that stand near one another are counted, so that a form
 * that all fill in does not make a pair of every two of them.
 */
public final class CopiedDrafts {
    /** Of the reports with the same mark, so many behind a report are counted with it. */
    private static final int NEAR = 100;

    /** Other reports that a report is held against, at most: those with which it shares most marks. */
    private static final int HELD_AGAINST = 20;

    /** Shingles of reports that are kept while pairs are gone through; the pairs of a report follow one another. */
    private static final long KEPT = 1 << 20;

    private final List<String> names = new ArrayList<>();
    private final Shelf<List<String>> texts;
    private final List<int[]> marks = new ArrayList<>();

    public CopiedDrafts() {
        this(Shelf.IN_MEMORY);
    }

    /** @param inMemory bytes of text that are held in memory, at most */
    CopiedDrafts(int inMemory) {
        texts = new Shelf<>(Shelf.lists(Shelf.texts()), inMemory);
    }

    /**
     * Two reports that share sentences.
     *
     * @param name the one that shares the greater part of its sentences
     * @param other the other one
     * @param shared how many sentences of the one stand in the other too
     * @param percent their share of the one's sentences of twelve characters or more, 0 to 100
     * @param example the longest of them
     */
    public record Pair(String name, String other, int shared, int percent, String example) {}

    public void add(Audit audit) {
        String clean = audit.report().text();
        List<String> sentences = audit.report().sentences().stream()
                .map((Sentence s) -> clean.substring(s.from(), s.to()))
                .toList();
        names.add(audit.source().name());
        texts.add(sentences);
        marks.add(Sketch.of(sentences.stream()).marks().stream()
                .mapToInt(CopiedDrafts::number)
                .toArray());
    }

    private static int number(BytesRef mark) {
        int number = 0;
        for (int i = 0; i < mark.length; i++) {
            number = number << 8 | (mark.bytes[mark.offset + i] & 0xFF);
        }
        return number;
    }

    /**
     * All pairs of which the one shares at least {@code least} percent of its sentences, the most alike first; of a report that
     * is like very many, those that are most like it. Asked for once: what was added is given up.
     */
    public List<Pair> pairs(int least) {
        List<Pair> pairs = new ArrayList<>();
        try (texts) {
            Recent<Integer, SharedSentences> kept = new Recent<>(KEPT, SharedSentences::size);
            long[] all = allMarks();
            for (int one = 0; one < marks.size(); one++) {
                for (int other : candidates(one, all)) {
                    pair(one, other, kept)
                            .filter(pair -> pair.percent() >= least)
                            .ifPresent(pairs::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pairs.sort(Comparator.comparingInt((Pair p) -> -p.percent())
                .thenComparing(Pair::name)
                .thenComparing(Pair::other));
        return pairs;
    }

    /** Each mark of each report, sorted by mark and then by report: who shares a mark stands together. */
    private long[] allMarks() {
        long[] all = new long[marks.stream().mapToInt(own -> own.length).sum()];
        int count = 0;
        for (int report = 0; report < marks.size(); report++) {
            for (int mark : marks.get(report)) {
                all[count++] = (long) mark << 32 | report;
            }
        }
        Arrays.sort(all);
        return all;
    }

    /** The reports behind this one that share at least two marks with it, those that share most, in order. */
    private int[] candidates(int one, long[] all) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (int mark : marks.get(one)) {
            int at = Arrays.binarySearch(all, (long) mark << 32 | one);
            for (int next = at + 1; next < all.length && next <= at + NEAR && (int) (all[next] >> 32) == mark; next++) {
                shared.merge((int) all[next], 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .filter(other -> other.getValue() > 1)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(HELD_AGAINST)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private Optional<Pair> pair(int one, int other, Recent<Integer, SharedSentences> kept) {
        SharedSentences ones = shared(one, kept);
        SharedSentences others = shared(other, kept);
        List<SharedSentences.Match> matches = ones.with(others);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        String example = matches.stream()
                .map(m -> ones.sentence(m.one()))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        int ofOne = 100 * matches.size() / Math.max(1, ones.comparable());
        int ofOther = Math.min(100, 100 * matches.size() / Math.max(1, others.comparable()));
        return Optional.of(
                ofOne >= ofOther
                        ? new Pair(names.get(one), names.get(other), matches.size(), ofOne, example)
                        : new Pair(names.get(other), names.get(one), matches.size(), ofOther, example));
    }

    private SharedSentences shared(int report, Recent<Integer, SharedSentences> kept) {
        return kept.get(report).orElseGet(() -> {
            SharedSentences read = new SharedSentences(texts.get(report));
            kept.put(report, read);
            return read;
        });
    }
}
