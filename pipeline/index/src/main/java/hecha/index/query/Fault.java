package hecha.index.query;

import hecha.model.Message;
import java.util.Optional;

/** A fault in a query, with the query as it may have been meant, or nothing. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final int position;
    private final transient Message reason;
    private final String repaired;
    private final transient Optional<Message> hint;

    Fault(String code, int position, Message reason, String repaired, Optional<Message> hint) {
        super(code, null, false, false);
        this.code = code;
        this.position = position;
        this.reason = reason;
        this.repaired = repaired;
        this.hint = hint;
    }

    /** A query nearer to one that can be read; empty if there is none. */
    String repaired() {
        return repaired;
    }

    /** What the analyst is told of {@code query}. */
    QueryException told(String query, String suggestion) {
        return new QueryException(code, position, reason, query, suggestion, hint);
    }
}
