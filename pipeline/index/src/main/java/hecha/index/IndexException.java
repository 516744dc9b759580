package hecha.index;

import hecha.model.Message;
import java.io.IOException;

/** An index that cannot be used as it is: which, why, and the command that helps. Its text is one line for people. */
public final class IndexException extends IOException {
    private static final long serialVersionUID = 1;
    private final String code;
    private final transient Message text;

    /**
     * @param code a stable name of the reason: {@code missing}, {@code locked}, {@code read-only}, {@code disk-full},
     *     {@code old-schema}, {@code new-schema}, {@code damaged}, {@code foreign}, {@code io}
     */
    IndexException(String code, Message text, Throwable cause) {
        super(text.zh(), cause);
        this.code = code;
        this.text = text;
    }

    /** @param code as above, or one of an index elsewhere */
    public IndexException(String code, Message text) {
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
