package hecha.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hecha.index.IndexException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Solr behind TLS and a login, and one whose nodes know each other by names that nobody else does. */
class SolrCloudTest {
    private static final char[] PASSWORD = "throw-away".toCharArray();
    private static final String LOGIN = "reader:geheim";

    @TempDir
    private Path folder;

    private HttpServer server;
    private String copies = "";
    private String login = "";
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void start(String scheme) {
        if (copies.isEmpty()) {
            copies = url(scheme);
        }
        server.createContext("/solr/", this::answer);
        server.start();
    }

    private String url(String scheme) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/solr";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        exchange.getRequestBody().readAllBytes();
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean in = login.isEmpty()
                || given.equals("Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        byte[] bytes =
                (in ? said(path) : "{\"error\":{\"msg\":\"require authentication\"}}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(in ? 200 : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String said(String path) {
        if (path.contains("/admin/info/system")) {
            return "{\"mode\":\"solrcloud\",\"lucene\":{\"solr-spec-version\":\"9.10.1\"}}";
        }
        if (path.contains("LISTALIASES")) {
            return "{\"aliases\":{\"reports\":\"reports_1\"}}";
        }
        if (path.contains("CLUSTERSTATUS")) {
            return "{\"cluster\":{\"live_nodes\":[\"n\"],\"collections\":{\"reports_1\":{\"shards\":{\"shard1\":{\"replicas\":"
                    + "{\"core_node1\":{\"base_url\":\"" + copies
                    + "\",\"core\":\"c1\",\"node_name\":\"n\",\"state\":\"active\"}}}}}}}}";
        }
        return path.contains("/schema/name")
                ? "{\"name\":\"hecha-1\"}"
                : "{\"response\":{\"numFound\":1,\"docs\":[{\"id\":\"甲\"}]},\"nextCursorMark\":\"*\"}";
    }

    /** What is read of the collection behind the alias. */
    private static List<Object> found(String url, String login) throws IOException {
        List<Object> found = new ArrayList<>();
        SolrCloud.open(new SolrPlace(List.of(url), "reports", login))
                .reports()
                .each(
                        Map.of("lucene", Map.of("query", "*:*")),
                        List.of("id"),
                        page -> page.forEach(document -> found.add(document.get("id"))));
        return found;
    }

    @Test
    void copiesThatAreNotToBeReachedAreAskedThroughTheNodesThatWereNamed() throws Exception {
        copies = "http://127.0.0.1:1/solr";
        start("http");
        assertThat(found(url("http"), "")).containsExactly("甲");
        assertThat(asked.get(asked.size() - 1)).contains("/reports_1/select").contains("shards=shard1");
    }

    @Test
    void aShardIsAskedByItself() throws Exception {
        start("http");
        assertThat(found(url("http"), "")).containsExactly("甲");
        assertThat(asked.get(asked.size() - 1)).contains("/c1/select").contains("distrib=false");
    }

    @Test
    void aCertificateIsTrustedOrToldAndALoginIsGiven() throws Exception {
        SSLContext before = SSLContext.getDefault();
        login = LOGIN;
        SSLContext own = context();
        server.stop(0);
        HttpsServer made = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.setHttpsConfigurator(new HttpsConfigurator(own));
        server = made;
        start("https");
        String url = url("https");
        assertThatThrownBy(() -> found(url, LOGIN))
                .isInstanceOfSatisfying(
                        IndexException.class,
                        e -> assertThat(e.text().zh()).contains("不信任 Solr 的证书").contains("-Djavax.net.ssl.trustStore"));
        try {
            SSLContext.setDefault(own);
            assertThat(found(url, LOGIN)).containsExactly("甲");
            assertThatThrownBy(() -> found(url, "reader:falsch"))
                    .isInstanceOfSatisfying(
                            IndexException.class, e -> assertThat(e.text().en()).contains("HECHA_SOLR_LOGIN"));
        } finally {
            SSLContext.setDefault(before);
        }
    }

    /** A key that is made for this test, and the trust in it. */
    private SSLContext context() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory held = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        held.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(held.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
