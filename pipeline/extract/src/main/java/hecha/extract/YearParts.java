package hecha.extract;

import hecha.model.Period;
import hecha.text.Chars;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads what follows a year, or stands for itself in a year that is known: its half, quarter, months, day, a second year. */
final class YearParts {
    private static final String[] NAMES = {"上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度", "前两季度", "前二季度"};
    private static final int[][] MONTHS = {{1, 6}, {7, 12}, {1, 3}, {4, 6}, {7, 9}, {10, 12}, {1, 9}, {1, 6}, {1, 6}};

    private YearParts() {}

    /** In 2019—2021年 the index after 年; 0 if it is no such range. */
    static int rangeEnd(String text, int at, int to) {
        int i = at;
        while (i < to && i - at < 2 && "至到-—~～－–".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int end = i > at ? digitsEnd(text, i, to) : i;
        return end - i == 4 && end < to && text.charAt(end) == '年' ? end + 1 : 0;
    }

    /** What follows a year: its half, quarter, months or day, or a second year. */
    static TimeMention inYear(String text, int from, int at, int to, int year) {
        int second = rangeEnd(text, at, to);
        if (second > 0) {
            int last = number(text, second - 5, second - 1);
            if (last >= year && last <= 2100) {
                return new TimeMention(from, second, Period.of(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31)));
            }
        }
        TimeMention part = part(text, from, at, to, year);
        if (part != null) {
            return part;
        }
        TimeMention months = months(text, from, at, to, year);
        return months != null ? months : new TimeMention(from, at, Period.year(year));
    }

    static @Nullable TimeMention part(String text, int from, int at, int to, int year) {
        int start = at < to && text.charAt(at) == '第' ? at + 1 : at;
        for (int k = 0; k < NAMES.length; k++) {
            if (text.startsWith(NAMES[k], start) && start + NAMES[k].length() <= to) {
                return new TimeMention(from, start + NAMES[k].length(), months(year, MONTHS[k][0], MONTHS[k][1]));
            }
        }
        return null;
    }

    static @Nullable TimeMention months(String text, int from, int at, int to, int year) {
        int end = digitsEnd(text, at, to);
        if (end == at || end - at > 2 || end >= to) {
            return null;
        }
        int first = number(text, at, end);
        int i = end;
        if (text.charAt(i) == '月') {
            i++;
        }
        int sign = i;
        while (sign < to && sign - i < 2 && "至到-—~～－–".indexOf(text.charAt(sign)) >= 0) {
            sign++;
        }
        if (sign > i) {
            int lastEnd = digitsEnd(text, sign, to);
            if (lastEnd > sign && lastEnd < to && text.charAt(lastEnd) == '月') {
                int last = number(text, sign, lastEnd);
                return first >= 1 && last >= first && last <= 12
                        ? new TimeMention(from, lastEnd + 1, months(year, first, last))
                        : null;
            }
        }
        if (text.charAt(end) != '月' || first < 1 || first > 12) {
            return null;
        }
        int dayEnd = digitsEnd(text, end + 1, to);
        if (dayEnd > end + 1 && dayEnd < to && text.charAt(dayEnd) == '日') {
            try {
                LocalDate day = LocalDate.of(year, first, number(text, end + 1, dayEnd));
                return new TimeMention(from, dayEnd + 1, Period.of(day, day));
            } catch (DateTimeException e) {
                return null;
            }
        }
        return new TimeMention(from, end + 1, months(year, first, first));
    }

    private static Period months(int year, int first, int last) {
        return Period.of(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    static int digitsEnd(String text, int from, int to) {
        int i = from;
        while (i < to && i - from < 5 && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }
}
