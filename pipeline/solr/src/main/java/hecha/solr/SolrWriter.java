package hecha.solr;

import hecha.record.AnalysisJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends documents to a collection, some at a time; what is sent twice is there once, as the ids are fixed. */
public final class SolrWriter {
    private static final int BYTES = 4 << 20;
    private static final String JSON = "application/json";

    private final SolrNodes nodes;
    private final String collection;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    SolrWriter(SolrNodes nodes, String collection) {
        this.nodes = nodes;
        this.collection = collection;
    }

    /** Adds a document, with what is within it. */
    public void add(Map<String, Object> document) throws IOException {
        add(json(document));
    }

    /** A document as it is sent. */
    public static byte[] json(Map<String, Object> document) {
        return AnalysisJson.json(document).getBytes(StandardCharsets.UTF_8);
    }

    /** Adds a document that {@link #json} made. */
    public void add(byte[] document) throws IOException {
        waiting.write(waiting.size() == 0 ? '[' : ',');
        waiting.writeBytes(document);
        if (waiting.size() > BYTES) {
            flush();
        }
    }

    /** From here on all that was added is safe: each replica that lives has it. */
    public void flush() throws IOException {
        if (waiting.size() > 0) {
            waiting.write(']');
            nodes.post(update(), Map.of("wt", "json"), waiting.toByteArray(), JSON, SolrNodes.PATIENCE);
            waiting.reset();
        }
    }

    /** From here on all that was added is found. */
    public void commit() throws IOException {
        flush();
        byte[] commit = "{\"commit\":{}}".getBytes(StandardCharsets.UTF_8);
        nodes.post(update(), Map.of("wt", "json"), commit, JSON, SolrNodes.PATIENCE);
    }

    private String update() {
        return "/" + collection + "/update";
    }
}
