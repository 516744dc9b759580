package hecha.model;

import java.util.List;

/** A report with its facts and all findings in text order: the end of the pipeline. */
public record Audit(Facts facts, List<Finding> findings) {
    public Audit {
        findings = List.copyOf(findings);
    }

    public Report report() {
        return facts.report();
    }

    public Source source() {
        return facts.report().source();
    }
}
