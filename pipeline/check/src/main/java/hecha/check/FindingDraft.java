package hecha.check;

import hecha.model.Message;
import hecha.model.Severity;
import hecha.model.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A finding that is not numbered yet.
 *
 * @param rule the rule that was broken
 * @param variant which of the rule's texts it has; empty for the plain one
 * @param severity its severity where it differs from the rule's
 * @param from clean index where its evidence begins
 * @param to clean index after its evidence
 * @param place the original place where it differs from that of the clean indices, as for a thing that was set apart
 * @param section index of its section, or -1
 * @param evidence the words that tell this finding from others of its rule in the section, for its fingerprint
 * @param data what it was computed from, by name: figures, gaps and sections themselves, numbers, strings, and lists
 *     and maps of them
 * @param words values for its texts that are no data
 * @param explained the clean stretch in which a hidden passage would explain it
 */
public record FindingDraft(
        String rule,
        String variant,
        Optional<Severity> severity,
        int from,
        int to,
        Optional<Span> place,
        int section,
        String evidence,
        Map<String, Object> data,
        Map<String, Message> words,
        Optional<Stretch> explained) {
    /** Clean indices, both included. */
    public record Stretch(int from, int to) {}

    /** The name of the data that holds the id of the finding that explains this one. */
    static final String CAUSE = "cause";

    static FindingDraft of(String rule, int from, int to, int section, String evidence) {
        return new FindingDraft(
                rule,
                "",
                Optional.empty(),
                from,
                to,
                Optional.empty(),
                section,
                evidence,
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    FindingDraft as(String newVariant) {
        return new FindingDraft(rule, newVariant, severity, from, to, place, section, evidence, data, words, explained);
    }

    FindingDraft weighing(Severity newSeverity) {
        return new FindingDraft(
                rule, variant, Optional.of(newSeverity), from, to, place, section, evidence, data, words, explained);
    }

    FindingDraft at(Span newPlace) {
        return new FindingDraft(
                rule, variant, severity, from, to, Optional.of(newPlace), section, evidence, data, words, explained);
    }

    /** With data, which its texts may name as well. */
    FindingDraft with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.put(name, value);
        return new FindingDraft(rule, variant, severity, from, to, place, section, evidence, all, words, explained);
    }

    /** With a word for its texts in both languages. */
    FindingDraft saying(String name, String zh, String en) {
        Map<String, Message> all = new LinkedHashMap<>(words);
        all.put(name, new Message(zh, en));
        return new FindingDraft(rule, variant, severity, from, to, place, section, evidence, data, all, explained);
    }

    FindingDraft saying(String name, String both) {
        return saying(name, both, both);
    }

    /** Explained by a passage that is hidden between {@code first} and {@code last}. */
    FindingDraft explainedIn(int first, int last) {
        return new FindingDraft(
                rule,
                variant,
                severity,
                from,
                to,
                place,
                section,
                evidence,
                data,
                words,
                Optional.of(new Stretch(first, last)));
    }
}
