package hecha.model;

import java.util.List;
import java.util.Optional;

/**
 * A measured quantity that a report states.
 *
 * @param index its place in {@link Facts#figures()}
 * @param kind a kind of {@code dictionaries/kinds}
 * @param subject the words that say what is counted, if they were found
 * @param quantity its reading; {@code from} and {@code to} are clean indices
 * @param change {@code up} or {@code down} where the words say so
 * @param span its place in the original
 * @param raw the original's words at {@code span}
 * @param sentence index of its sentence
 * @param section index of its section, or -1
 * @param origin in 从A提高到B: index of the figure A that B starts from
 */
public record Figure(
        int index,
        String kind,
        Optional<Phrase> subject,
        Quantity quantity,
        Nature nature,
        Optional<String> change,
        Span span,
        String raw,
        int sentence,
        int section,
        Optional<Place> place,
        Optional<Period> period,
        Optional<Integer> origin,
        List<Reason> reasons) {
    public Figure {
        reasons = List.copyOf(reasons);
    }

    /** The name of the figure in the analysis record. */
    public String id() {
        return "f" + (index + 1);
    }

    /** Words of the report with their place in the original. */
    public record Phrase(Span span, String text) {}
}
