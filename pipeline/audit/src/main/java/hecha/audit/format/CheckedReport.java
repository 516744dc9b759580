package hecha.audit.format;

import hecha.model.Audit;
import java.util.List;

/**
 * A report with those of its findings that are shown, in text order.
 *
 * @param unshown how many more there are in the baseline
 */
public record CheckedReport(Audit audit, List<CheckedFinding> findings, int unshown) {
    public CheckedReport {
        findings = List.copyOf(findings);
    }

    /** The name that the user gave. */
    public String name() {
        return audit.source().name();
    }

    /** The title of the report; empty if it has none. */
    public String title() {
        return audit.report()
                .metadata()
                .title()
                .or(() -> audit.report().outline().title())
                .orElse("");
    }
}
