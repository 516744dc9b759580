package hecha.numeral;

import hecha.dictionary.DateWords;
import hecha.dictionary.WordTrie;

/** Reads the parts of a date, each by its sign: 2019年, 7月, 29日, 一季度, 90年代, 8时30分, 星期一. */
final class DateParts {
    static final int NONE = -1;
    /** What behind 年 makes the number before it a length of time. */
    private static final String NOT_BEHIND_YEAR = "来间的以内历代级龄长大前后多之";
    /** 五六年 can be 1956, 三四年 hardly 1934. */
    private static final int FIRST_DECADE = 5;

    private final NumeralReader numerals = new NumeralReader();
    private final Numeral number = new Numeral();
    private final WordTrie<String> yearLeads;
    private final WordTrie<String> yearEnds;
    private final WordTrie<String> yearEvents;
    private String text = "";
    private int start;
    private int end;

    DateParts(DateWords words) {
        yearLeads = Words.backward(words.yearLeads());
        yearEnds = Words.forward(words.yearEnds());
        yearEvents = Words.forward(words.yearEvents());
    }

    void over(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        numerals.over(text, end);
    }

    /** Whether 年, 月, 日 or the like follows the number at {@code at}, so that it can be part of a date. */
    boolean isBeforeDateSign(int at) {
        char c = text.charAt(at);
        if (c == '正' || c == '腊' || (c == '元' && text.startsWith("元月", at))) {
            return true;
        }
        if (!numerals.read(at, false, number)) {
            return false;
        }
        int sign = Chars.skipSpaces(text, number.to, end);
        return sign < end && "年月日号號时点點世季学财".indexOf(text.charAt(sign)) >= 0;
    }

    /** Index after the year at {@code at}: 2019年, 07年 before a month, 二〇一九年, 两千零四年. */
    int year(int at) {
        if (!numerals.read(at, false, number) || number.hedge != 0) {
            return NONE;
        }
        if (number.isEstimate()) {
            return pairYear(at);
        }
        int sign = Chars.skipSpaces(text, number.to, end);
        int value = number.small();
        if (sign < end && isYearOf(value) && (text.startsWith("学年", sign) || text.startsWith("财年", sign))) {
            return text.startsWith("度", sign + 2) ? sign + 3 : sign + 2;
        }
        if (sign >= end || text.charAt(sign) != '年') {
            return NONE;
        }
        char after = sign + 1 < end ? text.charAt(sign + 1) : 0;
        char before = at > start ? text.charAt(at - 1) : 0;
        boolean dated;
        if (number.isDigits()) {
            boolean leadingZero = Chars.value(text.charAt(at)) == 0;
            dated = switch (number.digits) {
                case 4 -> value >= 1000 && value < 3000;
                case 3 -> before == '在' || before == '元' || isBeforeChrist(at) || monthFollows(sign + 1);
                case 2 ->
                    leadingZero
                            || isBeforeChrist(at)
                            || monthFollows(sign + 1)
                            || (number.arabic
                                    ? value >= 70 && NOT_BEHIND_YEAR.indexOf(after) < 0
                                    : !Chars.isTwo(text.charAt(at)))
                            || (number.arabic && value <= 40 && isShortYear(at, sign + 1));
                default -> isBeforeChrist(at);
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

    /** Whether it is written like a year of our time: four digits. */
    private boolean isYearOf(int value) {
        return number.isDigits() && number.digits == 4 && value >= 1900 && value <= 2100;
    }

    private boolean isBeforeChrist(int at) {
        int to = Chars.skipSpacesBack(text, at, start);
        return to - 2 >= start && (text.startsWith("元前", to - 2) || text.startsWith("公元", to - 2));
    }

    /** Whether the words around make the two digits a year: 19年底, 截至22年; 13年 alone is a length of time. */
    private boolean isShortYear(int at, int to) {
        boolean behind = yearEnds.longest(text, to, end) != null;
        if (behind) {
            return true;
        }
        int before = Chars.skipSpacesBack(text, at, start);
        boolean led = yearLeads.longest(text, before, start) != null;
        return led && (to >= end || "前来间的内以多后之".indexOf(text.charAt(to)) < 0);
    }

    /** Index after 七八年 where the words behind make it 1978 and no seven or eight years, or NONE. */
    private int pairYear(int at) {
        int sign = number.to;
        boolean pair = !number.arabic && sign - at == 2 && sign < end && text.charAt(sign) == '年';
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
                || (yearLeads.longest(text, before, start) != null
                        && (to >= end || "前来间的内以多后之时".indexOf(text.charAt(to)) < 0));
        return dated ? to : NONE;
    }

    private boolean monthFollows(int at) {
        int from = number.from;
        int to = number.to;
        int digits = number.digits;
        boolean arabic = number.arabic;
        int next = Chars.skipSpaces(text, at, end);
        boolean follows = next < end && month(next) != NONE;
        number.from = from;
        number.to = to;
        number.digits = digits;
        number.arabic = arabic;
        return follows;
    }

    /** Index after the month at {@code at}: 7月, 十二月, 正月, 10月份. */
    int month(int at) {
        char c = text.charAt(at);
        int sign;
        if (c == '正' || c == '腊' || c == '元') {
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
    int day(int at, boolean afterMonth) {
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
                && ((Chars.isHan(after) && "的你我去到前后晚早上下开是起那".indexOf(after) < 0)
                        || ("〕】）)]第字".indexOf(before) >= 0 && before != 0))) {
            return NONE;
        }
        return sign + 1;
    }

    /** Index after a day without 日: 八月十五; 一月19 before 到20日. */
    int bareDay(int at, boolean han) {
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
    int decade(int at) {
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

    /** Index after 一季度, 第三季度, 三四季度, 一至三季度. */
    int quarter(int at) {
        int from = at < end && text.charAt(at) == '第' ? at + 1 : at;
        if (from >= end || !numerals.read(from, false, number)) {
            return NONE;
        }
        boolean pair = number.isEstimate() && number.to - from == 2 && isQuarter(text.charAt(from));
        if (!pair && (number.small() < 1 || number.small() > 4)) {
            return NONE;
        }
        int to = number.to;
        return text.startsWith("季度", to) ? to + 2 : NONE;
    }

    private static boolean isQuarter(char c) {
        return Chars.value(c) >= 1 && Chars.value(c) <= 3 && !Chars.isTwo(c);
    }

    /** Index after a time of day: 8时30分, 9点半; it belongs to no quantity. */
    int clock(int at) {
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

    boolean isWeekday(int at) {
        return weekdayEnd(at) != NONE;
    }

    int weekdayEnd(int at) {
        int name = NONE;
        if (text.startsWith("星期", at) || text.startsWith("礼拜", at) || text.startsWith("禮拜", at)) {
            name = at + 2;
        } else if (at < end && (text.charAt(at) == '周' || text.charAt(at) == '週')) {
            name = at + 1;
        }
        return name != NONE && name < end && isWeekdayName(text.charAt(name)) ? name + 1 : NONE;
    }

    static boolean isWeekdayName(char c) {
        return "一二三四五六日天".indexOf(c) >= 0;
    }
}
