package hecha.audit.format;

import hecha.model.Source;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The findings as one JSON object: the reports with their findings, what became of the other files, the counts. */
public final class JsonFormat implements FindingsFormat {
    private final Writer out;
    private final FindingsTree tree;
    private String comma = "\n";

    public JsonFormat(Writer out, CheckRun run) throws IOException {
        this.out = out;
        tree = new FindingsTree(run.language());
        out.append("{\"schema\":\"hecha-check/1\",\"version\":")
                .append(AnalysisJson.json(run.version()))
                .append(",\"reports\":[");
    }

    @Override
    public void add(CheckedReport report) throws IOException {
        Source source = report.audit().source();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("source", report.name());
        item.put("id", source.id());
        item.put("title", report.title());
        item.put("genre", report.audit().report().genre().name());
        item.putAll(tree.judgement(report));
        item.put("findings", tree.findings(report));
        out.append(comma).append(AnalysisJson.json(item));
        comma = ",\n";
    }

    @Override
    public void end(CheckOutcome outcome) throws IOException {
        out.append("\n]");
        put("unreadable", tree.unreadable(outcome.reconciliation()));
        put("duplicates", tree.duplicates(outcome.reconciliation()));
        put("ignored", tree.ignored(outcome.reconciliation()));
        put("absent", FindingsTree.absent(outcome));
        put("summary", FindingsTree.summary(outcome));
        out.append("}\n");
    }

    private void put(String name, Object value) throws IOException {
        out.append(",\n\"").append(name).append("\":").append(AnalysisJson.json(value));
    }
}
