package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every output says the same of a report: its verdict, what counts by severity, what is waived and known, and how many rows
 * are to be mended. Sixty reports of all sorts are judged by one office with settings, waivers and a baseline.
 */
class OneJudgementTest {
    private static final int REPORTS = 60;
    private static final int KNOWN = 15;
    private static final String SETTINGS = """
            return-on: [error, section, gap]
            fail-on: never
            severities: {numbering/gap: info, gap/unmarked: warning, numbering/single: off}
            thresholds: {figure/percent-mismatch: {points: 2}}
            baseline: 基线.json
            """;
    private static final String WAIVERS = """
            文件,规则,证据,理由,批准人,到期日
            *.txt,section/missing,*,本次不要求,张三,
            3*.txt,gap/placeholder,*,尚未统计,张三,2099-12-31
            4*.txt,*,*,另行处理,李四,2020-01-01
            """;
    private static final Pattern COUNTS = Pattern.compile(
            "发现问题 \\d+ 条（错误 (\\d+)、警告 (\\d+)、提示 (\\d+)），需补正 (\\d+) 项(?:；另有已豁免 (\\d+) 条、基线内 (\\d+) 条，不计入)?");
    private static final Map<String, String> VERDICTS = Map.of("可收", "accept", "需人工看", "look", "退回补正", "return");

    @TempDir
    private static Path office;

    /** What the check says of each report in JSON, as all others should. */
    private static Map<String, Said> told = Map.of();

    private static String summary = "";

    /** What an output says of one report. */
    private record Said(String verdict, int error, int warning, int info, int waived, int baselined, int items) {}

    @BeforeAll
    static void judge() throws IOException, InterruptedException {
        Path in = Files.createDirectories(office.resolve("报送材料"));
        List<Path> texts = new ArrayList<>(Repository.seeds());
        for (String corpus : List.of("corpus/developed-on", "corpus/real-like/open")) {
            try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(corpus))) {
                files.filter(file -> file.endsWith("text.txt")).sorted().forEach(texts::add);
            }
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(REPORTS);
        for (int i = 0; i < REPORTS; i++) {
            Files.copy(texts.get(i * texts.size() / REPORTS), in.resolve(i + ".txt"));
        }
        Files.writeString(in.resolve("hecha.yml"), "severities: {gap/placeholder: off}\nreturn-on: []\n");
        run(
                1,
                "check --no-config --quiet --write-baseline 基线.json --fail-on never --format json=known.json "
                        + names(KNOWN));
        Files.writeString(office.resolve("hecha.yml"), SETTINGS);
        Files.writeString(office.resolve("waivers.csv"), WAIVERS);
        StringBuilder formats = new StringBuilder();
        for (String format : List.of("text", "json", "jsonl", "csv", "sarif", "junit")) {
            formats.append(" --format ")
                    .append(format)
                    .append('=')
                    .append("check.")
                    .append(format);
        }
        run(0, "check 报送材料 --show-baselined --statistics" + formats);
        run(0, "audit 报送材料 --out 审查 --format html --format xlsx --format md --format json");
        summary = run(0, "run 报送材料 --out out");
        told = checkJson();
    }

    private static String names(int most) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < most; i++) {
            names.append(" 报送材料/").append(i).append(".txt");
        }
        return names.toString();
    }

    private static String run(int code, String words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Repository.ROOT.resolve("hecha").toString()));
        command.addAll(List.of(words.strip().split(" +", -1)));
        command.addAll(List.of("--max-seconds", "300"));
        Program.Outcome outcome = Program.run(office, Duration.ofMinutes(5), command);
        assertThat(outcome.code()).as(words + "\n" + outcome.all()).isLessThanOrEqualTo(code);
        return outcome.all();
    }

    private static Map<String, Said> checkJson() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        for (Object report : list(tree("check.json").get("reports"))) {
            said.put(text(map(report), "source"), said(map(report)));
        }
        return said;
    }

    private static Said said(Map<?, ?> counts) {
        return new Said(
                text(counts, "verdict"),
                number(counts, "error"),
                number(counts, "warning"),
                number(counts, "info"),
                number(counts, "waived"),
                number(counts, "baselined"),
                number(counts, "items"));
    }

    /** The trial would say little of a batch in which one of the cases does not occur. */
    @Test
    void everythingOccurs() {
        assertThat(told).hasSize(REPORTS);
        assertThat(told.values()).extracting(Said::verdict).contains("accept", "look", "return");
        assertThat(told.values()).anyMatch(said -> said.waived() > 0).anyMatch(said -> said.baselined() > 0);
    }

    @Test
    void theFindingsOfTheCheckAddUpToItsCounts() throws IOException {
        for (Object report : list(tree("check.json").get("reports"))) {
            Tallied tallied = new Tallied();
            for (Object finding : list(map(report).get("findings"))) {
                tallied.add(text(map(finding), "status"), text(map(finding), "severity"));
            }
            String source = text(map(report), "source");
            assertThat(tallied.said(source)).as(source).isEqualTo(told.get(source));
        }
        List<Map<?, ?>> reports = new ArrayList<>();
        for (String line : Files.readAllLines(office.resolve("check.jsonl"))) {
            if (AnalysisJson.tree(line) instanceof Map<?, ?> one && "report".equals(one.get("type"))) {
                reports.add(one);
            }
        }
        assertThat(reports)
                .hasSize(REPORTS)
                .allSatisfy(one -> assertThat(said(one)).isEqualTo(told.get(text(one, "source"))));
    }

    /** Counts of findings; verdict and rows are taken from elsewhere. */
    private static final class Tallied {
        private final Map<String, Integer> counts = new TreeMap<>();

        void add(String status, String severity) {
            counts.merge(status.equals("open") ? severity : status, 1, Integer::sum);
        }

        private int of(String what) {
            return counts.getOrDefault(what, 0);
        }

        Said said(String source) {
            Said known = told.getOrDefault(source, new Said("", 0, 0, 0, 0, 0, 0));
            return new Said(
                    known.verdict(),
                    of("error"),
                    of("warning"),
                    of("info"),
                    of("waived"),
                    of("baselined"),
                    known.items());
        }
    }

    @Test
    void theTableOfTheCheckSaysTheSame() throws IOException {
        Map<String, Tallied> tallied = new TreeMap<>();
        for (String line : Files.readAllLines(office.resolve("check.csv"))) {
            Matcher row = Pattern.compile("^(报送材料/\\d+\\.txt),.*?,(open|waived|baselined),(error|warning|info),")
                    .matcher(line);
            if (row.find()) {
                tallied.computeIfAbsent(row.group(1), k -> new Tallied()).add(row.group(2), row.group(3));
            }
        }
        told.forEach((source, said) -> assertThat(
                        tallied.getOrDefault(source, new Tallied()).said(source))
                .as(source)
                .isEqualTo(said));
    }

    @Test
    void theTextOfTheCheckSaysTheSame() throws IOException {
        Map<String, Tallied> tallied = new TreeMap<>();
        Map<String, String> verdicts = new TreeMap<>();
        String source = "";
        for (String line : Files.readAllLines(office.resolve("check.text"))) {
            Matcher report = Pattern.compile("^(报送材料/\\d+\\.txt)  .*?(可收|需人工看|退回补正)(  没有.*)?$")
                    .matcher(line);
            Matcher finding = Pattern.compile("^  \\d+:\\d+(?: .*?)?  (已豁免的|基线内的|)(错误|警告|提示)：.*\\[[a-z/-]+]$")
                    .matcher(line);
            if (report.matches()) {
                source = report.group(1);
                verdicts.put(source, VERDICTS.getOrDefault(report.group(2), ""));
                tallied.put(source, new Tallied());
            } else if (finding.matches()) {
                String standing = switch (finding.group(1)) {
                    case "已豁免的" -> "waived";
                    case "基线内的" -> "baselined";
                    default -> "open";
                };
                String severity = switch (finding.group(2)) {
                    case "错误" -> "error";
                    case "警告" -> "warning";
                    default -> "info";
                };
                tallied.getOrDefault(source, new Tallied()).add(standing, severity);
            }
        }
        told.forEach((name, said) -> {
            assertThat(tallied.getOrDefault(name, new Tallied()).said(name))
                    .as(name)
                    .isEqualTo(said);
            assertThat(verdicts.get(name)).isEqualTo(said.verdict());
        });
        int errors = told.values().stream().mapToInt(Said::error).sum();
        int warnings = told.values().stream().mapToInt(Said::warning).sum();
        int items = told.values().stream().mapToInt(Said::items).sum();
        assertThat(Files.readString(office.resolve("check.text")))
                .contains("错误 " + errors + "、警告 " + warnings + "、", "；需补正 " + items + " 项\n");
        assertThat(summary).contains("错误 " + errors + " 条、警告 " + warnings + " 条");
    }

    @Test
    void theInterchangeFormatSaysTheSame() throws IOException {
        Map<?, ?> run = map(list(tree("check.sarif").get("runs")).get(0));
        Map<String, Tallied> tallied = new TreeMap<>();
        List<String> names = new ArrayList<>();
        List<?> artifacts = list(run.get("artifacts"));
        for (Object artifact : artifacts) {
            String name = Path.of(java.net
                            .URI
                            .create(text(map(map(artifact).get("location")), "uri"))
                            .getPath())
                    .toString();
            names.add(name);
            assertThat(said(map(map(artifact).get("properties")))).isEqualTo(told.get(name));
        }
        for (Object result : list(run.get("results"))) {
            Map<?, ?> one = map(result);
            if ("absent".equals(one.get("baselineState"))) {
                continue;
            }
            Map<?, ?> place = map(map(list(one.get("locations")).get(0)).get("physicalLocation"));
            String name = names.get(number(map(place.get("artifactLocation")), "index"));
            String status = !list(one.get("suppressions")).isEmpty()
                    ? "waived"
                    : "unchanged".equals(one.get("baselineState")) ? "baselined" : "open";
            tallied.computeIfAbsent(name, k -> new Tallied())
                    .add(status, text(one, "level").replace("note", "info"));
        }
        told.forEach((source, said) -> assertThat(
                        tallied.getOrDefault(source, new Tallied()).said(source))
                .as(source)
                .isEqualTo(said));
    }

    @Test
    void theTestSuitesSayTheSame() throws Exception {
        NodeList suites =
                parsed(Files.readString(office.resolve("check.junit"))).getElementsByTagName("testsuite");
        Map<String, String> verdicts = new TreeMap<>();
        for (int i = 0; i < suites.getLength(); i++) {
            Element suite = (Element) suites.item(i);
            String name = suite.getAttribute("name");
            Said said = told.getOrDefault(name, new Said("", 0, 0, 0, 0, 0, 0));
            assertThat(suite.getAttribute("skipped")).isEqualTo("" + (said.waived() + said.baselined()));
            int all = said.error() + said.warning() + said.info() + said.waived() + said.baselined();
            assertThat(suite.getAttribute("tests")).isEqualTo("" + Math.max(1, all));
            verdicts.put(name, ((Element) suite.getElementsByTagName("property").item(0)).getAttribute("value"));
        }
        assertThat(verdicts).hasSize(REPORTS);
        told.forEach((name, said) -> assertThat(verdicts.get(name)).isEqualTo(said.verdict()));
    }

    @Test
    void theRecordOfTheAuditSaysTheSame() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        for (Object report : list(tree("审查/audit.json").get("reports"))) {
            Map<Object, Object> all = new LinkedHashMap<>(map(map(report).get("counts")));
            all.put("verdict", map(report).get("verdict"));
            said.put(text(map(report), "source"), said(all));
            assertThat(list(map(report).get("items"))).hasSize(number(all, "items"));
        }
        assertThat(said).isEqualTo(told);
    }

    @Test
    void theMarkdownOfTheAuditSaysTheSame() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        for (String sheet : Files.readString(office.resolve("审查/audit.md")).split("\n## 审查单：", -1)) {
            Matcher name = Pattern.compile("\n文件 (\\S+?\\.txt)，").matcher(sheet);
            Matcher verdict = Pattern.compile("\\*\\*(可收|需人工看|退回补正)\\*\\*").matcher(sheet);
            if (name.find() && verdict.find()) {
                said.put(name.group(1), said(verdict.group(1), sheet));
            }
        }
        assertThat(said).isEqualTo(told);
    }

    @Test
    void thePageOfTheAuditSaysTheSame() throws Exception {
        assertThat(page("审查/audit.html")).isEqualTo(told);
    }

    @Test
    void thePageOfTheWholeRunSaysTheSame() throws Exception {
        assertThat(page("out/audit.html")).isEqualTo(told);
    }

    private static Map<String, Said> page(String file) throws Exception {
        String page = Files.readString(office.resolve(file));
        Document document = parsed(page.substring(page.indexOf('>') + 1).strip());
        Map<String, Said> said = new TreeMap<>();
        for (Element sheet : ofClass(document.getElementsByTagName("*"), "sheet")) {
            NodeList parts = sheet.getElementsByTagName("*");
            String words = sheet.getTextContent();
            Matcher name = Pattern.compile("报送材料/\\d+\\.txt").matcher(words);
            assertThat(name.find()).isTrue();
            String verdict = ofClass(parts, "verdict")
                    .get(0)
                    .getElementsByTagName("b")
                    .item(0)
                    .getTextContent();
            said.put(name.group(), said(verdict, words));
        }
        return said;
    }

    private static List<Element> ofClass(NodeList elements, String style) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (List.of(element.getAttribute("class").split(" ", -1)).contains(style)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Said said(String verdict, String words) {
        Matcher counts = COUNTS.matcher(words);
        assertThat(counts.find()).as(words).isTrue();
        return new Said(
                VERDICTS.getOrDefault(verdict, verdict),
                Integer.parseInt(counts.group(1)),
                Integer.parseInt(counts.group(2)),
                Integer.parseInt(counts.group(3)),
                counts.group(5) == null ? 0 : Integer.parseInt(counts.group(5)),
                counts.group(6) == null ? 0 : Integer.parseInt(counts.group(6)),
                Integer.parseInt(counts.group(4)));
    }

    @Test
    void theWorkbookOfTheAuditSaysTheSame() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        Map<String, Integer> rows = new TreeMap<>();
        try (InputStream in = Files.newInputStream(office.resolve("审查/audit.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            Map<String, Integer> columns = new TreeMap<>();
            for (Row row : workbook.findSheet("封面").orElseThrow().read()) {
                if (columns.isEmpty()) {
                    for (int i = 0; i < row.getCellCount(); i++) {
                        if (row.getCellText(0).equals("序")) {
                            columns.put(row.getCellText(i), i);
                        }
                    }
                    continue;
                }
                Map<String, Object> cells = new TreeMap<>();
                columns.forEach((name, i) -> cells.put(name, row.getCellText(i)));
                said.put(
                        text(cells, "文件"),
                        new Said(
                                VERDICTS.getOrDefault(text(cells, "结论"), ""),
                                number(cells, "错误"),
                                number(cells, "警告"),
                                number(cells, "提示"),
                                number(cells, "已豁免"),
                                number(cells, "基线内"),
                                number(cells, "需补正")));
            }
            int items = workbook.findSheet("需补正").orElseThrow().read().size() - 1;
            rows.put("需补正", items);
        }
        assertThat(said).isEqualTo(told);
        assertThat(rows)
                .containsEntry(
                        "需补正", told.values().stream().mapToInt(Said::items).sum());
    }

    private static Map<?, ?> tree(String file) throws IOException {
        return map(AnalysisJson.tree(Files.readString(office.resolve(file))));
    }

    private static Map<?, ?> map(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object tree) {
        return tree instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static int number(Map<?, ?> map, String key) {
        return Integer.parseInt(text(map, key));
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)));
    }
}
