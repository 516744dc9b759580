package hecha.letter;

import java.util.List;

/**
 * All that goes back to one unit in one round.
 *
 * @param unit as the letter addresses it
 * @param deadline in words, as the letter says it
 * @param contact of the office, whom the unit may ask
 * @param office that sends the letter; empty to leave its line open
 * @param date of the letter in words; empty to leave it open
 * @param copies how many commented copies go with it
 */
public record UnitReturn(
        String batch,
        int round,
        String unit,
        String deadline,
        String contact,
        String office,
        String date,
        int copies,
        List<ReportReturn> reports) {
    public UnitReturn {
        reports = List.copyOf(reports);
    }

    public int blanks() {
        return reports.stream().mapToInt(ReportReturn::blanks).sum();
    }

    public int changes() {
        return reports.stream().mapToInt(ReportReturn::changes).sum();
    }

    /** All lines of the list. */
    public List<Asked> asked() {
        return reports.stream().flatMap(report -> report.asked().stream()).toList();
    }
}
