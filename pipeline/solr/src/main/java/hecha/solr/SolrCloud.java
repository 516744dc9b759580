package hecha.solr;

import hecha.index.IndexException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A SolrCloud that answers and is of the right version: its collections, and which of them is behind the alias. */
public final class SolrCloud {
    /** The layout of our documents there; a collection of another one is built anew. */
    public static final String SCHEMA = "hecha-1";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COLLECTIONS = "/admin/collections";
    private static final List<String> CONFIG = List.of("schema.xml", "solrconfig.xml");

    private final SolrNodes nodes;
    private final SolrPlace place;

    private SolrCloud(SolrNodes nodes, SolrPlace place) {
        this.nodes = nodes;
        this.place = place;
    }

    /** @throws IndexException where there is no Solr, or none of the right version */
    public static SolrCloud open(SolrPlace place) throws IndexException {
        SolrNodes nodes = new SolrNodes(place);
        try {
            Map<?, ?> system = nodes.get("/admin/info/system", Map.of("wt", "json"));
            String version =
                    system.get("lucene") instanceof Map<?, ?> of ? String.valueOf(of.get("solr-spec-version")) : "?";
            String mode = String.valueOf(system.get("mode"));
            if (!version.startsWith("9.") || !mode.equals("solrcloud")) {
                throw SolrFailure.version(nodes.first(), version + (mode.equals("solrcloud") ? "" : " (" + mode + ")"));
            }
            SolrCloud cloud = new SolrCloud(nodes, place);
            nodes.learn(SolrTree.list(cloud.status(), "live_nodes"));
            return cloud;
        } catch (IndexException e) {
            throw e;
        } catch (IOException e) {
            throw SolrFailure.none(nodes.first(), e);
        }
    }

    private Map<?, ?> status() throws IOException {
        return SolrTree.map(collections("CLUSTERSTATUS", Map.of()), "cluster");
    }

    private Map<?, ?> collections(String action, Map<String, String> words) throws IOException {
        Map<String, String> all = new java.util.LinkedHashMap<>(words);
        all.put("action", action);
        all.put("wt", "json");
        return nodes.get(COLLECTIONS, all, PATIENCE);
    }

    /** The collection that the alias leads to. */
    public Optional<String> behindAlias() throws IOException {
        Object aliases = collections("LISTALIASES", Map.of()).get("aliases");
        return aliases instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(place.alias())).map(Object::toString)
                : Optional.empty();
    }

    public boolean has(String collection) throws IOException {
        return SolrTree.map(status(), "collections").containsKey(collection);
    }

    /**
     * The reports that the alias leads to now.
     *
     * @throws IndexException where there are none, or their collection has another layout
     */
    public SolrReports reports() throws IndexException {
        try {
            Optional<String> collection = behindAlias();
            if (collection.isEmpty()) {
                throw has(place.alias()) ? SolrFailure.foreign(place.alias()) : SolrFailure.missing(place.alias());
            }
            check(collection.get());
            return reports(collection.get());
        } catch (IndexException e) {
            throw e;
        } catch (IOException e) {
            throw SolrFailure.none(nodes.first(), e);
        }
    }

    public SolrReports reports(String collection) {
        return new SolrReports(nodes, collection);
    }

    public SolrWriter writer(String collection) {
        return new SolrWriter(nodes, collection);
    }

    /** Refuses a collection of another layout. */
    public void check(String collection) throws IOException {
        String schema = String.valueOf(nodes.get("/" + collection + "/schema/name", Map.of("wt", "json"), PATIENCE)
                .get("name"));
        if (!schema.equals(SCHEMA)) {
            throw SolrFailure.schema(collection, schema, SCHEMA);
        }
    }

    /**
     * Refuses an alias that is no index of ours, before any work.
     *
     * @return what is behind it now
     */
    public Optional<String> ours() throws IOException {
        Optional<String> before = behindAlias();
        if (before.isEmpty() && has(place.alias())) {
            throw SolrFailure.foreign(place.alias());
        }
        if (before.isPresent() && !before.get().startsWith(place.alias() + "_")) {
            throw SolrFailure.foreign(place.alias());
        }
        return before;
    }

    /** Makes an empty collection of our layout. */
    public void create(String collection, int shards, int replicas) throws IOException {
        String config = SCHEMA + "-" + digits(zip());
        List<?> there = SolrTree.list(
                nodes.get("/admin/configs", Map.of("action", "LIST", "wt", "json"), PATIENCE), "configSets");
        if (!there.contains(config)) {
            nodes.post(
                    "/admin/configs",
                    Map.of("action", "UPLOAD", "name", config, "wt", "json"),
                    zip(),
                    "application/octet-stream",
                    Duration.ZERO);
        }
        collections(
                "CREATE",
                Map.of(
                        "name",
                        collection,
                        "numShards",
                        String.valueOf(shards),
                        "replicationFactor",
                        String.valueOf(replicas),
                        "collection.configName",
                        config,
                        "waitForFinalState",
                        "true"));
    }

    /**
     * Whether all copies of each shard that live show the same number of documents: one that was just made of another may lag
     * behind it.
     */
    public boolean agrees(String collection) throws IOException {
        Map<String, String> words = Map.of("q", "*:*", "rows", "0", "distrib", "false", "wt", "json");
        for (List<SolrShards.Copy> copies : SolrShards.of(status(), collection).values()) {
            Set<Long> counts = new HashSet<>();
            for (SolrShards.Copy copy : copies) {
                if (!copy.live()) {
                    continue;
                }
                if (!copy.active()) {
                    return false;
                }
                Map<?, ?> answer = nodes.getFrom(copy.url() + "/select", words);
                counts.add(SolrTree.number(SolrTree.map(answer, "response"), "numFound"));
            }
            if (counts.size() != 1) {
                return false;
            }
        }
        return true;
    }

    /** The copies of shards that are not whole although their nodes are there, such as one whose disk is full. */
    public List<String> notWhole(String collection) throws IOException {
        return SolrShards.of(status(), collection).values().stream()
                .flatMap(List::stream)
                .filter(copy -> copy.live() && !copy.active())
                .map(SolrShards.Copy::url)
                .toList();
    }

    /** From now on the alias leads to {@code collection}. */
    public void alias(String collection) throws IOException {
        collections("CREATEALIAS", Map.of("name", place.alias(), "collections", collection));
    }

    private static String digits(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return "%08x".formatted(sum.getValue());
    }

    /** The same bytes each time. */
    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : CONFIG) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                try (InputStream in = Objects.requireNonNull(SolrCloud.class.getResourceAsStream(name), name)) {
                    in.transferTo(zip);
                }
            }
        }
        return bytes.toByteArray();
    }
}
