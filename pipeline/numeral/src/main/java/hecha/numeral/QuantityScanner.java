package hecha.numeral;

import hecha.dictionary.Characters;
import hecha.dictionary.Dictionary;
import hecha.dictionary.FixedPhraseLists.Phrase;
import hecha.dictionary.WordTrie.Match;
import hecha.model.NumeralSort;
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
    private final Characters characters;
    private static final String FILE = "signs";
    private static final String CURRENCIES = "$￥¥€£hHwW.";

    private final HedgeReader hedges;
    private final DateReader dates;
    private final FixedWords words;
    private final NumeralReader numerals;
    private final Coordination coordination;
    private final BoundJoiner bounds;
    private final WordClass temperature;
    private final WordClass ordinal;
    private final WordClass halfPrice;
    private final WordClass beforeHalfPrice;
    private final WordClass articles;
    private final QuantityReader quantities;
    private final Numeral numeral = new Numeral();
    private final boolean[] starts = new boolean[1 << 16];

    private String text = "";
    private int start;
    private int end;
    private List<Reading> readings = new ArrayList<>();

    public QuantityScanner(Dictionary dictionary) {
        characters = dictionary.characters();
        Lexicon lexicon = new Lexicon(dictionary.numeralWords());
        UnitWords units = new UnitWords(dictionary.units(), lexicon);
        numerals = new NumeralReader(lexicon);
        hedges = new HedgeReader(dictionary.hedges(), lexicon);
        dates = new DateReader(dictionary.dateWords(), lexicon);
        words = new FixedWords(dictionary.fixedPhrases().words(), units);
        quantities = new QuantityReader(dictionary, units, hedges, numerals, lexicon);
        coordination = new Coordination(lexicon);
        bounds = new BoundJoiner(lexicon);
        temperature = lexicon.words(FILE, "temperature");
        ordinal = lexicon.words("dates", "ordinal");
        halfPrice = lexicon.words("rates", "half_price");
        beforeHalfPrice = lexicon.words("rates", "before_half_price");
        articles = lexicon.words(FILE, "articles");
        for (char c = 0; c < Chars.BLOCKED; c++) {
            starts[c] = Chars.kind(c) != Chars.NONE;
        }
        for (char c : (dates.starts() + ordinal.firsts() + halfPrice.firsts() + CURRENCIES + VulgarFractions.signs())
                .toCharArray()) {
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
        read(masked(text, from, to, blocked));
        List<Quantity> quantities = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            quantities.add(reading.quantity(from));
        }
        return quantities;
    }

    /**
     * The bounded numbers of {@code text}, each as a range from the first of its hedge words to the last, without unit:
     * 超过300 is above 300, 大于10小于20 between both.
     */
    public List<Quantity> scanBounds(String text) {
        read(text);
        return bounds.join(this.text, readings);
    }

    private void read(String scanned) {
        text = characters.simplified(scanned);
        start = 0;
        end = scanned.length();
        readings = new ArrayList<>();
        numerals.over(text, end);
        dates.over(text, start, end);
        quantities.over(text, start, end);
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            i = starts[c] ? Math.max(i + 1, readAt(i, c)) : i + 1;
        }
        readings = coordination.join(text, start, readings);
        for (Reading reading : readings) {
            reading.bound();
        }
    }

    private static String masked(CharSequence text, int from, int to, BitSet blocked) {
        int first = blocked.nextSetBit(from);
        if (first < 0 || first >= to) {
            return text.subSequence(from, to).toString();
        }
        StringBuilder masked = new StringBuilder(to - from).append(text, from, to);
        for (int i = first; i >= 0 && i < to; i = blocked.nextSetBit(i + 1)) {
            masked.setCharAt(i - from, Chars.BLOCKED);
        }
        return masked.toString();
    }

    /** Reads what begins at {@code i}; gives the index where to go on. */
    private int readAt(int i, char c) {
        byte kind = Chars.kind(c);
        if (kind == Chars.DIGIT && Codes.goesOn(text, i, last(), start)) {
            return Codes.skip(text, i, end);
        }
        if (Chars.isLatin(c)) {
            return Codes.skipAddress(text, i, start, end);
        }
        Match<Phrase> word = words.covering(text, i, last(), end, numerals);
        if (word != null) {
            return word.to();
        }
        if (kind == Chars.NONE) {
            return readWord(i, c);
        }
        Reading reading = new Reading();
        if (temperature.at(text, i) && quantities.readTemperature(i, before(), reading)) {
            return add(reading);
        }
        if (!dates.read(i, reading)) {
            int next = quantities.read(i, kind, before(), reading);
            if (next >= 0) {
                return next;
            }
        }
        return add(reading);
    }

    private int add(Reading reading) {
        int last = last();
        reading.hedgedFrom = reading.from;
        reading.hedgedTo = reading.to;
        if (!reading.isDate() && !reading.is(NumeralSort.ORDINAL)) {
            hedges.readBefore(text, last, reading);
            hedges.readAfter(text, end, reading);
        }
        if (reading.value == null && reading.low != null) {
            reading.sort = NumeralSort.RANGE;
        }
        readings.add(reading);
        return reading.to;
    }

    /** Where the last reading ends: nothing reaches back over it. */
    private int last() {
        return readings.isEmpty() ? start : readings.get(readings.size() - 1).to;
    }

    /** The same, but before the text's start if nothing was read. */
    private int before() {
        return readings.isEmpty() ? start - 1 : last();
    }

    /** Reads 第三, $20 and dates that begin with a word. */
    private int readWord(int i, char c) {
        Reading reading = new Reading();
        if (ordinal.has(c) && !dates.read(i, reading)) {
            int at = Chars.skipSpaces(text, i + 1, end);
            if (at >= end || !numerals.read(at, false, numeral)) {
                return i + 1;
            }
            int article = spacedArticle(numeral.to);
            if (article > 0) {
                reading.place(i, article);
                reading.sort = NumeralSort.ORDINAL;
                return add(reading);
            }
            reading.place(i, numeral.to);
            reading.numeralFrom = numeral.from;
            reading.sort = NumeralSort.ORDINAL;
            reading.value = numeral.value;
            reading.arabic = numeral.arabic;
            return add(reading);
        }
        if (ordinal.has(c)) {
            return add(reading);
        }
        if (VulgarFractions.value(c) != null) {
            return quantities.readVulgar(i, before(), reading) ? add(reading) : i + 1;
        }
        if (c == '.') {
            boolean decimal =
                    i + 1 < end && Chars.isDigit(text.charAt(i + 1)) && (i == start || !isPart(text.charAt(i - 1)));
            int next = decimal ? quantities.read(i, Chars.DIGIT, before(), reading) : i + 1;
            return next >= 0 ? next : add(reading);
        }
        String currency = quantities.currency(c, i > start ? text.charAt(i - 1) : 0);
        if (!currency.isEmpty()) {
            int at = Chars.skipSpaces(text, i + 1, end);
            boolean digits = at < end && Chars.isDigit(text.charAt(at));
            numerals.wideCommas(false);
            boolean read = digits && quantities.read(at, Chars.DIGIT, before(), reading) < 0;
            numerals.wideCommas(true);
            if (!read || (c == '$' && isParameter(i, reading))) {
                return read ? reading.to : i + 1;
            }
            reading.from = i > start && Chars.isLatin(text.charAt(i - 1)) ? i - (c == '$' ? prefix(i) : 0) : i;
            reading.sort = NumeralSort.MONEY;
            reading.unit = currency;
            reading.lends = true;
            reading.plain = false;
            return add(reading);
        }
        if (halfPrice.at(text, i) && beforeHalfPrice.hasAt(text, i - 1)) {
            reading.place(i, halfPrice.end(text, i));
            reading.value = BigDecimal.valueOf(50);
            reading.sort = NumeralSort.PERCENT;
            reading.unit = "%";
            return add(reading);
        }
        return dates.read(i, reading) ? add(reading) : i + 1;
    }

    /** Whether the $ is the sign of a command's argument, as in {@code case $1 in}: one digit, and nothing Chinese beside. */
    private boolean isParameter(int at, Reading reading) {
        return reading.to == at + 2
                && (at == start || isAscii(text.charAt(at - 1)))
                && (reading.to >= end || isAscii(text.charAt(reading.to)));
    }

    private static boolean isAscii(char c) {
        return c < 0x80;
    }

    /** Index after the second digit of 第 1 7 条, or 0. */
    private int spacedArticle(int to) {
        int second = Chars.skipSpaces(text, to, end);
        if (numeral.to - numeral.from != 1 || second == to || second >= end || !Chars.isDigit(text.charAt(second))) {
            return 0;
        }
        int name = Chars.skipSpaces(text, second + 1, end);
        return name < end && articles.has(text.charAt(name)) ? second + 1 : 0;
    }

    private static boolean isPart(char c) {
        return Chars.isDigit(c) || Chars.isLatin(c) || Chars.isPoint(c);
    }

    private int prefix(int i) {
        int at = i;
        int last = last();
        while (at > last && i - at < 2 && Chars.isLatin(text.charAt(at - 1))) {
            at--;
        }
        return i - at;
    }
}
