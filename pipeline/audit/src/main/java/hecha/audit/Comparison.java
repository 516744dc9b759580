package hecha.audit;

import hecha.model.Message;
import java.util.List;

/**
 * What became of a report between two versions of it.
 *
 * @param fills what became of each blank of the old version that counted, in text order
 * @param solved rows of the old version, blanks aside, that the new version no longer has
 * @param open rows that both have
 * @param fresh rows that only the new version has
 * @param changes figures that both give, with different values
 * @param newBlanks how many blanks of the new version count
 */
public record Comparison(
        String before,
        String after,
        List<Fill> fills,
        List<Item> solved,
        List<Item> open,
        List<Item> fresh,
        List<Change> changes,
        int newBlanks) {
    public Comparison {
        fills = List.copyOf(fills);
        solved = List.copyOf(solved);
        open = List.copyOf(open);
        fresh = List.copyOf(fresh);
        changes = List.copyOf(changes);
    }

    /** What became of a blank. */
    public enum State {
        FILLED,
        OPEN,
        /** The words around it are not in the new version any more. */
        REWRITTEN
    }

    /**
     * A blank of the old version.
     *
     * @param ask the blank with the words around it
     * @param words what stands there now, where it was filled
     */
    public record Fill(Where where, Message ask, State state, String words) {}

    /** A figure whose value is another now. */
    public record Change(Message path, String subject, String before, String after) {}

    public long count(State state) {
        return fills.stream().filter(fill -> fill.state() == state).count();
    }
}
