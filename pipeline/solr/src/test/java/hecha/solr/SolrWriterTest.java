package hecha.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import hecha.index.IndexException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Solr says it took and did not keep is sent again. */
class SolrWriterTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final TreeSet<String> kept = new TreeSet<>();
    private final List<List<String>> sent = new ArrayList<>();
    private HttpServer server;
    private int forgetful;

    /** A Solr that answers that all is well, and the first {@code forgetful} times keeps the first document alone. */
    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/solr/c/update", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            List<String> ids =
                    ID.matcher(body).results().map(one -> one.group(1)).toList();
            if (!ids.isEmpty()) {
                sent.add(ids);
                kept.addAll(forgetful-- > 0 ? ids.subList(0, 1) : ids);
            }
            answer(exchange, "{}");
        });
        server.createContext("/solr/c/get", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String asked = Arrays.stream(body.split("&", -1))
                    .filter(word -> word.startsWith("ids="))
                    .map(word -> URLDecoder.decode(word.substring(4), StandardCharsets.UTF_8))
                    .collect(Collectors.joining());
            String found = Arrays.stream(asked.split(",", -1))
                    .filter(kept::contains)
                    .map(id -> "{\"id\":\"" + id + "\"}")
                    .collect(Collectors.joining(","));
            answer(exchange, "{\"response\":{\"numFound\":0,\"docs\":[" + found + "]}}");
        });
        server.start();
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String text) throws java.io.IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SolrWriter writer(Duration patience) throws IndexException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new SolrWriter(new SolrNodes(SolrPlace.of(url, "reports")), "c", patience);
    }

    private static void add(SolrWriter writer, String... ids) throws java.io.IOException {
        for (String id : ids) {
            writer.add(new LinkedHashMap<>(Map.of("id", id)));
        }
    }

    @Test
    void whatIsThereIsSentOnce() throws Exception {
        SolrWriter writer = writer(Duration.ofSeconds(10));
        add(writer, "甲/1", "b");
        writer.flush();
        writer.flush();
        assertThat(sent).containsExactly(List.of("甲/1", "b"));
    }

    @Test
    void whatWasLostIsSentAgain() throws Exception {
        forgetful = 2;
        SolrWriter writer = writer(Duration.ofSeconds(10));
        add(writer, "a", "b", "c");
        writer.commit();
        assertThat(kept).containsExactly("a", "b", "c");
        assertThat(sent).hasSize(3);
        add(writer, "d");
        writer.flush();
        assertThat(sent.get(3)).as("what is safe is not sent again").containsExactly("d");
    }

    @Test
    void whatIsNeverKeptIsTold() throws Exception {
        forgetful = Integer.MAX_VALUE;
        SolrWriter writer = writer(Duration.ZERO);
        add(writer, "a", "b", "c");
        assertThatThrownBy(writer::flush)
                .isInstanceOfSatisfying(
                        IndexException.class,
                        e -> assertThat(e.text().zh()).isEqualTo("送到 Solr 集合 c 的有 2 份没有存住；已存入的保留，请检查各节点后再运行同一命令"));
    }
}
