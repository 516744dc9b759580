package hecha.audit.format;

import hecha.audit.CheckedFinding;
import hecha.audit.Judgement;
import hecha.audit.Standing;
import hecha.model.Audit;
import java.util.List;

/**
 * A report with what was made of it.
 *
 * @param findings those of its findings that are shown, in text order
 */
public record CheckedReport(Audit audit, Judgement judgement, List<CheckedFinding> findings) {
    public CheckedReport {
        findings = List.copyOf(findings);
    }

    /** A report of which what the baseline holds is shown, too, where {@code all} says so. */
    public static CheckedReport of(Audit audit, Judgement judgement, boolean all) {
        return new CheckedReport(
                audit,
                judgement,
                judgement.findings().stream()
                        .filter(finding -> all || finding.standing() != Standing.BASELINED)
                        .toList());
    }

    /** How many findings more there are in the baseline. */
    int unshown() {
        return judgement.findings().size() - findings.size();
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
