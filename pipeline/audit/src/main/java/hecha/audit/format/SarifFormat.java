package hecha.audit.format;

import hecha.audit.Baseline;
import hecha.audit.CheckedFinding;
import hecha.audit.Standing;
import hecha.audit.Waiver;
import hecha.audit.Whereabouts;
import hecha.dictionary.RulePage;
import hecha.model.Finding;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.Severity;
import hecha.model.Source;
import hecha.record.JsonDocument;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS standard). Columns are code points; a
 * report that is no plain text has no lines, so that only its sections are named.
 */
public final class SarifFormat implements FindingsFormat {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String FINGERPRINT = "hechaFinding/v1";
    private static final String UNRESERVED = "-._~/";

    private final JsonDocument document;
    private final CheckRun run;
    private final FindingsTree tree;
    private final List<String> rules;
    private final List<Map<String, Object>> artifacts = new ArrayList<>();

    public SarifFormat(Writer out, CheckRun run) throws IOException {
        this.run = run;
        tree = new FindingsTree(run.language());
        rules = run.rules().names();
        document = new JsonDocument(out);
        document.open()
                .field("$schema", SCHEMA)
                .field("version", "2.1.0")
                .openArray("runs")
                .open();
        document.field("columnKind", "unicodeCodePoints").field("language", english() ? "en" : "zh-CN");
        document.openArray("results");
    }

    @Override
    public void add(CheckedReport report) throws IOException {
        Source source = report.audit().source();
        int artifact = artifacts.size();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("location", Map.of("uri", uri(report.name())));
        file.put("mimeType", source.mediaType());
        file.put("encoding", source.charset());
        file.put("hashes", Map.of("sha-256", source.id()));
        file.put("properties", tree.judgement(report));
        Whereabouts whereabouts = new Whereabouts(report.audit());
        List<Map<String, Object>> results = new ArrayList<>();
        for (CheckedFinding finding : report.findings()) {
            results.add(result(report, finding, artifact, Findspot.of(report.audit(), finding.finding(), whereabouts)));
        }
        artifacts.add(file);
        for (Map<String, Object> result : results) {
            document.add(result);
        }
    }

    private Map<String, Object> result(CheckedReport report, CheckedFinding checked, int artifact, Findspot spot) {
        Finding finding = checked.finding();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", rules.indexOf(finding.rule()));
        result.put("level", level(finding.severity()));
        String supply = finding.supply().in(run.language());
        result.put(
                "message",
                text(finding.message().in(run.language()) + (supply.isEmpty() ? "" : (english() ? " " : "") + supply)));
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact(report.name(), artifact));
        if (report.audit().source().mediaType().equals("text/plain")) {
            physical.put("region", region(spot));
        }
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        if (!spot.path().zh().isEmpty()) {
            location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", say(spot.path()))));
        }
        result.put("locations", List.of(location));
        result.put("partialFingerprints", Map.of(FINGERPRINT, checked.fingerprint()));
        if (run.waivers()) {
            result.put(
                    "suppressions",
                    checked.waiver().map(w -> List.of(suppression(w))).orElse(List.of()));
        }
        if (run.baseline()) {
            result.put("baselineState", checked.standing() == Standing.BASELINED ? "unchanged" : "new");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("supply", supply);
        properties.put("evidence", spot.words());
        properties.put("span", List.of(spot.span().start(), spot.span().end()));
        properties.put("data", finding.data());
        result.put("properties", properties);
        return result;
    }

    private static Map<String, Object> region(Findspot spot) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", spot.line());
        region.put("startColumn", spot.column());
        region.put("endLine", spot.endLine());
        region.put("endColumn", spot.endColumn());
        region.put("snippet", text(spot.words()));
        return region;
    }

    private static Map<String, Object> suppression(Waiver waiver) {
        Map<String, Object> suppression = new LinkedHashMap<>();
        suppression.put("kind", "external");
        suppression.put("status", "accepted");
        suppression.put("justification", waiver.reason());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("approvedBy", waiver.approvedBy());
        waiver.expires().ifPresent(day -> properties.put("expires", day.toString()));
        suppression.put("properties", properties);
        return suppression;
    }

    @Override
    public void end(CheckOutcome outcome) throws IOException {
        for (Baseline.Known known : outcome.absent()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("ruleId", known.rule());
            result.put("kind", "pass");
            result.put("level", "none");
            result.put("message", text(known.message()));
            result.put(
                    "locations",
                    List.of(Map.of("physicalLocation", Map.of("artifactLocation", Map.of("uri", uri(known.file()))))));
            result.put("partialFingerprints", Map.of(FINGERPRINT, known.fingerprint()));
            result.put("baselineState", "absent");
            document.add(result);
        }
        document.closeArray().field("artifacts", artifacts).field("tool", Map.of("driver", driver()));
        document.field("invocations", List.of(invocation(outcome)))
                .close()
                .closeArray()
                .close()
                .end();
    }

    private Map<String, Object> driver() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Hecha");
        driver.put("version", run.version());
        driver.put("rules", rules.stream().map(this::rule).toList());
        return driver;
    }

    private Map<String, Object> rule(String name) {
        RulePage page = run.rules().page(name);
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", name);
        rule.put("shortDescription", text(say(page.name())));
        rule.put("fullDescription", text(say(page.why())));
        Map<String, Object> help = text(say(page.why()) + "\n" + say(page.waive()));
        help.put(
                "markdown",
                "**" + page.name().zh() + "** " + page.why().zh() + "\n\n"
                        + page.waive().zh() + "\n\n**" + page.name().en() + "** "
                        + page.why().en() + "\n\n" + page.waive().en());
        rule.put("help", help);
        rule.put("defaultConfiguration", Map.of("level", level(page.severity())));
        return rule;
    }

    private Map<String, Object> invocation(CheckOutcome outcome) {
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put(
                "executionSuccessful", outcome.reconciliation().unreadable().isEmpty());
        invocation.put("exitCode", outcome.exitCode());
        invocation.put(
                "toolExecutionNotifications",
                outcome.reconciliation().unreadable().stream()
                        .map(this::notification)
                        .toList());
        return invocation;
    }

    private Map<String, Object> notification(Reconciliation.Unreadable file) {
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("level", "error");
        notification.put("descriptor", Map.of("id", file.code()));
        notification.put("message", text(say(file.reason())));
        notification.put(
                "locations",
                List.of(Map.of("physicalLocation", Map.of("artifactLocation", Map.of("uri", uri(file.name()))))));
        return notification;
    }

    private static Map<String, Object> artifact(String name, int index) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", uri(name));
        artifact.put("index", index);
        return artifact;
    }

    private static Map<String, Object> text(String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("text", text);
        return message;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private String say(Message message) {
        return message.in(run.language());
    }

    private boolean english() {
        return run.language().equals("en");
    }

    /** The name of a file as a URI: relative where the name is, in UTF-8 where it is not ASCII. */
    private static String uri(String name) {
        StringBuilder uri = new StringBuilder(name.startsWith("/") ? "file://" : "");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%');
                uri.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                uri.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }
}
