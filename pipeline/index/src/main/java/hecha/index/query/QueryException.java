package hecha.index.query;

import hecha.model.Message;
import hecha.text.DisplayWidth;
import java.util.Optional;

/** A query that cannot be read: where, why, and how it could have been meant. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final int position;
    private final transient Message reason;
    private final String query;
    private final String repaired;
    private final transient Optional<Message> hint;

    QueryException(String code, int position, Message reason, String query, String repaired, Optional<Message> hint) {
        super(reason.zh());
        this.code = code;
        this.position = position;
        this.reason = reason;
        this.query = query;
        this.repaired = repaired;
        this.hint = hint;
    }

    /** A stable name of the fault, such as {@code unknown-field}. */
    public String code() {
        return code;
    }

    /** Index of the faulty character in the query, or its length. */
    public int position() {
        return position;
    }

    public Message reason() {
        return reason;
    }

    /** A query near to this one that can be read, if there is one. */
    public Optional<String> suggestion() {
        return repaired.isEmpty() ? Optional.empty() : Optional.of(repaired);
    }

    /** The reason, the query with a mark under the fault, and the suggestion. */
    public Message text() {
        return new Message(
                reason.zh()
                        + hint.map(h -> "。" + h.zh()).orElse("")
                        + mark()
                        + suggestion().map(s -> "\n是否想查：" + s).orElse(""),
                reason.en()
                        + hint.map(h -> "; " + h.en()).orElse("")
                        + mark()
                        + suggestion().map(s -> "\ndid you mean: " + s).orElse(""));
    }

    /** The part of the query around the fault, on one line, with {@code ^} under the fault. */
    private String mark() {
        int from = Math.max(0, position - 40);
        int to = Math.min(query.length(), position + 40);
        StringBuilder line = new StringBuilder("\n  ");
        StringBuilder under = new StringBuilder("\n  ");
        for (int i = from; i < to; i++) {
            char c = query.charAt(i);
            line.append(Character.isISOControl(c) ? ' ' : c);
            if (i < position) {
                under.append(Character.isLowSurrogate(c) ? "" : " ".repeat(DisplayWidth.of(query.codePointAt(i))));
            }
        }
        return line.append(under).append('^').toString();
    }
}
