package hecha.numeral;

import hecha.dictionary.DateWords;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import hecha.model.NumeralSort;
import hecha.numeral.DateWord.Part;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads dates and periods: 2024年7月29日, 7月底, 去年5月, 近三年, 上世纪90年代, 2010-01-29. A date has a place and no value; what
 * day it is depends on the report.
 */
final class DateReader {
    private static final int NONE = DateParts.NONE;
    private static final String FILE = "dates";

    private final NumeralReader numerals;
    private final Numeral number = new Numeral();
    private final WordTrie<DateWord> words;
    private final WordTrie<String> spent;
    private final DateParts parts;
    private final NumericDates numeric;
    private final WordClass halfYears;
    private final WordClass noYearBehind;
    private final WordClass noYearBefore;
    private final WordClass noDayWordBehind;
    private final WordClass noDayWordBefore;
    private final WordClass noMonthWordBehind;
    private final WordClass countsWeekdays;
    private final WordClass every;
    private final WordClass newYear;
    private final WordClass first;
    private final WordClass firstUnits;
    private final WordClass weekOf;
    private final WordClass weekOfRest;
    private final WordClass notWeekOf;
    private final WordClass lastOf;
    private final WordClass notEnds;
    private final WordClass eraFirst;
    private final WordClass year;
    private final WordClass near;
    private final WordClass these;
    private final WordClass centuryLeads;
    private final WordClass century;
    private final WordClass neverCounted;
    private final WordClass leadUnits;
    private final WordClass steps;
    private final WordClass beforeSteps;
    private final WordClass weekend;
    private final WordClass weekRest;
    private final WordClass ordinal;
    private final String starts;

    private String text = "";
    private int start;
    private int end;

    private final WordTrie<DateWord> ends;

    DateReader(DateWords dictionary, Lexicon lexicon) {
        numerals = new NumeralReader(lexicon);
        parts = new DateParts(dictionary, lexicon);
        numeric = new NumericDates(lexicon);
        halfYears = lexicon.words(FILE, "half_years");
        noYearBehind = lexicon.words(FILE, "no_year_word_behind");
        noYearBefore = lexicon.words(FILE, "no_year_word_before");
        noDayWordBehind = lexicon.words(FILE, "no_day_word_behind");
        noDayWordBefore = lexicon.words(FILE, "no_day_word_before");
        noMonthWordBehind = lexicon.words(FILE, "no_month_word_behind");
        countsWeekdays = lexicon.words(FILE, "no_weekday_before");
        every = lexicon.words(FILE, "every");
        newYear = lexicon.words(FILE, "new_year");
        first = lexicon.words(FILE, "first");
        firstUnits = lexicon.words(FILE, "first_units");
        weekOf = lexicon.words(FILE, "week_of");
        weekOfRest = lexicon.words(FILE, "week_of_rest");
        notWeekOf = lexicon.words(FILE, "no_week_of");
        lastOf = lexicon.words(FILE, "last_of");
        notEnds = lexicon.words(FILE, "no_ends");
        eraFirst = lexicon.words(FILE, "era_first");
        year = lexicon.words("numbers", "year");
        near = lexicon.words(FILE, "near");
        these = lexicon.words(FILE, "these");
        centuryLeads = lexicon.words(FILE, "century_leads");
        century = lexicon.words(FILE, "century");
        neverCounted = lexicon.words(FILE, "never_counted");
        leadUnits = lexicon.words(FILE, "lead_units");
        steps = lexicon.words(FILE, "steps");
        beforeSteps = lexicon.words(FILE, "before_steps");
        weekend = lexicon.words(FILE, "weekend");
        weekRest = lexicon.words(FILE, "no_weekday_name_before");
        ordinal = lexicon.words(FILE, "ordinal");
        spent = WordTrie.backward(dictionary.spent());
        Map<String, DateWord> all = new HashMap<>();
        DateWord.put(all, dictionary.leads(), Part.LEAD);
        DateWord.put(all, dictionary.eras(), Part.ERA);
        DateWord.put(all, dictionary.calendars(), Part.CALENDAR);
        DateWord.put(all, dictionary.seasons(), Part.SEASON);
        DateWord.put(all, dictionary.halves(), Part.HALF);
        DateWord.put(all, dictionary.weeks(), Part.WEEK);
        DateWord.put(all, dictionary.days(), Part.DAY);
        DateWord.put(all, dictionary.months(), Part.MONTH);
        DateWord.put(all, dictionary.years(), Part.YEAR);
        words = WordTrie.forward(all);
        StringBuilder firsts = new StringBuilder(parts.starts());
        all.values().stream()
                .filter(word ->
                        word.part() != Part.SEASON && (word.part() != Part.HALF || halfYears.contains(word.word())))
                .forEach(word -> firsts.append(word.word().charAt(0)));
        starts = firsts.toString();
        Map<String, DateWord> last = new HashMap<>();
        DateWord.put(last, dictionary.ends(), Part.HALF);
        DateWord.put(last, dictionary.halves(), Part.HALF);
        DateWord.put(last, dictionary.seasons(), Part.SEASON);
        ends = WordTrie.forward(last);
    }

    /** First characters of the words that begin a date without a numeral. */
    String starts() {
        return starts;
    }

    void over(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        numerals.over(text, end);
        parts.over(text, start, end);
    }

    /** Reads the date at {@code at} into {@code reading}; false if none begins there. */
    boolean read(int at, Reading reading) {
        if (Chars.isDigit(text.charAt(at))) {
            int to = numeric.read(text, at, start, end);
            if (to > at) {
                set(reading, at, to, NumeralSort.DATE);
                return true;
            }
        }
        int to = readCalendar(at, reading);
        if (to == NONE) {
            return false;
        }
        to = readWeekdayBehind(to);
        set(reading, at, to, reading.is(NumeralSort.DATE_RANGE) ? NumeralSort.DATE_RANGE : NumeralSort.DATE);
        return true;
    }

    private static void set(Reading reading, int from, int to, NumeralSort sort) {
        reading.from = from;
        reading.to = to;
        reading.numeralFrom = from;
        reading.numeralTo = to;
        reading.sort = sort;
    }

    private int readCalendar(int at, Reading reading) {
        Match<DateWord> word = words.longest(text, at, end, found -> fits(found));
        if (word == null && ordinal.has(text.charAt(at))) {
            return quarter(at, reading);
        }
        if (word == null) {
            return Chars.kind(text.charAt(at)) == Chars.NONE ? readNamedDay(at) : readFromNumber(at, reading);
        }
        int to = word.to();
        int next = Chars.skipSpaces(text, to, end);
        return switch (word.value().part()) {
            case YEAR -> readAfterYear(to, reading);
            case MONTH -> firstOf(parts.day(next, true), to);
            case DAY -> to;
            case WEEK -> readWeekday(to);
            case HALF -> halfYears.contains(word.value().word()) ? to : NONE;
            case SEASON -> NONE;
            case CALENDAR -> readFromNumber(next, reading);
            case ERA -> readEra(next, reading);
            case LEAD -> readLead(word.value().word(), next, reading);
        };
    }

    /** Keeps 以前年度, 当年轻 and the like from being dates. */
    private boolean fits(Match<DateWord> match) {
        char before = match.from() > start ? text.charAt(match.from() - 1) : 0;
        char after = match.to() < end ? text.charAt(match.to()) : 0;
        return switch (match.value().part()) {
            case YEAR -> !noYearBehind.has(before) && (before == 0 || !noYearBefore.has(after));
            case DAY ->
                match.value().word().length() > 2 || !(noDayWordBefore.has(after) || noDayWordBehind.has(before));
            case MONTH, WEEK -> !noMonthWordBehind.has(before);
            default -> true;
        };
    }

    private int readNamedDay(int at) {
        if (parts.isWeekday(at)) {
            char before = at > start ? text.charAt(at - 1) : 0;
            int to = parts.weekdayEnd(at);
            boolean counted = countsWeekdays.hasAt(text, to);
            return every.has(before) || Chars.isHanNumeral(before) || Chars.isDigit(before) || counted ? NONE : to;
        }
        int month = parts.month(at);
        return month == NONE ? NONE : readAfterMonth(month, true);
    }

    private int readFromNumber(int at, Reading reading) {
        if (at >= end || !parts.isBeforeDateSign(at)) {
            return NONE;
        }
        int year = parts.year(at);
        if (year != NONE) {
            return readAfterYear(year, reading);
        }
        int month = parts.month(at);
        if (month != NONE) {
            return readAfterMonth(month, Chars.kind(text.charAt(at)) != Chars.DIGIT);
        }
        int period = parts.decade(at);
        if (period != NONE) {
            reading.sort = NumeralSort.DATE_RANGE;
            return period;
        }
        int quarter = quarter(at, reading);
        if (quarter != NONE) {
            return end(quarter);
        }
        int clock = parts.clock(at);
        return clock != NONE ? clock : parts.day(at, false);
    }

    /** Index after one quarter or several in a list. */
    private int quarter(int at, Reading reading) {
        int quarters = parts.quarters(at);
        if (quarters != NONE) {
            reading.sort = NumeralSort.DATE_RANGE;
            return quarters;
        }
        return parts.quarter(at);
    }

    private int readAfterYear(int to, Reading reading) {
        int next = Chars.skipSpaces(text, to, end);
        Match<DateWord> calendar = words.longest(text, next, end);
        if (calendar != null && calendar.value().part() == Part.CALENDAR) {
            next = Chars.skipSpaces(text, calendar.to(), end);
        }
        if (next >= end) {
            return to;
        }
        int month = parts.month(next);
        if (month != NONE) {
            return readAfterMonth(month, Chars.kind(text.charAt(next)) != Chars.DIGIT);
        }
        if (calendar != null && calendar.value().part() == Part.MONTH) {
            return firstOf(parts.day(Chars.skipSpaces(text, calendar.to(), end), true), calendar.to());
        }
        if (calendar != null
                && calendar.value().part() == Part.DAY
                && newYear.at(calendar.value().word(), 0)) {
            return calendar.to();
        }
        int quarter = quarter(next, reading);
        if (quarter != NONE) {
            return end(quarter);
        }
        int first = firstMonths(next, reading);
        return first == NONE ? end(weekOf(to)) : first;
    }

    /** Index after the 前八个月 or 头三季度 behind a year, whose first part it is; or NONE. */
    private int firstMonths(int at, Reading reading) {
        if (!first.has(text.charAt(at))
                || !numerals.read(at + 1, false, number)
                || number.small() < 1
                || number.small() > 12) {
            return NONE;
        }
        int unit = Chars.skipSpaces(text, number.to, end);
        if (!firstUnits.at(text, unit)) {
            return NONE;
        }
        reading.sort = NumeralSort.DATE_RANGE;
        return firstUnits.end(text, unit);
    }

    /** Index after the 第三周 or 的第三周 behind a year or month, or {@code to}. */
    private int weekOf(int to) {
        int at = weekOf.end(text, to);
        boolean week = at > to
                && numerals.read(at, false, number)
                && weekOfRest.hasAt(text, number.to)
                && !notWeekOf.at(text, number.to);
        return week ? number.to + 1 : to;
    }

    private int readAfterMonth(int to, boolean han) {
        int next = Chars.skipSpaces(text, to, end);
        int day = parts.day(next, true);
        if (day == NONE && next < end) {
            day = parts.bareDay(next, han);
        }
        if (day != NONE) {
            return day;
        }
        int week = weekOf(to);
        if (week > to) {
            return week;
        }
        int last = lastOf.end(text, to);
        return last > to && parts.isWeekday(last) ? parts.weekdayEnd(last) : end(to);
    }

    /** Index after 底, 初, 上旬 or 第一季度 at {@code to}, or {@code to}. */
    private int end(int to) {
        Match<DateWord> last = ends.longest(text, to, end);
        return last == null || notEnds.at(text, to) ? to : last.to();
    }

    private static int firstOf(int first, int otherwise) {
        return first == NONE ? otherwise : first;
    }

    private int readEra(int at, Reading reading) {
        if (at >= end) {
            return NONE;
        }
        int to;
        if (eraFirst.has(text.charAt(at))) {
            to = at + 1;
        } else if (numerals.read(at, false, number) && number.small() >= 1 && number.small() < 130) {
            to = number.to;
        } else {
            return NONE;
        }
        return year.hasAt(text, to) ? readAfterYear(to + 1, reading) : NONE;
    }

    /** Reads 近三年, 过去十年, 上2个月, 上世纪90年代. */
    private int readLead(String lead, int at, Reading reading) {
        if (at >= end) {
            return NONE;
        }
        if (near.contains(lead) && isSpent(at)) {
            return NONE;
        }
        if (these.contains(lead) && numerals.read(at, false, number) && number.hedge != 0) {
            return NONE;
        }
        reading.sort = NumeralSort.DATE_RANGE;
        if (centuryLeads.contains(lead) && century.at(text, at)) {
            int behind = century.end(text, at);
            int decade = behind < end ? parts.decade(behind) : NONE;
            return firstOf(decade, end(behind));
        }
        if (neverCounted.contains(lead)
                || Chars.kind(text.charAt(at)) == Chars.NONE
                || !numerals.read(at, false, number)
                || number.decimal) {
            reading.sort = NumeralSort.NUMBER;
            return NONE;
        }
        int to = Chars.skipSpaces(text, number.to, end);
        int behind = leadUnits.end(text, to);
        boolean year = this.year.hasAt(text, to) && number.isDigits() && number.digits > 2;
        if (behind == to || year || (steps.contains(lead) && (number.small() > 20 || isBehindWord(lead, at)))) {
            reading.sort = NumeralSort.NUMBER;
            return NONE;
        }
        return behind;
    }

    /** Whether 经过, 历时 or the like before 近 makes what follows a length of time: 经过近3个小时. */
    private boolean isSpent(int at) {
        int lead = Chars.skipSpacesBack(text, at, start) - 1;
        return lead > start && spent.longest(text, Chars.skipSpacesBack(text, lead, start), start) != null;
    }

    /** Whether 前, 后, 上 or 下 belongs to the word before: 以后3天, 线上2天. */
    private boolean isBehindWord(String lead, int at) {
        int i = Chars.skipSpacesBack(text, at, start) - lead.length();
        char before = i > start ? text.charAt(i - 1) : 0;
        return Chars.isHan(before) && !beforeSteps.has(before);
    }

    private int readWeekday(int to) {
        if (to > start && !weekend.has(text.charAt(to - 1)) && to < end && parts.isWeekdayName(text.charAt(to))) {
            return weekRest.hasAt(text, to + 1) ? to : to + 1;
        }
        return to;
    }

    private int readWeekdayBehind(int to) {
        int at = Chars.skipSpaces(text, to, end);
        if (at < end && (text.charAt(at) == '，' || text.charAt(at) == ',')) {
            at = Chars.skipSpaces(text, at + 1, end);
        }
        return at < end && at > to && parts.isWeekday(at) ? parts.weekdayEnd(at) : to;
    }
}
