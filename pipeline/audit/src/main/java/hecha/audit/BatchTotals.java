package hecha.audit;

import hecha.model.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the judgements of several reports come to: their counts together, open findings by rule, verdicts. */
public final class BatchTotals {
    private final SortedMap<String, Integer> openByRule = new TreeMap<>();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private Counts counts = Counts.NONE;
    private int reports;
    private int faulty;

    /** Counts a report. */
    public void add(Judgement judgement) {
        reports++;
        counts = counts.plus(judgement.counts());
        judgement.open().forEach(f -> openByRule.merge(f.finding().rule(), 1, Integer::sum));
        verdicts.merge(judgement.verdict(), 1, Integer::sum);
        faulty += judgement.counts().open() > 0 ? 1 : 0;
    }

    /** The counts of all reports together. */
    public Counts counts() {
        return counts;
    }

    /** How many reports have a verdict. */
    public int verdicts(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    public int reports() {
        return reports;
    }

    /** How many reports have open findings. */
    public int faulty() {
        return faulty;
    }

    /** Open findings that weigh at least {@code threshold}. */
    public int atLeast(Severity threshold) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.atLeast(threshold))
                .mapToInt(counts::open)
                .sum();
    }

    public SortedMap<String, Integer> openByRule() {
        return Collections.unmodifiableSortedMap(openByRule);
    }
}
