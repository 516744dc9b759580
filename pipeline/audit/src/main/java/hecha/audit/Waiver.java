package hecha.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A fault that somebody accepted as it is.
 *
 * @param line its line in the file of waivers, from 1; of one that was decided on a page, the line of the decision, negative
 * @param file name of the report, as much of its end as the writer gave, or a pattern such as {@code 2024/*.txt}
 * @param rule the rule, or {@code *} for all
 * @param evidence words of the sentence or of the finding, its fingerprint, or {@code *} for all
 * @param expires the last day on which it holds; none where it holds for good
 */
public record Waiver(
        int line,
        String file,
        String rule,
        String evidence,
        String reason,
        String approvedBy,
        Optional<LocalDate> expires) {
    /** What stands for everything. */
    public static final String ALL = "*";

    /** Whether it comes from the file of decisions. */
    public boolean decided() {
        return line < 0;
    }

    public boolean expired(LocalDate today) {
        return expires.isPresent() && today.isAfter(expires.get());
    }
}
