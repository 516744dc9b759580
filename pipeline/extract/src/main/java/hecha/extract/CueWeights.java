package hecha.extract;

import java.util.List;

/** Learned weights of cues, in hundredths, each under its name and its value; as text one cue a line, tabulators between. */
final class CueWeights {
    /** Odd, of well mixed bits: the golden ratio in 64 bits. */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final int KNOWN = 1 << 17;

    /** Bits that tell of nearly every cue without a weight that it has none: they stay in the processor's nearest memory. */
    private final long[] known = new long[KNOWN / Long.SIZE];

    private final long[] keys;
    private final int[] weights;
    private final int mask;

    private CueWeights(List<String> lines) {
        int size = Integer.highestOneBit(Math.max(2, lines.size()) * 2) * 2;
        keys = new long[size];
        weights = new int[size];
        mask = size - 1;
        lines.forEach(this::put);
    }

    /** @throws IllegalArgumentException where a line is no cue with its weight; the message is the line */
    static CueWeights of(List<String> lines) {
        return new CueWeights(lines);
    }

    private void put(String line) {
        int value = line.indexOf('\t') + 1;
        int weight = line.indexOf('\t', value) + 1;
        if (value == 0 || weight == 0 || line.indexOf('\t', weight) >= 0) {
            throw new IllegalArgumentException(line);
        }
        long key = key(line.substring(0, value - 1), line, value, weight - 1);
        int i = slot(key);
        keys[i] = key;
        known[bit(key) / Long.SIZE] |= 1L << bit(key);
        weights[i] = Integer.parseInt(line, weight, line.length(), 10);
    }

    /** The weight of a cue, 0 where none was learned. */
    int get(String name, CharSequence text, int from, int to) {
        long key = key(name, text, from, to);
        boolean has = (known[bit(key) / Long.SIZE] & 1L << bit(key)) != 0;
        return has ? weights[slot(key)] : 0;
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

    private static long key(String name, CharSequence text, int from, int to) {
        long key = MIX;
        for (int i = 0; i < name.length(); i++) {
            key = mixed(key, name.charAt(i));
        }
        key = mixed(key, '\t');
        for (int i = from; i < to; i++) {
            key = mixed(key, kept(text.charAt(i)));
        }
        return key;
    }

    /** A blank in a value stands as {@code _}. */
    static char kept(char c) {
        return c <= ' ' || Character.isWhitespace(c) ? '_' : c;
    }

    private static long mixed(long key, long value) {
        long mixed = (key ^ value) * MIX;
        return mixed ^ (mixed >>> 29);
    }
}
