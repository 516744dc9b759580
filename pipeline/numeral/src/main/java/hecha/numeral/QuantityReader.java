package hecha.numeral;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Units.Unit;
import hecha.dictionary.WordTrie;
import hecha.model.NumeralSort;
import java.math.BigDecimal;

/** Reads one number with all that belongs to it: sign, unit, coins, second measure, currency before it. */
final class QuantityReader {
    private static final String FILE = "signs";
    /** Length of 零下. */
    private static final int TEMPERATURE = 2;

    private final UnitWords words;
    private final UnitReader units;
    private final HedgeReader hedges;
    private final NumeralReader numerals;
    private final RateReader rates;
    private final MoneyReader money;
    private final TailReader tails;
    private final StepReader steps;
    private final RankReader ranks;
    private final CarrierReader carriers;
    /** What is named by its year: 2022版, 2020届. */
    private final WordTrie<String> editions;

    private final Numeral numeral = new Numeral();

    private String text = "";
    private int start;
    private int end;
    /** Where the reading before this one ends; {@code start - 1} if there is none. */
    private int last;

    private final WordClass below;
    private final WordClass discount;
    private final WordClass noMinus;
    private final WordClass labels;
    private final WordClass behindBare;
    private final WordClass amounts;

    QuantityReader(
            Dictionary dictionary, UnitWords words, HedgeReader hedges, NumeralReader numerals, Lexicon lexicon) {
        this.words = words;
        units = new UnitReader(words, dictionary.units(), lexicon);
        below = lexicon.words(FILE, "below_zero");
        discount = lexicon.words("rates", "discount");
        noMinus = lexicon.words(FILE, "no_minus_behind");
        labels = lexicon.words(FILE, "labels");
        behindBare = lexicon.words("numbers", "behind_bare");
        amounts = lexicon.words(FILE, "counted_by_millions");
        this.hedges = hedges;
        this.numerals = numerals;
        rates = new RateReader(numerals, lexicon);
        money = new MoneyReader(words, dictionary.units(), lexicon);
        tails = new TailReader(words, units, lexicon);
        steps = new StepReader(words, lexicon);
        editions = WordTrie.forward(dictionary.dateWords().editions());
        carriers = new CarrierReader(dictionary.files().entry(CarrierReader.FILE));
        ranks = new RankReader(dictionary.files().entry(RankReader.FILE));
    }

    void over(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        money.over(text, end);
        tails.over(text, start, end);
        steps.over(text, end);
        ranks.over(text, start, end);
    }

    /** Reads the number at {@code i} with what belongs to it; -1, or where to go on if none is there. */
    int read(int i, byte kind, int last, Reading reading) {
        this.last = last;
        boolean power = kind == Chars.BIG || (kind == Chars.SMALL && Chars.value(text.charAt(i)) >= 100);
        if (power && rates.readBare(text, i, end, reading)) {
            return signed(reading);
        }
        if ((kind == Chars.HALF || kind == Chars.HAN_DIGIT) && rates.readHalf(text, i, end, reading)) {
            return -1;
        }
        if (kind == Chars.HALF) {
            return tails.readHalf(i, reading) ? -1 : i + 1;
        }
        if (!numerals.read(i, power && bareAllowed(i), numeral)) {
            return i + 1;
        }
        if (numeral.arabic && numeral.to < end && startsCode(numeral.to)) {
            return Codes.skip(text, numeral.to, end);
        }
        if (rates.readDoubling(text, numeral, reading)) {
            return -1;
        }
        if (!isPerMany(numeral.to)
                && (rates.readFraction(text, numeral, end, reading) || rates.readSlash(text, numeral, end, reading))) {
            return signed(reading);
        }
        readQuantity(reading);
        return -1;
    }

    /** Whether /10万 follows, so that the number is no fraction. */
    private boolean isPerMany(int at) {
        return units.readPer(text, at, end, new Reading());
    }

    /** Reads the number behind 零下 or 零上 at {@code i}. */
    boolean readTemperature(int i, int last, Reading reading) {
        int at = Chars.skipSpaces(text, i + TEMPERATURE, end);
        if (at >= end || read(at, Chars.kind(text.charAt(at)), last, reading) >= 0 || reading.isDate()) {
            return false;
        }
        reading.from = i;
        reading.numeralFrom = i;
        if (below.at(text, i)) {
            reading.negate();
        }
        return true;
    }

    /** Reads ½ at {@code i}: a part of a whole, or of a unit behind it. */
    boolean readVulgar(int i, int last, Reading reading) {
        BigDecimal value = VulgarFractions.value(text.charAt(i));
        if (value == null || (i > start && Chars.isDigit(text.charAt(i - 1)))) {
            return false;
        }
        this.last = last;
        reading.place(i, i + 1);
        reading.value = value;
        if (units.read(text, i + 1, end, reading)) {
            Readings.multiply(reading);
        } else {
            reading.value = Decimals.plain(value.movePointRight(2));
            reading.sort = NumeralSort.FRACTION;
            reading.unit = "%";
        }
        return true;
    }

    /** The unit of the currency sign {@code c}, or an empty text; see {@link MoneyReader#sign}. */
    String currency(char c, char before) {
        return money.sign(c, before);
    }

    /** Takes in the sign before a rate or fraction. */
    private int signed(Reading reading) {
        int sign = Chars.skipSpacesBack(text, reading.from, start) - 1;
        if (sign >= start && isSign(sign)) {
            reading.from = sign;
            reading.negate();
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
            reading.value = Decimals.times(reading.value, BigDecimal.ONE.negate());
        }
        reading.isCode =
                numeral.arabic && !numeral.decimal && numeral.digits > 1 && Chars.value(text.charAt(numeral.from)) == 0;
        if (isYear() && (editions.longest(text, numeral.to, end) != null)) {
            reading.sort = NumeralSort.DATE;
            reading.value = null;
        } else if (units.read(text, numeral.to, end, reading)) {
            reading.lends = true;
            if (discount.contains(reading.written) && !tails.readDiscount(numeral, reading)) {
                return;
            }
            if (tails.isSecond(numeral, reading)) {
                reading.to = numeral.to;
                reading.sort = NumeralSort.ORDINAL;
                reading.unit = "";
                reading.written = "";
                return;
            }
            Readings.multiply(reading);
            money.readTail(reading);
            money.readHundredMillions(reading);
            steps.read(reading);
            tails.readTenths(reading);
            tails.readSince(reading);
            ranks.read(reading);
        } else if (units.readPer(text, numeral.to, end, reading)) {
            reading.plain = false;
        } else if (units.readPeople(text, numeral.to, end, reading)) {
            reading.lends = true;
        } else if (!isYear() && !reading.isCode && carriers.read(text, start, end, reading)) {
            reading.lends = true;
        } else if (isYear()) {
            reading.sort = NumeralSort.DATE;
            reading.year = reading.value;
            reading.value = null;
        } else {
            reading.plain = !reading.isCode;
        }
        money.readPrefix(reading, start);
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

    private boolean isSign(int i) {
        char c = text.charAt(i);
        if (!Chars.isMinus(c)) {
            return false;
        }
        if (Chars.isHan(c)) {
            return i == start || !noMinus.has(text.charAt(i - 1));
        }
        if (i == start) {
            return true;
        }
        char before = text.charAt(i - 1);
        boolean spaced = i + 1 < end && Chars.isSpace(text.charAt(i + 1));
        boolean joins = last == i || (spaced && last >= Chars.skipSpacesBack(text, i, start));
        boolean label = labels.has(before);
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
        if (Chars.kind(next) == Chars.BIG) {
            return Chars.kind(text.charAt(i)) == Chars.SMALL
                    && words.at(text, i + 2, end)
                            .filter(found -> isAmount(found.unit()))
                            .isPresent();
        }
        return behindBare.has(next)
                || (Chars.kind(next) == Chars.HAN_DIGIT && Chars.kind(text.charAt(i)) == Chars.SMALL);
    }

    /** Whether 百万 and 千万 before the unit are numbers: 千万元, 百万人次; 千万次 is none. */
    private boolean isAmount(Unit unit) {
        return unit.sort() == NumeralSort.MONEY || amounts.contains(unit.unit());
    }

    /** Whether a letter at {@code at} makes the number before it part of a code: 5G, 3D, 201X; not a unit such as cm. */
    private boolean startsCode(int at) {
        return Chars.isLatin(text.charAt(at)) && words.at(text, at, end).isEmpty();
    }
}
