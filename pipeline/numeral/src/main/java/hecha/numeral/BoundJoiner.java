package hecha.numeral;

import hecha.model.Approx;
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

    private final String text;

    BoundJoiner(String text) {
        this.text = text;
    }

    List<Quantity> join(List<Reading> readings) {
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
        boolean compared = reading.from > 0 && before(reading.from) == '比';
        if (compared && reading.value != null) {
            int at = Chars.skipSpaces(text, reading.numeralTo, text.length());
            char more = at < text.length() ? text.charAt(at) : 0;
            int from = text.lastIndexOf('比', reading.from);
            if ("大高多".indexOf(more) >= 0) {
                return range(from, at + 1, number(reading, reading.value), null);
            }
            if ("小低少".indexOf(more) >= 0) {
                return range(from, at + 1, null, number(reading, reading.value));
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
                    reading.low == null ? null : NumeralReader.plain(reading.low.subtract(step)),
                    null);
        }
        boolean bounded = reading.approx != Approx.ABOUT && reading.inFront != Approx.ABOUT && !reading.is("range");
        int from = bounded ? reading.hedgedFrom : reading.from;
        int to = to(reading);
        if (reading.is("range") && text.startsWith("之间", to)) {
            to += 2;
            from = text.startsWith("位于", Math.max(0, from - 2)) && from >= 2 ? from - 2 : from;
        } else if (reading.is("range") && reading.between) {
            to++;
        }
        return range(from, to, number(reading, reading.low), lower(reading) ? null : number(reading, reading.high));
    }

    private char before(int at) {
        int i = Chars.skipSpacesBack(text, at, 0);
        return i > 0 ? text.charAt(i - 1) : 0;
    }

    /** A fraction as a number: 1/2 is 0.5. */
    private static @Nullable BigDecimal number(Reading reading, @Nullable BigDecimal value) {
        return value != null && reading.is("fraction") ? value.movePointLeft(2) : value;
    }

    /** Whether the words say no more than a lower bound: 五百多, 超过300. */
    private static boolean lower(Reading reading) {
        return reading.value != null && (reading.approx == Approx.OVER || reading.approx == Approx.AT_LEAST);
    }

    private static boolean upper(Reading reading) {
        return reading.value != null && reading.approx == Approx.AT_MOST;
    }

    private @Nullable Quantity both(Reading first, Reading second) {
        Reading low = lower(first) ? first : second;
        Reading high = lower(first) ? second : first;
        if (!lower(low)
                || !upper(high)
                || low.value == null
                || high.value == null
                || low.value.compareTo(high.value) >= 0) {
            return null;
        }
        int gap = second.hedgedFrom - to(first);
        String between = gap < 0 || gap > MAX_GAP
                ? "\n"
                : text.substring(to(first), second.hedgedFrom).strip();
        boolean joined = switch (between) {
            case "", "且", "并", "并且", "的同时", "，", "同时", "而" -> true;
            default -> false;
        };
        return joined ? range(first.hedgedFrom, to(second), low.value, high.value) : null;
    }

    private static int to(Reading reading) {
        return reading.hedgedTo > reading.to ? reading.hedgedTo : reading.numeralTo;
    }

    private static Quantity range(int from, int to, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new Quantity(
                from,
                to,
                "range",
                Optional.empty(),
                Optional.ofNullable(low),
                Optional.ofNullable(high),
                "",
                "",
                Approx.EXACT,
                "");
    }
}
