package hecha.audit;

import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Message;
import java.util.List;

/**
 * What is made of a report: its verdict, its counts and its items, computed once, so that every page, workbook and format
 * says the same of it.
 *
 * @param findings all findings in text order, each with its standing
 * @param blanks the blanks that count, in text order: those that an open finding asks for which is more than a hint
 */
public record Judgement(Ruling ruling, List<CheckedFinding> findings, List<Gap> blanks) {
    public Judgement {
        findings = List.copyOf(findings);
        blanks = List.copyOf(blanks);
    }

    public Verdict verdict() {
        return ruling.verdict();
    }

    public Message reason() {
        return ruling.reason();
    }

    public Counts counts() {
        return ruling.counts();
    }

    /** What is to be mended. */
    public List<Item> items() {
        return ruling.items();
    }

    /** The findings that count, in text order. */
    public List<CheckedFinding> open() {
        return findings.stream().filter(CheckedFinding::open).toList();
    }

    /** The findings that somebody accepted, in text order. */
    public List<CheckedFinding> waived() {
        return findings.stream()
                .filter(finding -> finding.standing() == Standing.WAIVED)
                .toList();
    }

    /** Whether a finding asks for blanks to be filled. */
    static boolean asksForBlanks(Finding finding) {
        return Category.of(finding.rule()) == Category.GAP;
    }
}
