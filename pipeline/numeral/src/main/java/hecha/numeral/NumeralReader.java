package hecha.numeral;

import static hecha.numeral.Chars.BIG;
import static hecha.numeral.Chars.DIGIT;
import static hecha.numeral.Chars.HAN_DIGIT;
import static hecha.numeral.Chars.SEVERAL;
import static hecha.numeral.Chars.SMALL;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number in Arabic digits, Chinese digits or both: 1,067, 3.82亿, 两万三千, 一点五亿, 十几万, 两三百, 2700多万.
 *
 * <p>几 and 数 before 十, 百 … stand for 2 to 9, 几 after 十 for 1 to 9. A number with 多 or 余 stays below the next value
 * of its last digit that is not zero: 2700多万 is at least 27 000 000 and below 28 000 000.
 */
final class NumeralReader {
    /** Longer runs of digits are codes: they get no value. */
    private static final int MAX_DIGITS = 60;

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    private static final String FILE = "numbers";

    private final GroupReader groups;
    private final VagueEndReader vagueEnds;
    private final DigitsApart digitsApart;
    private final NoteMarks noteMarks;
    private final WordClass year;
    private final WordClass month;
    private final WordClass listCounters;
    private final WordClass listNot;
    private final WordClass tenthsOf;
    private final WordClass over;
    private boolean wideCommas = true;
    private String text = "";
    private int end;

    NumeralReader(Lexicon lexicon) {
        groups = new GroupReader(lexicon);
        vagueEnds = new VagueEndReader(lexicon);
        digitsApart = new DigitsApart(lexicon);
        noteMarks = new NoteMarks(lexicon);
        year = lexicon.words(FILE, "year");
        month = lexicon.words(FILE, "month");
        listCounters = lexicon.words(FILE, "list_counters");
        listNot = lexicon.words(FILE, "list_not");
        tenthsOf = lexicon.words(FILE, "parts");
        over = lexicon.words(FILE, "over");
    }

    /** Whether ， parts thousands: 4，565. */
    void wideCommas(boolean on) {
        wideCommas = on;
    }

    void over(String text, int end) {
        this.text = text;
        this.end = end;
        groups.over(text, end);
        vagueEnds.over(text, end);
    }

    /**
     * Reads the number at {@code at} into {@code out}.
     *
     * @param bare whether 百, 千, 万 and 亿 count as a number without a digit before them (近万, 上百)
     */
    boolean read(int at, boolean bare, Numeral out) {
        out.reset(at);
        if (at >= end) {
            return false;
        }
        byte kind = Chars.kind(text.charAt(at));
        if (kind == DIGIT || (Chars.isPoint(text.charAt(at)) && at + 1 < end && Chars.isDigit(text.charAt(at + 1)))) {
            out.arabic = true;
            return readArabic(at, out);
        }
        if (!(kind >= HAN_DIGIT && kind <= SEVERAL)) {
            return false;
        }
        groups.clear();
        int to = groups.read(at, bare, out);
        if (to == at) {
            return false;
        }
        groups.finish(out);
        readTail(to, out);
        return true;
    }

    private boolean readArabic(int at, Numeral out) {
        int i = at;
        while (i < end && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        int digits = i - at;
        if (digits >= 1 && digits <= 3) {
            int thousands = readThousands(i);
            digits += (thousands - i) / 4 * 3;
            i = thousands;
        }
        out.digits = digits;
        int whole = i;
        i = readPoint(at, i, out);
        if (i == at) {
            return false;
        }
        out.to = i;
        if (i - at > MAX_DIGITS) {
            return true;
        }
        out.value = decimal(at, i);
        i = readVulgarFraction(i, out);
        out.to = i;
        if (!out.decimal && digits == 1) {
            int apart = readApart(at, out);
            if (apart > i) {
                whole = apart;
                i = apart;
            }
        }
        int marked = noteMarks.skip(text, i, end);
        if (marked > i) {
            i = marked;
            whole = marked;
        }
        if (out.decimal || digits > 15) {
            readScale(i, out);
            readTail(out.to, out);
            return true;
        }
        groups.begin(out.value.longValueExact());
        int units = Chars.skipSpaces(text, whole, end);
        int to = units < end && groups.continues(whole, units) ? groups.read(units, false, out) : units;
        if (to > units) {
            groups.finish(out);
        }
        readTail(to > units ? to : whole, out);
        return true;
    }

    /** Index after the point at {@code point} and its digits, or {@code point} where it only parts a label or a version. */
    private int readPoint(int at, int point, Numeral out) {
        if (point + 1 >= end || !Chars.isPoint(text.charAt(point)) || !Chars.isDigit(text.charAt(point + 1))) {
            return point;
        }
        int to = point + 1;
        while (to < end && Chars.isDigit(text.charAt(to))) {
            to++;
        }
        boolean version = isInVersion(at)
                || (to + 1 < end && Chars.isPoint(text.charAt(to)) && Chars.isDigit(text.charAt(to + 1)));
        if (version || isLabel(at, point, to)) {
            return point;
        }
        out.decimal = true;
        return to;
    }

    /** Adds the ½ of 1½ to the whole number before it. */
    private int readVulgarFraction(int at, Numeral out) {
        BigDecimal part = at < end ? VulgarFractions.value(text.charAt(at)) : null;
        if (part == null || out.decimal || out.value == null) {
            return at;
        }
        out.value = out.value.add(part);
        out.decimal = true;
        return at + 1;
    }

    /** Reads the other digits of 7 4 7 7 2 亿元; gives the index after them, or a lower one if there are none. */
    private int readApart(int at, Numeral out) {
        int to = digitsApart.end(text, at, end);
        if (to > at) {
            out.value = decimal(at, to);
            out.digits = (int) text.substring(at, to)
                    .chars()
                    .filter(c -> Chars.isDigit((char) c))
                    .count();
            out.decimal = out.value.scale() > 0;
            out.to = to;
        }
        return to;
    }

    /** Whether digits and a point stand right before {@code at}: 1.2.3 holds no decimal. */
    private boolean isInVersion(int at) {
        return at > 1 && Chars.isPoint(text.charAt(at - 1)) && Chars.isDigit(text.charAt(at - 2));
    }

    /**
     * Whether the digits before the point at {@code point} only label a paragraph: 1.2019年, 2.3月底, 3.20个 at a line's start, where
     * a wide point (3．20) parts a label at any rate.
     */
    private boolean isLabel(int at, int point, int to) {
        if (point - at > 2 || to >= end) {
            return false;
        }
        char after = text.charAt(to);
        if (year.has(after)
                && to - point == 5
                && (text.startsWith("19", point + 1) || text.startsWith("20", point + 1))) {
            return true;
        }
        boolean leads = at == 0 || Chars.isLineBreak(text.charAt(at - 1));
        return (month.has(after) && to - point <= 3)
                || (leads && text.charAt(point) == '．')
                || (leads && to - point <= 3 && listCounters.has(after) && !listNot.hasAt(text, to + 1));
    }

    /** Index after the groups of a comma and three digits that start at {@code at}. */
    private int readThousands(int at) {
        int i = at;
        while (i + 3 < end
                && (text.charAt(i) == ',' || (wideCommas && text.charAt(i) == '，'))
                && text.charAt(i) == text.charAt(at)
                && Chars.isDigit(text.charAt(i + 1))
                && Chars.isDigit(text.charAt(i + 2))
                && Chars.isDigit(text.charAt(i + 3))
                && !(i + 4 < end && Chars.isDigit(text.charAt(i + 4)))) {
            i += 4;
        }
        return i;
    }

    private BigDecimal decimal(int from, int to) {
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (Chars.isDigit(text.charAt(i))) {
                digits.append((char) ('0' + Chars.value(text.charAt(i))));
            } else if (Chars.isPoint(text.charAt(i))) {
                digits.append('.');
            }
        }
        return new BigDecimal(digits.toString());
    }

    /** Multiplies a decimal by the 百, 千, 万 or 亿 that follow it. */
    private void readScale(int at, Numeral out) {
        long scale = 1;
        int to = at;
        while (true) {
            int i = Chars.skipSpaces(text, to, end);
            if (i >= end
                    || !(Chars.kind(text.charAt(i)) == BIG
                            || (Chars.kind(text.charAt(i)) == SMALL && Chars.value(text.charAt(i)) >= 100))
                    || !groups.multiplies(i)
                    || scale > GroupReader.MAX / Chars.value(text.charAt(i))) {
                break;
            }
            scale *= Chars.value(text.charAt(i));
            to = i + 1;
        }
        if (scale > 1 && out.value != null) {
            out.scale = BigDecimal.valueOf(scale);
            out.value = Decimals.plain(out.value.multiply(out.scale));
            out.high = out.high == null ? null : Decimals.plain(out.high.multiply(out.scale));
            out.to = to;
        }
    }

    /** Reads what may follow a whole number: 点五, then 多 or 余, then 万 and 亿. */
    private void readTail(int at, Numeral out) {
        int to = at;
        if (!out.decimal && !out.isEstimate() && out.value != null) {
            to = readHanDecimals(to, out);
        }
        out.to = to;
        if (out.value == null) {
            return;
        }
        out.scale = out.decimal ? out.scale : writtenScale(out.from, to);
        vagueEnds.read(to, out);
        trailingScale(out);
        out.big = bigScale(out.from, out.to);
    }

    /** The product of 万 and 亿 at the end of the number. */
    private BigDecimal bigScale(int from, int to) {
        BigDecimal scale = BigDecimal.ONE;
        for (int i = to; i > from && Chars.kind(text.charAt(i - 1)) == BIG; i--) {
            scale = scale.multiply(BigDecimal.valueOf(Chars.value(text.charAt(i - 1))));
        }
        return scale;
    }

    /** The product of 万 and 亿 at the end of a number, or of a last 百 or 千 after a single digit. */
    private BigDecimal writtenScale(int from, int to) {
        long scale = 1;
        int i = to;
        while (i > from
                && Chars.kind(text.charAt(i - 1)) == BIG
                && scale <= GroupReader.MAX / Chars.value(text.charAt(i - 1))) {
            scale *= Chars.value(text.charAt(i - 1));
            i--;
        }
        if (i - from == 2 && Chars.kind(text.charAt(i - 1)) == SMALL && Chars.value(text.charAt(i - 1)) >= 100) {
            scale *= Chars.value(text.charAt(i - 1));
        }
        return scale == 1 ? BigDecimal.ONE : BigDecimal.valueOf(scale);
    }

    private int readHanDecimals(int at, Numeral out) {
        int point = Chars.skipSpaces(text, at, end);
        if (point >= end || !Chars.isHanPoint(text.charAt(point))) {
            return at;
        }
        int i = Chars.skipSpaces(text, point + 1, end);
        if (i < end && Chars.kind(text.charAt(i)) == Chars.SOME && out.value != null && out.value.scale() <= 0) {
            return readSomeTenths(i, out);
        }
        int first = i;
        StringBuilder digits = new StringBuilder();
        while (i < end && Chars.isSequenceDigit(text.charAt(i)) && i - first < MAX_DIGITS) {
            digits.append((char) ('0' + Chars.value(text.charAt(i))));
            i++;
        }
        if (i == first || (i < end && Chars.kind(text.charAt(i)) == SMALL && Chars.value(text.charAt(i)) == 10)) {
            return at;
        }
        BigDecimal whole = out.value;
        if (whole == null) {
            return at;
        }
        out.value = new BigDecimal(whole.toPlainString() + "." + digits);
        out.decimal = true;
        out.to = i;
        readScale(i, out);
        return out.to;
    }

    /** Reads the 几 of 三点几亿: 0.1 to 0.9 more. */
    private int readSomeTenths(int at, Numeral out) {
        BigDecimal whole = out.value;
        if (whole == null || (tenthsOf.hasAt(text, at + 1) && !over.at(text, at + 1))) {
            return Chars.skipSpacesBack(text, at, out.from) - 1;
        }
        out.value = whole.add(TENTH);
        out.high = whole.add(NINE_TENTHS);
        out.decimal = true;
        out.to = at + 1;
        readScale(at + 1, out);
        return out.to;
    }

    /** Multiplies by the 万 and 亿 behind 多 or 余. */
    private void trailingScale(Numeral out) {
        if (out.hedge == 0) {
            return;
        }
        long scale = 1;
        int to = out.to;
        while (true) {
            int i = Chars.skipSpaces(text, to, end);
            if (i >= end
                    || Chars.kind(text.charAt(i)) != BIG
                    || !groups.multiplies(i)
                    || scale > GroupReader.MAX / Chars.value(text.charAt(i))) {
                break;
            }
            scale *= Chars.value(text.charAt(i));
            to = i + 1;
        }
        if (scale == 1) {
            return;
        }
        BigDecimal by = BigDecimal.valueOf(scale);
        out.scale = out.scale.multiply(by);
        out.to = to;
        BigDecimal head = by.compareTo(out.headUnit) < 0 ? out.head : BigDecimal.ZERO;
        out.value = scaled(out.value, head, by);
        out.high = scaled(out.high, head, by);
        out.below = scaled(out.below, head, by);
    }

    /** Multiplies what lies above {@code head}: 一亿两千余万 is 100 000 000 and 2 000 × 10 000. */
    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, BigDecimal head, BigDecimal by) {
        return value == null
                ? null
                : Decimals.plain(head.add(value.subtract(head).multiply(by)));
    }
}
