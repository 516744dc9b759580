package hecha.cluster;

import hecha.model.Message;
import java.util.Optional;

/** Finds what an engine's failure says in one line. */
final class Causes {
    /** Stands before, between and behind what is told in two languages; no text has it. */
    private static final char MARK = '\u0001';

    private Causes() {}

    /** What a task tells the driver through the engine, which carries texts alone. */
    static String marked(Message told) {
        return MARK + told.zh() + MARK + told.en() + MARK;
    }

    /** What a task has told so. */
    static Optional<Message> marked(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            int from = text.indexOf(MARK);
            int between = text.indexOf(MARK, from + 1);
            int to = text.indexOf(MARK, between + 1);
            if (from >= 0 && between > 0 && to > 0) {
                return Optional.of(new Message(text.substring(from + 1, between), text.substring(between + 1, to)));
            }
        }
        return Optional.empty();
    }

    /** The first line of the deepest cause. */
    static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
