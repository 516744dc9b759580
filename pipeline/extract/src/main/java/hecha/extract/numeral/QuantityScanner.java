package hecha.extract.numeral;

import hecha.dictionary.Dictionary;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds every numeral expression of a text in one pass: numbers, rates, money, counted things, ranges, ordinals, dates
 * and durations, each with exact value, base unit and hedge.
 *
 * <p>The scanner does not decide what is a figure; it only refuses words that hold a numeral by chance (统一, 千方百计). It
 * is not safe for use by several threads at once: give each its own.
 */
public final class QuantityScanner {
    private final UnitReader units;
    private final HedgeReader hedges;
    private final NumeralReader numerals = new NumeralReader();
    private final RateReader rates = new RateReader(numerals);
    private final Numeral numeral = new Numeral();

    private String text = "";
    private int start;
    private int end;
    private List<Reading> readings = new ArrayList<>();

    public QuantityScanner(Dictionary dictionary) {
        units = new UnitReader(dictionary.units());
        hedges = new HedgeReader(dictionary.bounds());
    }

    /** The numeral expressions of {@code text}. */
    public List<Quantity> scan(String text) {
        return scan(text, 0, text.length());
    }

    /** The numeral expressions that lie within {@code from..to}; nothing outside is looked at. */
    public List<Quantity> scan(CharSequence text, int from, int to) {
        return scan(text, from, to, new BitSet());
    }

    /**
     * The numeral expressions that lie within {@code from..to} and on no blocked place; no number, unit or hedge reaches
     * over one, so that {@code *亿元} holds none.
     *
     * @param blocked indices of {@code text}, such as the places of blanks and fixed phrases
     */
    public List<Quantity> scan(CharSequence text, int from, int to, BitSet blocked) {
        read(text, from, to, blocked);
        List<Quantity> quantities = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            quantities.add(reading.quantity());
        }
        return quantities;
    }

    private void read(CharSequence scanned, int from, int to, BitSet blocked) {
        text = masked(scanned, from, to, blocked);
        start = from;
        end = to;
        readings = new ArrayList<>();
        numerals.over(text, end);
        int i = from;
        while (i < to) {
            byte kind = Chars.kind(text.charAt(i));
            int next = kind == Chars.NONE ? i + 1 : readAt(i, kind);
            i = Math.max(next, i + 1);
        }
        for (Reading reading : readings) {
            reading.bound();
        }
    }

    private static String masked(CharSequence text, int from, int to, BitSet blocked) {
        int first = blocked.nextSetBit(from);
        if (first < 0 || first >= to) {
            return text.toString();
        }
        StringBuilder masked = new StringBuilder(text);
        for (int i = first; i >= 0 && i < to; i = blocked.nextSetBit(i + 1)) {
            masked.setCharAt(i, Chars.BLOCKED);
        }
        return masked.toString();
    }

    /** Reads what begins at {@code i}; gives the index where to go on. */
    private int readAt(int i, byte kind) {
        if (kind == Chars.DIGIT && i > start && Chars.isLatin(text.charAt(i - 1))) {
            return skipCode(i);
        }
        Reading reading = new Reading();
        boolean power = kind == Chars.BIG || (kind == Chars.SMALL && Chars.value(text.charAt(i)) >= 100);
        boolean special = (power && rates.readBare(text, i, end, reading))
                || ((kind == Chars.HALF || kind == Chars.HAN_DIGIT) && rates.readHalf(text, i, end, reading));
        if (!special) {
            if (!numerals.read(i, power && bareAllowed(i), numeral)) {
                return i + 1;
            }
            special = rates.readDoubling(text, numeral, end, reading)
                    || rates.readFraction(text, numeral, end, reading)
                    || rates.readSlash(text, numeral, end, reading);
        }
        if (!special) {
            readQuantity(reading);
        }
        reading.hedgedFrom = reading.from;
        reading.hedgedTo = reading.to;
        hedges.readBefore(text, readings.isEmpty() ? start : readings.get(readings.size() - 1).to, reading);
        hedges.readAfter(text, end, reading);
        if (reading.value == null && reading.low != null) {
            reading.sort = "range";
        }
        readings.add(reading);
        return reading.to;
    }

    private void readQuantity(Reading reading) {
        reading.from = numeral.from;
        reading.to = numeral.to;
        reading.numeralFrom = numeral.from;
        reading.numeralTo = numeral.to;
        Readings.take(numeral, reading);
        int sign = Chars.skipSpacesBack(text, numeral.from, start) - 1;
        if (sign >= start && isSign(sign)) {
            reading.from = sign;
            reading.numeralFrom = sign;
            reading.value = Readings.times(reading.value, BigDecimal.ONE.negate());
        }
        if (units.read(text, numeral.to, end, reading)) {
            Readings.multiply(reading);
        } else if (units.countsPeople(text, numeral.to, end)) {
            reading.unit = "人";
            reading.sort = "quantity";
        }
    }

    private boolean isSign(int i) {
        char c = text.charAt(i);
        if (!Chars.isMinus(c)) {
            return false;
        }
        if (c == '负' || c == '負') {
            return i == start || "减抱担胜欺肩自辜超正".indexOf(text.charAt(i - 1)) < 0;
        }
        if (i == start) {
            return true;
        }
        char before = text.charAt(i - 1);
        return !Chars.isDigit(before) && !Chars.isLatin(before) && before != c && before != '%';
    }

    /** Whether 百, 千, 万 or 亿 at {@code i} is a number without a digit before it: 近万, 上百, 千余, 百三. */
    private boolean bareAllowed(int i) {
        char before = i > start ? text.charAt(i - 1) : 0;
        if (Chars.isBlank(before) || Chars.isLatin(before)) {
            return false;
        }
        if (i > start && hedges.allowsBare(text, i, start)) {
            return true;
        }
        if (i + 1 >= end) {
            return false;
        }
        char next = text.charAt(i + 1);
        return next == '余'
                || next == '餘'
                || (Chars.kind(next) == Chars.HAN_DIGIT && Chars.kind(text.charAt(i)) == Chars.SMALL);
    }

    /** Index after a code such as G20, PM2.5 or H7N9, of which the letter before {@code i} is part. */
    private int skipCode(int i) {
        int to = i;
        while (to < end) {
            char c = text.charAt(to);
            boolean joined = c == '.' || c == '-' || c == '_';
            boolean more = joined
                    && to + 1 < end
                    && (Chars.isDigit(text.charAt(to + 1)) || Chars.isLatin(text.charAt(to + 1)));
            if (!Chars.isDigit(c) && !Chars.isLatin(c) && !more) {
                break;
            }
            to++;
        }
        return to;
    }
}
