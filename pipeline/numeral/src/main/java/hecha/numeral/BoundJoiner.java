package hecha.numeral;

import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives hedged numbers as ranges with their hedge words, and joins a lower and an upper bound that stand side by side. */
final class BoundJoiner {
    private static final int MAX_GAP = 6;
    private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

    private static final String FILE = "coordination";

    private final WordClass compared;
    private final WordClass higher;
    private final WordClass lower;
    private final WordClass between;
    private final WordClass lies;
    private final WordClass links;
    private String text = "";

    BoundJoiner(Lexicon lexicon) {
        compared = lexicon.words(FILE, "compared");
        higher = lexicon.words(FILE, "higher");
        lower = lexicon.words(FILE, "lower");
        between = lexicon.words(FILE, "between");
        lies = lexicon.words(FILE, "lies");
        links = lexicon.words(FILE, "bound_links");
    }

    List<Quantity> join(String text, List<Reading> readings) {
        this.text = text;
        List<Quantity> ranges = new ArrayList<>();
        int i = 0;
        while (i < readings.size()) {
            Reading first = readings.get(i);
            Reading second = i + 1 < readings.size() ? readings.get(i + 1) : null;
            Quantity both = second == null ? null : both(first, second);
            if (both != null) {
                ranges.add(both);
                i += 2;
                continue;
            }
            Quantity one = one(first);
            if (one != null) {
                ranges.add(one);
            }
            i++;
        }
        return ranges;
    }

    private @Nullable Quantity one(Reading reading) {
        int than = Chars.skipSpacesBack(text, reading.from, 0) - 1;
        if (compared.hasAt(text, than) && reading.value != null) {
            int at = Chars.skipSpaces(text, reading.numeralTo, text.length());
            char more = at < text.length() ? text.charAt(at) : 0;
            if (higher.has(more)) {
                return range(than, at + 1, number(reading, reading.value), null);
            }
            if (lower.has(more)) {
                return range(than, at + 1, null, number(reading, reading.value));
            }
        }
        if (reading.low == null && reading.high == null) {
            return null;
        }
        if (reading.some) {
            BigDecimal step = reading.high == null || reading.low == null
                    ? BigDecimal.ZERO
                    : reading.high.subtract(reading.low).divide(EIGHT);
            return range(
                    reading.from,
                    to(reading),
                    reading.low == null ? null : Decimals.plain(reading.low.subtract(step)),
                    null);
        }
        boolean bounded =
                reading.approx != Approx.ABOUT && reading.inFront != Approx.ABOUT && !reading.is(NumeralSort.RANGE);
        int from = bounded ? reading.hedgedFrom : reading.from;
        int to = to(reading);
        if (reading.is(NumeralSort.RANGE) && between.at(text, to)) {
            to = between.end(text, to);
            from = lies.start(text, from, 0);
        } else if (reading.is(NumeralSort.RANGE) && reading.between) {
            to++;
        }
        return range(from, to, number(reading, reading.low), isLower(reading) ? null : number(reading, reading.high));
    }

    /** A fraction as a number: 1/2 is 0.5. */
    private static @Nullable BigDecimal number(Reading reading, @Nullable BigDecimal value) {
        return value != null && reading.is(NumeralSort.FRACTION) ? value.movePointLeft(2) : value;
    }

    /** Whether the words say no more than a lower bound: 五百多, 超过300. */
    private static boolean isLower(Reading reading) {
        return reading.value != null && (reading.approx == Approx.OVER || reading.approx == Approx.AT_LEAST);
    }

    private static boolean isUpper(Reading reading) {
        return reading.value != null && reading.approx == Approx.AT_MOST;
    }

    private @Nullable Quantity both(Reading first, Reading second) {
        Reading low = isLower(first) ? first : second;
        Reading high = isLower(first) ? second : first;
        if (!isLower(low)
                || !isUpper(high)
                || low.value == null
                || high.value == null
                || low.value.compareTo(high.value) >= 0) {
            return null;
        }
        int gap = second.hedgedFrom - to(first);
        String link = gap < 0 || gap > MAX_GAP
                ? "\n"
                : text.substring(to(first), second.hedgedFrom).strip();
        boolean joined = link.isEmpty() || links.contains(link);
        return joined ? range(first.hedgedFrom, to(second), low.value, high.value) : null;
    }

    private static int to(Reading reading) {
        return reading.hedgedTo > reading.to ? reading.hedgedTo : reading.numeralTo;
    }

    private static Quantity range(int from, int to, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new Quantity(
                from,
                to,
                NumeralSort.RANGE,
                Optional.empty(),
                Optional.ofNullable(low),
                Optional.ofNullable(high),
                "",
                "",
                Approx.EXACT,
                "");
    }
}
