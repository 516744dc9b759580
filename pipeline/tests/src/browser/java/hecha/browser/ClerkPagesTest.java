package hecha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.record.AnalysisJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A clerk with a folder and a roster: files dropped and watched, letters taken, lists and second drafts back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClerkPagesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MANY = 55;
    private static final String DRAFT = """
            甲县2023年水利工作总结

            一、强化组织领导
            县政府常务会研究水利工作X次，投资XX万元。

            二、存在问题
            部分灌区设施老化。

            三、下一步打算
            继续推进灌区改造。

            甲县人民政府
            2023年12月20日
            """;

    @TempDir
    private static Path root;

    private Chromium browser;
    private Serving serving;
    private Path folder;
    private Path log;

    @BeforeAll
    void open() throws Exception {
        browser = Chromium.open();
        folder = Files.createDirectories(root.resolve("报送材料"));
        Path roster = root.resolve("units.csv");
        log = root.resolve("units-记录.csv");
        LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
        Files.writeString(
                roster,
                "单位,简称,联系人,期限,应报,备注\n甲县,,王芳," + today.plusDays(20) + ",1,\n乙县,,," + today.plusDays(20) + ",1,\n丙县,,,"
                        + today.minusDays(3) + ",1,\n丁县,,," + today.plusDays(20) + ",1,\n");
        serving = Serving.of(folder, root, "--person", "张三", "--roster", roster + "", "--max-bytes", "400000");
        browser.go(serving.address());
    }

    @AfterAll
    void close() throws InterruptedException {
        if (serving != null) {
            serving.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("seeds"))) {
            at = Objects.requireNonNull(at.getParent());
        }
        return at;
    }

    /** Reports of the corpus under names of their own. */
    private static List<Path> reports() throws IOException {
        Path to = Files.createDirectories(root.resolve("拖入"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> texts = Files.walk(repository().resolve("corpus"), 4)) {
            texts.filter(file -> file.endsWith("text.txt")).sorted().limit(MANY).forEach(file -> {
                try {
                    Path parent = Objects.requireNonNull(file.getParent());
                    files.add(Files.copy(file, to.resolve(parent.getFileName() + ".txt")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }

    private String row(String name) {
        return browser.texts("tr[data-name='" + name + "']").stream()
                .findFirst()
                .orElse("");
    }

    private String states() {
        return browser.text(".states");
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> verdicts(String json, String list, String name) {
        Map<String, String> verdicts = new TreeMap<>();
        Map<String, Object> all = (Map<String, Object>) AnalysisJson.tree(json);
        for (Object one : (List<Object>) Objects.requireNonNull(all.get(list))) {
            Map<String, Object> row = (Map<String, Object>) one;
            String path = String.valueOf(row.get(name));
            if (row.containsKey("verdict")) {
                verdicts.put(path.substring(path.lastIndexOf('/') + 1), String.valueOf(row.get("verdict")));
            }
        }
        return verdicts;
    }

    @Test
    @Order(1)
    void anEmptyInboxSaysSoAndTheRosterIsNotIn() throws Exception {
        Chromium.until(SOON, "the roster", () -> states().contains("未报"));
        assertThat(states()).contains("未报 3", "甲县", "逾期 1", "丙县");
        assertThat(browser.text("#table")).contains("还没有材料");
    }

    @Test
    @Order(2)
    void ofFiftyFiveFilesItIsKnownWithinTenSecondsWhichGoBack() throws Exception {
        List<Path> files = reports();
        assertThat(files).hasSize(MANY);
        Duration before = serving.processor();
        browser.drop(files, "#drop");
        Duration took = Chromium.until(
                Duration.ofSeconds(60),
                "all judged",
                () -> browser.texts("tr[data-name] .tag").size() == MANY
                        && browser.holds("document.getElementById('progress').hidden"));
        Duration worked = serving.processor().minus(before);
        System.out.println("55 files dropped, all judged and shown after " + took.toMillis() + " ms, "
                + worked.toMillis() + " ms of the processor");
        Map<String, String> page = verdicts(serving.text("inbox.json"), "rows", "name");
        Map<String, String> command = verdicts(
                serving.run("audit", root.resolve("拖入") + "", "--format", "json", "--quiet"), "reports", "source");
        assertThat(page).isEqualTo(command).containsValue("return").hasSizeGreaterThan(40);
        assertThat(browser.text("#line")).contains("收到 55");
        assertThat(took).isLessThan(Chromium.within(Duration.ofSeconds(10)));
    }

    @Test
    @Order(3)
    void aNewFileInTheFolderIsJudgedWithinThreeSeconds() throws Exception {
        Path report = folder.resolve("甲县.txt");
        Files.writeString(report, DRAFT);
        Duration took = Chromium.until(SOON, "its row", () -> row("甲县.txt").contains("退回补正"));
        System.out.println("a new file in the folder, judged and shown after " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Chromium.within(Duration.ofSeconds(3)));
        assertThat(row("甲县.txt")).contains("甲县（名册").contains("空缺 2 处");
        assertThat(states()).contains("退回");
    }

    @Test
    @Order(4)
    void whatCannotBeReadIsARedRowWithReasonAndRemedy() throws Exception {
        Path damaged = Files.write(root.resolve("乙县.docx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Path program = Files.write(root.resolve("程序.exe"), new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0, 9, 9});
        browser.drop(List.of(damaged, program), "#drop");
        Chromium.until(
                SOON,
                "its row",
                () -> row("程序.exe").contains("读不了") && row("乙县.docx").contains("读不了"));
        assertThat(row("乙县.docx")).contains("损坏").contains("重新保存").doesNotContain("Exception", folder.toString());
        assertThat(row("程序.exe")).contains("是程序，不是报告，请报送报告文件");
        assertThat(browser.all("tr.unread")).hasSize(2);
        assertThat(browser.script("return getComputedStyle(document.querySelector('tr.unread td')).backgroundColor"))
                .isNotEqualTo("rgba(0, 0, 0, 0)");
    }

    /** What a page sends, and the line that it shows when it is refused. */
    private String sent(String script) throws Exception {
        browser.script("document.getElementById('say').textContent = ''");
        browser.script(script);
        Chromium.until(SOON, "an answer", () -> !browser.text("#say").isEmpty());
        return browser.text("#say");
    }

    @Test
    @Order(5)
    void whatIsTooLargeOrTooManyIsRefusedInOneLine() throws Exception {
        Path large = Files.write(root.resolve("大.txt"), new byte[500_000]);
        browser.script("document.getElementById('say').textContent = ''");
        browser.drop(List.of(large), "#drop");
        Chromium.until(SOON, "told", () -> browser.text("#say").contains("大.txt"));
        assertThat(browser.text("#say")).contains("超过", "没有收");
        String past = "const form = new FormData(); form.append('instead', '');"
                + "form.append('files', new Blob(['x'.repeat(%d)]), '大.txt');"
                + "hecha.send('/inbox/files', form).then(t => hecha.say(t.message), e => hecha.say(e.message));";
        assertThat(sent(past.formatted(450_000))).contains("超过").doesNotContain("Exception", "内部错误");
        assertThat(sent(past.formatted(4_000_000))).contains("超过").doesNotContain("Exception", "内部错误");
        String many = "const form = new FormData(); form.append('instead', '');"
                + "for (let i = 0; i < 1500; i++) { form.append('files', new Blob(['甲县总结' + i]), i + '.txt'); }"
                + "hecha.send('/inbox/files', form).then(t => hecha.say(t.message), e => hecha.say(e.message));";
        assertThat(sent(many)).contains("太多").doesNotContain("Exception", "内部错误");
        String none = "hecha.send('/inbox/files', new FormData())"
                + ".then(t => hecha.say(t.message), e => hecha.say(e.message));";
        assertThat(sent(none)).doesNotContain("Exception", "内部错误");
        assertThat(row("大.txt")).isEmpty();
    }

    private static byte[] filled(byte[] list) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(list))) {
            for (Row row : workbook.getSheetAt(0)) {
                Cell number = row.getCell(0);
                if (number != null && String.valueOf(number).startsWith("1")) {
                    Cell answer = row.getCell(4, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    answer.setCellValue("4");
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    @Order(6)
    void aLetterThatIsTakenIsInTheLogOfTheRoster() throws Exception {
        assertThat(log).doesNotExist();
        browser.script("document.querySelector(\"tr[data-name='甲县.txt'] a[href*='list.xlsx']\").click()");
        Chromium.until(SOON, "the log", () -> Files.exists(log));
        assertThat(Files.readString(log)).contains("甲县,报送·退回,甲县.txt");
        assertThat(Files.readString(log).lines()).hasSize(2);
    }

    @Test
    @Order(7)
    void anAnsweredListOnItsRowIsFilledOpenOrRefused() throws Exception {
        byte[] list = serving.get("inbox/list.xlsx?unit=" + Serving.url("甲县")).body();
        Path back = Files.write(root.resolve("甲县退改清单.xlsx"), filled(list));
        browser.drop(List.of(back), "tr[data-name='甲县.txt'] td");
        Chromium.until(SOON, "the answer", () -> row("甲县.txt").contains("清单已回"));
        assertThat(row("甲县.txt")).contains("填 1").contains("未填 1");
        Chromium.until(SOON, "the state", () -> states().contains("已回 1"));
        assertThat(Files.readString(log)).contains("甲县,回件,甲县退改清单.xlsx");
        String page = serving.text("inbox/answers?unit=" + Serving.url("甲县"));
        assertThat(page).contains("县政府常务会研究水利工作").contains("<b>");
        assertThat(row("甲县退改清单.xlsx")).isEmpty();
    }

    @Test
    @Order(8)
    void aListOfAnotherOfficeIsRefusedInOneLine() throws Exception {
        byte[] list = serving.get("inbox/list.xlsx?unit=" + Serving.url("甲县")).body();
        Path foreign = root.resolve("别处");
        Files.createDirectories(foreign.resolve("己县"));
        Files.writeString(foreign.resolve("己县/己县.txt"), DRAFT.replace("甲县", "己县"));
        serving.run("audit", foreign + "", "--out", root.resolve("别处结果") + "");
        Path other;
        try (Stream<Path> results = Files.walk(root.resolve("别处结果"))) {
            other = results.filter(file -> file.endsWith("退改清单.xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(Files.readAllBytes(other)).isNotEqualTo(list);
        browser.script("document.getElementById('say').textContent = ''");
        browser.drop(List.of(other), "#drop");
        Chromium.until(SOON, "told", () -> !browser.text("#say").isEmpty());
        assertThat(browser.text("#say")).contains("不是这次发出的").doesNotContain("Exception");
    }

    @Test
    @Order(9)
    void aSecondDraftOnItsRowStandsBesideTheOld() throws Exception {
        Path second = Files.writeString(root.resolve("甲县.txt"), DRAFT.replace("X次", "4次"));
        browser.drop(List.of(second), "tr[data-name='甲县.txt'] td");
        Chromium.until(SOON, "the new draft", () -> row("甲县.txt").contains("空缺 1 处"));
        Chromium.until(SOON, "the state", () -> states().contains("退回") && !states().contains("已回"));
        browser.script("document.querySelector(\"tr[data-name='甲县.txt'] a[href*='compare']\").click()");
        Chromium.until(SOON, "old and new", () -> browser.text("h1").contains("新旧对照"));
        assertThat(browser.text("main")).contains("已补 1", "仍欠 1", "常务会研究水利工作＿＿次4");
        browser.go(serving.address());
        Chromium.until(SOON, "the inbox", () -> !row("甲县.txt").isEmpty());
        String letter = serving.text("report.json?name=" + Serving.url("甲县.txt"));
        assertThat(letter).contains("再次");
    }

    @Test
    @Order(10)
    void theLettersOfAllAreOneZip() throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(serving.get("inbox/letters.zip").body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("各单位/甲县/退改函.docx", "各单位/甲县/退改清单.xlsx", "发出清单.csv", "单位对应.csv");
    }

    @Test
    @Order(11)
    void thatAReportCameAcceptedIsSeenOnTheRoster() throws Exception {
        Files.writeString(
                folder.resolve("丁县.txt"),
                DRAFT.replace("甲县", "丁县").replace("X次", "4次").replace("XX万", "30万"));
        Chromium.until(SOON, "its row", () -> !row("丁县.txt").isEmpty());
        assertThat(row("丁县.txt")).contains("可收");
        Chromium.until(
                SOON,
                "the state",
                () -> browser.texts(".states details").stream()
                        .anyMatch(state -> state.startsWith("可收") && state.contains("丁县")));
    }
}
