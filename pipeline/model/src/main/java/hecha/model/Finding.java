package hecha.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A fault, or a thing that cannot be checked, with the words it was found in.
 *
 * @param index its place in {@link Audit#findings()}
 * @param rule the rule's name in the analysis record, such as {@code numbering/gap}
 * @param supply what the unit that submitted the report should supply or mend
 * @param span its place in the original; for a thing that is missing, the nearest place, or the end
 * @param section index of its section, or -1
 * @param data what it was computed from as the analysis record names it, in the order of the names: strings, numbers,
 *     booleans, and lists and maps of them; always with {@code fingerprint}
 * @param figures the figures it was computed from, in text order
 * @param gaps the gaps it was computed from, in text order
 */
public record Finding(
        int index,
        String rule,
        Severity severity,
        Message message,
        Message supply,
        Span span,
        int section,
        Map<String, Object> data,
        List<Figure> figures,
        List<Gap> gaps) {
    public Finding {
        data = Collections.unmodifiableMap(new TreeMap<>(data));
        figures = List.copyOf(figures);
        gaps = List.copyOf(gaps);
    }

    /** The name of the finding in the analysis record. */
    public String id() {
        return "d" + (index + 1);
    }

    /** The id of the finding that explains this one, if one does. */
    public Optional<String> cause() {
        return Optional.ofNullable(data.get("cause")).map(Object::toString);
    }
}
