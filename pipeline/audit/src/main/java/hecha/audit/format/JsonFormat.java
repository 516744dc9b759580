package hecha.audit.format;

import hecha.model.Source;
import hecha.record.JsonDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The findings as one JSON object: the reports with their findings, what became of the other files, the counts. */
public final class JsonFormat implements FindingsFormat {
    private final JsonDocument document;
    private final FindingsTree tree;

    public JsonFormat(Writer out, CheckRun run) throws IOException {
        tree = new FindingsTree(run.language());
        document = new JsonDocument(out);
        document.open()
                .field("schema", "hecha-check/1")
                .field("version", run.version())
                .openArray("reports");
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
        document.add(item);
    }

    @Override
    public void end(CheckOutcome outcome) throws IOException {
        document.closeArray()
                .field("unreadable", tree.unreadable(outcome.reconciliation()))
                .field("duplicates", tree.duplicates(outcome.reconciliation()))
                .field("ignored", tree.ignored(outcome.reconciliation()))
                .field("absent", FindingsTree.absent(outcome))
                .field("summary", FindingsTree.summary(outcome))
                .close()
                .end();
    }
}
