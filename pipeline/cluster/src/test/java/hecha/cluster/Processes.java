package hecha.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs what was packed as a user does, each program a process of its own, and the single-machine program beside it. */
final class Processes {
    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path ROOT = MODULE.resolve("../..").normalize();
    static final Path SOLR = MODULE.resolve("solr/target/jars");
    static final Path SPARK = MODULE.resolve("spark/target");
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final int MINUTES = 10;

    private Processes() {}

    record Outcome(int code, String out, String err) {}

    /** {@code hecha-cluster} with these words. */
    static Outcome cluster(Path folder, String... words) throws IOException, InterruptedException {
        return run(folder, command(words));
    }

    static List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(MODULE.resolve("hecha-cluster").toString());
        command.addAll(List.of(words));
        return command;
    }

    /** {@code hecha} with these words, as the normal build made it. */
    static Outcome single(Path folder, String... words) throws IOException, InterruptedException {
        return run(folder, singleCommand(words));
    }

    static List<String> singleCommand(String... words) {
        Path built = ROOT.resolve("pipeline/cli/target");
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx1g",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                built.resolve("cli-0.1.0.jar") + File.pathSeparator + built.resolve("lib") + "/*"));
        command.add("hecha.cli.Hecha");
        command.addAll(List.of(words));
        return command;
    }

    private static Outcome run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("hecha", ".out");
        Path err = Files.createTempFile("hecha", ".err");
        try {
            Process process = start(folder, command, out, err);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                end(process);
                throw new AssertionError(String.join(" ", command) + " did not end: " + Files.readString(err));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    static Process start(Path folder, List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", SPARK.toString(),
                        "SPARK_LOCAL_IP", "127.0.0.1",
                        "SPARK_SCALA_VERSION", "2.13",
                        "HECHA_JAVA_OPTIONS", "-Xmx1g",
                        "LC_ALL", "C.UTF-8"));
        return builder.start();
    }

    /** Kills a process and all that it started, none of which can tidy up. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The line that says what became of all files. */
    static String count(String err) {
        return err.lines().filter(line -> line.startsWith("收到 ")).findFirst().orElse("no count in " + err);
    }

    /** All lines of the records in {@code out}, step after step. */
    static List<String> records(Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out.resolve("analysis"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
