package hecha.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the dates of a text as a calendar has them: 2024年7月29日, 二〇二四年七月二十九日, 2024年7月, 7月29日, 2024-07-29,
 * 2024.7.29. In Chinese numerals and with points or strokes a date needs its year, and there it must be one of the
 * calendar: 1.2.3 and 三月三 are none.
 */
public final class Dates {
    private static final int LAST_MONTH = 12;
    private static final int LONGEST_MONTH = 31;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int LEAP_YEAR = 2000;
    private static final int YEAR_DIGITS = 4;
    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String POINTS = "-./";

    private Dates() {}

    /**
     * A date as written.
     *
     * @param from index of its first character
     * @param to index after its last character
     */
    public record Written(int from, int to, OptionalInt year, OptionalInt month, OptionalInt day) {
        /** Whether no calendar has it: month 13, 30 February. */
        public boolean impossible() {
            if (month.isPresent() && (month.getAsInt() < 1 || month.getAsInt() > LAST_MONTH)) {
                return true;
            }
            if (day.isEmpty()) {
                return false;
            }
            int length = month.isEmpty()
                    ? LONGEST_MONTH
                    : YearMonth.of(year.orElse(LEAP_YEAR), month.getAsInt()).lengthOfMonth();
            return day.getAsInt() < 1 || day.getAsInt() > length;
        }

        /** The day, where year, month and day are said and the calendar has it. */
        public Optional<LocalDate> whole() {
            return impossible() || year.isEmpty() || month.isEmpty() || day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
        }

        /** The first day of the year, month or day, where the year is said and the calendar has it. */
        public Optional<LocalDate> first() {
            return impossible() || year.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year.getAsInt(), month.orElse(1), day.orElse(1)));
        }

        /** The last day of the year, month or day, where the year is said and the calendar has it. */
        public Optional<LocalDate> last() {
            if (impossible() || year.isEmpty()) {
                return Optional.empty();
            }
            YearMonth end = YearMonth.of(year.getAsInt(), month.orElse(LAST_MONTH));
            return Optional.of(day.isPresent() ? end.atDay(day.getAsInt()) : end.atEndOfMonth());
        }
    }

    /** All dates of {@code text}, in its order. */
    public static List<Written> in(String text) {
        List<Written> dates = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean digit = Chars.isDigit(c);
            if (!digit && chinese(c) < 0) {
                at++;
                continue;
            }
            int end = digit ? Chars.skipDigits(text, at, text.length()) : chineseEnd(text, at);
            Optional<Written> date = digit ? at(text, at, end) : inChinese(text, at, end);
            date.ifPresent(dates::add);
            at = date.map(Written::to).orElse(end);
        }
        return dates;
    }

    /** The first day that {@code text} names whole between {@code from} and {@code to}. */
    public static Optional<LocalDate> first(String text, int from, int to) {
        return in(text.substring(from, to)).stream()
                .flatMap(date -> date.whole().stream())
                .findFirst();
    }

    /** {@code text} as one date and no more: 2024, 2024-05, 2024-05-01, 2024年5月1日, 2024/5/1. */
    public static Optional<Written> whole(String text) {
        List<Integer> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Chars.skipDigits(text, at, text.length());
            boolean parted = end == text.length() || "-/年月日号".indexOf(text.charAt(end)) >= 0;
            if (end == at || end - at > YEAR_DIGITS || !parted) {
                return Optional.empty();
            }
            parts.add(number(text, at, end));
            at = end + 1;
        }
        if (parts.isEmpty() || parts.size() > 3 || parts.get(0) < 1000) {
            return Optional.empty();
        }
        return Optional.of(new Written(
                0,
                text.length(),
                OptionalInt.of(parts.get(0)),
                parts.size() > 1 ? OptionalInt.of(parts.get(1)) : OptionalInt.empty(),
                parts.size() > 2 ? OptionalInt.of(parts.get(2)) : OptionalInt.empty()));
    }

    private static Optional<Written> at(String text, int from, int end) {
        if (end - from > YEAR_DIGITS || end >= text.length() || (from > 0 && isPointed(text, from))) {
            return Optional.empty();
        }
        int number = number(text, from, end);
        char mark = text.charAt(end);
        if (end - from == YEAR_DIGITS && number >= FIRST_YEAR && number <= LAST_YEAR) {
            if (mark == '年') {
                return Optional.of(afterYear(text, from, end + 1, number));
            }
            return POINTS.indexOf(mark) >= 0 ? pointed(text, from, end, number) : Optional.empty();
        }
        boolean aged = end + 1 < text.length() && text.charAt(end + 1) == '龄';
        if (mark == '月' && end - from <= 2 && !aged) {
            Written date = day(text, from, end + 1, OptionalInt.empty(), number);
            return date.day().isPresent() || number <= LAST_MONTH ? Optional.of(date) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Written afterYear(String text, int from, int at, int year) {
        int end = Chars.skipDigits(text, at, text.length());
        boolean dated = end > at && end - at <= 2 && end < text.length() && text.charAt(end) == '月';
        return dated
                ? day(text, from, end + 1, OptionalInt.of(year), number(text, at, end))
                : new Written(from, at, OptionalInt.of(year), OptionalInt.empty(), OptionalInt.empty());
    }

    private static Written day(String text, int from, int to, OptionalInt year, int month) {
        int end = Chars.skipDigits(text, to, text.length());
        boolean dated = end > to && end - to <= 2 && isDaySign(text, end);
        return new Written(
                from,
                dated ? end + 1 : to,
                year,
                OptionalInt.of(month),
                dated ? OptionalInt.of(number(text, to, end)) : OptionalInt.empty());
    }

    private static boolean isDaySign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '日' || text.charAt(at) == '号');
    }

    /** 2024-07-29, with the same point or stroke twice. */
    private static Optional<Written> pointed(String text, int from, int point, int year) {
        int monthEnd = Chars.skipDigits(text, point + 1, text.length());
        if (monthEnd - point > 3 || monthEnd >= text.length() || text.charAt(monthEnd) != text.charAt(point)) {
            return Optional.empty();
        }
        int dayEnd = Chars.skipDigits(text, monthEnd + 1, text.length());
        if (monthEnd == point + 1 || dayEnd == monthEnd + 1 || dayEnd - monthEnd > 3) {
            return Optional.empty();
        }
        Written date = new Written(
                from,
                dayEnd,
                OptionalInt.of(year),
                OptionalInt.of(number(text, point + 1, monthEnd)),
                OptionalInt.of(number(text, monthEnd + 1, dayEnd)));
        return Optional.of(date).filter(d -> !d.impossible());
    }

    /** 二〇二四年七月二十九日: a year of four digits, then month and day as numbers. */
    private static Optional<Written> inChinese(String text, int from, int end) {
        boolean began =
                from > 0 && (Chars.isChineseDigit(text.charAt(from - 1)) || chinese(text.charAt(from - 1)) >= 0);
        if (began || end - from != YEAR_DIGITS || end >= text.length() || text.charAt(end) != '年') {
            return Optional.empty();
        }
        int year = 0;
        for (int i = from; i < end; i++) {
            year = year * 10 + chinese(text.charAt(i));
        }
        int monthEnd = smallEnd(text, end + 1);
        boolean month = monthEnd > end + 1 && monthEnd < text.length() && text.charAt(monthEnd) == '月';
        int dayEnd = month ? smallEnd(text, monthEnd + 1) : end;
        boolean day = month && dayEnd > monthEnd + 1 && isDaySign(text, dayEnd);
        Written date = new Written(
                from,
                day ? dayEnd + 1 : month ? monthEnd + 1 : end + 1,
                OptionalInt.of(year),
                month ? OptionalInt.of(small(text, end + 1, monthEnd)) : OptionalInt.empty(),
                day ? OptionalInt.of(small(text, monthEnd + 1, dayEnd)) : OptionalInt.empty());
        return Optional.of(date).filter(d -> !d.impossible());
    }

    private static int chineseEnd(String text, int from) {
        int end = from;
        while (end < text.length() && chinese(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int smallEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 3 && (chinese(text.charAt(end)) >= 0 || text.charAt(end) == '十')) {
            end++;
        }
        return end;
    }

    /** 八, 〇八, 十二, 二十, 二十九. */
    private static int small(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            value = c == '十' ? Math.max(1, value) * 10 : value % 10 == 0 ? value + chinese(c) : value * 10 + chinese(c);
        }
        return value;
    }

    private static int chinese(char c) {
        return c == '○' || c == '零' ? 0 : CHINESE.indexOf(c);
    }

    /** Whether the digits go on from a point, a stroke or a letter, as in 3.12月 or A5月. */
    private static boolean isPointed(String text, int at) {
        char before = text.charAt(at - 1);
        return POINTS.indexOf(before) >= 0 || (before >= 'A' && before <= 'z');
    }

    /** The number of at most four digits. */
    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
