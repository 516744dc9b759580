package hecha.index;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the words of a text begin and end, by position. Beginnings are a set of bits; since one word mostly ends where the
 * next one begins, only those ends are kept besides that are no beginnings, and those beginnings that are no ends.
 */
final class WordBoundaries {
    private final BitSet starts;
    private final BitSet ends;

    private WordBoundaries(BitSet starts, BitSet ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Whether {@code start..end} is one word. */
    boolean isWord(int start, int end) {
        return starts.get(start) && ends.nextSetBit(start + 1) == end && end > start;
    }

    static BytesRef encode(int[] starts, int[] ends) {
        BitSet begun = bits(starts);
        BitSet differ = bits(ends);
        differ.xor(begun);
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            byte[] bytes = begun.toByteArray();
            out.writeVInt(bytes.length);
            out.writeBytes(bytes, bytes.length);
            out.writeVInt(differ.cardinality());
            int last = 0;
            for (int at = differ.nextSetBit(0); at >= 0; at = differ.nextSetBit(at + 1)) {
                out.writeVInt(at - last);
                last = at;
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BitSet bits(int[] places) {
        BitSet bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return bits;
    }

    static WordBoundaries decode(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        byte[] begun = new byte[in.readVInt()];
        in.readBytes(begun, 0, begun.length);
        BitSet starts = BitSet.valueOf(begun);
        BitSet ends = (BitSet) starts.clone();
        int at = 0;
        for (int left = in.readVInt(); left > 0; left--) {
            at += in.readVInt();
            ends.flip(at);
        }
        return new WordBoundaries(starts, ends);
    }
}
