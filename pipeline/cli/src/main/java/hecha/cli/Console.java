package hecha.cli;

import hecha.model.Language;
import hecha.model.Message;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.text.DisplayWidth;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks: data on standard output, words for people on standard error, both in UTF-8 whatever the
 * locale says.
 */
public final class Console {
    private static final Message NOT_WRITTEN = new Message("标准输出已不能写入", "standard output cannot be written");

    private final CheckedStream checked;
    private final PrintStream out;
    private final PrintStream err;
    private final String language;
    private final boolean terminal;
    private boolean quiet;
    private boolean bar = true;
    private boolean barShown;

    Console(String language) {
        this(
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                language,
                "1".equals(System.getProperty("hecha.tty.err")));
    }

    public Console(OutputStream out, PrintStream err, String language, boolean terminal) {
        checked = new CheckedStream(out);
        this.out = new PrintStream(new BufferedOutputStream(checked, 1 << 16), false, StandardCharsets.UTF_8);
        this.err = err;
        this.language = language;
        this.terminal = terminal;
    }

    public PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** The language in which documents are written that the user reads. */
    Language tongue() {
        return new Language(language);
    }

    /** {@code zh} or {@code en}. */
    public String language() {
        return language;
    }

    boolean english() {
        return language.equals("en");
    }

    /** Whether standard error is a terminal that may be coloured and overwritten. */
    boolean terminal() {
        return terminal;
    }

    /** Whether something could not be written to standard output. */
    boolean outFailed() {
        return checked.failure().isPresent();
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

    /** How many columns the terminal of standard output has; 0 where that is none, or is not known. */
    static int columns() {
        return outTerminal() ? Integer.getInteger("hecha.columns", 0) : 0;
    }

    /** From now on only failures are said. */
    public void quiet(boolean on) {
        quiet = on;
    }

    /** From now on no progress bar is drawn, as where standard output goes to the same terminal. */
    void withoutBar() {
        bar = false;
    }

    boolean isQuiet() {
        return quiet;
    }

    public String say(Message message) {
        return message.in(language);
    }

    /** A line for people; nothing when quiet. */
    public synchronized void info(Message message) {
        if (!quiet) {
            clearBar();
            err.println(DisplayWidth.shown(say(message)));
        }
    }

    /** A failure for people. */
    public synchronized void error(Message message) {
        clearBar();
        err.println("hecha: " + DisplayWidth.shown(say(message)));
    }

    /** A failure whose text we have laid out on several lines. */
    synchronized void errorLines(Message message) {
        clearBar();
        err.println("hecha: " + say(message).lines().map(DisplayWidth::shown).collect(Collectors.joining("\n")));
    }

    /** A progress bar on a terminal; a line for every thousandth input elsewhere. */
    public synchronized void progress(int done, int total, String name) {
        if (outFailed()) {
            throw new Failure(ExitCode.USAGE, NOT_WRITTEN);
        }
        if (quiet || total < 2) {
            return;
        }
        if (terminal && !bar) {
            return;
        }
        if (terminal) {
            int filled = (int) (20L * done / total);
            String shown = DisplayWidth.shown(name.length() > 40 ? "…" + name.substring(name.length() - 39) : name);
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

    /**
     * Ends what is said.
     *
     * @param code what the command would end with
     * @return that, or 2 where standard output did not take everything; its reader gone, nothing more is said
     */
    public synchronized int end(int code) {
        clearBar();
        out.flush();
        Optional<IOException> failure = checked.failure();
        if (failure.isEmpty()) {
            err.flush();
            return code;
        }
        String reason = String.valueOf(failure.get().getMessage());
        if (!reason.contains("Broken pipe")) {
            error(new Message(
                    "标准输出没有写完（" + reason + "），结果不全；请检查磁盘空间",
                    "standard output was not written whole (" + reason
                            + "), the results are incomplete; check the space on the disk"));
        }
        err.flush();
        return ExitCode.USAGE;
    }

    /** A stream that remembers the first failure to write, which a {@link PrintStream} swallows. */
    private static final class CheckedStream extends FilterOutputStream {
        private @Nullable IOException failure;

        CheckedStream(OutputStream out) {
            super(out);
        }

        Optional<IOException> failure() {
            return Optional.ofNullable(failure);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }

    private void clearBar() {
        if (barShown) {
            err.print("\r\033[K");
            barShown = false;
        }
    }
}
