package hecha.model;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this weighs at least as much as {@code threshold}. */
    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }
}
