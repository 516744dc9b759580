package hecha.extract.numeral;

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
    private static final int NONE = -1;

    private final NumeralReader numerals = new NumeralReader();
    private final Numeral number = new Numeral();
    private final WordTrie<Word> words;
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
        StringBuilder starts = new StringBuilder("星礼禮周週正腊本上");
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
        if (word == null) {
            return Chars.kind(text.charAt(at)) == Chars.NONE ? readNamedDay(at) : readFromNumber(at, reading);
        }
        int to = word.to();
        int next = Chars.skipSpaces(text, to, end);
        return switch (word.value().part()) {
            case YEAR -> readAfterYear(to);
            case MONTH -> firstOf(day(next, true), to);
            case DAY -> to;
            case WEEK -> readWeekday(to);
            case HALF ->
                word.value().word().equals("上半年") || word.value().word().equals("下半年") ? to : NONE;
            case SEASON -> NONE;
            case CALENDAR -> readFromNumber(next, reading);
            case ERA -> readEra(next);
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
        if (isWeekday(at)) {
            char before = at > start ? text.charAt(at - 1) : 0;
            int to = weekdayEnd(at);
            boolean counted = to < end && "次个天期回场轮篇小节课日年月".indexOf(text.charAt(to)) >= 0;
            return before == '每' || before == '逢' || Chars.isHanNumeral(before) || Chars.isDigit(before) || counted
                    ? NONE
                    : to;
        }
        int month = month(at);
        return month == NONE ? NONE : readAfterMonth(month, true);
    }

    private int readFromNumber(int at, Reading reading) {
        if (at >= end || !isBeforeDateSign(at)) {
            return NONE;
        }
        int year = year(at);
        if (year != NONE) {
            return readAfterYear(year);
        }
        int month = month(at);
        if (month != NONE) {
            return readAfterMonth(month, Chars.kind(text.charAt(at)) != Chars.DIGIT);
        }
        int period = decade(at);
        if (period != NONE) {
            reading.sort = "date_range";
            return period;
        }
        int quarter = quarter(at);
        if (quarter != NONE) {
            return quarter;
        }
        int clock = clock(at);
        return clock != NONE ? clock : day(at, false);
    }

    /** Whether 年, 月, 日 or the like follows the number at {@code at}, so that it can be part of a date. */
    private boolean isBeforeDateSign(int at) {
        char c = text.charAt(at);
        if (c == '正' || c == '腊') {
            return true;
        }
        if (!numerals.read(at, false, number)) {
            return false;
        }
        int sign = Chars.skipSpaces(text, number.to, end);
        return sign < end && "年月日号號时点點世季".indexOf(text.charAt(sign)) >= 0;
    }

    private int readAfterYear(int to) {
        int next = Chars.skipSpaces(text, to, end);
        Match<Word> calendar = words.longest(text, next, end);
        if (calendar != null && calendar.value().part() == Part.CALENDAR) {
            next = Chars.skipSpaces(text, calendar.to(), end);
        }
        if (next >= end) {
            return to;
        }
        int month = month(next);
        if (month != NONE) {
            return readAfterMonth(month, Chars.kind(text.charAt(next)) != Chars.DIGIT);
        }
        if (calendar != null && calendar.value().part() == Part.MONTH) {
            return firstOf(day(Chars.skipSpaces(text, calendar.to(), end), true), calendar.to());
        }
        if (calendar != null
                && calendar.value().part() == Part.DAY
                && calendar.value().word().startsWith("大年")) {
            return calendar.to();
        }
        int quarter = quarter(text.charAt(next) == '第' ? next + 1 : next);
        if (quarter != NONE) {
            return quarter;
        }
        return end(to);
    }

    private int readAfterMonth(int to, boolean han) {
        int next = Chars.skipSpaces(text, to, end);
        int day = day(next, true);
        if (day == NONE && next < end) {
            day = bareDay(next, han);
        }
        if (day != NONE) {
            return day;
        }
        if (text.startsWith("的第", to) || text.startsWith("第", to)) {
            int at = to + (text.charAt(to) == '的' ? 2 : 1);
            if (numerals.read(at, false, number) && number.to < end && text.charAt(number.to) == '周') {
                return number.to + 1;
            }
        }
        if (text.startsWith("的最后一个星期", to) || text.startsWith("的最后一个周", to)) {
            int at = text.indexOf('个', to) + 1;
            if (isWeekday(at)) {
                return weekdayEnd(at);
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

    /** Index after the year at {@code at}: 2019年, 07年 before a month, 二〇一九年, 两千零四年. */
    private int year(int at) {
        if (!numerals.read(at, false, number) || number.hedge != 0 || number.isEstimate()) {
            return NONE;
        }
        int sign = Chars.skipSpaces(text, number.to, end);
        if (sign >= end || text.charAt(sign) != '年') {
            return NONE;
        }
        int value = number.small();
        char after = sign + 1 < end ? text.charAt(sign + 1) : 0;
        char before = at > start ? text.charAt(at - 1) : 0;
        boolean dated;
        if (number.isDigits()) {
            boolean leadingZero = Chars.value(text.charAt(at)) == 0;
            dated = switch (number.digits) {
                case 4 -> value >= 1000 && value < 3000;
                case 3 -> before == '在' || before == '元' || monthFollows(sign + 1);
                case 2 ->
                    leadingZero
                            || monthFollows(sign + 1)
                            || (number.arabic && value >= 70 && "来间的以内历代级龄长大".indexOf(after) < 0);
                default -> false;
            };
        } else {
            dated = !number.arabic
                    && value >= 1900
                    && value <= 2100
                    && (value % 1000 != 0 || monthFollows(sign + 1))
                    && number.scale.signum() > 0;
        }
        if (!dated || after == '代') {
            return NONE;
        }
        return after == '度' ? sign + 2 : sign + 1;
    }

    private boolean monthFollows(int at) {
        int from = number.from;
        int to = number.to;
        int digits = number.digits;
        int next = Chars.skipSpaces(text, at, end);
        boolean follows = next < end && month(next) != NONE;
        number.from = from;
        number.to = to;
        number.digits = digits;
        return follows;
    }

    /** Index after the month at {@code at}: 7月, 十二月, 正月, 10月份. */
    private int month(int at) {
        char c = text.charAt(at);
        int sign;
        if (c == '正' || c == '腊') {
            sign = at + 1;
        } else {
            if (!numerals.read(at, false, number) || number.small() < 1 || number.small() > 12 || number.decimal) {
                return NONE;
            }
            sign = Chars.skipSpaces(text, number.to, end);
        }
        if (sign >= end || text.charAt(sign) != '月') {
            return NONE;
        }
        char after = sign + 1 < end ? text.charAt(sign + 1) : 0;
        if ("球亮饼票薪光子嫂牙".indexOf(after) >= 0 && after != 0) {
            return NONE;
        }
        return after == '份' && !text.startsWith("份额", sign + 1) ? sign + 2 : sign + 1;
    }

    /** Index after the day at {@code at}: 29日, 12号, 初一; without a month only where it can be nothing else. */
    private int day(int at, boolean afterMonth) {
        if (at >= end) {
            return NONE;
        }
        if (text.charAt(at) == '初' && afterMonth) {
            boolean named = numerals.read(at + 1, false, number) && number.small() >= 1 && number.small() <= 10;
            return named ? number.to : NONE;
        }
        if (!numerals.read(at, false, number) || number.small() < 1 || number.small() > 31 || number.decimal) {
            return NONE;
        }
        int sign = Chars.skipSpaces(text, number.to, end);
        if (sign >= end) {
            return NONE;
        }
        char c = text.charAt(sign);
        if (c != '日' && c != '号' && c != '號') {
            return NONE;
        }
        char after = sign + 1 < end ? text.charAt(sign + 1) : 0;
        char before = at > start ? text.charAt(at - 1) : 0;
        if (!afterMonth
                && c == '日'
                && ("内游均本元报志龄常".indexOf(after) >= 0
                        || text.startsWith("以内", sign + 1)
                        || text.startsWith("之内", sign + 1))
                && after != 0) {
            return NONE;
        }
        if (!afterMonth
                && c != '日'
                && ((isHan(after) && "的你我去到前后晚早上下开是起那".indexOf(after) < 0)
                        || ("〕】）)]第字".indexOf(before) >= 0 && before != 0))) {
            return NONE;
        }
        return sign + 1;
    }

    /** Index after a day without 日: 八月十五; 一月19 before 到20日. */
    private int bareDay(int at, boolean han) {
        if (!numerals.read(at, false, number) || number.small() < 1 || number.small() > 31 || number.decimal) {
            return NONE;
        }
        int to = number.to;
        char after = to < end ? text.charAt(to) : 0;
        if (number.arabic) {
            boolean range = after == '到' || after == '至' || after == '-' || after == '—' || after == '～';
            return range && to + 1 < end && day(to + 1, true) != NONE ? to : NONE;
        }
        boolean counted = "个名人家户次场项条元角块万亿百千多余几岁年天件篇份点分位台套所座支期".indexOf(after) >= 0 && after != 0;
        return han && number.small() >= 10 && !counted && after != '%' ? to : NONE;
    }

    /** Index after 90年代, 上世纪 is read by its word: 20世纪80年代, 十九世纪. */
    private int decade(int at) {
        if (!numerals.read(at, false, number) || number.decimal) {
            return NONE;
        }
        int sign = Chars.skipSpaces(text, number.to, end);
        int value = number.small();
        if (text.startsWith("年代", sign) && value >= 10 && value % 10 == 0 && value < 2100) {
            return sign + 2;
        }
        if (text.startsWith("世纪", sign) && value >= 1 && value <= 30) {
            int to = sign + 2;
            int inner = to < end ? decade(to) : NONE;
            if (inner != NONE && text.startsWith("年代", inner - 2)) {
                return inner;
            }
            return text.startsWith("末", to) || text.startsWith("初", to) ? to + 1 : to;
        }
        return NONE;
    }

    /** Index after 一季度, 第三季度. */
    private int quarter(int at) {
        if (at >= end || !numerals.read(at, false, number) || number.small() < 1 || number.small() > 4) {
            return NONE;
        }
        return text.startsWith("季度", number.to) ? number.to + 2 : NONE;
    }

    /** Index after a time of day: 8时30分, 9点半; it belongs to no quantity. */
    private int clock(int at) {
        if (!numerals.read(at, false, number) || number.small() < 0 || number.small() > 24 || number.decimal) {
            return NONE;
        }
        int sign = number.to;
        if (sign >= end) {
            return NONE;
        }
        char c = text.charAt(sign);
        char after = sign + 1 < end ? text.charAt(sign + 1) : 0;
        boolean point = Chars.isHanPoint(c);
        if (c != '时' && !point) {
            return NONE;
        }
        if (after == '半' || after == '整' || after == '许' || (point && after == '钟')) {
            return sign + 2;
        }
        if (numerals.read(sign + 1, false, number) && number.small() >= 0 && number.small() < 60) {
            boolean minutes = number.to < end && text.charAt(number.to) == '分' && !text.startsWith("分之", number.to);
            if (minutes) {
                return number.to + 1;
            }
        }
        return point ? NONE : sign + 1;
    }

    private int readEra(int at) {
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
        return to < end && text.charAt(to) == '年' ? readAfterYear(to + 1) : NONE;
    }

    /** Reads 近三年, 过去十年, 上2个月, 上世纪90年代. */
    private int readLead(String lead, int at, Reading reading) {
        if (at >= end) {
            return NONE;
        }
        reading.sort = "date_range";
        boolean near = lead.equals("上") || lead.equals("本");
        if (near && text.startsWith("世纪", at)) {
            int decade = at + 2 < end ? decade(at + 2) : NONE;
            return firstOf(decade, at + 2);
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

    /** Whether 前, 后, 上 or 下 belongs to the word before: 以后3天, 线上2天. */
    private boolean isBehindWord(String lead, int at) {
        int i = Chars.skipSpacesBack(text, at, start) - lead.length();
        char before = i > start ? text.charAt(i - 1) : 0;
        return isHan(before) && "在这于的为比是和及、，每对当较把从到".indexOf(before) < 0;
    }

    private int readWeekday(int to) {
        if (to > start && text.charAt(to - 1) != '末' && to < end && isWeekdayName(text.charAt(to))) {
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
        return at < end && at > to && isWeekday(at) ? weekdayEnd(at) : to;
    }

    private boolean isWeekday(int at) {
        return weekdayEnd(at) != NONE;
    }

    private int weekdayEnd(int at) {
        int name = NONE;
        if (text.startsWith("星期", at) || text.startsWith("礼拜", at) || text.startsWith("禮拜", at)) {
            name = at + 2;
        } else if (at < end && (text.charAt(at) == '周' || text.charAt(at) == '週')) {
            name = at + 1;
        }
        return name != NONE && name < end && isWeekdayName(text.charAt(name)) ? name + 1 : NONE;
    }

    private static boolean isWeekdayName(char c) {
        return "一二三四五六日天".indexOf(c) >= 0;
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }
}
