package hecha.audit.format;

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
    private int reports;
    private int faulty;
    private int waived;
    private int baselined;

    /** Counts a report with all its findings, shown or not. */
    public void add(Iterable<CheckedFinding> findings) {
        reports++;
        boolean any = false;
        for (CheckedFinding finding : findings) {
            switch (finding.standing()) {
                case OPEN -> {
                    any = true;
                    open.merge(finding.finding().severity(), 1, Integer::sum);
                    openByRule.merge(finding.finding().rule(), 1, Integer::sum);
                }
                case WAIVED -> waived++;
                case BASELINED -> baselined++;
            }
        }
        faulty += any ? 1 : 0;
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
