package hecha.extract.numeral;

import hecha.dictionary.Dictionary;
import hecha.dictionary.WordTrie.Match;
import hecha.model.Approx;
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
    private final DateReader dates;
    private final FixedWords words;
    private final NumeralReader numerals = new NumeralReader();
    private final RateReader rates = new RateReader(numerals);
    private final MoneyReader money;
    private final Numeral numeral = new Numeral();
    private final boolean[] starts = new boolean[1 << 16];

    private String text = "";
    private int start;
    private int end;
    private List<Reading> readings = new ArrayList<>();

    public QuantityScanner(Dictionary dictionary) {
        units = new UnitReader(dictionary.units());
        hedges = new HedgeReader(dictionary.bounds());
        dates = new DateReader(dictionary.dateWords());
        words = new FixedWords(dictionary.slogans().words());
        money = new MoneyReader(units);
        for (char c = 0; c < Chars.BLOCKED; c++) {
            starts[c] = Chars.kind(c) != Chars.NONE;
        }
        for (char c : (DateReader.starts(dictionary.dateWords()) + "第对對$￥¥€£hHwW.").toCharArray()) {
            starts[c] = true;
        }
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

    /**
     * The bounded numbers of {@code text}, each as a range from the first of its hedge words to the last, without unit:
     * 超过300 is above 300, 大于10小于20 between both.
     */
    public List<Quantity> scanBounds(String text) {
        read(text, 0, text.length(), new BitSet());
        return new BoundJoiner(text).join(readings);
    }

    private void read(CharSequence scanned, int from, int to, BitSet blocked) {
        text = masked(scanned, from, to, blocked);
        start = from;
        end = to;
        readings = new ArrayList<>();
        numerals.over(text, end);
        dates.over(text, start, end);
        money.over(text, end);
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            i = starts[c] ? Math.max(i + 1, readAt(i, c)) : i + 1;
        }
        readings = new Coordination(text, start).join(readings);
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
    private int readAt(int i, char c) {
        byte kind = Chars.kind(c);
        if (kind == Chars.DIGIT && i > start && Chars.isLatin(text.charAt(i - 1)) && !isCurrencyCode(i)) {
            return skipCode(i);
        }
        if (Chars.isLatin(c)) {
            return skipAddress(i);
        }
        if (kind != Chars.DIGIT) {
            Match<String> word = words.covering(text, i, start, end);
            if (word != null) {
                return word.to();
            }
        }
        if (kind == Chars.NONE) {
            return readWord(i, c);
        }
        Reading reading = new Reading();
        if (!dates.read(i, reading)) {
            int next = readNumber(i, kind, reading);
            if (next >= 0) {
                return next;
            }
        }
        return add(reading);
    }

    private int add(Reading reading) {
        int last = readings.isEmpty() ? start : readings.get(readings.size() - 1).to;
        reading.hedgedFrom = reading.from;
        reading.hedgedTo = reading.to;
        if (!reading.isDate() && !reading.is("ordinal")) {
            hedges.readBefore(text, last, reading);
            hedges.readAfter(text, end, reading);
        }
        if (reading.value == null && reading.low != null) {
            reading.sort = "range";
        }
        readings.add(reading);
        return reading.to;
    }

    /** Reads 第三, $20 and dates that begin with a word. */
    private int readWord(int i, char c) {
        Reading reading = new Reading();
        if (c == '第') {
            int at = Chars.skipSpaces(text, i + 1, end);
            if (at >= end || !numerals.read(at, false, numeral)) {
                return i + 1;
            }
            reading.place(i, numeral.to);
            reading.numeralFrom = numeral.from;
            reading.sort = "ordinal";
            reading.value = numeral.value;
            reading.arabic = numeral.arabic;
            return add(reading);
        }
        if (c == '.') {
            boolean decimal =
                    i + 1 < end && Chars.isDigit(text.charAt(i + 1)) && (i == start || !isPart(text.charAt(i - 1)));
            int next = decimal ? readNumber(i, Chars.DIGIT, reading) : i + 1;
            return next >= 0 ? next : add(reading);
        }
        String currency = MoneyReader.sign(c, i > start ? text.charAt(i - 1) : 0);
        if (!currency.isEmpty()) {
            int at = Chars.skipSpaces(text, i + 1, end);
            boolean digits = at < end && Chars.isDigit(text.charAt(at));
            numerals.wideCommas(false);
            boolean read = digits && readNumber(at, Chars.DIGIT, reading) < 0;
            numerals.wideCommas(true);
            if (!read) {
                return i + 1;
            }
            reading.from = i > start && Chars.isLatin(text.charAt(i - 1)) ? i - (c == '$' ? prefix(i) : 0) : i;
            reading.sort = "money";
            reading.unit = currency;
            reading.lends = true;
            reading.plain = false;
            return add(reading);
        }
        if (c == '对' || c == '對') {
            boolean discount = i > start && text.charAt(i - 1) == '打' && text.startsWith("折", i + 1);
            if (discount) {
                reading.place(i, i + 2);
                reading.value = BigDecimal.valueOf(50);
                reading.sort = "percent";
                reading.unit = "%";
            }
            return discount ? add(reading) : i + 1;
        }
        return dates.read(i, reading) ? add(reading) : i + 1;
    }

    private static boolean isPart(char c) {
        return Chars.isDigit(c) || Chars.isLatin(c) || Chars.isPoint(c);
    }

    private int prefix(int i) {
        int at = i;
        while (at > start && i - at < 2 && Chars.isLatin(text.charAt(at - 1))) {
            at--;
        }
        return i - at;
    }

    /** Reads the number at {@code i} with what belongs to it; -1, or where to go on if none is there. */
    private int readNumber(int i, byte kind, Reading reading) {
        boolean power = kind == Chars.BIG || (kind == Chars.SMALL && Chars.value(text.charAt(i)) >= 100);
        if (power && rates.readBare(text, i, end, reading)) {
            return signed(reading);
        }
        if ((kind == Chars.HALF || kind == Chars.HAN_DIGIT) && rates.readHalf(text, i, end, reading)) {
            return -1;
        }
        if (kind == Chars.HALF) {
            return readHalfUnit(i, reading) ? -1 : i + 1;
        }
        if (!numerals.read(i, power && bareAllowed(i), numeral)) {
            return i + 1;
        }
        if (numeral.arabic && numeral.to < end && startsCode(numeral.to)) {
            return skipCode(numeral.to);
        }
        if (rates.readDoubling(text, numeral, end, reading)) {
            return -1;
        }
        if (rates.readFraction(text, numeral, end, reading) || rates.readSlash(text, numeral, end, reading)) {
            return signed(reading);
        }
        readQuantity(reading);
        return -1;
    }

    /** Takes in the sign before a rate or fraction. */
    private int signed(Reading reading) {
        int sign = Chars.skipSpacesBack(text, reading.from, start) - 1;
        if (sign >= start && isSign(sign)) {
            reading.from = sign;
            BigDecimal low = reading.low;
            reading.value = Readings.times(reading.value, BigDecimal.ONE.negate());
            reading.low = Readings.times(reading.high, BigDecimal.ONE.negate());
            reading.high = Readings.times(low, BigDecimal.ONE.negate());
        }
        return -1;
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
        reading.isCode =
                numeral.arabic && !numeral.decimal && numeral.digits > 1 && Chars.value(text.charAt(numeral.from)) == 0;
        if (units.read(text, numeral.to, end, reading)) {
            reading.lends = true;
            if (reading.written.equals("折") && !readDiscount(reading)) {
                return;
            }
            Readings.multiply(reading);
            money.readTail(reading);
            readTenths(reading);
            readSince(reading);
        } else if (units.countsPeople(text, numeral.to, end)) {
            reading.unit = "人";
            reading.sort = "quantity";
            reading.lends = true;
        } else if (isYear()) {
            reading.sort = "date";
            reading.value = null;
        } else {
            reading.plain = !reading.isCode;
        }
        money.readPrefix(reading, start);
    }

    /** 七五折 and 75折 are 75 %, 九折 is 90 %; ten and more are no discount. */
    private boolean readDiscount(Reading reading) {
        boolean two = numeral.isDigits() && numeral.digits == 2 && numeral.small() > 10;
        if (two) {
            reading.factor = BigDecimal.ONE;
        } else if (numeral.value == null || numeral.value.compareTo(BigDecimal.TEN) >= 0) {
            reading.to = numeral.to;
            reading.sort = "number";
            reading.unit = "";
            reading.written = "";
            reading.lends = false;
            return false;
        }
        return true;
    }

    /** Reads the 来 of 五年来, a period, and the 大 of 十个月大, an age. */
    private void readSince(Reading reading) {
        if (!reading.is("duration")) {
            return;
        }
        char after = reading.to + 1 < end ? text.charAt(reading.to + 1) : '。';
        if (text.startsWith("大", reading.to) && "的了时，。,.、！；".indexOf(after) >= 0) {
            reading.sort = "age";
            reading.to++;
            return;
        }
        for (String since : List.of("以来", "来")) {
            if (text.startsWith(since, reading.to)
                    && !text.startsWith("来自", reading.to)
                    && !text.startsWith("来到", reading.to)) {
                reading.sort = "date_range";
                reading.to += since.length();
                reading.value = null;
                reading.low = null;
                reading.high = null;
                reading.unit = "";
                return;
            }
        }
    }

    /** Whether the bare number is a year, as in 从2016到2018. */
    private boolean isYear() {
        int value = numeral.small();
        return numeral.arabic
                && numeral.isDigits()
                && numeral.digits == 4
                && numeral.to - numeral.from == 4
                && value >= 1900
                && value <= 2100;
    }

    /** Reads the 五 of 七成五 and the 半 of 两米半. */
    private void readTenths(Reading reading) {
        int i = Chars.skipSpaces(text, reading.to, end);
        if (i >= end || reading.value == null) {
            return;
        }
        char c = text.charAt(i);
        char after = i + 1 < end ? text.charAt(i + 1) : 0;
        boolean tenth = reading.written.equals("成");
        if (tenth
                && Chars.kind(c) == Chars.HAN_DIGIT
                && Chars.kind(after) == Chars.NONE
                && units.at(text, i + 1, Math.min(end, i + 2)).isEmpty()) {
            reading.value = reading.value.add(BigDecimal.valueOf(Chars.value(c)));
            reading.to = i + 1;
        } else if (c == '半'
                && i == reading.to
                && (tenth || MoneyReader.takesHalf(reading.sort, reading.written))
                && "数年天月小径成导山空夜路价".indexOf(after) < 0) {
            reading.value = NumeralReader.plain(reading.value.add(reading.factor.multiply(new BigDecimal("0.5"))));
            reading.to = i + 1;
        } else if (reading.written.equals("个")
                && (c == '半' || c == '多' || c == '余')
                && MoneyReader.startsPeriod(text, i + 1)) {
            readPeriod(i, c, reading);
        }
    }

    /** Reads 半 or 多 within 一个半小时, 两个多月. */
    private void readPeriod(int i, char c, Reading reading) {
        Reading period = new Reading();
        boolean month = text.charAt(i + 1) == '月';
        if (!month && !units.read(text, i + 1, end, period)) {
            return;
        }
        if (month) {
            period.to = i + 2;
            period.sort = "duration";
            period.unit = "月";
            period.written = "月";
        }
        if (c == '半') {
            reading.value = reading.value == null ? null : reading.value.add(new BigDecimal("0.5"));
        } else {
            reading.hedge(String.valueOf(c), Approx.OVER, false);
        }
        reading.takeUnit(period, "个");
    }

    /** Reads 半年, 半个月, 半小时, 半百. */
    private boolean readHalfUnit(int i, Reading reading) {
        if (text.startsWith("百", i + 1)) {
            reading.place(i, i + 2);
            reading.value = BigDecimal.valueOf(50);
            return true;
        }
        boolean counted = text.startsWith("个", i + 1);
        int at = counted ? i + 2 : i + 1;
        boolean period = MoneyReader.startsPeriod(text, at)
                || (!counted
                        && (text.startsWith("年", at)
                                || text.startsWith("天", at)
                                || text.startsWith("成", at)
                                || text.startsWith("折", at)));
        if (!period || (i > start && (text.charAt(i - 1) == '上' || text.charAt(i - 1) == '下'))) {
            return false;
        }
        if ((!counted && text.startsWith("月", at)) || !units.read(text, counted ? i + 1 : at, end, reading)) {
            return false;
        }
        reading.from = i;
        reading.numeralFrom = i;
        reading.numeralTo = i + 1;
        BigDecimal half = new BigDecimal(reading.written.equals("折") ? "5" : "0.5");
        reading.value = NumeralReader.plain(half.multiply(reading.factor));
        reading.lends = false;
        return true;
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
        int last = readings.isEmpty() ? start - 1 : readings.get(readings.size() - 1).to;
        boolean spaced = i + 1 < end && Chars.isSpace(text.charAt(i + 1));
        boolean joins = last == i || (spaced && last >= Chars.skipSpacesBack(text, i, start));
        boolean label = "表图号件第）)]】".indexOf(before) >= 0;
        return !joins && !label && !Chars.isDigit(before) && !Chars.isLatin(before) && before != c;
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

    /** Whether a letter at {@code at} makes the number before it part of a code: 5G, 3D, 201X; not a unit such as cm. */
    private boolean startsCode(int at) {
        return Chars.isLatin(text.charAt(at)) && units.at(text, at, end).isEmpty();
    }

    private boolean isCurrencyCode(int i) {
        return i - 3 >= start
                && (i - 3 == start || !Chars.isLatin(text.charAt(i - 4)))
                && (text.startsWith("RMB", i - 3) || text.startsWith("USD", i - 3) || text.startsWith("CNY", i - 3));
    }

    /** Index after the web address that begins at {@code i}, whose digits are no numbers. */
    private int skipAddress(int i) {
        boolean begins = i == start || !Chars.isLatin(text.charAt(i - 1));
        if (!begins || !(text.startsWith("http", i) || text.startsWith("www.", i))) {
            return i + 1;
        }
        int to = i;
        while (to < end && text.charAt(to) > ' ' && text.charAt(to) < 0x7f) {
            to++;
        }
        return to;
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
