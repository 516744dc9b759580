package hecha.model;

import java.util.List;
import java.util.Map;

/**
 * A report with its facts and all findings in text order: the end of the pipeline.
 *
 * @param wholes by index of a figure that the text says to be a part of another (其中), the index of that other one
 */
public record Audit(Facts facts, List<Finding> findings, Map<Integer, Integer> wholes) {
    public Audit {
        findings = List.copyOf(findings);
        wholes = Map.copyOf(wholes);
    }

    /** An audit of facts none of which is said to be a part of another. */
    public Audit(Facts facts, List<Finding> findings) {
        this(facts, findings, Map.of());
    }

    public Report report() {
        return facts.report();
    }

    public Source source() {
        return facts.report().source();
    }
}
