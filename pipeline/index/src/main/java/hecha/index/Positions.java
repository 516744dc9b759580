package hecha.index;

import hecha.text.Intervals;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Which positions of a report's text belong to which sentence: the text is indexed once, with the report, and an
 * occurrence is led to its sentence through this. A sentence mostly begins where the last one ends and is as long as its
 * span; what is otherwise is all that is kept.
 */
final class Positions {
    private final int[] starts;
    private final int[] ends;

    private Positions(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** @param lengths those of the spans of the sentences */
    static BytesRef encode(int[] starts, int[] ends, int[] lengths) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            int end = 0;
            int told = -1;
            for (int i = 0; i < starts.length; i++) {
                int length = ends[i] - starts[i];
                if (starts[i] != end || length != lengths[i]) {
                    out.writeVInt(i - told);
                    out.writeZInt(starts[i] - end);
                    out.writeZInt(length - lengths[i]);
                    told = i;
                }
                end = ends[i];
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Positions decode(BytesRef bytes, int[] lengths) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int[] starts = new int[lengths.length];
        int[] ends = Arrays.copyOf(lengths, lengths.length);
        int told = in.eof() ? lengths.length : in.readVInt() - 1;
        int last = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = last;
            if (i == told) {
                starts[i] += in.readZInt();
                ends[i] += in.readZInt();
                told = in.eof() ? lengths.length : told + in.readVInt();
            }
            ends[i] += starts[i];
            last = ends[i];
        }
        return new Positions(starts, ends);
    }

    int start(int sentence) {
        return starts[sentence];
    }

    int end(int sentence) {
        return ends[sentence];
    }

    /** The sentence that holds the positions {@code start..end} whole, or -1. */
    int sentence(int start, int end) {
        int last = Intervals.lastAtOrBefore(starts, start);
        return last >= 0 && start < ends[last] && end <= ends[last] ? last : -1;
    }
}
