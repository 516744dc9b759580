package hecha.audit;

import hecha.dictionary.Dictionary;
import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Gap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges reports by what the office has set: which findings count, and which are waived or in the baseline, what is to be
 * mended, and what becomes of the report. Several threads may use one judge.
 */
public final class Judge {
    private final Terms terms;
    private final Waivers waivers;
    private final Optional<Baseline> baseline;
    private final ReturnPolicy policy;
    private final LocalDate today;
    private final Set<Waiver> used = new TreeSet<>(Comparator.comparing(Waiver::line));
    private final Set<Waiver> expired = new TreeSet<>(Comparator.comparing(Waiver::line));
    private final Set<Waiver> ofReports = new TreeSet<>(Comparator.comparing(Waiver::line));

    /**
     * @param today the day on which waivers hold or not
     */
    public Judge(
            Dictionary dictionary, Waivers waivers, Optional<Baseline> baseline, ReturnPolicy policy, LocalDate today) {
        terms = new Terms(dictionary);
        this.waivers = waivers;
        this.baseline = baseline;
        this.policy = policy;
        this.today = today;
    }

    /** A judge for whom everything counts that was found. */
    public static Judge ofEverything(Dictionary dictionary) {
        return new Judge(dictionary, Waivers.NONE, Optional.empty(), ReturnPolicy.DEFAULT, LocalDate.EPOCH);
    }

    public Judgement judge(Audit audit) {
        List<CheckedFinding> findings = standings(audit);
        List<Finding> open = findings.stream()
                .filter(CheckedFinding::open)
                .map(CheckedFinding::finding)
                .toList();
        Rows rows = new Rows(audit, open, terms);
        Judgement.Counts counts = Judgement.Counts.of(findings, rows.items().size(), blanks(audit, findings, open));
        Verdict verdict = verdict(audit, rows.items());
        return new Judgement(
                verdict,
                Reasons.sentence(audit, verdict, rows.items(), counts),
                policy.line(terms),
                counts,
                findings,
                rows.items(),
                rows.notes());
    }

    private synchronized List<CheckedFinding> standings(Audit audit) {
        String name = audit.source().name();
        baseline.ifPresent(b -> b.checked(name));
        List<Waiver> mine = waivers.forReport(name);
        ofReports.addAll(mine);
        List<CheckedFinding> judged = new ArrayList<>();
        for (Finding finding : audit.findings()) {
            Optional<Waiver> waiver = waiver(audit, finding, mine);
            CheckedFinding open = new CheckedFinding(finding, Standing.OPEN, Optional.empty());
            boolean known = baseline.isPresent() && baseline.get().holds(name, open.fingerprint());
            if (waiver.isPresent()) {
                judged.add(new CheckedFinding(finding, Standing.WAIVED, waiver));
            } else {
                judged.add(known ? new CheckedFinding(finding, Standing.BASELINED, Optional.empty()) : open);
            }
        }
        return judged;
    }

    private Optional<Waiver> waiver(Audit audit, Finding finding, List<Waiver> mine) {
        Optional<Waiver> found = Optional.empty();
        for (Waiver waiver : mine) {
            if (Waivers.covers(waiver, audit, finding)) {
                if (waiver.expired(today)) {
                    expired.add(waiver);
                } else {
                    used.add(waiver);
                    found = found.or(() -> Optional.of(waiver));
                }
            }
        }
        return found;
    }

    /** The blanks of the report but for those that only findings name which do not count. */
    private static int blanks(Audit audit, List<CheckedFinding> findings, List<Finding> open) {
        Set<Gap> accepted = new HashSet<>();
        findings.forEach(finding -> accepted.addAll(finding.finding().gaps()));
        open.forEach(finding -> finding.gaps().forEach(accepted::remove));
        return audit.facts().gaps().size() - accepted.size();
    }

    /** What the office's policy names goes back; what a person must decide is looked at. */
    private Verdict verdict(Audit audit, List<Item> items) {
        if (items.stream().anyMatch(policy::sendsBack)) {
            return Verdict.RETURN;
        }
        boolean look = !items.isEmpty()
                || !audit.source().undecodable().isEmpty()
                || audit.report().sentences().isEmpty();
        return look ? Verdict.LOOK : Verdict.ACCEPT;
    }

    /** Waivers that would hold, had their day not passed, in the order of their table. */
    public synchronized Set<Waiver> expired() {
        return Collections.unmodifiableSet(expired);
    }

    /** Waivers for the reports that were judged that no finding needed, in the order of their table. */
    public synchronized Set<Waiver> unused() {
        Set<Waiver> unused = new TreeSet<>(Comparator.comparing(Waiver::line));
        unused.addAll(ofReports);
        unused.removeAll(used);
        unused.removeAll(expired);
        return unused;
    }
}
