package hecha.text;

import java.util.List;
import java.util.function.ToIntFunction;

/** Finds by halving where an index of a text falls among things in text order. */
public final class Intervals {
    private Intervals() {}

    /** Index of the first item that stands at or after {@code at}; the number of items if none does. */
    public static <T> int firstAtOrAfter(List<T> items, ToIntFunction<? super T> place, int at) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(items.get(middle)) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the last item that stands at or before {@code at}; -1 if none does. */
    public static <T> int lastAtOrBefore(List<T> items, ToIntFunction<? super T> place, int at) {
        return firstAtOrAfter(items, place, at + 1) - 1;
    }

    /** Index of the interval {@code from..to} (end exclusive, none overlapping) that holds {@code at}; -1 if none does. */
    public static <T> int holding(
            List<T> intervals, ToIntFunction<? super T> from, ToIntFunction<? super T> to, int at) {
        int last = lastAtOrBefore(intervals, from, at);
        return last >= 0 && at < to.applyAsInt(intervals.get(last)) ? last : -1;
    }

    /** Index of the first of {@code places}, which rise, at or after {@code at}; their number if none is. */
    public static int firstAtOrAfter(int[] places, int at) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the last of {@code places}, which rise, at or before {@code at}; -1 if none is. */
    public static int lastAtOrBefore(int[] places, int at) {
        return firstAtOrAfter(places, at + 1) - 1;
    }
}
