package hecha.solr;

import hecha.record.AnalysisJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Sends documents to a collection, some at a time; what is sent twice is there once, as the ids are fixed. That a node took
 * documents says little: what it hands on to another that was just lost may get lost with it, while it answers that all is
 * well. So each is looked for after it was sent, and sent again until it is there.
 */
public final class SolrWriter {
    private static final int BYTES = 1 << 20;
    private static final long PAUSE = 500;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final SolrNodes nodes;
    private final String collection;
    private final Duration patience;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final Set<String> ids = new LinkedHashSet<>();

    SolrWriter(SolrNodes nodes, String collection) {
        this(nodes, collection, SolrNodes.PATIENCE);
    }

    /** @param patience how long it is tried to send what is not found there */
    SolrWriter(SolrNodes nodes, String collection, Duration patience) {
        this.nodes = nodes;
        this.collection = collection;
        this.patience = patience;
    }

    /** Adds a document, with what is within it. */
    public void add(Map<String, Object> document) throws IOException {
        add(String.valueOf(document.get("id")), json(document));
    }

    /** A document as it is sent. */
    public static byte[] json(Map<String, Object> document) {
        return AnalysisJson.json(document).getBytes(StandardCharsets.UTF_8);
    }

    /** Adds a document that {@link #json} made. */
    public void add(String id, byte[] document) throws IOException {
        waiting.write(waiting.size() == 0 ? '[' : ',');
        waiting.writeBytes(document);
        ids.add(id);
        if (waiting.size() > BYTES) {
            flush();
        }
    }

    /** From here on all that was added is safe: each replica that lives has it. */
    public void flush() throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        waiting.write(']');
        byte[] batch = waiting.toByteArray();
        long end = System.nanoTime() + patience.toNanos();
        Set<String> lacking = ids;
        while (!lacking.isEmpty()) {
            if (lacking != ids && System.nanoTime() > end) {
                throw SolrFailure.lost(collection, lacking.size());
            }
            nodes.post(update(), Map.of("wt", "json"), batch, JSON, SolrNodes.PATIENCE);
            lacking = lacking();
            if (!lacking.isEmpty()) {
                SolrNodes.sleep(PAUSE);
            }
        }
        waiting.reset();
        ids.clear();
    }

    /** Those that Solr does not have, whether it shows them yet or not. */
    private Set<String> lacking() throws IOException {
        byte[] asked = ("ids=" + URLEncoder.encode(String.join(",", ids), StandardCharsets.UTF_8) + "&fl=id&wt=json")
                .getBytes(StandardCharsets.UTF_8);
        Map<?, ?> answer = nodes.post("/" + collection + "/get", Map.of(), asked, FORM, SolrNodes.PATIENCE);
        Set<String> lacking = new LinkedHashSet<>(ids);
        for (Object there : SolrTree.list(SolrTree.map(answer, "response"), "docs")) {
            lacking.remove(String.valueOf(((Map<?, ?>) there).get("id")));
        }
        return lacking;
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
