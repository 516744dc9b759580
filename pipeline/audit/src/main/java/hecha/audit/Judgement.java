package hecha.audit;

import hecha.model.Finding;
import hecha.model.Message;
import hecha.model.Severity;
import java.util.List;

/**
 * What is made of a report: its verdict, its counts and its items, computed once, so that every page, workbook and format
 * says the same of it.
 *
 * @param reason why it has its verdict, in one sentence
 * @param policy what sends a report back, in one line
 * @param findings all findings in text order, each with its standing
 * @param items what is to be mended, of the findings that are open: the gravest sort first, each sort in text order
 * @param notes what cannot be checked, and hints, of the findings that are open: no faults
 */
public record Judgement(
        Verdict verdict,
        Message reason,
        Message policy,
        Counts counts,
        List<CheckedFinding> findings,
        List<Item> items,
        List<Item> notes) {
    public Judgement {
        findings = List.copyOf(findings);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * The numbers that are said of a report.
     *
     * @param errors open findings that are errors
     * @param warnings open findings that are warnings
     * @param infos open findings that are hints
     * @param waived findings that somebody accepted
     * @param baselined findings that the baseline holds
     * @param items rows to mend; one may stand for several findings
     * @param contradictions open findings by which figures contradict each other under every reading
     * @param doubtful open findings by which figures contradict each other under the likely reading
     * @param uncheckable open findings by which figures cannot be held against each other
     * @param blanks blanks that nobody accepted
     */
    public record Counts(
            int errors,
            int warnings,
            int infos,
            int waived,
            int baselined,
            int items,
            int contradictions,
            int doubtful,
            int uncheckable,
            int blanks) {
        static Counts of(List<CheckedFinding> findings, int items, int blanks) {
            return new Counts(
                    open(findings, Severity.ERROR, false),
                    open(findings, Severity.WARNING, false),
                    open(findings, Severity.INFO, false),
                    standing(findings, Standing.WAIVED),
                    standing(findings, Standing.BASELINED),
                    items,
                    open(findings, Severity.ERROR, true),
                    open(findings, Severity.WARNING, true),
                    open(findings, Severity.INFO, true),
                    blanks);
        }

        private static int open(List<CheckedFinding> findings, Severity severity, boolean figuresOnly) {
            return (int) findings.stream()
                    .filter(CheckedFinding::open)
                    .map(CheckedFinding::finding)
                    .filter(finding -> finding.severity() == severity && (!figuresOnly || holdsFigures(finding)))
                    .count();
        }

        private static int standing(List<CheckedFinding> findings, Standing standing) {
            return (int) findings.stream()
                    .filter(finding -> finding.standing() == standing)
                    .count();
        }

        /** Open findings of all severities. */
        public int open() {
            return errors + warnings + infos;
        }

        /** Open findings of one severity. */
        public int open(Severity severity) {
            return switch (severity) {
                case ERROR -> errors;
                case WARNING -> warnings;
                case INFO -> infos;
            };
        }

        /** The counts in one line, for people. */
        public Message line() {
            String apart = waived + baselined == 0 ? "" : "；另有已豁免 " + waived + " 条、基线内 " + baselined + " 条，不计入";
            String apartEn =
                    waived + baselined == 0 ? "" : "; not counted: waived " + waived + ", in the baseline " + baselined;
            return new Message(
                    "发现问题 " + open() + " 条（错误 " + errors + "、警告 " + warnings + "、提示 " + infos + "），需补正 " + items + " 项"
                            + apart,
                    open() + " findings (errors " + errors + ", warnings " + warnings + ", hints " + infos + "), "
                            + items + " rows to mend" + apartEn);
        }
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

    /** Whether a finding holds figures against each other. */
    static boolean holdsFigures(Finding finding) {
        return Category.of(finding.rule()) == Category.CONTRADICTION;
    }
}
