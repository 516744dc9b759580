package hecha.index;

import hecha.text.Intervals;
import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Which positions of a report's text belong to which sentence: the text is indexed once, with the report, and an
 * occurrence is led to its sentence through this.
 */
final class Positions {
    private final int[] starts;
    private final int[] ends;

    private Positions(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    static BytesRef encode(int[] starts, int[] ends) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(starts.length);
            int last = 0;
            for (int i = 0; i < starts.length; i++) {
                out.writeZInt(starts[i] - last);
                out.writeVInt(ends[i] - starts[i]);
                last = ends[i];
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Positions decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int[] starts = new int[in.readVInt()];
        int[] ends = new int[starts.length];
        int last = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = last + in.readZInt();
            ends[i] = starts[i] + in.readVInt();
            last = ends[i];
        }
        return new Positions(starts, ends);
    }

    /** The sentence that holds the positions {@code start..end} whole, or -1. */
    int sentence(int start, int end) {
        int last = Intervals.lastAtOrBefore(starts, start);
        return last >= 0 && start < ends[last] && end <= ends[last] ? last : -1;
    }
}
