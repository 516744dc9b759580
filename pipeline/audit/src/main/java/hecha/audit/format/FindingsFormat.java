package hecha.audit.format;

import java.io.IOException;
import java.util.List;

/** A form in which the findings of a check are written: report after report, then what is to be said of all. */
public interface FindingsFormat {
    /** The names of the formats, the one for people first. */
    List<String> NAMES = List.of("text", "jsonl", "json", "sarif", "junit", "csv", "github");

    void add(CheckedReport report) throws IOException;

    /** Writes what comes after the last report; the writer stays open. */
    void end(CheckOutcome outcome) throws IOException;
}
