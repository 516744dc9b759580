package hecha.solr;

import hecha.index.IndexException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shards of a collection, each asked at one of its copies. Asked so, a shard gives whole documents at once; asked through
 * Solr's own search over all shards it gives ids first and then looks each document up anew, which costs several times as
 * much where much is found.
 */
final class SolrShards {
    private static final long AGAIN = Duration.ofSeconds(20).toNanos();

    private final SolrNodes nodes;
    private final String collection;
    private Map<String, List<String>> copies = new LinkedHashMap<>();
    private long learned;
    private int turn;

    SolrShards(SolrNodes nodes, String collection) {
        this.nodes = nodes;
        this.collection = collection;
    }

    /**
     * A copy of a shard.
     *
     * @param url where it is asked
     * @param live whether its node is there
     * @param active whether it is whole
     */
    record Copy(String url, boolean live, boolean active) {}

    /** The copies of each shard of a collection, by the state of the cluster. */
    static Map<String, List<Copy>> of(Map<?, ?> cluster, String collection) throws IndexException {
        List<?> live = SolrTree.list(cluster, "live_nodes");
        Map<?, ?> shards = SolrTree.map(SolrTree.map(SolrTree.map(cluster, "collections"), collection), "shards");
        Map<String, List<Copy>> all = new LinkedHashMap<>();
        for (Map.Entry<?, ?> shard : shards.entrySet()) {
            List<Copy> copies = new ArrayList<>();
            for (Object replica :
                    SolrTree.map((Map<?, ?>) shard.getValue(), "replicas").values()) {
                Map<?, ?> copy = (Map<?, ?>) replica;
                copies.add(new Copy(
                        copy.get("base_url") + "/" + copy.get("core"),
                        live.contains(copy.get("node_name")),
                        "active".equals(copy.get("state"))));
            }
            all.put(String.valueOf(shard.getKey()), copies);
        }
        return all;
    }

    synchronized List<String> names() throws IOException {
        if (copies.isEmpty()) {
            learn();
        }
        return List.copyOf(copies.keySet());
    }

    /**
     * Asks one shard. Where none of its copies is to be reached, which may have addresses that only the nodes know, the nodes
     * are asked to ask it.
     */
    Map<?, ?> ask(String shard, Map<String, String> words, byte[] body, String type) throws IOException {
        for (String copy : known(shard)) {
            Map<String, String> alone = new LinkedHashMap<>(words);
            alone.put("distrib", "false");
            try {
                return nodes.postTo(copy + "/select", alone, body, type);
            } catch (IOException e) {
                forget(shard, copy); // the next one or the nodes tell what is wrong
            }
        }
        Map<String, String> through = new LinkedHashMap<>(words);
        through.put("shards", shard);
        return nodes.question("/" + collection + "/select", through, body, type, SolrNodes.WAIT);
    }

    private synchronized void forget(String shard, String copy) {
        List<String> left = new ArrayList<>(copies.getOrDefault(shard, List.of()));
        left.remove(copy);
        copies.put(shard, left);
    }

    /** The copies of a shard, each time another one first; those that were lost are looked for again after a while. */
    private List<String> known(String shard) throws IOException {
        boolean again;
        synchronized (this) {
            again = copies.getOrDefault(shard, List.of()).isEmpty() && System.nanoTime() - learned > AGAIN;
        }
        if (again) {
            learn();
        }
        return turned(shard);
    }

    private synchronized List<String> turned(String shard) {
        List<String> all = new ArrayList<>(copies.getOrDefault(shard, List.of()));
        if (!all.isEmpty()) {
            Collections.rotate(all, turn++ % all.size());
        }
        return all;
    }

    private void learn() throws IOException {
        Map<String, List<String>> there = new LinkedHashMap<>();
        of(nodes.status(), collection)
                .forEach((shard, all) -> there.put(
                        shard,
                        all.stream()
                                .filter(copy -> copy.live() && copy.active())
                                .map(Copy::url)
                                .toList()));
        synchronized (this) {
            copies = there;
            learned = System.nanoTime();
        }
    }
}
