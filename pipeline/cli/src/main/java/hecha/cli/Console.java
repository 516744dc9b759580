package hecha.cli;

import hecha.model.Message;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks: data on standard output, words for people on standard error, both in UTF-8 whatever the
 * locale says.
 */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final String language;
    private final boolean terminal;
    private boolean quiet;
    private boolean bar = true;
    private boolean barShown;

    Console(String language) {
        this(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                language,
                "1".equals(System.getProperty("hecha.tty.err")));
    }

    Console(PrintStream out, PrintStream err, String language, boolean terminal) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.terminal = terminal;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** {@code zh} or {@code en}. */
    String language() {
        return language;
    }

    boolean english() {
        return language.equals("en");
    }

    /** Whether standard error is a terminal that may be coloured and overwritten. */
    boolean terminal() {
        return terminal;
    }

    /** Whether standard output may be coloured: it is a terminal and NO_COLOR is not set. */
    static boolean colour() {
        String noColour = System.getenv("NO_COLOR");
        return outTerminal() && (noColour == null || noColour.isEmpty());
    }

    /** Whether standard output is a terminal. */
    static boolean outTerminal() {
        return "1".equals(System.getProperty("hecha.tty.out"));
    }

    /** From now on only failures are said. */
    void quiet(boolean on) {
        quiet = on;
    }

    /** From now on no progress bar is drawn, as where standard output goes to the same terminal. */
    void withoutBar() {
        bar = false;
    }

    boolean isQuiet() {
        return quiet;
    }

    String say(Message message) {
        return message.in(language);
    }

    /** A line for people; nothing when quiet. */
    synchronized void info(Message message) {
        if (!quiet) {
            clearBar();
            err.println(say(message));
        }
    }

    /** A failure for people. */
    synchronized void error(Message message) {
        clearBar();
        err.println("hecha: " + say(message));
    }

    /** A progress bar on a terminal; a line for every thousandth input elsewhere. */
    synchronized void progress(int done, int total, String name) {
        if (quiet || total < 2) {
            return;
        }
        if (terminal && !bar) {
            return;
        }
        if (terminal) {
            int filled = (int) (20L * done / total);
            String shown = name.length() > 40 ? "…" + name.substring(name.length() - 39) : name;
            err.print("\r\033[K[" + "█".repeat(filled) + "░".repeat(20 - filled) + "] " + done + "/" + total + " "
                    + shown);
            barShown = true;
            if (done == total) {
                clearBar();
            }
        } else if (done % 1000 == 0) {
            err.println(done + "/" + total);
        }
    }

    synchronized void flush() {
        clearBar();
        out.flush();
        err.flush();
    }

    private void clearBar() {
        if (barShown) {
            err.print("\r\033[K");
            barShown = false;
        }
    }
}
