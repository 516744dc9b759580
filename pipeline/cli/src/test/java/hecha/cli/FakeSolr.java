package hecha.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A SolrCloud of one shard as far as asking goes, in this process: it answers the queries that tests ask of it, and an error
 * to any other.
 */
final class FakeSolr implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("(\\w+):\\[(-?\\d+) TO (-?\\d+)]");

    private final HttpServer server;
    private final List<Map<String, Object>> documents = new ArrayList<>();
    String schema = "hecha-1";
    String collection = "reports_1";
    String aliases = "{\"reports\":\"reports_1\"}";

    /** @param port 0 for any */
    FakeSolr(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/solr/", this::answer);
        server.setExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/solr";
    }

    /** Adds the documents of a report, itself last. */
    void add(Map<String, Object> report) {
        Object root = report.get("id");
        List<Map<String, Object>> block = new ArrayList<>();
        ((List<?>) report.getOrDefault("_childDocuments_", List.of())).forEach(child -> block.add(named(child)));
        block.add(named(report));
        block.forEach(document -> document.put("_root_", root));
        documents.addAll(block);
    }

    private static Map<String, Object> named(Object document) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) document).forEach((name, value) -> copy.put(name.toString(), value));
        copy.remove("_childDocuments_");
        return copy;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/solr/".length());
        String asked = String.valueOf(exchange.getRequestURI().getQuery());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int code = 200;
        String said;
        try {
            said = said(path, asked, body);
        } catch (RuntimeException e) {
            code = 400;
            said = AnalysisJson.json(Map.of("error", Map.of("msg", String.valueOf(e))));
        }
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String said(String path, String asked, String body) {
        if (path.equals("admin/info/system")) {
            return "{\"mode\":\"solrcloud\",\"lucene\":{\"solr-spec-version\":\"9.10.1\"}}";
        }
        if (asked.contains("LISTALIASES")) {
            return "{\"aliases\":" + aliases + "}";
        }
        if (asked.contains("CLUSTERSTATUS")) {
            String copy = "{\"base_url\":\"" + url() + "\",\"core\":\"" + collection
                    + "_core\",\"node_name\":\"here\",\"state\":\"active\"}";
            return "{\"cluster\":{\"live_nodes\":[\"here\"],\"collections\":{\"" + collection
                    + "\":{\"shards\":{\"shard1\":{\"replicas\":{\"core_node1\":" + copy + "}}}}}}}";
        }
        if (path.endsWith("/schema/name")) {
            return "{\"name\":\"" + schema + "\"}";
        }
        if (path.equals(collection + "/select") || path.equals(collection + "_core/select")) {
            return selected((Map<?, ?>) AnalysisJson.tree(body));
        }
        throw new IllegalArgumentException(path + "?" + asked);
    }

    private String selected(Map<?, ?> asked) {
        Predicate<Integer> query = query(asked.get("query"));
        List<Map<String, Object>> found = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (query.test(i)) {
                found.add(documents.get(i));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        if (asked.get("facet") instanceof Map<?, ?> facet && facet.get("values") instanceof Map<?, ?> terms) {
            Map<String, Integer> counts = new TreeMap<>();
            found.forEach(
                    one -> values(one, terms.get("field")).forEach(value -> counts.merge(value, 1, Integer::sum)));
            List<Object> buckets = new ArrayList<>();
            counts.forEach((value, count) -> buckets.add(Map.of("val", value, "count", count)));
            answer.put("facets", Map.of("values", Map.of("buckets", buckets)));
        }
        String sort = String.valueOf(asked.get("sort")).replace(" asc", "");
        found.sort((one, other) -> String.valueOf(one.get(sort)).compareTo(String.valueOf(other.get(sort))));
        int limit = Math.min(found.size(), ((Number) Objects.requireNonNull(asked.get("limit"))).intValue());
        List<String> fields = Arrays.asList(String.valueOf(asked.get("fields")).split(",", -1));
        List<Object> shown = new ArrayList<>();
        found.subList(0, limit)
                .forEach(one -> shown.add(one.entrySet().stream()
                        .filter(e -> fields.contains(e.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        answer.put("response", Map.of("numFound", found.size(), "docs", shown));
        answer.put("nextCursorMark", "*");
        return AnalysisJson.json(answer);
    }

    private static List<String> values(Map<String, Object> document, @Nullable Object field) {
        Object value = document.get(String.valueOf(field));
        return value == null
                ? List.of()
                : value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(value.toString());
    }

    /** Which documents, by their number, a query is true of. */
    private Predicate<Integer> query(@Nullable Object written) {
        if (!(written instanceof Map<?, ?> map)) {
            return i -> true; // all but what became of files, which is not here
        }
        String parser = map.keySet().iterator().next().toString();
        Map<?, ?> words = (Map<?, ?>) Objects.requireNonNull(map.get(parser));
        String text = String.valueOf(words.get("query"));
        String field = String.valueOf(words.get("f"));
        return switch (parser) {
            case "term" -> i -> values(documents.get(i), field).contains(text);
            case "terms" -> {
                List<String> any = Arrays.asList(text.split("\u0001", -1));
                yield i -> values(documents.get(i), field).stream().anyMatch(any::contains);
            }
            case "prefix", "field" ->
                i -> values(documents.get(i), field).stream().anyMatch(v -> v.contains(text));
            case "lucene" -> {
                Matcher range = RANGE.matcher(text);
                if (!range.matches()) {
                    throw new IllegalArgumentException(text);
                }
                long from = Long.parseLong(range.group(2));
                long to = Long.parseLong(range.group(3));
                yield i -> documents.get(i).get(range.group(1)) instanceof Number n
                        && n.longValue() >= from
                        && n.longValue() <= to;
            }
            case "bool" -> bool(words);
            case "child" -> {
                Predicate<Integer> holder = query(words.get("query"));
                yield i -> holder.test(holder(i + 1, String.valueOf(words.get("of"))));
            }
            case "parent" -> {
                Predicate<Integer> held = query(words.get("query"));
                String which = String.valueOf(words.get("which"));
                yield i -> isHolder(i, which)
                        && java.util.stream.IntStream.range(0, i)
                                .anyMatch(k -> held.test(k) && holder(k + 1, which) == i);
            }
            default -> throw new IllegalArgumentException(parser);
        };
    }

    private Predicate<Integer> bool(Map<?, ?> words) {
        Map<String, List<Predicate<Integer>>> parts = new LinkedHashMap<>();
        words.forEach((how, all) -> parts.put(
                how.toString(),
                (all instanceof List<?> list ? list : List.of(all))
                        .stream().map(this::query).toList()));
        List<Predicate<Integer>> any = parts.getOrDefault("should", List.of());
        return i -> parts.getOrDefault("must", List.of()).stream().allMatch(p -> p.test(i))
                && parts.getOrDefault("must_not", List.of()).stream().noneMatch(p -> p.test(i))
                && (any.isEmpty() || any.stream().anyMatch(p -> p.test(i)));
    }

    private boolean isHolder(int i, String holders) {
        return holders.contains(String.valueOf(documents.get(i).get("thing")));
    }

    /** The next document that holds others. */
    private int holder(int from, String holders) {
        int i = Math.min(from, documents.size() - 1);
        while (!isHolder(i, holders)) {
            i++;
        }
        return i;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
