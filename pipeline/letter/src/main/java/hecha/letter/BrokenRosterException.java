package hecha.letter;

import hecha.model.Message;
import java.util.List;

/** A table that people keep has rows that cannot be taken: each is named with its line and what to do. */
public final class BrokenRosterException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<Message> faults;

    BrokenRosterException(List<Message> faults) {
        super(faults.get(0).zh());
        this.faults = List.copyOf(faults);
    }

    /** One line each. */
    public List<Message> faults() {
        return faults;
    }
}
