package hecha.numeral;

import hecha.dictionary.DateWords;
import hecha.dictionary.WordTrie;

/** Reads the parts of a date, each by its sign: 2019年, 7月, 29日, 一季度, 90年代, 8时30分, 星期一. */
final class DateParts {
    static final int NONE = -1;
    private static final String FILE = "dates";
    /** 五六年 can be 1956, 三四年 hardly 1934. */
    private static final int FIRST_DECADE = 5;

    private static final int LAST_QUARTER = 4;

    private final NumeralReader numerals;
    private final Numeral numeral = new Numeral();
    private final WordTrie<String> yearLeads;
    private final WordTrie<String> yearEnds;
    private final WordTrie<String> yearEvents;
    private final WordClass signs;
    private final WordClass namedMonths;
    private final WordClass schoolYears;
    private final WordClass year;
    private final WordClass yearRest;
    private final WordClass decadeRest;
    private final WordClass beforeThreeDigits;
    private final WordClass christ;
    private final WordClass spanBehindYear;
    private final WordClass spanBehindShort;
    private final WordClass spanBehindPair;
    private final WordClass month;
    private final WordClass monthRest;
    private final WordClass notMonth;
    private final WordClass firstDays;
    private final WordClass day;
    private final WordClass number;
    private final WordClass notDay;
    private final WordClass behindNumber;
    private final WordClass beforeNumber;
    private final WordClass dayRange;
    private final WordClass counted;
    private final WordClass decade;
    private final WordClass century;
    private final WordClass centuryEnds;
    private final WordClass ordinal;
    private final WordClass quarter;
    private final WordClass quarterLinks;
    private final WordClass hour;
    private final WordClass hourRest;
    private final WordClass clock;
    private final WordClass minute;
    private final WordClass over;
    private final WordClass week;
    private final WordClass weekdays;
    private String text = "";
    private int start;
    private int end;

    DateParts(DateWords words, Lexicon lexicon) {
        numerals = new NumeralReader(lexicon);
        signs = lexicon.words(FILE, "signs");
        namedMonths = lexicon.words(FILE, "named_months");
        schoolYears = lexicon.words(FILE, "school_years");
        year = lexicon.words("numbers", "year");
        yearRest = lexicon.words(FILE, "year_rest");
        decadeRest = lexicon.words(FILE, "decade_rest");
        beforeThreeDigits = lexicon.words(FILE, "before_year_of_three_digits");
        christ = lexicon.words(FILE, "christ");
        spanBehindYear = lexicon.words(FILE, "span_behind_year");
        spanBehindShort = lexicon.words(FILE, "span_behind_short_year");
        spanBehindPair = lexicon.words(FILE, "span_behind_pair");
        month = lexicon.words("numbers", "month");
        monthRest = lexicon.words(FILE, "month_rest");
        notMonth = lexicon.words(FILE, "no_month_before");
        firstDays = lexicon.words(FILE, "first_days");
        day = lexicon.words(FILE, "day");
        number = lexicon.words(FILE, "number_of_day");
        notDay = lexicon.words(FILE, "no_day_before");
        behindNumber = lexicon.words(FILE, "behind_number_of_day");
        beforeNumber = lexicon.words(FILE, "no_day_behind");
        dayRange = lexicon.words(FILE, "day_range");
        counted = lexicon.words(FILE, "counts_no_days");
        decade = lexicon.words(FILE, "decade");
        century = lexicon.words(FILE, "century");
        centuryEnds = lexicon.words(FILE, "century_ends");
        ordinal = lexicon.words(FILE, "ordinal");
        quarter = lexicon.words(FILE, "quarter");
        quarterLinks = lexicon.words(FILE, "quarter_links");
        hour = lexicon.words(FILE, "hour");
        hourRest = lexicon.words(FILE, "hour_rest");
        clock = lexicon.words(FILE, "clock_rest");
        minute = lexicon.words(FILE, "minute");
        over = lexicon.words("numbers", "over");
        week = lexicon.words(FILE, "week");
        weekdays = lexicon.words(FILE, "weekdays");
        yearLeads = WordTrie.backward(words.yearLeads());
        yearEnds = WordTrie.forward(words.yearEnds());
        yearEvents = WordTrie.forward(words.yearEvents());
    }

    void over(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        numerals.over(text, end);
    }

    /** Index after several quarters in a list, such as 一、二季度 or 一、二、三季度; not where 一、 labels a line. */
    int quarters(int at) {
        int i = ordinal.end(text, at);
        if (at == start || Chars.isLineBreak(text.charAt(at - 1))) {
            return NONE;
        }
        int before = 0;
        int read = 0;
        while (numerals.read(i, false, numeral) && numeral.small() > before && numeral.small() <= LAST_QUARTER) {
            before = numeral.small();
            read++;
            i = numeral.to;
            if (quarter.at(text, i)) {
                return read > 1 ? quarter.end(text, i) : NONE;
            }
            int next = quarterLinks.end(text, i);
            if (next == i) {
                return NONE;
            }
            i = ordinal.end(text, next);
        }
        return NONE;
    }

    /** Whether 年, 月, 日 or the like follows the number at {@code at}, so that it can be part of a date. */
    boolean isBeforeDateSign(int at) {
        if (namedMonths.at(text, at)) {
            return true;
        }
        if (!numerals.read(at, false, numeral)) {
            return false;
        }
        int sign = Chars.skipSpaces(text, numeral.to, end);
        return sign < end
                && (signs.has(text.charAt(sign)) || (numeral.small() < LAST_QUARTER && quarterLinks.at(text, sign)));
    }

    /** Index after the year at {@code at}: 2019年, 07年 before a month, 二〇一九年, 两千零四年. */
    int year(int at) {
        if (!numerals.read(at, false, numeral) || numeral.hedge != 0) {
            return NONE;
        }
        if (numeral.isEstimate()) {
            return pairYear(at);
        }
        int sign = Chars.skipSpaces(text, numeral.to, end);
        int value = numeral.small();
        if (isYearOf(value) && schoolYears.at(text, sign)) {
            return schoolYears.end(text, sign);
        }
        if (!year.hasAt(text, sign)) {
            return NONE;
        }
        char after = sign + 1 < end ? text.charAt(sign + 1) : 0;
        char before = at > start ? text.charAt(at - 1) : 0;
        boolean dated;
        if (numeral.isDigits()) {
            boolean leadingZero = Chars.value(text.charAt(at)) == 0;
            dated = switch (numeral.digits) {
                case 4 -> value >= 1000 && value < 3000;
                case 3 -> beforeThreeDigits.has(before) || isBeforeChrist(at) || monthFollows(sign + 1);
                case 2 ->
                    leadingZero
                            || isBeforeChrist(at)
                            || monthFollows(sign + 1)
                            || (numeral.arabic
                                    ? value >= 70 && !spanBehindYear.has(after)
                                    : !Chars.isTwo(text.charAt(at)))
                            || (numeral.arabic && value <= 40 && isShortYear(at, sign + 1));
                default -> isBeforeChrist(at);
            };
        } else {
            dated = !numeral.arabic
                    && value >= 1900
                    && value <= 2100
                    && (value % 1000 != 0 || monthFollows(sign + 1))
                    && numeral.scale.signum() > 0;
        }
        return dated && !decadeRest.has(after) ? yearRest.end(text, sign + 1) : NONE;
    }

    /** Whether it is written like a year of our time: four digits. */
    private boolean isYearOf(int value) {
        return numeral.isDigits() && numeral.digits == 4 && value >= 1900 && value <= 2100;
    }

    private boolean isBeforeChrist(int at) {
        int to = Chars.skipSpacesBack(text, at, start);
        return christ.before(text, to, start);
    }

    /** Whether the words around make the two digits a year: 19年底, 截至22年; 13年 alone is a length of time. */
    private boolean isShortYear(int at, int to) {
        boolean behind = yearEnds.longest(text, to, end) != null;
        if (behind) {
            return true;
        }
        int before = Chars.skipSpacesBack(text, at, start);
        boolean led = yearLeads.longest(text, before, start) != null;
        return led && !spanBehindShort.hasAt(text, to);
    }

    /** Index after 七八年 where the words behind make it 1978 and no seven or eight years, or NONE. */
    private int pairYear(int at) {
        int sign = numeral.to;
        boolean pair = !numeral.arabic && sign - at == 2 && year.hasAt(text, sign);
        if (!pair || Chars.isTwo(text.charAt(at))) {
            return NONE;
        }
        int to = sign + 1;
        if (Chars.value(text.charAt(at)) < FIRST_DECADE) {
            return yearEnds.longest(text, to, end) != null ? to : NONE;
        }
        int before = Chars.skipSpacesBack(text, at, start);
        boolean dated = yearEvents.longest(text, to, end) != null
                || yearEnds.longest(text, to, end) != null
                || monthFollows(to)
                || (yearLeads.longest(text, before, start) != null && !spanBehindPair.hasAt(text, to));
        return dated ? to : NONE;
    }

    private boolean monthFollows(int at) {
        int from = numeral.from;
        int to = numeral.to;
        int digits = numeral.digits;
        boolean arabic = numeral.arabic;
        int next = Chars.skipSpaces(text, at, end);
        boolean follows = next < end && month(next) != NONE;
        numeral.from = from;
        numeral.to = to;
        numeral.digits = digits;
        numeral.arabic = arabic;
        return follows;
    }

    /** Index after the month at {@code at}: 7月, 十二月, 正月, 10月份. */
    int month(int at) {
        int sign;
        if (namedMonths.at(text, at)) {
            sign = at + 1;
        } else {
            if (!numerals.read(at, false, numeral) || numeral.small() < 1 || numeral.small() > 12 || numeral.decimal) {
                return NONE;
            }
            sign = Chars.skipSpaces(text, numeral.to, end);
        }
        if (!month.hasAt(text, sign) || notMonth.at(text, sign + 1)) {
            return NONE;
        }
        return monthRest.end(text, sign + 1);
    }

    /** Index after the day at {@code at}: 29日, 12号, 初一; without a month only where it can be nothing else. */
    int day(int at, boolean afterMonth) {
        if (at >= end) {
            return NONE;
        }
        if (firstDays.has(text.charAt(at)) && afterMonth) {
            boolean named = numerals.read(at + 1, false, numeral) && numeral.small() >= 1 && numeral.small() <= 10;
            return named ? numeral.to : NONE;
        }
        if (!numerals.read(at, false, numeral) || numeral.small() < 1 || numeral.small() > 31 || numeral.decimal) {
            return NONE;
        }
        int sign = Chars.skipSpaces(text, numeral.to, end);
        if (sign >= end) {
            return NONE;
        }
        char c = text.charAt(sign);
        if (!day.has(c) && !number.has(c)) {
            return NONE;
        }
        boolean date = afterMonth
                || (day.has(c)
                        ? !notDay.at(text, sign + 1)
                        : !(at > start && beforeNumber.has(text.charAt(at - 1)))
                                && (sign + 1 >= end
                                        || !Chars.isHan(text.charAt(sign + 1))
                                        || behindNumber.has(text.charAt(sign + 1))));
        return date ? sign + 1 : NONE;
    }

    /** Index after a day without 日: 八月十五; 一月19 before 到20日. */
    int bareDay(int at, boolean han) {
        if (!numerals.read(at, false, numeral) || numeral.small() < 1 || numeral.small() > 31 || numeral.decimal) {
            return NONE;
        }
        int to = numeral.to;
        char after = to < end ? text.charAt(to) : 0;
        if (numeral.arabic) {
            return dayRange.has(after) && to + 1 < end && day(to + 1, true) != NONE ? to : NONE;
        }
        return han && numeral.small() >= 10 && !counted.has(after) && after != '%' ? to : NONE;
    }

    /** Index after 90年代, 上世纪 is read by its word: 20世纪80年代, 十九世纪. */
    int decade(int at) {
        if (!numerals.read(at, false, numeral) || numeral.decimal) {
            return NONE;
        }
        int sign = Chars.skipSpaces(text, numeral.to, end);
        int value = numeral.small();
        if (decade.at(text, sign) && value >= 10 && value % 10 == 0 && value < 2100) {
            return decade.end(text, sign);
        }
        if (century.at(text, sign) && value >= 1 && value <= 30) {
            int to = century.end(text, sign);
            int inner = to < end ? decade(to) : NONE;
            return inner != NONE && decade.before(text, inner, to) ? inner : centuryEnds.end(text, to);
        }
        return NONE;
    }

    /** Index after 一季度, 第三季度, 三四季度, 一至三季度. */
    int quarter(int at) {
        int from = ordinal.end(text, at);
        if (from >= end || !numerals.read(from, false, numeral)) {
            return NONE;
        }
        boolean pair = numeral.isEstimate() && numeral.to - from == 2 && isQuarter(text.charAt(from));
        if (!pair && (numeral.small() < 1 || numeral.small() > 4)) {
            return NONE;
        }
        int to = numeral.to;
        return quarter.at(text, to) ? quarter.end(text, to) : NONE;
    }

    private static boolean isQuarter(char c) {
        return Chars.value(c) >= 1 && Chars.value(c) <= 3 && !Chars.isTwo(c);
    }

    /** Index after a time of day: 8时30分, 9点半; it belongs to no quantity. */
    int clock(int at) {
        if (!numerals.read(at, false, numeral) || numeral.small() < 0 || numeral.small() > 24 || numeral.decimal) {
            return NONE;
        }
        int sign = numeral.to;
        if (sign >= end) {
            return NONE;
        }
        char c = text.charAt(sign);
        char after = sign + 1 < end ? text.charAt(sign + 1) : 0;
        boolean point = Chars.isHanPoint(c);
        if (!hour.has(c) && !point) {
            return NONE;
        }
        if (hourRest.has(after) || (point && clock.has(after))) {
            return sign + 2;
        }
        if (numerals.read(sign + 1, false, numeral) && numeral.small() >= 0 && numeral.small() < 60) {
            boolean minutes = minute.hasAt(text, numeral.to) && !over.at(text, numeral.to);
            if (minutes) {
                return numeral.to + 1;
            }
        }
        return point ? NONE : sign + 1;
    }

    boolean isWeekday(int at) {
        return weekdayEnd(at) != NONE;
    }

    int weekdayEnd(int at) {
        int name = week.end(text, at);
        return name > at && name < end && isWeekdayName(text.charAt(name)) ? name + 1 : NONE;
    }

    /** Whether it is the 三 of 星期三. */
    boolean isWeekdayName(char c) {
        return weekdays.has(c);
    }

    /** First characters of the dates that begin with a word. */
    String starts() {
        return week.firsts() + namedMonths.firsts();
    }
}
