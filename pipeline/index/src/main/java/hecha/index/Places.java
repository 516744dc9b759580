package hecha.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Places in the texts of a segment: documents and positions in them, in order once {@link #sort} has been called. */
final class Places {
    private long[] places = new long[16];
    private int size;

    void add(int document, int position) {
        if (size == places.length) {
            places = ArrayUtil.grow(places);
        }
        places[size++] = ((long) document << 32) | position;
    }

    void sort() {
        Arrays.sort(places, 0, size);
    }

    int size() {
        return size;
    }

    int document(int i) {
        return (int) (places[i] >>> 32);
    }

    int position(int i) {
        return (int) places[i];
    }
}
