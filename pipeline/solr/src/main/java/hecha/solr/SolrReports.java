package hecha.solr;

import hecha.index.Cluster;
import hecha.index.IndexException;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A collection of a SolrCloud that holds reports, to be asked. */
public final class SolrReports implements Cluster {
    private static final int ROWS = 5_000;
    /** Records are long. */
    private static final int RECORDS = 200;

    /** All but what became of files. */
    private static final String THINGS = "*:* -thing:file";

    private static final String JSON = "application/json";

    private static final Map<String, String> WORDS =
            Map.of("wt", "json", "omitHeader", "true", "expandMacros", "false");

    /** Asks shards beside one another; of threads that nobody waits for. */
    private static final Executor ASKING = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "hecha-solr");
        thread.setDaemon(true);
        return thread;
    });

    private final SolrNodes nodes;
    private final String collection;
    private final SolrShards shards;
    private final Map<String, Map<String, Integer>> values = new ConcurrentHashMap<>();

    SolrReports(SolrNodes nodes, String collection) {
        this.nodes = nodes;
        this.collection = collection;
        this.shards = new SolrShards(nodes, collection);
    }

    /** Its name. */
    public String collection() {
        return collection;
    }

    @Override
    public void each(Object query, List<String> fields, Page page) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (String shard : shards.names()) {
            parts.add(new Part(shard, query, fields));
        }
        for (Part part : parts) {
            part.each(page);
        }
    }

    /** What one shard finds, page by page; the next one is on its way while one is taken. */
    private final class Part {
        private final String shard;
        private final Object query;
        private final List<String> fields;
        private final int rows;
        private CompletableFuture<Map<?, ?>> next;

        Part(String shard, Object query, List<String> fields) {
            this.shard = shard;
            this.query = query;
            this.fields = fields;
            this.rows = fields.contains("record") ? RECORDS : ROWS;
            this.next = from("*");
        }

        private CompletableFuture<Map<?, ?>> from(String mark) {
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("query", query);
            asked.put("fields", String.join(",", fields));
            asked.put("limit", rows);
            asked.put("sort", "id asc");
            asked.put("params", Map.of("cursorMark", mark));
            byte[] body = AnalysisJson.json(asked).getBytes(StandardCharsets.UTF_8);
            return CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return shards.ask(shard, WORDS, body, JSON);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    ASKING);
        }

        void each(Page page) throws IOException {
            String mark = "*";
            while (true) {
                Map<?, ?> answer = taken();
                List<Map<String, Object>> documents = documents(answer);
                String after = String.valueOf(answer.get("nextCursorMark"));
                boolean last = documents.size() < rows || after.equals(mark);
                if (!last) {
                    next = from(after);
                }
                if (!documents.isEmpty()) {
                    page.of(documents);
                }
                if (last) {
                    return;
                }
                mark = after;
            }
        }

        private Map<?, ?> taken() throws IOException {
            try {
                return next.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof UncheckedIOException why) {
                    throw why.getCause();
                }
                throw e;
            }
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
    public Map<String, Integer> values(String field) throws IOException {
        Map<String, Integer> known = values.get(field);
        if (known == null) {
            known = facet(field);
            values.put(field, known);
        }
        return known;
    }

    private Map<String, Integer> facet(String field) throws IOException {
        Map<String, Object> terms = Map.of("type", "terms", "field", field, "limit", -1);
        Map<?, ?> answer = select(Map.of("query", THINGS, "limit", 0, "facet", Map.of("values", terms)));
        Map<String, Integer> found = new TreeMap<>();
        if (SolrTree.map(answer, "facets").get("values") instanceof Map<?, ?> facet) {
            for (Object bucket : SolrTree.list(facet, "buckets")) {
                Map<?, ?> value = (Map<?, ?>) bucket;
                found.put(String.valueOf(value.get("val")), (int) SolrTree.number(value, "count"));
            }
        }
        return found;
    }

    private Map<?, ?> select(Map<String, Object> asked) throws IOException {
        // By scores, which Solr would take otherwise, it cannot count what joins lead to: nothing is scored there.
        Map<String, Object> sorted = new LinkedHashMap<>(asked);
        sorted.putIfAbsent("sort", "id asc");
        byte[] body = AnalysisJson.json(sorted).getBytes(StandardCharsets.UTF_8);
        return nodes.question("/" + collection + "/select", WORDS, body, JSON, SolrNodes.WAIT);
    }
}
