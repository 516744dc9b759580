package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.record.AnalysisJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code hecha serve} at work, and what a browser asks of it. */
final class ServedDesk {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread server;
    private final String address;

    /** Starts it with these words behind the command, and waits until all that lies there is judged. */
    ServedDesk(String... words) throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayOutputStream(), new PrintStream(err, true, StandardCharsets.UTF_8), "zh", false);
        String[] line = Stream.concat(Stream.of("serve", "--no-browser"), Stream.of(words))
                .toArray(String[]::new);
        server = new Thread(() -> Hecha.commandLine(console).execute(line));
        server.setDaemon(true);
        server.start();
        address = waitFor(Duration.ofSeconds(60), () -> {
            Matcher found = ADDRESS.matcher(err.toString(StandardCharsets.UTF_8));
            return found.find() ? found.group() : null;
        });
        waitFor(Duration.ofSeconds(60), () -> Boolean.TRUE.equals(inbox().get("complete")) ? "complete" : null);
    }

    void stop() throws InterruptedException {
        server.interrupt();
        server.join(10_000);
    }

    /** Something that is there or not yet. */
    interface Attempt {
        @Nullable
        String now() throws Exception;
    }

    static String waitFor(Duration most, Attempt attempt) throws Exception {
        Instant end = Instant.now().plus(most);
        while (true) {
            @Nullable String there = attempt.now();
            if (there != null) {
                return there;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + most);
            }
            Thread.sleep(100);
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address).resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token() throws Exception {
        Matcher token = Pattern.compile("hecha-token\" content=\"([^\"]+)\"")
                .matcher(get("/inbox").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    HttpResponse<String> post(String path, Map<String, String> body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address).resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Origin", address.substring(0, address.length() - 1))
                        .header("X-Hecha-Token", token())
                        .POST(HttpRequest.BodyPublishers.ofString(AnalysisJson.json(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(String json) {
        return (Map<String, Object>) AnalysisJson.tree(json);
    }

    Map<String, Object> inbox() throws Exception {
        return map(get("/inbox.json").body());
    }

    Map<String, Object> report(String name) throws Exception {
        return map(get("/report.json?name=" + url(name)).body());
    }

    static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    }

    /** A file that a page hands in, as a browser sends it. */
    HttpResponse<String> handIn(String name, byte[] bytes) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--b\r\nContent-Disposition: form-data; name=\"instead\"\r\n\r\n\r\n--b\r\nContent-Disposition:"
                        + " form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(address).resolve("/inbox/files"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("Accept", "application/json")
                        .header("Origin", address.substring(0, address.length() - 1))
                        .header("X-Hecha-Token", token())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    int items(String name) throws Exception {
        return list(inbox(), "rows").stream()
                .filter(row -> name.equals(row.get("name")))
                .mapToInt(row -> Integer.parseInt(String.valueOf(row.get("items"))))
                .sum();
    }

    String waitForRow(String name, String field) throws Exception {
        return waitFor(
                Duration.ofSeconds(20),
                () -> list(inbox(), "rows").stream()
                        .filter(row -> name.equals(row.get("name")) && row.containsKey(field))
                        .map(row -> String.valueOf(row.get(field)))
                        .findFirst()
                        .orElse(null));
    }

    /** What is downloaded from {@code path}. */
    byte[] bytes(String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address).resolve(path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
