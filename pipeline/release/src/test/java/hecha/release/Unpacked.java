package hecha.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The archive of the platform that the build runs on, unpacked where a clerk might, on a machine without Java. */
final class Unpacked {
    static final Path DIST = Path.of("target/dist").toAbsolutePath();
    static final Path SEEDS = Path.of("../../seeds").toAbsolutePath().normalize();

    /** All that the launcher may call beside its own Java. */
    private static final List<String> TOOLS = List.of(
            "sh",
            "dirname",
            "readlink",
            "cat",
            "tr",
            "sed",
            "grep",
            "locale",
            "stty",
            "mv",
            "rm",
            "uname",
            "mkdir",
            "gzip",
            "tar");

    private final Path home;
    private final Map<String, String> environment;

    record Outcome(int code, String out, String err) {}

    private Unpacked(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    static Path archive(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(DIST)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + suffix + " in " + DIST));
        }
    }

    /** Unpacks the tar for this platform below {@code folder}. */
    static Unpacked in(Path folder) throws IOException, InterruptedException {
        Path tools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (String place : List.of("/usr/bin", "/bin")) {
                Path found = Path.of(place, tool);
                if (Files.isExecutable(found) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), found);
                }
            }
        }
        Path place = Files.createDirectories(folder.resolve("我的 文件/核查 (新)&'旧'"));
        Unpacked unpacked = new Unpacked(place, Map.of("PATH", tools.toString(), "LC_ALL", "C"));
        unpacked.run(List.of(
                tools.resolve("tar").toString(),
                "-xzf",
                archive(JavaImages.host() + ".tar.gz").toString()));
        try (Stream<Path> inside = Files.list(place)) {
            return new Unpacked(inside.findFirst().orElseThrow(), unpacked.environment);
        }
    }

    Path home() {
        return home;
    }

    /** Runs the launcher with words, as from a shell in its folder. */
    Outcome hecha(String... words) throws IOException, InterruptedException {
        return run(command(words));
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(home.resolve("hecha").toString()));
        command.addAll(List.of(words));
        return command;
    }

    ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    Outcome run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("packed", ".out");
        Path err = Files.createTempFile("packed", ".err");
        try {
            Process process = process(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(Duration.ofMinutes(10).toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " does not end");
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
