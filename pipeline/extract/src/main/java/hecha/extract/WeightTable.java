package hecha.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Learned weights by keys of 64 bits, of which most that are asked for have none. */
final class WeightTable {
    /** Odd, of well mixed bits: the golden ratio in 64 bits. */
    static final long MIX = 0x9E3779B97F4A7C15L;

    private static final int KNOWN = 1 << 17;

    /** Bits that tell of nearly every key without a weight that it has none: they stay in the processor's nearest memory. */
    private final long[] known = new long[KNOWN / Long.SIZE];

    private final long[] keys;
    private final int[] weights;
    private final int mask;

    WeightTable(int count) {
        int size = Integer.highestOneBit(Math.max(2, count) * 2) * 2;
        keys = new long[size];
        weights = new int[size];
        mask = size - 1;
    }

    /** The lines of weights that the program carries under this name. */
    static List<String> carried(String name) {
        try (InputStream in = WeightTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(long key, int weight) {
        int i = slot(key);
        keys[i] = key;
        known[bit(key) / Long.SIZE] |= 1L << bit(key);
        weights[i] = weight;
    }

    /** The weight of a key, 0 where none was learned. */
    int get(long key) {
        boolean has = (known[bit(key) / Long.SIZE] & 1L << bit(key)) != 0;
        return has ? weights[slot(key)] : 0;
    }

    /** A key that goes on with another value. */
    static long mixed(long key, long value) {
        long mixed = (key ^ value) * MIX;
        return mixed ^ (mixed >>> 29);
    }

    private static int bit(long key) {
        return (int) (key >>> 8) & (KNOWN - 1);
    }

    private int slot(long key) {
        int i = (int) (key >>> 32) & mask;
        while (keys[i] != 0 && keys[i] != key) {
            i = (i + 1) & mask;
        }
        return i;
    }
}
