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

    /** The first place from {@code i} on that is in {@code document} or behind it. */
    int in(int document, int i) {
        long wanted = (long) document << 32;
        int low = i;
        int step = 1;
        while (low + step < size && places[low + step] < wanted) {
            low += step;
            step <<= 1;
        }
        int found = Arrays.binarySearch(places, low, Math.min(size, low + step + 1), wanted);
        return found < 0 ? -found - 1 : found;
    }

    int document(int i) {
        return (int) (places[i] >>> 32);
    }

    int position(int i) {
        return (int) places[i];
    }
}
