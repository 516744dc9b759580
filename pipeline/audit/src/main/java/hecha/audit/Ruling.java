package hecha.audit;

import hecha.model.Message;
import java.util.List;

/**
 * What a report's {@link Judgement} comes to, without its findings, so that those of many reports can be kept.
 *
 * @param reason why it has its verdict, in one sentence
 * @param policy what sends a report back, in one line
 * @param items what is to be mended, of the findings that are open: the gravest sort first, each sort in text order
 * @param notes what cannot be checked, and hints, of the findings that are open: no faults
 */
public record Ruling(
        Verdict verdict, Message reason, Message policy, Counts counts, List<Item> items, List<Item> notes) {
    public Ruling {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }
}
