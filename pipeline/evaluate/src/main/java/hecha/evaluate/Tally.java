package hecha.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts what was right and wrong by measure, and keeps the misses in the order in which they were met. */
final class Tally {
    private static final List<String> MEASURES = List.of(
            "figures",
            "whole",
            "full",
            "kinds",
            "approx",
            "nature",
            "subject",
            "head",
            "periods",
            "gaps",
            "slots",
            "sections",
            "levels",
            "roles",
            "title",
            "genre",
            "region",
            "findings",
            "forbidden");

    private final Map<String, Score> measures = new LinkedHashMap<>();
    private final List<Miss> misses = new ArrayList<>();

    Tally() {
        MEASURES.forEach(name -> measures.put(name, new Score()));
    }

    /** The measures by name, in the order of the table. */
    Map<String, Score> measures() {
        return Collections.unmodifiableMap(measures);
    }

    List<Miss> misses() {
        return Collections.unmodifiableList(misses);
    }

    /** @throws NullPointerException if there is no such measure */
    Score of(String measure) {
        return Objects.requireNonNull(measures.get(measure), measure);
    }

    void miss(String measure, String report, int at, String gold, String answer) {
        misses.add(new Miss(measure, report, at, gold, answer));
    }

    /** An answer that was looked for and not found. */
    void missed(String measure, String report, int at, String gold, String near) {
        of(measure).missed();
        miss(measure, report, at, gold, near);
    }

    /** Something told that no answer has. */
    void falsePositive(String measure, String report, int at, String answer) {
        of(measure).falsePositive();
        miss(measure, report, at, "-", answer);
    }

    /** @return {@code right} */
    boolean judge(String measure, String report, int at, String gold, String answer, boolean right) {
        of(measure).judge(right);
        if (!right) {
            miss(measure, report, at, gold, answer);
        }
        return right;
    }

    /** Judges a name of which any of {@code gold} is right; without any, every name is. */
    boolean judge(String measure, String report, int at, String words, List<String> gold, String answer) {
        return gold.isEmpty() || judge(measure, report, at, words + gold, answer, gold.contains(answer));
    }
}
