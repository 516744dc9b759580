package hecha.index;

import hecha.model.Audit;
import hecha.model.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;

/** Finds, in a batch of reports, which have sentences in common; without an index on disk. */
public final class CopiedDrafts {
    /** A mark that so many reports leave is of a form that all fill in. */
    private static final int COMMON = 100;

    private final List<String> names = new ArrayList<>();
    private final List<List<String>> sentences = new ArrayList<>();
    private final Map<BytesRef, List<Integer>> byMark = new HashMap<>();

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
        List<String> texts = audit.report().sentences().stream()
                .map((Sentence s) -> clean.substring(s.from(), s.to()))
                .toList();
        int report = names.size();
        names.add(audit.source().name());
        sentences.add(texts);
        for (BytesRef mark : Sketch.of(texts.stream()).marks()) {
            byMark.computeIfAbsent(mark, m -> new ArrayList<>()).add(report);
        }
    }

    /** All pairs of which the one shares at least {@code least} percent of its sentences, the most alike first. */
    public List<Pair> pairs(int least) {
        Map<Long, Integer> marks = new TreeMap<>();
        byMark.values().stream().filter(r -> r.size() <= COMMON).forEach(reports -> {
            for (int i = 0; i < reports.size(); i++) {
                for (int k = i + 1; k < reports.size(); k++) {
                    marks.merge(((long) reports.get(i) << 32) | reports.get(k), 1, Integer::sum);
                }
            }
        });
        List<Pair> pairs = new ArrayList<>();
        int last = -1;
        SharedSentences shared = new SharedSentences(List.of());
        for (Map.Entry<Long, Integer> entry : marks.entrySet()) {
            int one = (int) (entry.getKey() >> 32);
            int other = entry.getKey().intValue();
            if (entry.getValue() < 2) {
                continue;
            }
            if (one != last) {
                shared = new SharedSentences(sentences.get(one));
                last = one;
            }
            pair(one, other, shared).filter(p -> p.percent() >= least).forEach(pairs::add);
        }
        pairs.sort(Comparator.comparingInt((Pair p) -> -p.percent())
                .thenComparing(Pair::name)
                .thenComparing(Pair::other));
        return pairs;
    }

    private Stream<Pair> pair(int one, int other, SharedSentences shared) {
        List<SharedSentences.Match> matches = shared.with(sentences.get(other));
        if (matches.isEmpty()) {
            return Stream.of();
        }
        String example = matches.stream()
                .map(m -> sentences.get(one).get(m.one()))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        int ofOne = 100 * matches.size() / Math.max(1, shared.comparable());
        int others = new SharedSentences(sentences.get(other)).comparable();
        int ofOther = Math.min(100, 100 * matches.size() / Math.max(1, others));
        return Stream.of(
                ofOne >= ofOther
                        ? new Pair(names.get(one), names.get(other), matches.size(), ofOne, example)
                        : new Pair(names.get(other), names.get(one), matches.size(), ofOther, example));
    }
}
