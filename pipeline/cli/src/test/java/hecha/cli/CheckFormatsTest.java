package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The findings as other programs read them. */
class CheckFormatsTest {
    @TempDir
    private Path folder;

    private Path in = Path.of("");

    @BeforeEach
    void reports() throws IOException {
        in = Files.createDirectory(folder.resolve("报送 材料"));
        Files.writeString(in.resolve("坏.txt"), Trial.FAULTY.replace("县政府常务会", "\uD840\uDC00县"));
        Files.writeString(in.resolve("好.txt"), Trial.GOOD);
        Files.writeString(in.resolve("空.txt"), "");
    }

    private Trial check(String... words) {
        List<String> all = new ArrayList<>(List.of("check", in.toString()));
        all.addAll(List.of(words));
        return Trial.of(all.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    private static Object at(Object tree, Object... path) {
        Object at = tree;
        for (Object step : path) {
            at = step instanceof Integer index ? ((List<?>) at).get(index) : map(at).get(step);
            Objects.requireNonNull(at, () -> "nothing at " + step);
        }
        return at;
    }

    @Test
    void jsonLinesSayWhatTheyAre() {
        Trial trial = check("--format", "jsonl");
        List<Map<String, Object>> lines =
                trial.lines().stream().map(line -> map(AnalysisJson.tree(line))).toList();
        assertThat(lines)
                .extracting(line -> line.get("type"))
                .containsExactly("finding", "finding", "report", "report", "unreadable", "summary");
        assertThat(lines.get(0))
                .containsEntry("rule", "gap/placeholder")
                .containsEntry("severity", "error")
                .containsEntry("status", "open")
                .containsEntry("section", "一")
                .containsEntry("line", 4)
                .containsEntry("column", 9)
                .containsEntry("endColumn", 10)
                .containsEntry("evidence", "X");
        assertThat(lines.get(2))
                .containsEntry("verdict", "return")
                .containsEntry("error", 1)
                .containsEntry("warning", 1)
                .containsEntry("items", 2);
        assertThat(lines.get(5))
                .containsEntry("received", 3)
                .containsEntry("unreadable", 1)
                .containsEntry("error", 1)
                .containsEntry("exitCode", 3);
        assertThat(trial.err()).contains("收到 3 = 已审 2 + 未能读取 1").containsOnlyOnce("空.txt：");
    }

    @Test
    void oneJsonObjectHoldsEverything() {
        Object tree = AnalysisJson.tree(check("--format", "json").out());
        assertThat(at(tree, "schema")).isEqualTo("hecha-check/1");
        assertThat((List<?>) at(tree, "reports")).hasSize(2);
        assertThat(at(tree, "reports", 0, "findings", 1, "rule")).isEqualTo("numbering/gap");
        assertThat(at(tree, "unreadable", 0, "code")).isEqualTo("empty");
        assertThat(at(tree, "summary", "rules", "gap/placeholder")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void sarifIsValidAgainstItsSchema(String language) throws IOException {
        String waivers = Files.writeString(
                        folder.resolve("waivers.csv"),
                        "file,rule,evidence,reason,approved by,expires\n坏.txt,gap/placeholder,*,尚未统计,张三,2099-01-01\n")
                .toString();
        Path baseline = Files.writeString(
                folder.resolve("baseline.json"),
                "{\"schema\":\"hecha-baseline/1\",\"findings\":[{\"file\":\"报送 材料/坏.txt\",\"rule\":\"gap/unmarked\","
                        + "\"fingerprint\":\"gone\",\"message\":\"m\"}]}");
        Trial trial = Trial.in(
                language,
                "check",
                in.toString(),
                "--format",
                "sarif",
                "--waivers",
                waivers,
                "--baseline",
                baseline.toString());
        try (InputStream file = CheckFormatsTest.class.getResourceAsStream("sarif-2.1.0-rtm.5.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(file);
            assertThat(schema.validate(trial.out(), InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(trial.out().replace("\"startLine\":4", "\"startLine\":0"), InputFormat.JSON))
                    .isNotEmpty();
        }
        Object run = at(AnalysisJson.tree(trial.out()), "runs", 0);
        assertThat(at(run, "columnKind")).isEqualTo("unicodeCodePoints");
        Object result = at(run, "results", 0);
        assertThat(at(result, "ruleId")).isEqualTo("gap/placeholder");
        assertThat(at(run, "tool", "driver", "rules", (Integer) at(result, "ruleIndex"), "id"))
                .isEqualTo("gap/placeholder");
        assertThat(at(result, "level")).isEqualTo("error");
        assertThat(at(result, "locations", 0, "physicalLocation", "region", "startColumn"))
                .isEqualTo(9);
        assertThat((String) at(result, "locations", 0, "physicalLocation", "artifactLocation", "uri"))
                .startsWith("file:///")
                .endsWith("%E6%8A%A5%E9%80%81%20%E6%9D%90%E6%96%99/%E5%9D%8F.txt");
        assertThat(at(result, "suppressions", 0, "justification")).isEqualTo("尚未统计");
        assertThat(at(result, "baselineState")).isEqualTo("new");
        assertThat((List<?>) at(run, "results", 1, "suppressions")).isEmpty();
        assertThat(at(run, "results", 2, "baselineState")).isEqualTo("absent");
        assertThat(at(run, "invocations", 0, "exitCode")).isEqualTo(3);
        assertThat(at(run, "invocations", 0, "toolExecutionNotifications", 0, "descriptor", "id"))
                .isEqualTo("empty");
    }

    @Test
    void sarifFingerprintsStayWhereLinesMove() throws IOException {
        Object before = at(AnalysisJson.tree(check("--format", "sarif").out()), "runs", 0, "results", 0);
        Path file = in.resolve("坏.txt");
        Files.writeString(file, Files.readString(file).replace("\n\n一、", "\n\n\n\n一、"));
        Object after = at(AnalysisJson.tree(check("--format", "sarif").out()), "runs", 0, "results", 0);
        assertThat(at(after, "partialFingerprints")).isEqualTo(at(before, "partialFingerprints"));
        assertThat(at(after, "locations")).isNotEqualTo(at(before, "locations"));
    }

    @Test
    void everyReportIsATestSuite() throws Exception {
        Document xml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(check("--format", "junit").out())));
        List<Element> suites = elements(xml.getDocumentElement(), "testsuite");
        assertThat(suites).hasSize(3);
        Element faulty = suites.get(0);
        assertThat(faulty.getAttribute("tests")).isEqualTo("2");
        assertThat(faulty.getAttribute("failures")).isEqualTo("1");
        assertThat(elements(faulty, "failure").get(0).getAttribute("message")).startsWith("有1处空缺：数量");
        assertThat(elements(suites.get(1), "testcase")).hasSize(1);
        assertThat(elements(suites.get(2), "error")).hasSize(1);
    }

    @Test
    void whatXmlDoesNotAllowIsReplacedInJunit() throws Exception {
        Files.writeString(in.resolve("坏.txt"), Trial.FAULTY.replace("X次", "X次<&]]>\u0001\uFFFE"));
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(check("--format", "junit").out())));
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> all = new ArrayList<>();
        var nodes = parent.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    @Test
    void aSpreadsheetComputesNoCell() throws IOException {
        Files.writeString(in.resolve("坏.txt"), Trial.FAULTY.replace("某县2023年", "=HYPERLINK(1)某县2023年"));
        String csv = check("--format", "csv").out();
        assertThat(csv).startsWith("\uFEFFsource,title,status,severity,rule,");
        assertThat(csv).doesNotContain(",=").doesNotContain(",\"=");
        assertThat(csv.lines()).hasSize(4).last().asString().contains(",unreadable,");
    }

    @Test
    void workflowCommandsEscapeWhatWouldEndThem() throws IOException {
        Files.move(in.resolve("坏.txt"), in.resolve("坏,100%.txt"));
        assertThat(check("--format", "github").lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("::error file=")
                .contains("坏%2C100%25.txt,line=4,endLine=4,col=9,endColumn=9,title=gap/placeholder 一::有1处空缺：数量");
    }

    @Test
    void severalFormatsAreWrittenAtOnce() throws IOException {
        Path sarif = folder.resolve("out/a.sarif");
        Path junit = folder.resolve("out/a.xml");
        Trial trial = check("--format", "sarif=" + sarif, "--format", "text", "--format", "junit=" + junit);
        assertThat(trial.out()).contains("[gap/placeholder]");
        assertThat(sarif).content().startsWith("{\"$schema\"");
        assertThat(junit).content().contains("<testsuites");
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"srif", "text=", "text,json", "sarif=x,json=x"})
    void formatsThatCannotBeAreRefused(String formats) {
        List<String> words = new ArrayList<>();
        for (String format : formats.split(",", -1)) {
            words.add("--format");
            words.add(format);
        }
        Trial trial = check(words.toArray(String[]::new));
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "jsonl", "json", "sarif", "junit", "csv", "github"})
    void theNumberOfJobsChangesNothing(String format) throws IOException {
        for (int i = 0; i < 6; i++) {
            Files.writeString(in.resolve(i + ".txt"), Trial.FAULTY.replace("某县", "某县" + i));
        }
        Files.writeString(in.resolve("6.txt"), Trial.FAULTY.replace("某县", "某县3"));
        Trial one = check("--format", format, "--jobs", "1");
        Trial four = check("--format", format, "--jobs", "4");
        assertThat(four.out()).isEqualTo(one.out()).isNotEmpty();
        assertThat(four.code()).isEqualTo(one.code());
    }
}
