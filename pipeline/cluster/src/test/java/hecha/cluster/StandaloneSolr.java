package hecha.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A SolrCloud on this machine: ZooKeeper and some nodes, each a process of its own that ends with the test. */
final class StandaloneSolr implements AutoCloseable {
    private static final String MAIN = "hecha.cluster.solr.Node";
    private static final int SECONDS = 180;

    private final Path folder;
    private final int zookeeper;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Process> nodes = new ArrayList<>();
    private final List<Process> all = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    StandaloneSolr(Path folder, int count) throws IOException, InterruptedException {
        this.folder = folder;
        zookeeper = free();
        all.add(start("-Xmx128m", "zookeeper", zookeeper, folder.resolve("zookeeper"), List.of()));
        for (int i = 0; i < count; i++) {
            ports.add(free());
            nodes.add(node(i));
        }
        for (int i = 0; i < count; i++) {
            await(i);
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As {@code --solr} takes them. */
    String urls() {
        return ports.stream().map(port -> "http://127.0.0.1:" + port + "/solr").collect(Collectors.joining(","));
    }

    private Process node(int i) throws IOException {
        Process process =
                start("-Xmx512m", "solr", ports.get(i), folder.resolve("solr-" + i), List.of("127.0.0.1:" + zookeeper));
        all.add(process);
        return process;
    }

    private Process start(String memory, String what, int port, Path home, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Processes.JAVA.toString(),
                memory,
                "-XX:+UseSerialGC",
                "-cp",
                Processes.SOLR + "/*",
                MAIN,
                what,
                String.valueOf(port),
                home.toString()));
        command.addAll(more);
        Path log = folder.resolve(what + "-" + port + "-" + all.size() + ".log");
        return Processes.start(folder, command, log, log);
    }

    /** {@code kill -9}. */
    void kill(int node) {
        Processes.end(nodes.get(node));
    }

    /** Starts a node that was killed. */
    void restart(int node) throws IOException, InterruptedException {
        nodes.get(node).waitFor();
        nodes.set(node, node(node));
        await(node);
    }

    private void await(int node) throws IOException, InterruptedException {
        for (int i = 0; i < 10 * SECONDS; i++) {
            try {
                String said = get(node, "/admin/collections?action=CLUSTERSTATUS&wt=json");
                if (said.contains("127.0.0.1:" + ports.get(node) + "_solr")) {
                    return;
                }
            } catch (IOException e) {
                if (!nodes.get(node).isAlive()) {
                    break;
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("no node: " + logs());
    }

    /** Waits until each replica of all collections is whole again. */
    void awaitActive() throws IOException, InterruptedException {
        for (int i = 0; i < 10 * SECONDS; i++) {
            String said = get(0, "/admin/collections?action=CLUSTERSTATUS&wt=json");
            if (!said.contains("\"recovering\"") && !said.contains("\"down\"")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("not active");
    }

    String get(int node, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + ports.get(node) + "/solr" + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                String text = Files.readString(log);
                logs.append(log).append('\n').append(text, Math.max(0, text.length() - 3000), text.length());
            }
        }
        return logs.toString();
    }

    @Override
    public void close() {
        all.forEach(Processes::end);
    }
}
