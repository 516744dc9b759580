package hecha.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The process that parses files: takes one after another from standard input, ends when that ends. */
public final class WorkerMain {
    /** Exit code where the heap was full. */
    static final int OUT_OF_MEMORY = 77;

    private WorkerMain() {}

    /**
     * @param words the limits
     */
    @SuppressWarnings("SystemExitOutsideMain") // The parent reads the code.
    public static void main(String[] words) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        // Whatever a parser prints must not come between the answers.
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        Limits limits = Wire.limits(words[0]);
        Watch watch = new Watch();
        watch.setDaemon(true);
        watch.start();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16))) {
            while (true) {
                Wire.Question question = Wire.question(in);
                watch.schedule(limits.seconds());
                answer(question, limits, out);
                watch.cancel();
            }
        } catch (EOFException e) {
            return;
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    /** Ends a process whose file takes longer than its parent, if that still lives, would wait. */
    private static final class Watch extends Thread {
        private static final int GRACE = 5;

        private volatile long end = Long.MAX_VALUE;

        void schedule(int seconds) {
            end = System.currentTimeMillis() + (seconds + GRACE) * 1000L;
        }

        void cancel() {
            end = Long.MAX_VALUE;
        }

        @Override
        public void run() {
            try {
                while (System.currentTimeMillis() < end) {
                    Thread.sleep(1000);
                }
            } catch (InterruptedException e) {
                return;
            }
            Runtime.getRuntime().halt(1);
        }
    }

    private static void answer(Wire.Question question, Limits limits, DataOutputStream out) throws IOException {
        Format format = Formats.named(question.format()).orElseThrow();
        try {
            Content content = Reader.parse(format, question.file(), limits);
            Wire.answer(content, out);
        } catch (Refusal e) {
            Wire.answer(e, out);
        } catch (StackOverflowError e) {
            Wire.answer(Refusal.tooDeep(), out);
        }
    }
}
