package hecha.audit;

import hecha.model.Message;

/** A file of waivers or a baseline that is not what it should be: the message names file, line and what to do. */
public final class BrokenFileException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Message text;

    BrokenFileException(String file, int line, String zh, String en) {
        super(zh);
        text = new Message(file + ":" + line + "：" + zh, file + ":" + line + ": " + en);
    }

    public Message text() {
        return text;
    }
}
