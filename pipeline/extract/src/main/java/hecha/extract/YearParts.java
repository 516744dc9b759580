package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Period;
import hecha.text.Chars;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows a year, or stands for itself in a year that is known: its half, quarter, months, day, a second year.
 */
final class YearParts {
    /** Signs that join the two ends of a time. */
    private static final String DASHES = "-—~～－–";

    /** A month or a day is written with so many digits. */
    private static final int TWO = 2;

    private final WordTrie<TimeWords.Months> parts;
    private final WordTrie<String> firstMonths;

    /** What joins the two ends of a time. */
    private final String joins;

    YearParts(TimeWords words) {
        parts = words.parts();
        firstMonths = words.firstMonths();
        joins = words.reach().range() + DASHES;
    }

    /** In 2019—2021年 the index after 年; 0 if it is no such range. */
    int rangeEnd(String text, int at, int to) {
        int i = joined(text, at, to);
        int end = i > at ? digitsEnd(text, i, to) : i;
        return end - i == 4 && end < to && text.charAt(end) == Signs.YEAR ? end + 1 : 0;
    }

    /** The index after the signs that join two ends at {@code at}; {@code at} if none stand there. */
    private int joined(String text, int at, int to) {
        int i = at;
        while (i < to && i - at < TWO && joins.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** What follows a year: its half, quarter, months or day, or a second year. */
    TimeMention inYear(String text, int from, int at, int to, int year) {
        int second = rangeEnd(text, at, to);
        if (second > 0) {
            int last = number(text, second - 5, second - 1);
            if (last >= year && last <= 2100 && !isMonth(text, second, to)) {
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

    private static boolean isMonth(String text, int at, int to) {
        int end = digitsEnd(text, at, to);
        return end > at && end < to && text.charAt(end) == Signs.MONTH;
    }

    /** A half or a quarter of a year. */
    @Nullable
    TimeMention part(String text, int from, int at, int to, int year) {
        WordTrie.Match<TimeWords.Months> part = parts.longest(text, at, to);
        return part == null
                ? firstMonths(text, from, at, to, year)
                : new TimeMention(
                        from,
                        part.to(),
                        months(year, part.value().first(), part.value().last()));
    }

    /** 前8个月, 前八个月; without a year only where it opens a clause. */
    private @Nullable TimeMention firstMonths(String text, int from, int at, int to, int year) {
        boolean opens = from < at || at == 0 || !Chars.isHan(text.charAt(at - 1));
        if (!opens || at + 1 >= to || text.charAt(at) != Signs.BEFORE) {
            return null;
        }
        int end = digitsEnd(text, at + 1, to);
        int months = end > at + 1 ? number(text, at + 1, end) : small(text.charAt(at + 1));
        end = Math.max(end, at + 2);
        WordTrie.Match<String> closing = months > 1 && months < 12 ? firstMonths.longest(text, end, to) : null;
        return closing == null ? null : new TimeMention(from, closing.to(), months(year, 1, months));
    }

    private static int small(char c) {
        return c == Signs.TEN ? 10 : Signs.digit(c);
    }

    /** 8月, 1—8月, 9月1日, 1月1日至6月30日, 9月至2024年6月. */
    @Nullable
    TimeMention months(String text, int from, int at, int to, int year) {
        int end = digitsEnd(text, at, to);
        if (end == at || end - at > TWO || end >= to) {
            return null;
        }
        int first = number(text, at, end);
        if (first < 1 || first > 12) {
            return null;
        }
        int i = text.charAt(end) == Signs.MONTH ? end + 1 : end;
        int dayEnd = i > end ? dayEnd(text, i, to) : 0;
        try {
            LocalDate begin = LocalDate.of(year, first, dayEnd > 0 ? number(text, i, dayEnd - 1) : 1);
            TimeMention range = range(text, from, begin, Math.max(i, dayEnd), to);
            if (range != null || i == end) {
                return range;
            }
            return dayEnd > 0
                    ? new TimeMention(from, dayEnd, Period.of(begin, begin))
                    : new TimeMention(from, i, months(year, first, first));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The time from {@code begin} to the month or day that is joined to it at {@code at}; null if none is. */
    private @Nullable TimeMention range(String text, int from, LocalDate begin, int at, int to) {
        int i = joined(text, at, to);
        if (i == at) {
            return null;
        }
        int year = begin.getYear();
        int digits = digitsEnd(text, i, to);
        if (digits - i == 4 && digits < to && text.charAt(digits) == Signs.YEAR) {
            year = number(text, i, digits);
            i = digits + 1;
            digits = digitsEnd(text, i, to);
        }
        if (digits == i || digits - i > TWO || digits >= to || text.charAt(digits) != Signs.MONTH) {
            return null;
        }
        int month = number(text, i, digits);
        int dayEnd = dayEnd(text, digits + 1, to);
        LocalDate last = dayEnd > 0
                ? LocalDate.of(year, month, number(text, digits + 1, dayEnd - 1))
                : YearMonth.of(year, month).atEndOfMonth();
        return last.isBefore(begin)
                ? null
                : new TimeMention(from, dayEnd > 0 ? dayEnd : digits + 1, Period.of(begin, last));
    }

    /** The index after 日 where a day stands at {@code at}, else 0. */
    private static int dayEnd(String text, int at, int to) {
        int end = digitsEnd(text, at, to);
        return end > at && end - at <= TWO && end < to && text.charAt(end) == Signs.DAY ? end + 1 : 0;
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
