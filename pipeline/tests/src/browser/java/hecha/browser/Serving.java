package hecha.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code hecha serve} in a process of its own, as a user starts it, and other commands over the same folders. */
final class Serving implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/(?:enter\\?key=\\S+)?");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path root;
    private final Process process;
    private final List<String> addresses;

    private Serving(Path root, Process process, List<String> addresses) {
        this.root = root;
        this.process = process;
        this.addresses = addresses;
    }

    /**
     * Serves {@code folder}, with everything that the program keeps below {@code root}.
     *
     * @param words more of the command line
     */
    static Serving of(Path folder, Path root, String... words) throws IOException, InterruptedException {
        List<String> command = hecha();
        Collections.addAll(command, "serve", folder.toString(), "--no-browser", "--cache", root.resolve("cache") + "");
        Collections.addAll(command, "--decisions", decisions(root).toString());
        Collections.addAll(command, words);
        Path said = root.resolve("serve.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Instant end = Instant.now().plusSeconds(60);
        while (!Files.readString(said).contains("Ctrl+C")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new AssertionError("does not serve: " + Files.readString(said));
            }
            Thread.sleep(100);
        }
        return new Serving(
                root,
                process,
                ADDRESS.matcher(Files.readString(said))
                        .results()
                        .map(found -> found.group())
                        .toList());
    }

    private static Path decisions(Path root) {
        return root.resolve("decisions.csv");
    }

    private static List<String> hecha() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8");
        Collections.addAll(command, "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add("hecha.cli.Hecha");
        return command;
    }

    /** Where the first person enters. */
    String address() {
        return addresses.get(0);
    }

    /** Where the second person enters. */
    String second() {
        return addresses.get(1);
    }

    /** What the server has taken of the processor so far. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Path decisions() {
        return decisions(root);
    }

    /** The folder of what was handed in through a page. */
    Path handedIn() throws IOException {
        try (var folders = Files.list(root.resolve("cache"))) {
            return folders.findFirst().orElseThrow().resolve("收件");
        }
    }

    /** What another command prints. */
    String run(String... words) throws IOException, InterruptedException {
        List<String> command = hecha();
        Collections.addAll(command, words);
        return printed(command);
    }

    /** What a command line prints that a page has shown, typed into a shell. */
    String typed(String line) throws IOException, InterruptedException {
        String function = "hecha() { \"$HECHA_JAVA\" -cp \"$HECHA_PATH\" hecha.cli.Hecha \"$@\"; }\n";
        return printed(List.of("bash", "-c", function + line));
    }

    private String printed(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(root, "out", ".txt");
        Path err = Files.createTempFile(root, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HECHA_JAVA", hecha().get(0));
        builder.environment().put("HECHA_PATH", hecha().get(hecha().size() - 2));
        Process started = builder.start();
        if (!started.waitFor(120, TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new AssertionError("still runs: " + command);
        }
        String printed = Files.readString(out);
        return printed.isEmpty() ? Files.readString(err) : printed;
    }

    /** What an address below that of the pages gives. */
    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address()).resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
