package hecha.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * HanLP's words, each with its cost and part of speech, as one double array that the build has made ({@link LexiconBuild}), and
 * HanLP's types of characters. HanLP itself would take four times as long to load its dictionaries, and more memory.
 *
 * <p>An <em>entry</em> is what a word costs, in thousandths of a nat, and the index of its part of speech in one {@code int}.
 */
final class Lexicon extends DoubleArrayTrie<Integer> {
    /** Where it lies beside this class. */
    static final String NAME = "lexicon.bin";

    /** No word, or no state. */
    static final int NONE = -1;

    private static final long serialVersionUID = 1;
    private static final int POS_BITS = 8;

    /** Room behind the arrays, so that each character is looked up within them. */
    private static final int MARGIN = Character.MAX_VALUE + 1;

    private final int[] entries;
    private final String[] tags;
    private final byte[] types;

    private Lexicon(ByteBuffer in) {
        tags = new String[Byte.toUnsignedInt(in.get())];
        for (int i = 0; i < tags.length; i++) {
            byte[] name = new byte[in.get()];
            in.get(name);
            tags[i] = new String(name, StandardCharsets.US_ASCII);
        }
        types = new byte[Character.MAX_VALUE + 1];
        for (int at = 0; at < types.length; ) {
            byte type = in.get();
            for (int end = at + in.getChar() + 1; at < end; at++) {
                types[at] = type;
            }
        }
        entries = ints(in, in.getInt(), 0);
        size = in.getInt();
        base = ints(in, size, MARGIN);
        check = ints(in, size, MARGIN);
    }

    private static int[] ints(ByteBuffer in, int count, int margin) {
        int[] ints = new int[count + margin];
        in.slice().asIntBuffer().get(ints, 0, count);
        in.position(in.position() + count * Integer.BYTES);
        return ints;
    }

    /** The lexicon that the build made. */
    static Lexicon carried() {
        try (InputStream in = Lexicon.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + NAME);
            }
            return new Lexicon(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int entry(int cost, int pos) {
        return cost << POS_BITS | pos;
    }

    static int cost(int entry) {
        return entry >>> POS_BITS;
    }

    /** The part of speech of an entry. */
    String pos(int entry) {
        return tags[entry & (1 << POS_BITS) - 1];
    }

    /** An entry for words of a part of speech, without a cost. */
    int entry(String pos) {
        for (int i = 0; i < tags.length; i++) {
            if (tags[i].equals(pos)) {
                return entry(0, i);
            }
        }
        throw new IllegalArgumentException("HanLP has no part of speech " + pos);
    }

    /** The state before the first character of a word. */
    int root() {
        return base[0];
    }

    /** The state behind {@code state} and a character, or {@link #NONE} where no word goes on so. */
    int next(int state, char c) {
        int at = state + c + 1;
        return check[at] == state ? base[at] : NONE;
    }

    /** The entry of the word that is read up to {@code state}, or {@link #NONE} where that is no word. */
    int entryAt(int state) {
        int value = base[state];
        return value < 0 && check[state] == state ? entries[-value - 1] : NONE;
    }

    /** Whether a character alone is a word. */
    boolean isWord(char c) {
        int state = next(root(), c);
        return state != NONE && entryAt(state) != NONE;
    }

    /** HanLP's type of a character, such as {@code CharType.CT_NUM}. */
    byte type(char c) {
        return types[c];
    }
}
