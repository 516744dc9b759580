package hecha.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a document says of its own making.
 *
 * @param version of the program
 * @param date of the review; empty where the document must be the same on every day
 */
public record Stamp(String version, Optional<LocalDate> date) {}
