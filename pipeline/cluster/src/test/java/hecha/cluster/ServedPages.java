package hecha.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code hecha serve} as a process of its own, which ends with the test. */
final class ServedPages implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");
    private static final int SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    /** @param words that say which index is asked */
    ServedPages(Path folder, String... words) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "serve", ".err");
        List<String> all = new ArrayList<>(List.of("serve", "--no-browser", "--cache"));
        all.add(folder.resolve(err.getFileName() + "-cache").toString());
        all.addAll(List.of(words));
        process = Processes.start(
                folder,
                Processes.singleCommand(all.toArray(String[]::new)),
                folder.resolve(err.getFileName() + ".out"),
                err);
        for (int i = 0; ; i++) {
            Matcher found = ADDRESS.matcher(Files.readString(err));
            if (found.find()) {
                address = found.group();
                return;
            }
            if (i == 10 * SECONDS || !process.isAlive()) {
                close();
                throw new IOException(Files.readString(err));
            }
            Thread.sleep(100);
        }
    }

    /** What a path answers, without the words that say which index was asked. */
    String get(String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address).resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode() + " "
                + answer.body()
                        .replaceAll("hecha-token\" content=\"[^\"]+", "")
                        .replaceAll("--(index|solr) [^<\"]+", "--there");
    }

    @Override
    public void close() {
        Processes.end(process);
    }
}
