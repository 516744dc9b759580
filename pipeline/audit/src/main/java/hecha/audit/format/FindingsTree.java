package hecha.audit.format;

import hecha.audit.BatchTotals;
import hecha.audit.CheckedFinding;
import hecha.audit.Judgement;
import hecha.audit.Verdict;
import hecha.audit.Waiver;
import hecha.audit.Whereabouts;
import hecha.model.Finding;
import hecha.model.Reconciliation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of a check as maps and lists, for those formats that are JSON of our own. */
final class FindingsTree {
    private final String language;

    FindingsTree(String language) {
        this.language = language;
    }

    List<Map<String, Object>> findings(CheckedReport report) {
        Whereabouts whereabouts = new Whereabouts(report.audit());
        List<Map<String, Object>> findings = new ArrayList<>();
        for (CheckedFinding finding : report.findings()) {
            findings.add(finding(report, finding, whereabouts));
        }
        return findings;
    }

    /** What was made of a report, with the counts that every output gives. */
    Map<String, Object> judgement(CheckedReport report) {
        Judgement judgement = report.judgement();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", judgement.verdict().id());
        tree.put("reason", judgement.reason().in(language));
        tree.putAll(judgement.counts().tree());
        return tree;
    }

    private Map<String, Object> finding(CheckedReport report, CheckedFinding checked, Whereabouts whereabouts) {
        Finding finding = checked.finding();
        Findspot spot = Findspot.of(report.audit(), finding, whereabouts);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("source", report.name());
        tree.put("id", finding.id());
        tree.put("rule", finding.rule());
        tree.put("severity", finding.severity().id());
        tree.put("status", checked.standing().id());
        tree.put("message", finding.message().in(language));
        tree.put("supply", finding.supply().in(language));
        tree.put("section", spot.path().in(language));
        tree.put("line", spot.line());
        tree.put("column", spot.column());
        tree.put("endLine", spot.endLine());
        tree.put("endColumn", spot.endColumn());
        if (!spot.position().zh().isEmpty()) {
            tree.put("position", spot.position().in(language));
        }
        tree.put("span", List.of(spot.span().start(), spot.span().end()));
        tree.put("evidence", spot.words());
        tree.put("fingerprint", checked.fingerprint());
        finding.cause().ifPresent(cause -> tree.put("cause", cause));
        checked.waiver().ifPresent(waiver -> tree.put("waiver", waiver(waiver)));
        tree.put("data", finding.data());
        return tree;
    }

    private static Map<String, Object> waiver(Waiver waiver) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reason", waiver.reason());
        tree.put("approvedBy", waiver.approvedBy());
        waiver.expires().ifPresent(day -> tree.put("expires", day.toString()));
        return tree;
    }

    List<Map<String, Object>> unreadable(Reconciliation reconciliation) {
        return reconciliation.unreadable().stream()
                .map(file -> mapOf(
                        "source", file.name(),
                        "code", file.code(),
                        "reason", file.reason().in(language)))
                .toList();
    }

    List<Map<String, Object>> duplicates(Reconciliation reconciliation) {
        return reconciliation.duplicates().stream()
                .map(file -> mapOf("source", file.name(), "of", file.of()))
                .toList();
    }

    List<Map<String, Object>> ignored(Reconciliation reconciliation) {
        return reconciliation.ignored().stream()
                .map(file ->
                        mapOf("source", file.name(), "reason", file.reason().in(language)))
                .toList();
    }

    static List<Map<String, Object>> absent(CheckOutcome outcome) {
        return outcome.absent().stream()
                .map(known -> mapOf(
                        "source", known.file(),
                        "rule", known.rule(),
                        "fingerprint", known.fingerprint(),
                        "message", known.message()))
                .toList();
    }

    static Map<String, Object> summary(CheckOutcome outcome) {
        Reconciliation reconciliation = outcome.reconciliation();
        BatchTotals tally = outcome.tally();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("received", reconciliation.received());
        tree.put("audited", reconciliation.audited());
        tree.put("unreadable", reconciliation.unreadable().size());
        tree.put("duplicates", reconciliation.duplicates().size());
        tree.put("ignored", reconciliation.ignored().size());
        tree.put("faulty", tally.faulty());
        tree.putAll(tally.counts().tree());
        Map<String, Object> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.id(), tally.verdicts(verdict));
        }
        tree.put("verdicts", verdicts);
        tree.put("absent", outcome.absent().size());
        tree.put("rules", tally.openByRule());
        tree.put("exitCode", outcome.exitCode());
        return tree;
    }

    private static Map<String, Object> mapOf(String... pairs) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put(pairs[i], pairs[i + 1]);
        }
        return tree;
    }
}
