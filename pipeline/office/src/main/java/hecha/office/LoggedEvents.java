package hecha.office;

import hecha.audit.ReviewSheet;
import hecha.letter.RosterLog.Event;
import java.util.Set;

/** Says what the log of a roster tells of a report that came. */
final class LoggedEvents {
    /**
     * Why a file cannot be read, where its unit can mend that. All else, such as a limit that was set here, a folder that
     * may not be opened or a fault of the program, is the office's own and told in no letter.
     */
    private static final Set<String> THEIRS =
            Set.of("empty", "encrypted", "damaged", "scanned", "unsafe", "unsupported", "unknown");

    private LoggedEvents() {}

    /** What is told of a report with this sheet. */
    static Event of(ReviewSheet sheet) {
        return switch (sheet.verdict()) {
            case ACCEPT -> Event.ACCEPTED;
            case LOOK -> Event.TO_LOOK;
            case RETURN -> Event.RETURNED;
        };
    }

    /** Whether a unit can mend that its file was not read for the reason {@code code}. */
    static boolean unitCanMend(String code) {
        return THEIRS.contains(code);
    }
}
