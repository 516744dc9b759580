package hecha.cluster;

import hecha.model.Message;
import hecha.office.ExitCode;
import hecha.office.Failure;
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

    /**
     * What ends the command when the work of the engine failed: what a task has told, else the engine's own words and what is kept.
     *
     * @param kept what of the work is not lost, in both languages
     */
    static Failure ended(Exception failure, Message kept) {
        String why = deepest(failure);
        return new Failure(
                ExitCode.USAGE,
                marked(failure)
                        .orElseGet(() -> new Message(
                                "Spark 作业没有完成（" + why + "）；" + kept.zh() + "，再运行同一命令即继续",
                                "the job of Spark did not end (" + why + "); " + kept.en()
                                        + ", the same command goes on from there")));
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
