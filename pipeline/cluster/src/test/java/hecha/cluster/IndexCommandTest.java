package hecha.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hecha.cli.CommandProgram;
import hecha.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a command or with the Solr that it names is told in one line, in either language. */
class IndexCommandTest {
    private static final String SYSTEM = "/solr/admin/info/system";
    private static final String COLLECTIONS = "/solr/admin/collections";
    private static final String RIGHT = "{\"mode\":\"solrcloud\",\"lucene\":{\"solr-spec-version\":\"9.10.1\"}}";

    @TempDir
    private Path folder;

    private HttpServer server;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private int code = 200;
    private String url = "";
    private String in = "";

    @BeforeEach
    void serve() throws Exception {
        Files.createDirectories(folder.resolve("报送"));
        Files.writeString(folder.resolve("报送/1.txt"), "培训3人次。");
        in = folder.resolve("报送").toString();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String asked = exchange.getRequestURI().toString();
            String answer = answers.entrySet().stream()
                    .filter(one -> asked.startsWith(one.getKey().split(" ", -1)[0])
                            && asked.contains(
                                    one.getKey().substring(one.getKey().indexOf(' ') + 1)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("{\"error\":{\"msg\":\"no such thing\"}}");
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.contains("\"error\"") ? code == 200 ? 400 : code : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/solr";
        answers.put(SYSTEM + " system", RIGHT);
        answers.put(COLLECTIONS + " CLUSTERSTATUS", "{\"cluster\":{\"live_nodes\":[],\"collections\":{}}}");
        answers.put(COLLECTIONS + " LISTALIASES", "{\"aliases\":{}}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String said(String language, List<String> words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayOutputStream(), new PrintStream(err, true, StandardCharsets.UTF_8), language, false);
        List<String> all = new ArrayList<>(List.of("index"));
        all.addAll(words);
        int ended = CommandProgram.run(
                console, new ClusterCommand(), List.of(IndexCommand.class), all.toArray(String[]::new));
        assertThat(ended).isEqualTo(2);
        String text = err.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).as(text).hasSize(1);
        return text.strip();
    }

    private void says(String zh, String en, String... words) {
        assertThat(said("zh", List.of(words))).startsWith("hecha: ").contains(zh);
        assertThat(said("en", List.of(words)))
                .startsWith("hecha: ")
                .contains(en)
                .matches(line -> line.replace(in, "").chars().noneMatch(Character::isIdeographic));
    }

    private void solrSays(String zh, String en) {
        says(zh, en, "--master", "local[1]", "--solr", url, in);
    }

    @Test
    void wordsThatAreWrong() {
        says("缺少 --solr", "--solr is missing", "--master", "local[1]", in);
        says("缺少 --master", "--master is missing", "--solr", url, in);
        says("应为 http://主机:8983/solr", "write http://HOST:8983/solr", "--solr", "here", "--master", "local[1]", in);
        says("--shards 和 --replicas", "--shards and", "--solr", url, "--master", "local[1]", "--shards", "0", in);
        says(
                "--collection：名字",
                "--collection: a name",
                "--solr",
                url,
                "--master",
                "local[1]",
                "--collection",
                "报告",
                in);
    }

    @Test
    void noSolrThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        says("连不上 Solr", "no Solr there", "--master", "local[1]", "--solr", "http://127.0.0.1:" + port, in);
        answers.put(SYSTEM + " system", "<html>");
        answers.remove(SYSTEM + " system");
        answers.put(SYSTEM + " wt", "<html>");
        solrSays("连不上 Solr（not Solr）", "no Solr there (not Solr)");
    }

    @Test
    void anotherVersion() {
        answers.put(SYSTEM + " system", RIGHT.replace("9.10.1", "8.11.4"));
        solrSays("Solr 的版本是 8.11.4", "this is Solr 8.11.4");
        answers.put(SYSTEM + " system", RIGHT.replace("solrcloud", "std"));
        solrSays("9.10.1 (std)", "9.10.1 (std)");
    }

    @Test
    void aCollectionThatIsNotOurs() {
        answers.put(
                COLLECTIONS + " CLUSTERSTATUS", "{\"cluster\":{\"live_nodes\":[],\"collections\":{\"reports\":{}}}}");
        solrSays("已有名为 reports 的集合", "has a collection reports");
        answers.put(COLLECTIONS + " LISTALIASES", "{\"aliases\":{\"reports\":\"films\"}}");
        solrSays("已有名为 reports 的集合", "has a collection reports");
    }

    @Test
    void aLoginIsAskedFor() {
        code = 401;
        answers.put(SYSTEM + " system", "{\"error\":{\"msg\":\"require authentication\"}}");
        solrSays("HECHA_SOLR_LOGIN", "HECHA_SOLR_LOGIN");
    }

    @Test
    void aFullDiskOfANode() {
        code = 500;
        answers.put("/solr/admin/configs LIST", "{\"configSets\":[]}");
        answers.put("/solr/admin/configs UPLOAD", "{}");
        answers.put(COLLECTIONS + " CREATE", "{\"error\":{\"msg\":\"java.io.IOException: No space left on device\"}}");
        solrSays("磁盘已满", "disk of a node of Solr is full");
    }
}
