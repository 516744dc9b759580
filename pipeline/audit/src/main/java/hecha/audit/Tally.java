package hecha.audit;

import hecha.model.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of a check: open findings by severity and by rule, and those that do not count. */
public final class Tally {
    private final Map<Severity, Integer> open = new EnumMap<>(Severity.class);
    private final SortedMap<String, Integer> openByRule = new TreeMap<>();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int items;
    private int reports;
    private int faulty;
    private int waived;
    private int baselined;

    /** Counts a report. */
    public void add(Judgement judgement) {
        reports++;
        Judgement.Counts counts = judgement.counts();
        for (Severity severity : Severity.values()) {
            open.merge(severity, counts.open(severity), Integer::sum);
        }
        judgement.open().forEach(f -> openByRule.merge(f.finding().rule(), 1, Integer::sum));
        verdicts.merge(judgement.verdict(), 1, Integer::sum);
        items += counts.items();
        waived += counts.waived();
        baselined += counts.baselined();
        faulty += counts.open() > 0 ? 1 : 0;
    }

    /** How many reports have a verdict. */
    public int verdicts(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /** Rows to mend of all reports. */
    public int items() {
        return items;
    }

    public int reports() {
        return reports;
    }

    /** How many reports have open findings. */
    public int faulty() {
        return faulty;
    }

    public int open(Severity severity) {
        return open.getOrDefault(severity, 0);
    }

    /** Open findings of all severities. */
    public int open() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Open findings that weigh at least {@code threshold}. */
    public int atLeast(Severity threshold) {
        int count = 0;
        for (Map.Entry<Severity, Integer> entry : open.entrySet()) {
            count += entry.getKey().atLeast(threshold) ? entry.getValue() : 0;
        }
        return count;
    }

    public SortedMap<String, Integer> openByRule() {
        return Collections.unmodifiableSortedMap(openByRule);
    }

    public int waived() {
        return waived;
    }

    public int baselined() {
        return baselined;
    }
}
