package hecha.audit.format;

import hecha.audit.CheckedFinding;
import hecha.dictionary.Rules;
import hecha.model.Severity;
import java.util.Optional;

/**
 * What the formats are to know of the check that they write down.
 *
 * @param language of messages, {@code zh} or {@code en}
 * @param version the program's version
 * @param failOn the least severity that makes the check fail; none where nothing does
 * @param waivers whether there are waivers
 * @param baseline whether there is a baseline
 */
public record CheckRun(
        String language, Rules rules, String version, Optional<Severity> failOn, boolean waivers, boolean baseline) {
    boolean fails(CheckedFinding finding) {
        return finding.open()
                && failOn.isPresent()
                && finding.finding().severity().atLeast(failOn.get());
    }
}
