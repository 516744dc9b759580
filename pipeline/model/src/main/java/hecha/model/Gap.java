package hecha.model;

import java.util.List;
import java.util.Optional;

/**
 * A place that the author left blank.
 *
 * @param index its place in {@link Facts#gaps()}
 * @param form the entry of {@code dictionaries/gaps} that it has the form of; {@code unmarked} where a figure was lost
 *     without a mark
 * @param slot what should stand there: {@code quantity percent money date place organisation person phone
 *     document_number other}
 * @param unit base unit as a figure there would have, if the words tell
 * @param kind kind as a figure there would have, if the words tell
 * @param from clean index of the run
 * @param to clean index after the run
 * @param span its place in the original, the run alone
 */
public record Gap(
        int index,
        String form,
        String slot,
        Optional<String> unit,
        Optional<String> kind,
        int from,
        int to,
        Span span,
        String raw,
        int sentence,
        int section,
        List<Reason> reasons) {
    public Gap {
        reasons = List.copyOf(reasons);
    }

    /** The name of the gap in the analysis record. */
    public String id() {
        return "g" + (index + 1);
    }
}
