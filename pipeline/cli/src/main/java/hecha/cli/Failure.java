package hecha.cli;

import hecha.model.Message;

/** A failure that ends a command with one clear line and an exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Message text;
    private final int exitCode;

    Failure(int exitCode, Message text) {
        super(text.zh());
        this.text = text;
        this.exitCode = exitCode;
    }

    /** Wrong usage: exit code 2. */
    static Failure usage(String zh, String en) {
        return new Failure(ExitCode.USAGE, new Message(zh, en));
    }

    Message text() {
        return text;
    }

    int exitCode() {
        return exitCode;
    }
}
