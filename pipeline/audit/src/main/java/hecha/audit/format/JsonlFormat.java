package hecha.audit.format;

import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings as one JSON object a line. {@code type} says what a line is: {@code finding}, after
 * those of a report {@code report}, and after all reports
 * {@code unreadable}, {@code duplicate}, {@code ignored}, {@code absent} and one {@code summary}.
 */
public final class JsonlFormat implements FindingsFormat {
    private final Writer out;
    private final FindingsTree tree;

    public JsonlFormat(Writer out, CheckRun run) {
        this.out = out;
        tree = new FindingsTree(run.language());
    }

    @Override
    public void add(CheckedReport report) throws IOException {
        lines("finding", tree.findings(report));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("source", report.name());
        line.putAll(tree.judgement(report));
        lines("report", List.of(line));
    }

    @Override
    public void end(CheckOutcome outcome) throws IOException {
        lines("unreadable", tree.unreadable(outcome.reconciliation()));
        lines("duplicate", tree.duplicates(outcome.reconciliation()));
        lines("ignored", tree.ignored(outcome.reconciliation()));
        lines("absent", FindingsTree.absent(outcome));
        lines("summary", List.of(FindingsTree.summary(outcome)));
    }

    private void lines(String type, List<Map<String, Object>> items) throws IOException {
        for (Map<String, Object> item : items) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", type);
            line.putAll(item);
            out.append(AnalysisJson.json(line)).append('\n');
        }
    }
}
