package hecha.solr;

import hecha.index.Cluster;
import hecha.index.IndexException;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A collection of a SolrCloud that holds reports, to be asked. */
public final class SolrReports implements Cluster {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ROWS = 10_000;
    /** Records are long. */
    private static final int RECORDS = 200;

    private static final String JSON = "application/json";

    private final SolrNodes nodes;
    private final String collection;
    private final Map<String, Set<String>> values = new ConcurrentHashMap<>();

    SolrReports(SolrNodes nodes, String collection) {
        this.nodes = nodes;
        this.collection = collection;
    }

    @Override
    public void each(Object query, List<String> fields, Page page) throws IOException {
        int rows = fields.contains("record") ? RECORDS : ROWS;
        String mark = "*";
        while (true) {
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("query", query);
            asked.put("fields", String.join(",", fields));
            asked.put("limit", rows);
            asked.put("sort", "id asc");
            asked.put("params", Map.of("cursorMark", mark));
            Map<?, ?> answer = select(asked);
            List<Map<String, Object>> documents = documents(answer);
            if (!documents.isEmpty()) {
                page.of(documents);
            }
            String after = String.valueOf(answer.get("nextCursorMark"));
            if (documents.size() < rows || after.equals(mark)) {
                return;
            }
            mark = after;
        }
    }

    private static List<Map<String, Object>> documents(Map<?, ?> answer) throws IndexException {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Object document : SolrTree.list(SolrTree.map(answer, "response"), "docs")) {
            Map<String, Object> values = new LinkedHashMap<>();
            ((Map<?, ?>) document).forEach((name, value) -> values.put(name.toString(), value));
            documents.add(values);
        }
        return documents;
    }

    @Override
    public List<Map<String, Object>> first(Object query, List<String> fields, int rows, String sort)
            throws IOException {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("query", query);
        asked.put("fields", String.join(",", fields));
        asked.put("limit", rows);
        asked.put("sort", sort + " asc");
        return documents(select(asked));
    }

    @Override
    public long count(Object query) throws IOException {
        return SolrTree.number(SolrTree.map(select(Map.of("query", query, "limit", 0)), "response"), "numFound");
    }

    @Override
    public double sum(Object query, String field) throws IOException {
        Map<?, ?> answer = select(Map.of("query", query, "limit", 0, "facet", Map.of("sum", "sum(" + field + ")")));
        Object sum = SolrTree.map(answer, "facets").get("sum");
        return sum instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public Set<String> values(String field) throws IOException {
        Set<String> known = values.get(field);
        if (known == null) {
            known = facet(field);
            values.put(field, known);
        }
        return known;
    }

    private Set<String> facet(String field) throws IOException {
        Map<String, Object> terms = Map.of("type", "terms", "field", field, "limit", -1);
        Map<?, ?> answer = select(Map.of("query", "*:*", "limit", 0, "facet", Map.of("values", terms)));
        Set<String> found = new TreeSet<>();
        if (SolrTree.map(answer, "facets").get("values") instanceof Map<?, ?> facet) {
            for (Object bucket : SolrTree.list(facet, "buckets")) {
                found.add(String.valueOf(((Map<?, ?>) bucket).get("val")));
            }
        }
        return found;
    }

    private Map<?, ?> select(Map<String, Object> asked) throws IOException {
        // By scores, which Solr would take otherwise, it cannot count what joins lead to: nothing is scored there.
        Map<String, Object> sorted = new LinkedHashMap<>(asked);
        sorted.putIfAbsent("sort", "id asc");
        byte[] body = AnalysisJson.json(sorted).getBytes(StandardCharsets.UTF_8);
        Map<String, String> words = Map.of("wt", "json", "omitHeader", "true", "expandMacros", "false");
        return nodes.post("/" + collection + "/select", words, body, JSON, PATIENCE);
    }
}
