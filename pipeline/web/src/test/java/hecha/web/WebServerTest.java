package hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Message;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        public Optional<Place> place() {
            return Optional.of(new Place("/trial", new Message("试", "Trial")));
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
}
