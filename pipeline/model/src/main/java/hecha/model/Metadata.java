package hecha.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a report says of itself. A masked value ({@code X县}, {@code 〔2024〕X号}) is kept as written and counts as unknown
 * in the analysis record.
 *
 * @param regionAsWritten the words that name the region, also where they are masked
 * @param region the region in the gazetteer, if it is known
 */
public record Metadata(
        Optional<String> title,
        Optional<String> issuer,
        Optional<String> regionAsWritten,
        Optional<Place> region,
        Optional<LocalDate> date,
        Optional<String> documentNumber,
        Optional<Period> period) {
    public static final Metadata UNKNOWN = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
