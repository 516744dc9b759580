package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.audit.Decisions;
import hecha.record.AnalysisJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The pages say what the commands say of the same folder, before and after decisions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeTest {
    private static final int MOST = 200_000;
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");

    @TempDir
    private static Path root;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path folder = Path.of("");
    private Path decisions = Path.of("");
    private Path log = Path.of("");
    private String address = "";
    private Thread server = new Thread();

    @BeforeAll
    void serve() throws Exception {
        folder = Files.createDirectories(root.resolve("报送材料"));
        decisions = root.resolve("decisions.csv");
        log = root.resolve("units-记录.csv");
        Path roster = Files.writeString(root.resolve("units.csv"), "单位,简称,联系人,期限,应报,备注\n庚县,,,,1,\n");
        Files.writeString(folder.resolve("甲县.txt"), Trial.GOOD);
        Files.writeString(folder.resolve("乙县.txt"), Trial.FAULTY);
        Files.writeString(
                folder.resolve("丙县.txt"), Trial.FAULTY.replace("某县", "丙县").replace("4次", "X次，投资XX万元"));
        Files.write(folder.resolve("坏.docx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Files.writeString(
                folder.resolve("<img src=x onerror=alert(1)>.txt"),
                SCRIPT + "2023年工作总结\n\n一、" + SCRIPT + "\n投资X万元" + SCRIPT + "。\n\n三、问题\n培训X人次。\n\n" + SCRIPT
                        + "局\n2023年12月1日\n");
        Console console = new Console(
                new ByteArrayOutputStream(), new PrintStream(err, true, StandardCharsets.UTF_8), "zh", false);
        server = new Thread(() -> Hecha.commandLine(console)
                .execute(
                        "serve",
                        folder.toString(),
                        "--no-browser",
                        "--person",
                        "张三",
                        "--decisions",
                        decisions.toString(),
                        "--max-bytes",
                        Integer.toString(MOST),
                        "--roster",
                        roster.toString(),
                        "--cache",
                        root.resolve("cache").toString()));
        server.setDaemon(true);
        server.start();
        address = waitFor(Duration.ofSeconds(60), () -> {
            Matcher found = ADDRESS.matcher(err.toString(StandardCharsets.UTF_8));
            return found.find() ? found.group() : null;
        });
        waitFor(Duration.ofSeconds(60), () -> Boolean.TRUE.equals(inbox().get("complete")) ? "complete" : null);
        Files.writeString(decisions, Decisions.head());
    }

    @AfterAll
    void stop() throws InterruptedException {
        server.interrupt();
        server.join(10_000);
    }

    /** Something that is there or not yet. */
    private interface Attempt {
        @Nullable
        String now() throws Exception;
    }

    private static String waitFor(Duration most, Attempt attempt) throws Exception {
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

    private HttpResponse<String> get(String path) throws Exception {
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

    private HttpResponse<String> post(String path, Map<String, String> body) throws Exception {
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
    private static Map<String, Object> map(String json) {
        return (Map<String, Object>) AnalysisJson.tree(json);
    }

    private Map<String, Object> inbox() throws Exception {
        return map(get("/inbox.json").body());
    }

    private Map<String, Object> report(String name) throws Exception {
        return map(get("/report.json?name=" + url(name)).body());
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    }

    /** What {@code audit} says of each report: its verdict and counts. */
    private Map<String, Map<String, Object>> audited() {
        Trial audit = Trial.of(
                "audit", folder.toString(), "--format", "json", "--decisions", decisions.toString(), "--quiet");
        Map<String, Map<String, Object>> byName = new TreeMap<>();
        for (Map<String, Object> one : list(map(audit.out()), "reports")) {
            String name = String.valueOf(one.get("source"));
            byName.put(name.substring(name.lastIndexOf('/') + 1), one);
        }
        return byName;
    }

    private void pageAndCommandAgree() throws Exception {
        Map<String, Map<String, Object>> audited = audited();
        List<String> compared = new ArrayList<>();
        for (Map<String, Object> row : list(inbox(), "rows")) {
            if (row.containsKey("verdict")) {
                String name = String.valueOf(row.get("name"));
                Map<String, Object> audit = Objects.requireNonNull(audited.get(name), name);
                assertThat(row.get("verdict")).as(name).isEqualTo(audit.get("verdict"));
                assertThat(row.get("reason"))
                        .as(name)
                        .isEqualTo(((Map<?, ?>) Objects.requireNonNull(audit.get("reason"))).get("zh"));
                assertThat(row.get("items"))
                        .as(name)
                        .isEqualTo(list(audit, "items").size());
                assertThat(list(report(name), "items"))
                        .extracting(item -> item.get("request"))
                        .as(name)
                        .hasSize(list(audit, "items").size());
                compared.add(name);
            }
        }
        assertThat(compared).hasSameSizeAs(audited.keySet());
        Trial check = Trial.of(
                "check", folder.toString(), "--format", "json", "--decisions", decisions.toString(), "--quiet");
        int errors = list(inbox(), "rows").stream()
                .filter(row -> row.containsKey("errors"))
                .mapToInt(row -> (Integer) row.get("errors"))
                .sum();
        assertThat(Pattern.compile("\"severity\" ?: ?\"error\",\\s*\"status\" ?: ?\"open\"")
                        .matcher(check.out())
                        .results()
                        .count())
                .isEqualTo(errors);
    }

    @Test
    @Order(1)
    void pageAuditAndCheckSayTheSame() throws Exception {
        assertThat(inbox()).containsEntry("audited", 4).containsEntry("unreadable", 1);
        assertThat(get("/inbox.csv").body().lines()).hasSize(6).anyMatch(line -> line.contains("乙县.txt"));
        assertThat(get("/report.csv?name=" + url("乙县.txt")).body().lines())
                .hasSize(1
                        + list(report("乙县.txt"), "items").size()
                        + list(report("乙县.txt"), "notes").size());
        pageAndCommandAgree();
    }

    @Test
    @Order(2)
    void whatCannotBeReadIsARowWithReason() throws Exception {
        assertThat(list(inbox(), "rows").get(0)).containsEntry("name", "坏.docx").containsEntry("code", "damaged");
        assertThat(get("/inbox").body()).contains("读不了", "class=\"unread\"");
    }

    @Test
    @Order(3)
    void noScriptOfAReportRuns() throws Exception {
        String name = "<img src=x onerror=alert(1)>.txt";
        for (String path : List.of("/inbox", "/report?name=" + url(name), "/inbox/table", "/report")) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(get("/report?name=" + url(name)).body()).contains("&lt;script&gt;alert");
        String row = String.valueOf(list(report(name), "items").get(0).get("row"));
        HttpResponse<String> why = get("/report/why?name=" + url(name) + "&row=" + row);
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(why.body()).doesNotContain("<script>alert");
        HttpResponse<String> told =
                post("/report/decide", Map.of("name", name, "row", row, "kind", "remark", "reason", SCRIPT));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(String.valueOf(map(told.body()).get("items"))).doesNotContain("<script>alert");
        assertThat(get("/nothing" + url(SCRIPT)).body()).doesNotContain("<script>alert");
    }

    @Test
    @Order(4)
    void aWaivedRowLeavesPageLetterAndCommandsAtOnce() throws Exception {
        List<Map<String, Object>> before = list(report("乙县.txt"), "items");
        Map<String, Object> blank = before.stream()
                .filter(item -> String.valueOf(item.get("words")).contains("研究水利工作"))
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(report("乙县.txt").get("letter"))).contains("研究水利工作");
        HttpResponse<String> told = post(
                "/report/decide",
                Map.of(
                        "name", "乙县.txt",
                        "row", String.valueOf(blank.get("row")),
                        "kind", "waive",
                        "reason", "本次不要求"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(list(report("乙县.txt"), "items")).hasSize(before.size() - 1);
        assertThat(String.valueOf(report("乙县.txt").get("letter"))).doesNotContain("研究水利工作");
        pageAndCommandAgree();
        assertThat(Files.readString(decisions)).contains("张三", "豁免", "本次不要求", "乙县.txt");
    }

    @Test
    @Order(5)
    void whatIsTakenBackCountsAgain() throws Exception {
        int before = list(report("乙县.txt"), "items").size();
        assertThat(post("/report/undo", Map.of("name", "乙县.txt")).statusCode()).isEqualTo(200);
        assertThat(list(report("乙县.txt"), "items")).hasSize(before + 1);
        pageAndCommandAgree();
        assertThat(post("/report/undo", Map.of("name", "乙县.txt")).body()).contains("没有可以撤销的决定");
    }

    @Test
    @Order(6)
    void aDecisionWithoutReasonOrOfAnUnknownRowIsRefused() throws Exception {
        String row = String.valueOf(list(report("丙县.txt"), "items").get(0).get("row"));
        assertThat(post("/report/decide", Map.of("name", "丙县.txt", "row", row, "kind", "waive", "reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/report/decide", Map.of("name", "丙县.txt", "row", "none", "kind", "stands"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(post("/report/decide", Map.of("name", "丙县.txt", "row", row, "kind", "maybe"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(7)
    void theLettersOfTheBatchAreOneZip() throws Exception {
        HttpResponse<byte[]> zip = client.send(
                HttpRequest.newBuilder(URI.create(address).resolve("/inbox/letters.zip"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .contains("发出清单.csv", "单位对应.csv")
                .anyMatch(name -> name.endsWith("退改函.docx"))
                .anyMatch(name -> name.endsWith("退改清单.xlsx"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(5);
        }
    }

    @Test
    @Order(8)
    void aNewFileIsJudgedAsItComes() throws Exception {
        Files.writeString(folder.resolve("丁县.txt"), Trial.FAULTY.replace("某县", "丁县"));
        waitForRow("丁县.txt", "verdict");
        pageAndCommandAgree();
    }

    @Test
    @Order(9)
    void aCopyIsNamedWithItsFirstAndJudgedWhenThatIsGone() throws Exception {
        Files.copy(folder.resolve("丁县.txt"), folder.resolve("戊县.txt"));
        assertThat(waitForRow("戊县.txt", "why")).isEqualTo("与 丁县.txt 逐字节相同");
        pageAndCommandAgree();
        Files.delete(folder.resolve("丁县.txt"));
        assertThat(waitForRow("戊县.txt", "verdict")).isEqualTo("return");
        pageAndCommandAgree();
    }

    @Test
    @Order(10)
    void decisionsChangedInASpreadsheetAreTaken() throws Exception {
        int items = items("乙县.txt");
        String line = Files.readString(decisions)
                .lines()
                .filter(one -> one.contains("豁免"))
                .findFirst()
                .orElseThrow();
        Files.writeString(decisions, Decisions.head() + line + "\r\n");
        waitFor(Duration.ofSeconds(20), () -> items("乙县.txt") < items ? "fewer" : null);
        pageAndCommandAgree();
        Files.writeString(decisions, Decisions.head());
        waitFor(Duration.ofSeconds(20), () -> items("乙县.txt") == items ? "all" : null);
        pageAndCommandAgree();
    }

    /** A file that a page hands in, as a browser sends it. */
    private HttpResponse<String> handIn(String name, byte[] bytes) throws Exception {
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

    @Test
    @Order(11)
    void whatIsHandedInIsARowAndWhatIsTooLargeIsRefusedInOneLine() throws Exception {
        assertThat(handIn("庚县.txt", Trial.FAULTY.replace("某县", "庚县").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        assertThat(waitForRow("庚县.txt", "verdict")).isEqualTo("return");
        HttpResponse<String> large = handIn("大.txt", new byte[MOST + 1]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body())
                .contains("too-large", "超过 195 KB", "--max-bytes")
                .doesNotContain("Exception");
        HttpResponse<String> much = handIn("更大.txt", new byte[5 * MOST]);
        assertThat(much.statusCode()).isEqualTo(413);
        assertThat(much.body()).contains("too-many", "请分几次拖入").doesNotContain("Exception");
    }

    @Test
    @Order(12)
    void aLetterThatWentOutStandsInTheLogOfTheRosterOnce() throws Exception {
        assertThat(log).doesNotExist();
        for (int i = 0; i < 2; i++) {
            assertThat(post("/inbox/issued?unit=" + url("庚县"), Map.of()).statusCode())
                    .isEqualTo(200);
            assertThat(Files.readString(log).lines()).hasSize(2);
        }
        assertThat(Files.readString(log)).contains("庚县,报送·退回,庚县.txt");
        assertThat(get("/inbox").body()).contains("data-issue=\"庚县\"");
    }

    @Test
    @Order(13)
    void aReportWaivedByOneIsSignedByAnotherAlone() throws Exception {
        Map<String, Object> blank = list(report("庚县.txt"), "items").get(0);
        assertThat(post(
                                "/report/decide",
                                Map.of(
                                        "name",
                                        "庚县.txt",
                                        "row",
                                        String.valueOf(blank.get("row")),
                                        "kind",
                                        "waive",
                                        "reason",
                                        "已核实"))
                        .statusCode())
                .isEqualTo(200);
        String line = Files.readString(decisions)
                .lines()
                .filter(one -> one.contains("已核实"))
                .findFirst()
                .orElseThrow();
        String id = line.substring(1, line.indexOf('"', 1));
        HttpResponse<String> own = post("/report/sign", Map.of("name", "庚县.txt", "decision", id, "agrees", "yes"));
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(own.body()).contains("要由另一个人签");
        assertThat(post("/report/sign", Map.of("name", "庚县.txt", "decision", "none", "agrees", "yes"))
                        .statusCode())
                .isEqualTo(409);
    }

    private int items(String name) throws Exception {
        return list(inbox(), "rows").stream()
                .filter(row -> name.equals(row.get("name")))
                .mapToInt(row -> Integer.parseInt(String.valueOf(row.get("items"))))
                .sum();
    }

    private String waitForRow(String name, String field) throws Exception {
        return waitFor(
                Duration.ofSeconds(20),
                () -> list(inbox(), "rows").stream()
                        .filter(row -> name.equals(row.get("name")) && row.containsKey(field))
                        .map(row -> String.valueOf(row.get(field)))
                        .findFirst()
                        .orElse(null));
    }
}
