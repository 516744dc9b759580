package hecha.audit;

import hecha.dictionary.Dictionary;
import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
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

    public Judgement judge(Audit audit) {
        List<CheckedFinding> findings = standings(audit);
        List<Gap> blanks = blanks(audit, findings);
        FindingRows rows = new FindingRows(audit, findings, blanks, terms);
        Counts counts = Counts.of(findings, rows.items().size(), blanks.size());
        Verdict verdict = verdict(audit, rows.items());
        return new Judgement(
                new Ruling(
                        verdict,
                        Reasons.sentence(audit, verdict, rows.items(), counts),
                        policy.line(terms),
                        counts,
                        rows.items(),
                        rows.notes()),
                findings,
                blanks);
    }

    private List<CheckedFinding> standings(Audit audit) {
        String name = audit.source().name();
        List<Waiver> mine = waivers.forReport(name);
        List<Waiver> spoke = new ArrayList<>();
        List<CheckedFinding> judged = new ArrayList<>();
        Set<String> known = baseline.map(b -> b.of(name)).orElse(Set.of());
        Set<String> met = new HashSet<>();
        for (Finding finding : audit.findings()) {
            List<Waiver> speaking = mine.stream()
                    .filter(waiver -> Waivers.covers(waiver, audit, finding))
                    .toList();
            spoke.addAll(speaking);
            Optional<Waiver> waiver =
                    speaking.stream().filter(speaks -> !speaks.expired(today)).findFirst();
            CheckedFinding open = new CheckedFinding(finding, Standing.OPEN, Optional.empty());
            boolean isKnown = known.contains(open.fingerprint());
            if (isKnown) {
                met.add(open.fingerprint());
            }
            if (waiver.isPresent()) {
                judged.add(new CheckedFinding(finding, Standing.WAIVED, waiver));
            } else {
                judged.add(isKnown ? new CheckedFinding(finding, Standing.BASELINED, Optional.empty()) : open);
            }
        }
        note(name, mine, spoke, met);
        return judged;
    }

    /** Keeps in mind what was used, for {@link #expired()}, {@link #unused()} and the baseline. */
    private synchronized void note(String name, List<Waiver> mine, List<Waiver> spoke, Set<String> met) {
        baseline.ifPresent(b -> b.checked(name, met));
        ofReports.addAll(mine);
        spoke.forEach(waiver -> (waiver.expired(today) ? expired : used).add(waiver));
    }

    /**
     * The blanks that the report's unit is to fill in: those that an open finding asks for which is more than a hint, so
     * that a page counts what a letter asks for. Whether a finding of another sort, such as a figure that cannot be checked,
     * stands on the blank makes no difference.
     */
    private static List<Gap> blanks(Audit audit, List<CheckedFinding> findings) {
        BitSet asked = new BitSet();
        for (CheckedFinding checked : findings) {
            Finding finding = checked.finding();
            if (checked.open()
                    && Judgement.asksForBlanks(finding)
                    && finding.severity().atLeast(Severity.WARNING)) {
                finding.gaps().forEach(gap -> asked.set(gap.index()));
            }
        }
        return audit.facts().gaps().stream()
                .filter(gap -> asked.get(gap.index()))
                .toList();
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
        unused.removeIf(Waiver::decided); // of an older draft: a decision is a record and is not to be tidied up
        return unused;
    }
}
