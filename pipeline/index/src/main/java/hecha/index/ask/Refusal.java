package hecha.index.ask;

import hecha.index.query.QueryException;
import hecha.model.Message;
import java.util.Optional;

/** A question that cannot be answered as it stands: where its fault is, and what would do instead. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String place;
    private final int position;
    private final transient Message reason;
    private final transient Message text;
    private final transient Optional<String> repair;

    private Refusal(String code, String place, int position, Message reason, Message text, Optional<String> repair) {
        super(reason.zh());
        this.code = code;
        this.place = place;
        this.position = position;
        this.reason = reason;
        this.text = text;
        this.repair = repair;
    }

    /** @param option as the command line calls it, such as {@code --rank} */
    public static Refusal of(String option, String zh, String en) {
        Message reason = new Message(zh, en);
        return new Refusal("bad-option", option, -1, reason, reason, Optional.empty());
    }

    static Refusal of(QueryException e) {
        return new Refusal(e.code(), "query", e.position(), e.reason(), e.text(), e.suggestion());
    }

    /** A stable name of the fault, such as {@code unknown-field}. */
    public String code() {
        return code;
    }

    /** {@code query}, or the option that is at fault, as the command line calls it. */
    public String place() {
        return place;
    }

    /** Index of the faulty character in the query, or its length; empty where an option is at fault. */
    public Optional<Integer> position() {
        return position < 0 ? Optional.empty() : Optional.of(position);
    }

    public Message reason() {
        return reason;
    }

    /** All that is to be said; of a query on several lines, with a mark below the fault. */
    public Message text() {
        return text;
    }

    /** A query near to this one that can be read, if there is one. */
    public Optional<String> repair() {
        return repair;
    }
}
