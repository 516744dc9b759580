package hecha.audit.format;

import java.io.IOException;

/** A form in which the findings of a check are written: report after report, then what is to be said of all. */
public interface FindingsFormat {
    void add(CheckedReport report) throws IOException;

    /** Writes what comes after the last report; the writer stays open. */
    void end(CheckOutcome outcome) throws IOException;
}
