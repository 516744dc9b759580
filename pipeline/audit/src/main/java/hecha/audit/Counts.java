package hecha.audit;

import hecha.model.Finding;
import hecha.model.Message;
import hecha.model.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that are said of a report, or of several together.
 *
 * @param errors open findings that are errors
 * @param warnings open findings that are warnings
 * @param infos open findings that are hints
 * @param waived findings that somebody accepted
 * @param baselined findings that the baseline holds
 * @param items rows to mend; one may stand for several findings
 * @param missingSections open findings, but for hints, by which a section is missing
 * @param contradictions open findings by which figures contradict each other under every reading
 * @param doubtful open findings by which figures contradict each other under the likely reading
 * @param uncheckable open findings by which figures cannot be held against each other
 * @param blanks blanks to be filled in: those that more than hints ask for, and nobody accepted
 */
public record Counts(
        int errors,
        int warnings,
        int infos,
        int waived,
        int baselined,
        int items,
        int missingSections,
        int contradictions,
        int doubtful,
        int uncheckable,
        int blanks) {
    /** Of no report. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Counts of(List<CheckedFinding> findings, int items, int blanks) {
        List<Finding> open = findings.stream()
                .filter(CheckedFinding::open)
                .map(CheckedFinding::finding)
                .toList();
        List<Finding> figures = open.stream().filter(Standings::holdsFigures).toList();
        return new Counts(
                weighing(open, Severity.ERROR),
                weighing(open, Severity.WARNING),
                weighing(open, Severity.INFO),
                standing(findings, Standing.WAIVED),
                standing(findings, Standing.BASELINED),
                items,
                (int) open.stream().filter(Standings::isMissingSection).count(),
                weighing(figures, Severity.ERROR),
                weighing(figures, Severity.WARNING),
                weighing(figures, Severity.INFO),
                blanks);
    }

    private static int weighing(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static int standing(List<CheckedFinding> findings, Standing standing) {
        return (int) findings.stream()
                .filter(finding -> finding.standing() == standing)
                .count();
    }

    /** These and the others together. */
    public Counts plus(Counts other) {
        return new Counts(
                errors + other.errors,
                warnings + other.warnings,
                infos + other.infos,
                waived + other.waived,
                baselined + other.baselined,
                items + other.items,
                missingSections + other.missingSections,
                contradictions + other.contradictions,
                doubtful + other.doubtful,
                uncheckable + other.uncheckable,
                blanks + other.blanks);
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

    /** The counts by the names that every output in JSON gives them. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            tree.put(severity.id(), open(severity));
        }
        tree.put("waived", waived);
        tree.put("baselined", baselined);
        tree.put("items", items);
        tree.put("missingSections", missingSections);
        tree.put("blanks", blanks);
        tree.put("contradictions", contradictions);
        tree.put("doubtful", doubtful);
        tree.put("uncheckable", uncheckable);
        return tree;
    }

    /** The counts of findings in one line, for people. */
    public Message line() {
        String apart = waived + baselined == 0 ? "" : "；另有已豁免 " + waived + " 条、基线内 " + baselined + " 条，不计入";
        String apartEn =
                waived + baselined == 0 ? "" : "; not counted: waived " + waived + ", in the baseline " + baselined;
        return new Message(
                "发现问题 " + open() + " 条（错误 " + errors + "、警告 " + warnings + "、提示 " + infos + "），需补正 " + items + " 项"
                        + apart,
                open() + " findings (errors " + errors + ", warnings " + warnings + ", hints " + infos + "), " + items
                        + " rows to mend" + apartEn);
    }
}
