package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.record.AnalysisJson;
import hecha.tests.Said.Found;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads what the formats of a check say of each report, by its name. */
final class CheckSaid {
    private static final Pattern ROW =
            Pattern.compile("^(" + JudgedBatch.IN + "/\\d+\\.txt),.*?,(open|waived|baselined),(error|warning|info),");
    private static final Pattern REPORT =
            Pattern.compile("^(" + JudgedBatch.IN + "/\\d+\\.txt)  .*?(可收|需人工看|退回补正)(  没有.*)?$");
    private static final Pattern FINDING =
            Pattern.compile("^  \\d+:\\d+(?: .*?)?  (已豁免的|基线内的|)(错误|警告|提示)：.*\\[[a-z/-]+]$");
    private static final Map<String, String> WORDS =
            Map.of("已豁免的", "waived", "基线内的", "baselined", "", "open", "错误", "error", "警告", "warning", "提示", "info");

    private final JudgedBatch batch;

    CheckSaid(JudgedBatch batch) {
        this.batch = batch;
    }

    Map<String, Said> json() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        for (Object report : list(tree(batch.text("check.json")).get("reports"))) {
            said.put(text(map(report), "source"), said(map(report)));
        }
        return said;
    }

    /** The findings that are listed, counted. */
    Map<String, Found> listed() throws IOException {
        Map<String, Found> found = new TreeMap<>();
        for (Object report : list(tree(batch.text("check.json")).get("reports"))) {
            Found all = Found.NOTHING;
            for (Object finding : list(map(report).get("findings"))) {
                all = all.and(text(map(finding), "status"), text(map(finding), "severity"));
            }
            found.put(text(map(report), "source"), all);
        }
        return found;
    }

    Map<String, Said> jsonl() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        for (String line : batch.text("check.jsonl").lines().toList()) {
            Map<?, ?> one = tree(line);
            if ("report".equals(one.get("type"))) {
                said.put(text(one, "source"), said(one));
            }
        }
        return said;
    }

    Map<String, Found> csv() throws IOException {
        Map<String, Found> found = new TreeMap<>();
        for (String line : batch.text("check.csv").lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                found.merge(
                        row.group(1),
                        Found.NOTHING.and(row.group(2), row.group(3)),
                        (all, one) -> all.and(row.group(2), row.group(3)));
            }
        }
        return found;
    }

    /** Verdicts and findings as people read them. */
    Map<String, Map.Entry<String, Found>> text() throws IOException {
        Map<String, Map.Entry<String, Found>> said = new TreeMap<>();
        String source = "";
        for (String line : batch.text("check.text").lines().toList()) {
            Matcher report = REPORT.matcher(line);
            Matcher finding = FINDING.matcher(line);
            if (report.matches()) {
                source = report.group(1);
                said.put(source, Map.entry(Said.verdict(report.group(2)), Found.NOTHING));
            } else if (finding.matches()) {
                String status = WORDS.getOrDefault(finding.group(1), "");
                String severity = WORDS.getOrDefault(finding.group(2), "");
                said.computeIfPresent(
                        source,
                        (name, all) -> Map.entry(all.getKey(), all.getValue().and(status, severity)));
            }
        }
        return said;
    }

    /** What the interchange format says of each report. */
    Map<String, Said> sarif() throws IOException {
        Map<String, Said> said = new TreeMap<>();
        for (Object artifact : list(sarifRun().get("artifacts"))) {
            said.put(name(map(artifact)), said(map(map(artifact).get("properties"))));
        }
        return said;
    }

    /** The results of the interchange format, counted. */
    Map<String, Found> results() throws IOException {
        List<String> names = new ArrayList<>();
        list(sarifRun().get("artifacts")).forEach(artifact -> names.add(name(map(artifact))));
        Map<String, Found> found = new TreeMap<>();
        for (Object result : list(sarifRun().get("results"))) {
            Map<?, ?> one = map(result);
            if ("absent".equals(one.get("baselineState"))) {
                continue;
            }
            Map<?, ?> place = map(map(list(one.get("locations")).get(0)).get("physicalLocation"));
            String name = names.get(Said.number(map(place.get("artifactLocation")), "index"));
            String known = "unchanged".equals(one.get("baselineState")) ? "baselined" : "open";
            String status = list(one.get("suppressions")).isEmpty() ? known : "waived";
            String severity = text(one, "level").replace("note", "info");
            found.put(name, found.getOrDefault(name, Found.NOTHING).and(status, severity));
        }
        return found;
    }

    private Map<?, ?> sarifRun() throws IOException {
        return map(list(tree(batch.text("check.sarif")).get("runs")).get(0));
    }

    private static String name(Map<?, ?> artifact) {
        return URI.create(text(map(artifact.get("location")), "uri")).getPath();
    }

    /**
     * A report as a suite of tests.
     *
     * @param skipped findings that do not count
     */
    record Suite(String verdict, int tests, int skipped) {}

    Map<String, Suite> suites() throws Exception {
        NodeList suites = parsed(batch.text("check.junit")).getElementsByTagName("testsuite");
        Map<String, Suite> said = new TreeMap<>();
        for (int i = 0; i < suites.getLength(); i++) {
            Element suite = (Element) suites.item(i);
            Element verdict = (Element) suite.getElementsByTagName("property").item(0);
            said.put(
                    suite.getAttribute("name"),
                    new Suite(
                            verdict.getAttribute("value"),
                            Said.number(suite.getAttribute("tests")),
                            Said.number(suite.getAttribute("skipped"))));
        }
        return said;
    }

    private static Said said(Map<?, ?> report) {
        return Said.of(text(report, "verdict"), report);
    }

    static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    static Map<?, ?> tree(String json) {
        return map(AnalysisJson.tree(json));
    }

    static Map<?, ?> map(@Nullable Object tree) {
        assertThat(tree).isInstanceOf(Map.class);
        return tree instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object tree) {
        return tree instanceof List<?> list ? list : List.of();
    }

    static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
