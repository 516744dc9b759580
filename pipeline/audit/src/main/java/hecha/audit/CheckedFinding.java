package hecha.audit;

import hecha.model.Finding;
import java.util.Optional;

/**
 * A finding with its standing.
 *
 * @param waiver who accepted it and why; present exactly where it is waived
 */
public record CheckedFinding(Finding finding, Standing standing, Optional<Waiver> waiver) {
    /** The content fingerprint: the same for the same fault though lines move. */
    public String fingerprint() {
        return String.valueOf(finding.data().getOrDefault("fingerprint", finding.id()));
    }

    public boolean open() {
        return standing == Standing.OPEN;
    }
}
