package hecha.model;

import java.io.IOException;

/** A file that cannot be read as a report: which one, why, and what to do. Its message is one line for people. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;
    private final String code;
    private final transient Message text;

    /**
     * @param code a stable name of the reason, such as {@code empty}, {@code too-large}, {@code no-permission}
     */
    public UnreadableException(String code, Message text) {
        super(text.zh());
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Message text() {
        return text;
    }
}
