package hecha.text;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What was worked out last, to be taken again: up to a weight, what was asked for longest ago goes first. For any number
 * of threads.
 */
public final class Recent<K, V> {
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private final ToLongFunction<V> weight;
    private long held;

    /** @param most the sum of the weights that is kept; what is heavier than a quarter of it is not kept at all */
    public Recent(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    public synchronized void put(K key, V value) {
        long its = weight.applyAsLong(value);
        if (its > most / 4) {
            return;
        }
        V before = kept.put(key, value);
        held += its - (before == null ? 0 : weight.applyAsLong(before));
        for (Iterator<V> eldest = kept.values().iterator(); held > most && eldest.hasNext(); ) {
            held -= weight.applyAsLong(eldest.next());
            eldest.remove();
        }
    }

    /** The keys, the one asked for last first. */
    public synchronized Iterable<K> keys() {
        ArrayDeque<K> keys = new ArrayDeque<>();
        kept.keySet().forEach(keys::addFirst);
        return keys;
    }
}
