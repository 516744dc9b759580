package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.audit.Decisions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

    @TempDir
    private static Path root;

    private Path folder = Path.of("");
    private Path decisions = Path.of("");
    private Path log = Path.of("");
    private @Nullable ServedDesk served;

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
        served = new ServedDesk(
                folder.toString(),
                "--person",
                "张三",
                "--decisions",
                decisions.toString(),
                "--max-bytes",
                Integer.toString(MOST),
                "--roster",
                roster.toString(),
                "--cache",
                root.resolve("cache").toString());
        Files.writeString(decisions, Decisions.head());
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (served != null) {
            served.stop();
        }
    }

    private ServedDesk desk() {
        return Objects.requireNonNull(served);
    }

    /** What {@code audit} says of each report: its verdict and counts. */
    private Map<String, Map<String, Object>> audited() {
        Trial audit = Trial.of(
                "audit", folder.toString(), "--format", "json", "--decisions", decisions.toString(), "--quiet");
        Map<String, Map<String, Object>> byName = new TreeMap<>();
        for (Map<String, Object> one : ServedDesk.list(ServedDesk.map(audit.out()), "reports")) {
            String name = String.valueOf(one.get("source"));
            byName.put(name.substring(name.lastIndexOf('/') + 1), one);
        }
        return byName;
    }

    private void pageAndCommandAgree() throws Exception {
        Map<String, Map<String, Object>> audited = audited();
        List<String> compared = new ArrayList<>();
        for (Map<String, Object> row : ServedDesk.list(desk().inbox(), "rows")) {
            if (row.containsKey("verdict")) {
                String name = String.valueOf(row.get("name"));
                Map<String, Object> audit = Objects.requireNonNull(audited.get(name), name);
                assertThat(row.get("verdict")).as(name).isEqualTo(audit.get("verdict"));
                assertThat(row.get("reason"))
                        .as(name)
                        .isEqualTo(((Map<?, ?>) Objects.requireNonNull(audit.get("reason"))).get("zh"));
                assertThat(row.get("items"))
                        .as(name)
                        .isEqualTo(ServedDesk.list(audit, "items").size());
                assertThat(ServedDesk.list(desk().report(name), "items"))
                        .extracting(item -> item.get("request"))
                        .as(name)
                        .hasSize(ServedDesk.list(audit, "items").size());
                compared.add(name);
            }
        }
        assertThat(compared).hasSameSizeAs(audited.keySet());
        Trial check = Trial.of(
                "check", folder.toString(), "--format", "json", "--decisions", decisions.toString(), "--quiet");
        int errors = ServedDesk.list(desk().inbox(), "rows").stream()
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
        assertThat(desk().inbox()).containsEntry("audited", 4).containsEntry("unreadable", 1);
        assertThat(desk().get("/inbox.csv").body().lines()).hasSize(6).anyMatch(line -> line.contains("乙县.txt"));
        assertThat(desk().get("/report.csv?name=" + ServedDesk.url("乙县.txt"))
                        .body()
                        .lines())
                .hasSize(1
                        + ServedDesk.list(desk().report("乙县.txt"), "items").size()
                        + ServedDesk.list(desk().report("乙县.txt"), "notes").size());
        pageAndCommandAgree();
    }

    @Test
    @Order(2)
    void whatCannotBeReadIsARowWithReason() throws Exception {
        assertThat(ServedDesk.list(desk().inbox(), "rows").get(0))
                .containsEntry("name", "坏.docx")
                .containsEntry("code", "damaged");
        assertThat(desk().get("/inbox").body()).contains("读不了", "class=\"unread\"");
    }

    @Test
    @Order(3)
    void noScriptOfAReportRuns() throws Exception {
        String name = "<img src=x onerror=alert(1)>.txt";
        for (String path : List.of("/inbox", "/report?name=" + ServedDesk.url(name), "/inbox/table", "/report")) {
            HttpResponse<String> page = desk().get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(desk().get("/report?name=" + ServedDesk.url(name)).body()).contains("&lt;script&gt;alert");
        String row = String.valueOf(
                ServedDesk.list(desk().report(name), "items").get(0).get("row"));
        HttpResponse<String> why = desk().get("/report/why?name=" + ServedDesk.url(name) + "&row=" + row);
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(why.body()).doesNotContain("<script>alert");
        HttpResponse<String> told =
                desk().post("/report/decide", Map.of("name", name, "row", row, "kind", "remark", "reason", SCRIPT));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(String.valueOf(ServedDesk.map(told.body()).get("items"))).doesNotContain("<script>alert");
        assertThat(desk().get("/nothing" + ServedDesk.url(SCRIPT)).body()).doesNotContain("<script>alert");
    }

    @Test
    @Order(4)
    void aWaivedRowLeavesPageLetterAndCommandsAtOnce() throws Exception {
        List<Map<String, Object>> before = ServedDesk.list(desk().report("乙县.txt"), "items");
        Map<String, Object> blank = before.stream()
                .filter(item -> String.valueOf(item.get("words")).contains("研究水利工作"))
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(desk().report("乙县.txt").get("letter"))).contains("研究水利工作");
        HttpResponse<String> told = desk().post(
                        "/report/decide",
                        Map.of(
                                "name", "乙县.txt",
                                "row", String.valueOf(blank.get("row")),
                                "kind", "waive",
                                "reason", "本次不要求"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(ServedDesk.list(desk().report("乙县.txt"), "items")).hasSize(before.size() - 1);
        assertThat(String.valueOf(desk().report("乙县.txt").get("letter"))).doesNotContain("研究水利工作");
        pageAndCommandAgree();
        assertThat(Files.readString(decisions)).contains("张三", "豁免", "本次不要求", "乙县.txt");
    }

    @Test
    @Order(5)
    void whatIsTakenBackCountsAgain() throws Exception {
        int before = ServedDesk.list(desk().report("乙县.txt"), "items").size();
        assertThat(desk().post("/report/undo", Map.of("name", "乙县.txt")).statusCode())
                .isEqualTo(200);
        assertThat(ServedDesk.list(desk().report("乙县.txt"), "items")).hasSize(before + 1);
        pageAndCommandAgree();
        assertThat(desk().post("/report/undo", Map.of("name", "乙县.txt")).body()).contains("没有可以撤销的决定");
    }

    @Test
    @Order(6)
    void aDecisionWithoutReasonOrOfAnUnknownRowIsRefused() throws Exception {
        String row = String.valueOf(
                ServedDesk.list(desk().report("丙县.txt"), "items").get(0).get("row"));
        assertThat(desk().post("/report/decide", Map.of("name", "丙县.txt", "row", row, "kind", "waive", "reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk().post("/report/decide", Map.of("name", "丙县.txt", "row", "none", "kind", "stands"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(desk().post("/report/decide", Map.of("name", "丙县.txt", "row", row, "kind", "maybe"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(7)
    void theLettersOfTheBatchAreOneZip() throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(desk().bytes("/inbox/letters.zip")))) {
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
        desk().waitForRow("丁县.txt", "verdict");
        pageAndCommandAgree();
    }

    @Test
    @Order(9)
    void aCopyIsNamedWithItsFirstAndJudgedWhenThatIsGone() throws Exception {
        Files.copy(folder.resolve("丁县.txt"), folder.resolve("戊县.txt"));
        assertThat(desk().waitForRow("戊县.txt", "why")).isEqualTo("与 丁县.txt 逐字节相同");
        pageAndCommandAgree();
        Files.delete(folder.resolve("丁县.txt"));
        assertThat(desk().waitForRow("戊县.txt", "verdict")).isEqualTo("return");
        pageAndCommandAgree();
    }

    @Test
    @Order(10)
    void decisionsChangedInASpreadsheetAreTaken() throws Exception {
        int items = desk().items("乙县.txt");
        String line = Files.readString(decisions)
                .lines()
                .filter(one -> one.contains("豁免"))
                .findFirst()
                .orElseThrow();
        Files.writeString(decisions, Decisions.head() + line + "\r\n");
        ServedDesk.waitFor(Duration.ofSeconds(20), () -> desk().items("乙县.txt") < items ? "fewer" : null);
        pageAndCommandAgree();
        Files.writeString(decisions, Decisions.head());
        ServedDesk.waitFor(Duration.ofSeconds(20), () -> desk().items("乙县.txt") == items ? "all" : null);
        pageAndCommandAgree();
    }

    @Test
    @Order(11)
    void whatIsHandedInIsARowAndWhatIsTooLargeIsRefusedInOneLine() throws Exception {
        assertThat(desk().handIn("庚县.txt", Trial.FAULTY.replace("某县", "庚县").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk().waitForRow("庚县.txt", "verdict")).isEqualTo("return");
        HttpResponse<String> large = desk().handIn("大.txt", new byte[MOST + 1]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body())
                .contains("too-large", "超过 195 KB", "--max-bytes")
                .doesNotContain("Exception");
        HttpResponse<String> much = desk().handIn("更大.txt", new byte[5 * MOST]);
        assertThat(much.statusCode()).isEqualTo(413);
        assertThat(much.body()).contains("too-many", "请分几次拖入").doesNotContain("Exception");
    }

    @Test
    @Order(12)
    void aLetterThatWentOutStandsInTheLogOfTheRosterOnce() throws Exception {
        assertThat(log).doesNotExist();
        for (int i = 0; i < 2; i++) {
            assertThat(desk().post("/inbox/issued?unit=" + ServedDesk.url("庚县"), Map.of())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Files.readString(log).lines()).hasSize(2);
        }
        assertThat(Files.readString(log)).contains("庚县,报送·退回,庚县.txt");
        assertThat(desk().get("/inbox").body()).contains("data-issue=\"庚县\"");
    }

    @Test
    @Order(13)
    void aReportWaivedByOneIsSignedByAnotherAlone() throws Exception {
        Map<String, Object> blank =
                ServedDesk.list(desk().report("庚县.txt"), "items").get(0);
        assertThat(desk().post(
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
        HttpResponse<String> own =
                desk().post("/report/sign", Map.of("name", "庚县.txt", "decision", id, "agrees", "yes"));
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(own.body()).contains("要由另一个人签");
        assertThat(desk().post("/report/sign", Map.of("name", "庚县.txt", "decision", "none", "agrees", "yes"))
                        .statusCode())
                .isEqualTo(409);
    }
}
