package hecha.numeral;

import hecha.dictionary.DateWords;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads dates and periods: 2024年7月29日, 7月底, 去年5月, 近三年, 上世纪90年代, 2010-01-29. A date has a place and no value; what
 * day it is depends on the report.
 */
final class DateReader {
    private static final int NONE = DateParts.NONE;

    private final NumeralReader numerals = new NumeralReader();
    private final Numeral number = new Numeral();
    private final WordTrie<Word> words;
    private final WordTrie<String> spent;
    private final DateParts parts;
    private final NumericDates numeric = new NumericDates();

    private String text = "";
    private int start;
    private int end;

    /** What a date word is part of. */
    private enum Part {
        YEAR,
        MONTH,
        DAY,
        WEEK,
        HALF,
        SEASON,
        CALENDAR,
        ERA,
        LEAD
    }

    private record Word(String word, Part part) {}

    private final WordTrie<Word> ends;

    DateReader(DateWords dictionary) {
        parts = new DateParts(dictionary);
        spent = Words.backward(dictionary.spent());
        Map<String, Word> all = new HashMap<>();
        put(all, dictionary.leads(), Part.LEAD);
        put(all, dictionary.eras(), Part.ERA);
        put(all, dictionary.calendars(), Part.CALENDAR);
        put(all, dictionary.seasons(), Part.SEASON);
        put(all, dictionary.halves(), Part.HALF);
        put(all, dictionary.weeks(), Part.WEEK);
        put(all, dictionary.days(), Part.DAY);
        put(all, dictionary.months(), Part.MONTH);
        put(all, dictionary.years(), Part.YEAR);
        words = WordTrie.forward(all);
        Map<String, Word> last = new HashMap<>();
        put(last, dictionary.ends(), Part.HALF);
        put(last, dictionary.halves(), Part.HALF);
        put(last, dictionary.seasons(), Part.SEASON);
        ends = WordTrie.forward(last);
    }

    private static void put(Map<String, Word> into, List<String> words, Part part) {
        for (String word : words) {
            into.put(word, new Word(word, part));
        }
    }

    /** First characters of the words that begin a date without a numeral. */
    static String starts(DateWords dictionary) {
        StringBuilder starts = new StringBuilder("星礼禮周週正腊元本上");
        for (List<String> list : List.of(
                dictionary.leads(),
                dictionary.eras(),
                dictionary.calendars(),
                dictionary.weeks(),
                dictionary.days(),
                dictionary.months(),
                dictionary.years(),
                List.of("上半年", "下半年"))) {
            for (String word : list) {
                starts.append(word.charAt(0));
            }
        }
        return starts.toString();
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
                set(reading, at, to, "date");
                return true;
            }
        }
        int to = readCalendar(at, reading);
        if (to == NONE) {
            return false;
        }
        to = readWeekdayBehind(to);
        set(reading, at, to, reading.is("date_range") ? "date_range" : "date");
        return true;
    }

    private static void set(Reading reading, int from, int to, String sort) {
        reading.from = from;
        reading.to = to;
        reading.numeralFrom = from;
        reading.numeralTo = to;
        reading.sort = sort;
    }

    private int readCalendar(int at, Reading reading) {
        Match<Word> word = words.longest(text, at, end, found -> fits(found));
        if (word == null && text.charAt(at) == '第') {
            return parts.quarter(at);
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
            case HALF ->
                word.value().word().equals("上半年") || word.value().word().equals("下半年") ? to : NONE;
            case SEASON -> NONE;
            case CALENDAR -> readFromNumber(next, reading);
            case ERA -> readEra(next, reading);
            case LEAD -> readLead(word.value().word(), next, reading);
        };
    }

    /** Keeps 以前年度, 当年轻 and the like from being dates. */
    private boolean fits(Match<Word> match) {
        char before = match.from() > start ? text.charAt(match.from() - 1) : 0;
        char after = match.to() < end ? text.charAt(match.to()) : 0;
        return switch (match.value().part()) {
            case YEAR -> ("以目此之先往历多".indexOf(before) < 0 && "轻级纪龄终".indexOf(after) < 0) || before == 0;
            case DAY -> match.value().word().length() > 2 || (after != '性' && after != '常' && before != '体');
            case MONTH, WEEK -> before != '以';
            default -> true;
        };
    }

    private int readNamedDay(int at) {
        if (parts.isWeekday(at)) {
            char before = at > start ? text.charAt(at - 1) : 0;
            int to = parts.weekdayEnd(at);
            boolean counted = to < end && "次个天期回场轮篇小节课日年月".indexOf(text.charAt(to)) >= 0;
            return before == '每' || before == '逢' || Chars.isHanNumeral(before) || Chars.isDigit(before) || counted
                    ? NONE
                    : to;
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
            reading.sort = "date_range";
            return period;
        }
        int quarter = parts.quarter(at);
        if (quarter != NONE) {
            return end(quarter);
        }
        int clock = parts.clock(at);
        return clock != NONE ? clock : parts.day(at, false);
    }

    private int readAfterYear(int to, Reading reading) {
        int next = Chars.skipSpaces(text, to, end);
        Match<Word> calendar = words.longest(text, next, end);
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
                && calendar.value().word().startsWith("大年")) {
            return calendar.to();
        }
        int quarter = parts.quarter(next);
        if (quarter != NONE) {
            return end(quarter);
        }
        int first = firstMonths(next, reading);
        return first == NONE ? end(weekOf(to)) : first;
    }

    /** Index after the 前八个月 or 头三季度 behind a year, whose first part it is; or NONE. */
    private int firstMonths(int at, Reading reading) {
        char c = text.charAt(at);
        if ((c != '前' && c != '头')
                || !numerals.read(at + 1, false, number)
                || number.small() < 1
                || number.small() > 12) {
            return NONE;
        }
        int unit = Chars.skipSpaces(text, number.to, end);
        for (String name : List.of("个月", "個月", "月份", "月", "个季度", "季度")) {
            if (text.startsWith(name, unit)) {
                reading.sort = "date_range";
                return unit + name.length();
            }
        }
        return NONE;
    }

    /** Index after the 第三周 or 的第三周 behind a year or month, or {@code to}. */
    private int weekOf(int to) {
        if (text.startsWith("的第", to) || text.startsWith("第", to)) {
            int at = to + (text.charAt(to) == '的' ? 2 : 1);
            if (numerals.read(at, false, number) && number.to < end && text.charAt(number.to) == '周') {
                return text.startsWith("周年", number.to) ? to : number.to + 1;
            }
        }
        return to;
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
        if (text.startsWith("的最后一个星期", to) || text.startsWith("的最后一个周", to)) {
            int at = text.indexOf('个', to) + 1;
            if (parts.isWeekday(at)) {
                return parts.weekdayEnd(at);
            }
        }
        return end(to);
    }

    /** Index after 底, 初, 上旬 or 第一季度 at {@code to}, or {@code to}. */
    private int end(int to) {
        Match<Word> last = ends.longest(text, to, end);
        if (last == null) {
            return to;
        }
        char after = last.to() < end ? text.charAt(last.to()) : 0;
        boolean part = switch (last.value().word()) {
            case "中" -> "国央心小学部共医药东西南北级秋".indexOf(after) < 0;
            case "初" -> "步中始级心".indexOf(after) < 0;
            case "度" -> "假过".indexOf(after) < 0;
            default -> true;
        };
        return part ? last.to() : to;
    }

    private static int firstOf(int first, int otherwise) {
        return first == NONE ? otherwise : first;
    }

    private int readEra(int at, Reading reading) {
        if (at >= end) {
            return NONE;
        }
        int to;
        if (text.charAt(at) == '元') {
            to = at + 1;
        } else if (numerals.read(at, false, number) && number.small() >= 1 && number.small() < 130) {
            to = number.to;
        } else {
            return NONE;
        }
        return to < end && text.charAt(to) == '年' ? readAfterYear(to + 1, reading) : NONE;
    }

    /** Reads 近三年, 过去十年, 上2个月, 上世纪90年代. */
    private int readLead(String lead, int at, Reading reading) {
        if (at >= end) {
            return NONE;
        }
        if (lead.equals("近") && isSpent(at)) {
            return NONE;
        }
        if (lead.equals("这") && numerals.read(at, false, number) && number.hedge != 0) {
            return NONE;
        }
        reading.sort = "date_range";
        boolean near = lead.equals("上") || lead.equals("本");
        if (near && text.startsWith("世纪", at)) {
            int decade = at + 2 < end ? parts.decade(at + 2) : NONE;
            return firstOf(decade, end(at + 2));
        }
        if (lead.equals("本")
                || Chars.kind(text.charAt(at)) == Chars.NONE
                || !numerals.read(at, false, number)
                || number.decimal) {
            reading.sort = "number";
            return NONE;
        }
        int to = Chars.skipSpaces(text, number.to, end);
        int unit = 0;
        for (String name : List.of("个月", "個月", "年", "周", "天", "季度", "个季度", "个星期", "个工作日", "小时", "分钟", "日", "月")) {
            if (text.startsWith(name, to)) {
                unit = name.length();
                break;
            }
        }
        boolean step = lead.equals("前") || lead.equals("后") || lead.equals("上") || lead.equals("下") || lead.equals("头");
        boolean year = unit > 0 && text.charAt(to) == '年' && number.isDigits() && number.digits > 2;
        if (unit == 0 || year || (step && (number.small() > 20 || isBehindWord(lead, at)))) {
            reading.sort = "number";
            return NONE;
        }
        return to + unit;
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
        return Chars.isHan(before) && "在这于的为比是和及、，每对当较把从到".indexOf(before) < 0;
    }

    private int readWeekday(int to) {
        if (to > start && text.charAt(to - 1) != '末' && to < end && DateParts.isWeekdayName(text.charAt(to))) {
            char after = to + 1 < end ? text.charAt(to + 1) : 0;
            return "次个天期".indexOf(after) >= 0 && after != 0 ? to : to + 1;
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
