package hecha.dictionary;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Words with a value each, found at a place of a text in the time that it takes to read the longest word there.
 *
 * @param <V> what a word stands for
 */
public final class WordTrie<V> {
    private static final long EMPTY = -1;

    /** Bits that tell by the low part of a character whether a word is that character alone. */
    private static final int SINGLES = 1 << 10;

    /** Bits for the first two characters of each word, and no more of them than stay near the processor. */
    private static final int BITS_A_WORD = 8;

    private static final int MOST_PAIRS = 1 << 17;

    private final boolean backward;
    private final @Nullable Object[] values;
    private final long[] keys;
    private final int[] nodes;
    private final int mask;
    private final long[] singles = new long[SINGLES / Long.SIZE];
    private final long[] pairs;

    private WordTrie(Map<String, V> words, boolean backward) {
        this.backward = backward;
        int characters = 1;
        for (String word : words.keySet()) {
            characters += word.length();
        }
        int size = Integer.highestOneBit(characters) * 4;
        mask = size - 1;
        keys = new long[size];
        Arrays.fill(keys, EMPTY);
        nodes = new int[size];
        pairs = new long[pairs(words.size()) / Long.SIZE];
        @Nullable Object[] all = new Object[characters];
        int count = 1;
        for (Map.Entry<String, V> entry : words.entrySet()) {
            String word = entry.getKey();
            int node = 0;
            if (word.length() == 1) {
                int bit = word.charAt(0) & (SINGLES - 1);
                singles[bit / Long.SIZE] |= 1L << bit;
            } else if (!word.isEmpty()) {
                int last = word.length() - 1;
                int bit = backward
                        ? pair(word.charAt(last), word.charAt(last - 1))
                        : pair(word.charAt(0), word.charAt(1));
                pairs[bit / Long.SIZE] |= 1L << bit;
            }
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(backward ? word.length() - 1 - i : i);
                long key = ((long) node << 16) | c;
                int slot = slot(key);
                if (keys[slot] == EMPTY) {
                    keys[slot] = key;
                    nodes[slot] = count++;
                }
                node = nodes[slot];
            }
            if (node != 0) {
                all[node] = entry.getValue();
            }
        }
        values = Arrays.copyOf(all, count);
    }

    /** Words to be found from their first character on. */
    public static <V> WordTrie<V> forward(Map<String, V> words) {
        return new WordTrie<>(words, false);
    }

    /** Words to be found from their last character back. */
    public static <V> WordTrie<V> backward(Map<String, V> words) {
        return new WordTrie<>(words, true);
    }

    /** Words that stand for themselves, to be found from their first character on. */
    public static WordTrie<String> forward(Collection<String> words) {
        return forward(itself(words));
    }

    /** Words that stand for themselves, to be found from their last character back. */
    public static WordTrie<String> backward(Collection<String> words) {
        return backward(itself(words));
    }

    private static Map<String, String> itself(Collection<String> words) {
        Map<String, String> map = new TreeMap<>();
        words.forEach(word -> map.put(word, word));
        return map;
    }

    /**
     * The longest word at {@code at}: beginning there for a forward trie, ending before it for a backward one.
     *
     * @param limit where the word must end (forward) or may begin (backward)
     * @return null if no word stands there
     */
    public @Nullable Match<V> longest(CharSequence text, int at, int limit) {
        if (!begins(text, at, limit)) {
            return null;
        }
        int end = at;
        int last = 0;
        int i = at;
        for (int node = child(0, text, i, limit); node != 0; node = child(node, text, i, limit)) {
            i += backward ? -1 : 1;
            if (values[node] != null) {
                last = node;
                end = i;
            }
        }
        return last == 0 ? null : match(at, end, last);
    }

    /** The longest word at {@code at} that {@code accepted} lets pass, or null. */
    public @Nullable Match<V> longest(CharSequence text, int at, int limit, Predicate<Match<V>> accepted) {
        if (!begins(text, at, limit)) {
            return null;
        }
        Match<V> best = null;
        int i = at;
        for (int node = child(0, text, i, limit); node != 0; node = child(node, text, i, limit)) {
            i += backward ? -1 : 1;
            if (values[node] != null) {
                Match<V> match = match(at, i, node);
                best = accepted.test(match) ? match : best;
            }
        }
        return best;
    }

    /** The node behind {@code node} by the next character at {@code at}; 0 where no word goes on so. */
    private int child(int node, CharSequence text, int at, int limit) {
        if (backward ? at <= limit : at >= limit) {
            return 0;
        }
        int slot = slot(((long) node << 16) | text.charAt(backward ? at - 1 : at));
        return keys[slot] == EMPTY ? 0 : nodes[slot];
    }

    /** Whether a word may stand at {@code at} by its first two characters: most places are told by this alone. */
    private boolean begins(CharSequence text, int at, int limit) {
        int left = backward ? at - limit : limit - at;
        if (left <= 0) {
            return false;
        }
        char first = text.charAt(backward ? at - 1 : at);
        int single = first & (SINGLES - 1);
        if ((singles[single / Long.SIZE] & 1L << single) != 0) {
            return true;
        }
        if (left == 1) {
            return false;
        }
        int bit = pair(first, text.charAt(backward ? at - 2 : at + 1));
        return (pairs[bit / Long.SIZE] & 1L << bit) != 0;
    }

    private static int pairs(int words) {
        return Math.min(MOST_PAIRS, Math.max(Long.SIZE, Integer.highestOneBit(Math.max(1, words)) * 2 * BITS_A_WORD));
    }

    private int pair(char first, char second) {
        int mixed = (first * 31 + second) * 0x9E3779B9;
        return (mixed >>> 12) & (pairs.length * Long.SIZE - 1);
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private Match<V> match(int at, int end, int node) {
        return new Match<>(Math.min(at, end), Math.max(at, end), (V) values[node]);
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** A word in a text: {@code from} inclusive, {@code to} exclusive. */
    public record Match<V>(int from, int to, V value) {}
}
