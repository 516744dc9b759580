package hecha.index;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * A stretch of days as the index keeps it.
 *
 * @param from the first day, counted from 1970-01-01; {@link Long#MIN_VALUE} where the beginning is open
 * @param to the last one; {@link Long#MAX_VALUE} where the end is open
 */
record Time(long from, long to) {
    private static final int MOST_YEARS = 100;

    /** Bytes that are in the order of the first day, then of the last. */
    BytesRef encoded() {
        byte[] bytes = new byte[2 * Long.BYTES];
        NumericUtils.longToSortableBytes(from, bytes, 0);
        NumericUtils.longToSortableBytes(to, bytes, Long.BYTES);
        return new BytesRef(bytes);
    }

    static Time decoded(BytesRef bytes) {
        return new Time(
                NumericUtils.sortableBytesToLong(bytes.bytes, bytes.offset),
                NumericUtils.sortableBytesToLong(bytes.bytes, bytes.offset + Long.BYTES));
    }

    /** Whether it has years; on an open side it has none. */
    boolean hasYears() {
        return from != Long.MIN_VALUE || to != Long.MAX_VALUE;
    }

    int firstYear() {
        return year(from == Long.MIN_VALUE ? to : from);
    }

    int lastYear() {
        return to == Long.MAX_VALUE ? firstYear() : Math.min(year(to), firstYear() + MOST_YEARS);
    }

    /** Whether one of its years is from {@code low} to {@code high}. */
    boolean isIn(long low, long high) {
        return hasYears() && firstYear() <= high && lastYear() >= low;
    }

    boolean meets(Time other) {
        return from <= other.to && other.from <= to;
    }

    /**
     * The year that it lies in, or the first and the last: {@code 2021}, {@code 2019–2021}. What has gone on since a year
     * and is still open is {@code 2019–}, of no single year; what held up to a day holds in the year of that day.
     */
    String years() {
        if (from == Long.MIN_VALUE) {
            return to == Long.MAX_VALUE ? "" : String.valueOf(year(to));
        }
        String first = String.valueOf(year(from));
        if (to == Long.MAX_VALUE) {
            return first + "–";
        }
        return year(from) == year(to) ? first : first + "–" + year(to);
    }

    /** {@code 2021-01-01..2021-06-30}; nothing stands on an open side. */
    String days() {
        return (from == Long.MIN_VALUE ? "" : LocalDate.ofEpochDay(from)) + ".."
                + (to == Long.MAX_VALUE ? "" : LocalDate.ofEpochDay(to));
    }

    private static int year(long day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    /** Whether two of these that are not the same have a day in common. */
    static boolean overlap(List<Time> all) {
        List<Time> distinct = all.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Time::from))
                .toList();
        for (int i = 1; i < distinct.size(); i++) {
            // Each ends before the next begins, or some two meet.
            if (distinct.get(i - 1).meets(distinct.get(i))) {
                return true;
            }
        }
        return false;
    }
}
