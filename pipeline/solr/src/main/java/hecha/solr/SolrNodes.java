package hecha.solr;

import hecha.index.IndexException;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The nodes of a SolrCloud: a request goes to one of them, and to another where that one is down or has lost its way, until
 * one answers. Each request can be made twice without harm.
 */
final class SolrNodes {
    /** How long a cluster that has lost a node may take to find itself again. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** How long one who asks waits for it. */
    static final Duration WAIT = Duration.ofSeconds(30);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 3000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final List<String> urls;
    private final String login;
    private int next;

    SolrNodes(SolrPlace place) throws IndexException {
        urls = new ArrayList<>(place.urls());
        login = place.login();
        for (String url : urls) {
            try {
                String scheme = String.valueOf(URI.create(url).getScheme());
                if (URI.create(url).getHost() == null
                        || !List.of("http", "https").contains(scheme)) {
                    throw SolrFailure.noAddress(url);
                }
            } catch (IllegalArgumentException e) {
                throw SolrFailure.noAddress(url);
            }
        }
        if (urls.isEmpty()) {
            throw SolrFailure.noAddress("");
        }
    }

    /** Learns of the nodes that nobody named. */
    void learn(List<?> liveNodes) {
        String scheme = urls.get(0).substring(0, urls.get(0).indexOf("://") + 3);
        for (Object node : liveNodes) {
            String url = scheme + node.toString().replace("_", "/");
            if (!urls.contains(url)) {
                urls.add(url);
            }
        }
    }

    String first() {
        return urls.get(0);
    }

    /** The state of the cluster, for one who waits. */
    Map<?, ?> status() throws IOException {
        Map<String, String> words = Map.of("action", "CLUSTERSTATUS", "wt", "json");
        return SolrTree.map(ask("/admin/collections", words, BodyPublishers.noBody(), "", WAIT, true), "cluster");
    }

    /** Asks this address alone, once. */
    Map<?, ?> getFrom(String url, Map<String, String> words) throws IOException {
        return once(url, request(url + asked(words), BodyPublishers.noBody(), ""));
    }

    /** As {@link #getFrom}. */
    Map<?, ?> postTo(String url, Map<String, String> words, byte[] body, String type) throws IOException {
        return once(url, request(url + asked(words), BodyPublishers.ofByteArray(body), type));
    }

    private Map<?, ?> once(String url, HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return tree(url, answer.body());
            }
            throw failure(url, answer);
        } catch (ConnectException | HttpTimeoutException e) {
            throw SolrFailure.none(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String asked(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Asks once. */
    Map<?, ?> get(String path, Map<String, String> words) throws IOException {
        return ask(path, words, BodyPublishers.noBody(), "", Duration.ZERO, false);
    }

    Map<?, ?> get(String path, Map<String, String> words, Duration patience) throws IOException {
        return ask(path, words, BodyPublishers.noBody(), "", patience, false);
    }

    Map<?, ?> post(String path, Map<String, String> words, byte[] body, String type, Duration patience)
            throws IOException {
        return ask(path, words, BodyPublishers.ofByteArray(body), type, patience, false);
    }

    /** The same of a person who waits: where no node is there at all, that is told at once. */
    Map<?, ?> question(String path, Map<String, String> words, byte[] body, String type, Duration patience)
            throws IOException {
        return ask(path, words, BodyPublishers.ofByteArray(body), type, patience, true);
    }

    /** @param waiting whether somebody waits for the answer */
    private Map<?, ?> ask(
            String path, Map<String, String> words, BodyPublisher body, String type, Duration patience, boolean waiting)
            throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE;
        int gone = 0;
        for (int tried = 1; ; tried++) {
            String url = node();
            IOException why;
            try {
                HttpResponse<byte[]> answer =
                        http.send(request(url + path + asked(words), body, type), BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    return tree(url, answer.body());
                }
                why = failure(url, answer);
            } catch (IndexException e) {
                throw e;
            } catch (IOException e) {
                gone += e instanceof ConnectException ? 1 : 0;
                why = SolrFailure.none(url, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            turn(url);
            boolean none = waiting && gone == tried;
            if (tried >= urls.size() && (none || System.nanoTime() > end)) {
                throw why;
            }
            if (tried % urls.size() == 0) {
                sleep(pause);
                pause = Math.min(LONGEST_PAUSE, 2 * pause);
            }
        }
    }

    private synchronized String node() {
        return urls.get(next % urls.size());
    }

    /** The next request goes elsewhere. */
    private synchronized void turn(String from) {
        if (from.equals(node())) {
            next++;
        }
    }

    static void sleep(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpRequest request(String url, BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER);
        if (!login.isEmpty()) {
            String words = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + words);
        }
        return type.isEmpty()
                ? request.GET().build()
                : request.header("Content-Type", type).POST(body).build();
    }

    private static Map<?, ?> tree(String url, byte[] body) throws IndexException {
        try {
            if (AnalysisJson.tree(new String(body, StandardCharsets.UTF_8)) instanceof Map<?, ?> tree) {
                return tree;
            }
        } catch (RuntimeException e) {
            throw SolrFailure.none(url, new IOException("not Solr", e));
        }
        throw SolrFailure.none(url, new IOException("not Solr"));
    }

    /** What may be otherwise at another node or a little later is given back, the rest is thrown. */
    private static IOException failure(String url, HttpResponse<byte[]> answer) throws IndexException {
        int code = answer.statusCode();
        String why = why(answer);
        if (code == 401 || code == 403) {
            throw SolrFailure.login(url);
        }
        if (why.contains("No space left") || why.contains("Disk quota exceeded")) {
            throw SolrFailure.full(url, why);
        }
        if (code == 404 && why.startsWith("404")) {
            throw SolrFailure.none(url, new IOException("404"));
        }
        IndexException refused = SolrFailure.refused(url, why);
        if (code < 500 && code != 408 && code != 409 && code != 429) {
            throw refused;
        }
        return refused;
    }

    private static String why(HttpResponse<byte[]> answer) {
        try {
            if (AnalysisJson.tree(new String(answer.body(), StandardCharsets.UTF_8)) instanceof Map<?, ?> tree
                    && tree.get("error") instanceof Map<?, ?> error) {
                Object said = error.get("msg") == null ? error.get("trace") : error.get("msg");
                return String.valueOf(said).lines().findFirst().orElse("").strip();
            }
        } catch (RuntimeException e) {
            return String.valueOf(answer.statusCode()); // a page for people
        }
        return String.valueOf(answer.statusCode());
    }
}
