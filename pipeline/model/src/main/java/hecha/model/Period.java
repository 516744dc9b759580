package hecha.model;

import java.time.LocalDate;
import java.util.Optional;

/** A stretch of days, both ends included; a side is empty where it is open. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static Period of(LocalDate from, LocalDate to) {
        return new Period(Optional.of(from), Optional.of(to));
    }

    /** {@code 2024-01-01..2024-06-30}; nothing stands on an open side. */
    public String days() {
        return from.map(LocalDate::toString).orElse("")
                + ".."
                + to.map(LocalDate::toString).orElse("");
    }

    public static Period year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
