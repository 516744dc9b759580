package hecha.audit.format;

import hecha.audit.Baseline;
import hecha.audit.BatchTotals;
import hecha.model.Message;
import hecha.model.Reconciliation;
import java.util.List;

/**
 * What is to be said of a whole check.
 *
 * @param exitCode what the program ends with
 * @param summary the lines that people read at the end
 * @param absent what the baseline holds of these reports and is found no more
 */
public record CheckOutcome(
        Reconciliation reconciliation,
        BatchTotals tally,
        int exitCode,
        List<Message> summary,
        List<Baseline.Known> absent) {
    public CheckOutcome {
        summary = List.copyOf(summary);
        absent = List.copyOf(absent);
    }
}
