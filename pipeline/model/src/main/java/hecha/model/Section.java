package hecha.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A part of a report from its label to its end, sub-sections included.
 *
 * @param index its place in {@link Outline#sections()}
 * @param parent index of the section that holds it, or -1
 * @param level 1 for {@code 一、}, {@code 附件1：} and articles, 2 for {@code （一）}, 3 for {@code 1.}, 4 for {@code （1）}
 * @param label as written, such as {@code （一）}; empty for an article or a part that no heading names
 * @param number of the label, if it has one
 * @param heading without its label and closing 。; empty if there is none
 * @param headingSpan from the label to the end of the heading
 * @param span from the label to the end of the section
 * @param from clean index of the label
 * @param bodyFrom clean index after the heading
 * @param to clean index after the section
 * @param style the style of its label, as named in {@code dictionaries/headings}; {@code article} for an article,
 *     {@code unlabelled} for a part without a heading
 * @param role what it is for, once classified
 * @param topic the field that it is about (economy, culture …), where that is known
 */
public record Section(
        int index,
        int parent,
        int level,
        String label,
        OptionalInt number,
        String heading,
        Span headingSpan,
        Span span,
        int from,
        int bodyFrom,
        int to,
        String style,
        Optional<Label> role,
        Optional<String> topic) {
    /** The name of the section in the analysis record. */
    public String id() {
        return "s" + (index + 1);
    }

    public Section withRole(Label newRole, Optional<String> newTopic) {
        return new Section(
                index,
                parent,
                level,
                label,
                number,
                heading,
                headingSpan,
                span,
                from,
                bodyFrom,
                to,
                style,
                Optional.of(newRole),
                newTopic);
    }
}
