package hecha.audit.format;

import hecha.model.Audit;
import hecha.model.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which findings of each report count, and which are waived or in the baseline. */
public final class Judge {
    private final Waivers waivers;
    private final Optional<Baseline> baseline;
    private final LocalDate today;
    private final Set<Waiver> used = new LinkedHashSet<>();
    private final Set<Waiver> expired = new LinkedHashSet<>();
    private final Set<Waiver> ofReports = new LinkedHashSet<>();

    /**
     * @param today the day on which waivers hold or not
     */
    public Judge(Waivers waivers, Optional<Baseline> baseline, LocalDate today) {
        this.waivers = waivers;
        this.baseline = baseline;
        this.today = today;
    }

    public List<CheckedFinding> judge(Audit audit) {
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

    /** Waivers that would hold, had their day not passed. */
    public Set<Waiver> expired() {
        return Collections.unmodifiableSet(expired);
    }

    /** Waivers for the reports that were judged that no finding needed. */
    public Set<Waiver> unused() {
        Set<Waiver> unused = new LinkedHashSet<>(ofReports);
        unused.removeAll(used);
        unused.removeAll(expired);
        return unused;
    }
}
