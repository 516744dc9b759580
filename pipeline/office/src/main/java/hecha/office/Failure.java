package hecha.office;

import hecha.dictionary.DictionaryException;
import hecha.model.Message;

/** A failure that ends a command with one clear line and an exit code. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Message text;
    private final int exitCode;
    private final boolean laidOut;

    public Failure(int exitCode, Message text) {
        this(exitCode, text, false);
    }

    private Failure(int exitCode, Message text, boolean laidOut) {
        super(text.zh());
        this.text = text;
        this.exitCode = exitCode;
        this.laidOut = laidOut;
    }

    /** Wrong words of a query, told on several lines with a mark below the place: exit code 2. */
    public static Failure laidOut(Message text) {
        return new Failure(ExitCode.USAGE, text, true);
    }

    /** A fault in a dictionary, whose {@code file} is named as its owner knows it: exit code 2. */
    public static Failure dictionary(String file, DictionaryException e) {
        String place = file + ":" + e.line();
        return usage(
                "词典有误：" + place + "：" + e.text().zh(),
                "broken dictionary: " + place + ": " + e.text().en());
    }

    /** Whether the line breaks of the text are ours. */
    public boolean isLaidOut() {
        return laidOut;
    }

    /** Wrong usage: exit code 2. */
    public static Failure usage(String zh, String en) {
        return new Failure(ExitCode.USAGE, new Message(zh, en));
    }

    public Message text() {
        return text;
    }

    public int exitCode() {
        return exitCode;
    }
}
