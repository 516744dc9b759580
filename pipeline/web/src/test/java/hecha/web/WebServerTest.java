package hecha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.model.Message;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands before every page: hosts, origin, token, headers, and how a fault is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
    /** A page that can be changed and that fails. */
    private static final class Trial implements Page {
        @Override
        public Optional<MenuEntry> place() {
            return Optional.of(new MenuEntry("/trial", new Message("试", "Trial")));
        }

        @Override
        public void routes(JavalinDefaultRoutingApi routes, Frame frame) {
            routes.get("/trial", request -> request.result("fine"));
            routes.post("/trial", request -> request.result("changed"));
            routes.get("/fails", request -> {
                throw new IllegalStateException("words of a report");
            });
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeAll
    void start() {
        server = WebServer.start(
                new WebServer.Settings("127.0.0.1", 0, "zh", "test", "张三", Map.of(), 1 << 20), List.of(new Trial()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
    }

    @Test
    void theFirstPageOfTheMenuIsTheHome() throws Exception {
        HttpResponse<String> answer = answer(at("/"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/trial");
    }

    @ParameterizedTest
    @CsvSource({
        "style.css, 200",
        "hecha.js, 200",
        "icon.svg, 200",
        "none.css, 404",
        "..%2fpage.css, 404",
        "x.class, 404"
    })
    void assetsAreOursAlone(String name, int status) throws Exception {
        assertThat(answer(at("/assets/" + name)).statusCode()).isEqualTo(status);
    }

    @Test
    void theStyleHasBothPalettesForTheSwitch() throws Exception {
        String style = answer(at("/assets/style.css")).body();
        assertThat(style)
                .contains(":root[data-theme=light] { color-scheme: light; --paper: #fff;")
                .contains(":root[data-theme=dark] { color-scheme: dark; --paper: #15181c;");
    }

    @Test
    void everyAnswerForbidsScriptsOfStrangers() throws Exception {
        HttpResponse<String> answer = answer(at("/trial"));
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aFailureTellsNoTraceAndNoWords() throws Exception {
        HttpResponse<String> page = answer(at("/fails").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("WebServerTest.java")
                .doesNotContain("words of a report", "\tat ", "java.lang");
        HttpResponse<String> json = answer(at("/fails").header("Accept", "application/json"));
        assertThat(json.body()).startsWith("{").contains("internal").doesNotContain("words of a report");
    }

    @Test
    void aMissingPageIsToldInTheLayout() throws Exception {
        HttpResponse<String> page = answer(at("/nothing").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个网页", "href=\"/trial\"");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:PORT, 200",
        "localhost:PORT, 200",
        "LOCALHOST:PORT, 200",
        "[::1]:PORT, 200",
        "evil.example:PORT, 403",
        "127.0.0.1.evil.example:PORT, 403",
        "127.0.0.1, 403",
        "localhost:1, 403",
    })
    void onlyOurOwnNamesAreAnswered(String host, int status) throws Exception {
        String first = raw("GET /trial HTTP/1.1\r\nHost: " + host.replace("PORT", Integer.toString(server.port()))
                + "\r\nConnection: close\r\n\r\n");
        assertThat(first).contains(" " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, own, token, 200",
        "multipart/form-data; boundary=x, own, token, 200",
        "application/json, none, token, 403",
        "application/json, http://evil.example, token, 403",
        "application/json, null, token, 403",
        "application/json, own, wrong, 403",
        "application/json, own, none, 403",
        "text/plain, own, token, 415",
        "application/x-www-form-urlencoded, own, token, 415",
    })
    void aChangeNeedsItsTypeOriginAndToken(String type, String origin, String token, int status) throws Exception {
        HttpRequest.Builder request = at("/trial").header("Content-Type", type);
        if (!origin.equals("none")) {
            String own = server.address().substring(0, server.address().length() - 1);
            request.header("Origin", origin.equals("own") ? own : origin);
        }
        if (!token.equals("none")) {
            Matcher right = Pattern.compile("hecha-token\" content=\"([^\"]+)")
                    .matcher(
                            answer(at("/nothing").header("Accept", "text/html")).body());
            assertThat(right.find()).isTrue();
            request.header("X-Hecha-Token", token.equals("token") ? right.group(1) : token);
        }
        assertThat(answer(request.POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void slowConnectionsHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                slow.add(socket);
                String begun = i % 2 == 0
                        ? "GET /trial HTTP/1.1\r\nHost: 127.0.0.1"
                        : "POST /trial HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            }
            long before = System.nanoTime();
            assertThat(answer(at("/trial").timeout(Duration.ofSeconds(10))).body())
                    .isEqualTo("fine");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void fromElsewhereEachPersonNeedsTheirKey() throws Exception {
        try (WebServer shared = WebServer.start(
                new WebServer.Settings("127.0.0.1", 0, "zh", "test", "", Map.of("李四", "key-of-li"), 1 << 20),
                List.of(new Trial()))) {
            URI address = URI.create(shared.address());
            HttpRequest.Builder without = HttpRequest.newBuilder(address.resolve("/trial"));
            assertThat(answer(without).statusCode()).isEqualTo(401);
            assertThat(answer(HttpRequest.newBuilder(address.resolve("/enter?key=wrong")))
                            .statusCode())
                    .isEqualTo(401);
            HttpResponse<String> enter = answer(HttpRequest.newBuilder(address.resolve("/enter?key=key-of-li")));
            assertThat(enter.statusCode()).isEqualTo(302);
            String cookie = enter.headers().firstValue("Set-Cookie").orElse("");
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            HttpResponse<String> with = answer(HttpRequest.newBuilder(address.resolve("/nothing"))
                    .header("Accept", "text/html")
                    .header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
            assertThat(with.statusCode()).isEqualTo(404);
            assertThat(with.body()).contains("李四");
        }
    }

    @Test
    void whoeverEntersTakesThePlaceOfTheOneBefore() throws Exception {
        try (WebServer shared = WebServer.start(
                new WebServer.Settings(
                        "127.0.0.1", 0, "zh", "test", "", Map.of("李四", "key-of-li", "张三", "key-of-zhang"), 1 << 20),
                List.of(new Trial()))) {
            URI address = URI.create(shared.address());
            HttpResponse<String> enter = answer(HttpRequest.newBuilder(address.resolve("/enter?key=key-of-li"))
                    .header("Cookie", "hecha-key=key-of-zhang"));
            assertThat(enter.headers().firstValue("Set-Cookie").orElse("")).contains("key-of-li");
            HttpResponse<String> wrong = answer(HttpRequest.newBuilder(address.resolve("/enter?key=wrong"))
                    .header("Cookie", "hecha-key=key-of-zhang"));
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aServerForOthersWithoutPeopleIsRefused() {
        assertThatThrownBy(() -> new WebServer.Settings("0.0.0.0", 0, "zh", "test", "", Map.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, rundll32", "Mac OS X, open", "Linux, xdg-open"})
    void theBrowserIsOpenedByTheSystemsOwnCommand(String system, String command) {
        assertThat(Browser.command(system, "http://127.0.0.1:1/"))
                .startsWith(command)
                .endsWith("http://127.0.0.1:1/");
    }
}
