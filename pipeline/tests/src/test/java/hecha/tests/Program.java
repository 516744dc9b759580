package hecha.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command as a user would, under a clock that starts with it, and tells how it ended. */
final class Program {
    private Program() {}

    record Outcome(int code, String out, String err) {
        String all() {
            return out + err;
        }
    }

    /**
     * Runs {@code command} in {@code folder} in the plainest locale.
     *
     * @throws AssertionError if it runs longer than {@code most}; it and what it started are killed then
     */
    static Outcome run(Path folder, Duration most, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("hecha", ".out");
        Path err = Files.createTempFile("hecha", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " ran longer than " + most.toSeconds() + " s: "
                        + Files.readString(out) + Files.readString(err));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** As {@link #run(Path, Duration, List)}, a line of the shell in the repository. */
    static Outcome shell(Duration most, String line) throws IOException, InterruptedException {
        return run(Repository.ROOT, most, List.of("bash", "-c", line));
    }
}
