package hecha.classify;

import hecha.model.Message;

/** Labelled texts from which no model can be made. */
public final class TrainingException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Message text;

    TrainingException(String zh, String en) {
        super(en);
        text = new Message(zh, en);
    }

    /** What is wrong and where, without the name of the file. */
    public Message text() {
        return text;
    }

    /** The same, with the name of the file before it. */
    public TrainingException in(String file) {
        return new TrainingException(file + "：" + text.zh(), file + ": " + text.en());
    }
}
