package hecha.solr;

import hecha.index.IndexException;
import java.io.IOException;
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
    private final SolrNodes nodes;
    private final String collection;
    private Map<String, List<String>> copies = Map.of();
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

    /** Asks one shard; where a copy does not answer, another one, until it is known that there is none. */
    Map<?, ?> ask(String shard, Map<String, String> words, byte[] body, String type) throws IOException {
        long end = System.nanoTime() + SolrNodes.WAIT.toNanos();
        while (true) {
            IOException why = SolrFailure.shard(collection, shard);
            for (String copy : known(shard)) {
                try {
                    return nodes.postTo(copy + "/select", words, body, type);
                } catch (IOException e) {
                    why = e;
                }
            }
            if (System.nanoTime() > end) {
                throw why;
            }
            SolrNodes.sleep(SolrNodes.FIRST_PAUSE);
            learn();
        }
    }

    /** The copies of a shard, each time another one first. */
    private synchronized List<String> known(String shard) {
        List<String> all = new ArrayList<>(copies.getOrDefault(shard, List.of()));
        if (!all.isEmpty()) {
            Collections.rotate(all, turn++ % all.size());
        }
        return all;
    }

    private void learn() throws IOException {
        Map<String, List<String>> learned = new LinkedHashMap<>();
        of(nodes.status(), collection)
                .forEach((shard, all) -> learned.put(
                        shard,
                        all.stream()
                                .filter(copy -> copy.live() && copy.active())
                                .map(Copy::url)
                                .toList()));
        synchronized (this) {
            copies = learned;
        }
    }
}
