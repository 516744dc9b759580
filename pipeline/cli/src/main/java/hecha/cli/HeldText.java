package hecha.cli;

import java.io.IOException;
import java.io.Writer;

/** Holds what is written until it is passed on or dropped, so that a report is in an output whole or not at all. */
final class HeldText extends Writer {
    private final Writer to;
    private final StringBuilder held = new StringBuilder();

    HeldText(Writer to) {
        this.to = to;
    }

    void pass() throws IOException {
        to.append(held);
        held.setLength(0);
    }

    void drop() {
        held.setLength(0);
    }

    @Override
    public void write(char[] text, int from, int length) {
        held.append(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) {
        held.append(text, from, from + length);
    }

    /** Flushes nothing: what is held stays held. */
    @Override
    public void flush() {}

    /** Closes nothing: the writer behind belongs to others. */
    @Override
    public void close() {}
}
