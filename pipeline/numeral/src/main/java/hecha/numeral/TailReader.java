package hecha.numeral;

import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.numeral.UnitWords.Found;
import java.math.BigDecimal;

/** Reads what a unit changes about its number or takes in behind it: 七成五, 两米半, 一个半小时, 半年, 五年来, 九折. */
final class TailReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final String FILE = "tails";

    private final UnitWords words;
    private final UnitReader units;
    private final WordClass second;
    private final WordClass countedWithTwo;
    private final WordClass old;
    private final WordClass behindOld;
    private final WordClass since;
    private final WordClass notSince;
    private final WordClass tenth;
    private final WordClass half;
    private final WordClass noHalfBefore;
    private final WordClass takeHalf;
    private final WordClass counters;
    private final WordClass more;
    private final WordClass month;
    private final WordClass periods;
    private final WordClass halfTwice;
    private final WordClass halfOf;
    private final WordClass halfOfLength;
    private final WordClass oneCharacter;
    private final WordClass behindHalf;
    private final WordClass halfHundred;
    private final WordClass halfPeriods;
    private final WordClass noHalfBehind;
    private final WordClass discount;
    private String text = "";
    private int start;
    private int end;

    TailReader(UnitWords words, UnitReader units, Lexicon lexicon) {
        this.words = words;
        this.units = units;
        second = lexicon.words(FILE, "second");
        countedWithTwo = lexicon.words(FILE, "counted_with_two");
        old = lexicon.words(FILE, "old");
        behindOld = lexicon.words(FILE, "behind_old");
        since = lexicon.words(FILE, "since");
        notSince = lexicon.words(FILE, "no_since");
        tenth = lexicon.words("rates", "tenth");
        half = lexicon.words("rates", "half");
        noHalfBefore = lexicon.words(FILE, "no_half_before");
        takeHalf = lexicon.words(FILE, "take_half");
        counters = lexicon.words("units", "counters");
        more = lexicon.words("numbers", "more");
        month = lexicon.words("numbers", "month");
        periods = lexicon.words(FILE, "periods");
        halfTwice = lexicon.words(FILE, "no_half_measure");
        halfOf = lexicon.words(FILE, "half_of");
        halfOfLength = lexicon.words(FILE, "half_of_length");
        oneCharacter = lexicon.words(FILE, "half_of_one_character");
        behindHalf = lexicon.words(FILE, "behind_half_measure");
        halfHundred = lexicon.words("numbers", "half_hundred");
        halfPeriods = lexicon.words(FILE, "half_periods");
        noHalfBehind = lexicon.words(FILE, "no_half_behind");
        discount = lexicon.words("rates", "discount");
    }

    void over(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Whether it is 二 before a counter, which counts with 两: 二次供水, 二期 are the second. */
    boolean isSecond(Numeral numeral, Reading reading) {
        return numeral.to - numeral.from == 1
                && second.has(text.charAt(numeral.from))
                && countedWithTwo.contains(reading.written);
    }

    /** 七五折 and 75折 are 75 %, 九折 is 90 %; ten and more are no discount. */
    boolean readDiscount(Numeral numeral, Reading reading) {
        boolean two = numeral.isDigits() && numeral.digits == 2 && numeral.small() > 10;
        if (two) {
            reading.factor = BigDecimal.ONE;
        } else if (numeral.value == null || numeral.value.compareTo(BigDecimal.TEN) >= 0) {
            reading.to = numeral.to;
            reading.sort = NumeralSort.NUMBER;
            reading.unit = "";
            reading.written = "";
            reading.lends = false;
            return false;
        }
        return true;
    }

    /** Reads the 来 of 五年来, a period, and the 大 of 十个月大, an age. */
    void readSince(Reading reading) {
        if (!reading.is(NumeralSort.DURATION)) {
            return;
        }
        int age = reading.to + 1;
        if (old.hasAt(text, reading.to) && (age >= end || behindOld.hasAt(text, age))) {
            reading.sort = NumeralSort.AGE;
            reading.to++;
            return;
        }
        int to = since.end(text, reading.to);
        if (to > reading.to && !notSince.at(text, reading.to)) {
            reading.sort = NumeralSort.DATE_RANGE;
            reading.to = to;
            reading.value = null;
            reading.low = null;
            reading.high = null;
            reading.unit = "";
        }
    }

    /** Reads the 五 of 七成五 and the 半 of 两米半. */
    void readTenths(Reading reading) {
        int i = Chars.skipSpaces(text, reading.to, end);
        if (i >= end || reading.value == null) {
            return;
        }
        char c = text.charAt(i);
        char after = i + 1 < end ? text.charAt(i + 1) : 0;
        boolean tenths = tenth.contains(reading.written);
        if (tenths
                && Chars.kind(c) == Chars.HAN_DIGIT
                && Chars.kind(after) == Chars.NONE
                && words.at(text, i + 1, Math.min(end, i + 2)).isEmpty()) {
            reading.value = reading.value.add(BigDecimal.valueOf(Chars.value(c)));
            reading.to = i + 1;
        } else if (half.has(c) && i == reading.to && (tenths || takesHalf(reading)) && !noHalfBefore.has(after)) {
            reading.value = Decimals.plain(reading.value.add(reading.factor.multiply(HALF)));
            reading.to = i + 1;
        } else if (counters.contains(reading.written) && (half.has(c) || more.has(c)) && periods.at(text, i + 1)) {
            readPeriod(i, c, reading);
        }
    }

    /** Whether 半 behind the unit means half of one: 两米半, 一年半. */
    private boolean takesHalf(Reading reading) {
        return switch (reading.sort) {
            case DURATION, AGE, MULTIPLE, MONEY -> true;
            default -> takeHalf.contains(reading.written);
        };
    }

    /** Reads 半 or 多 within 一个半小时, 两个多月. */
    private void readPeriod(int i, char c, Reading reading) {
        Reading period = new Reading();
        boolean months = month.hasAt(text, i + 1);
        if (!months && !units.read(text, i + 1, end, period)) {
            return;
        }
        if (months) {
            period.to = i + 2;
            period.sort = NumeralSort.DURATION;
            period.unit = text.substring(i + 1, i + 2);
            period.written = period.unit;
        }
        if (half.has(c)) {
            reading.value = reading.value == null ? null : reading.value.add(HALF);
        } else {
            reading.hedge(String.valueOf(c), Approx.OVER, false);
        }
        reading.takeUnit(period, reading.written);
    }

    /** Whether half of a mass, length, area or volume begins at {@code i}: 半斤, 半公里, 半亩; 半斤八两 is a phrase. */
    private boolean isHalfMeasure(int i) {
        Found found = words.at(text, i + 1, end).orElse(null);
        if (found == null || found.from() != i + 1 || halfTwice.at(text, found.to())) {
            return false;
        }
        return halfOf.contains(found.unit().unit())
                || (halfOfLength.contains(found.unit().unit())
                        && (found.to() - found.from() > 1
                                || oneCharacter.contains(found.unit().word())
                                || isEnd(found.to())));
    }

    private boolean isEnd(int at) {
        return at >= end || !Chars.isHan(text.charAt(at)) || behindHalf.has(text.charAt(at));
    }

    /** Reads 半年, 半个月, 半小时, 半百. */
    boolean readHalf(int i, Reading reading) {
        if (halfHundred.at(text, i)) {
            reading.place(i, halfHundred.end(text, i));
            reading.value = BigDecimal.valueOf(50);
            return true;
        }
        boolean counted = counters.hasAt(text, i + 1);
        int at = counted ? i + 2 : i + 1;
        boolean period = periods.at(text, at) || (!counted && (isHalfMeasure(i) || halfPeriods.at(text, at)));
        if (!period || (i > start && noHalfBehind.has(text.charAt(i - 1)))) {
            return false;
        }
        if ((!counted && month.hasAt(text, at)) || !units.read(text, counted ? i + 1 : at, end, reading)) {
            return false;
        }
        reading.from = i;
        reading.numeralFrom = i;
        reading.numeralTo = i + 1;
        BigDecimal half = discount.contains(reading.written) ? BigDecimal.valueOf(5) : HALF;
        reading.value = Decimals.plain(half.multiply(reading.factor));
        reading.lends = false;
        return true;
    }
}
