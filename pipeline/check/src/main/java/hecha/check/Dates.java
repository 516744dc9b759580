package hecha.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the dates of a text: 2024年7月29日, 7月29日, 2024年7月, 2024-07-29. */
final class Dates {
    private static final int LAST_MONTH = 12;
    private static final int LONGEST_MONTH = 31;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int YEAR_DIGITS = 4;

    private Dates() {}

    /**
     * A date as written.
     *
     * @param from index of its first character
     * @param to index after its last character
     */
    record Written(int from, int to, OptionalInt year, OptionalInt month, OptionalInt day) {
        /** Whether no calendar has it: month 13, 30 February. */
        boolean impossible() {
            if (month.isPresent() && (month.getAsInt() < 1 || month.getAsInt() > LAST_MONTH)) {
                return true;
            }
            if (day.isEmpty()) {
                return false;
            }
            int length = month.isEmpty()
                    ? LONGEST_MONTH
                    : YearMonth.of(year.orElse(2000), month.getAsInt()).lengthOfMonth();
            return day.getAsInt() < 1 || day.getAsInt() > length;
        }

        Optional<LocalDate> whole() {
            return impossible() || year.isEmpty() || month.isEmpty() || day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
        }
    }

    static List<Written> in(String text) {
        List<Written> dates = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text, at)) {
                at++;
                continue;
            }
            int end = digits(text, at);
            Optional<Written> date = at > 0 && isPointed(text, at) ? Optional.empty() : at(text, at, end);
            date.ifPresent(dates::add);
            at = date.map(Written::to).orElse(end);
        }
        return dates;
    }

    private static Optional<Written> at(String text, int from, int end) {
        int number = number(text, from, end);
        if (number < 0 || end >= text.length()) {
            return Optional.empty();
        }
        char mark = text.charAt(end);
        if (mark == '年' && end - from == YEAR_DIGITS && number >= FIRST_YEAR && number <= LAST_YEAR) {
            int monthEnd = digits(text, end + 1);
            int month = number(text, end + 1, monthEnd);
            if (month < 0 || monthEnd >= text.length() || text.charAt(monthEnd) != '月' || monthEnd - end > 3) {
                return Optional.of(
                        new Written(from, end + 1, OptionalInt.of(number), OptionalInt.empty(), OptionalInt.empty()));
            }
            return Optional.of(day(text, from, monthEnd + 1, OptionalInt.of(number), month));
        }
        if (mark == '月' && end - from <= 2 && !startsDuration(text, end)) {
            Written date = day(text, from, end + 1, OptionalInt.empty(), number);
            return date.day().isPresent() || date.month().orElse(1) <= LAST_MONTH
                    ? Optional.of(date)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** 3月龄 and the like are no dates. */
    private static boolean startsDuration(String text, int month) {
        return month + 1 < text.length() && text.charAt(month + 1) == '龄';
    }

    private static Written day(String text, int from, int to, OptionalInt year, int month) {
        int end = digits(text, to);
        int day = number(text, to, end);
        boolean dated = day >= 0
                && end - to <= 2
                && end < text.length()
                && (text.charAt(end) == '日' || text.charAt(end) == '号');
        return new Written(
                from,
                dated ? end + 1 : to,
                year,
                OptionalInt.of(month),
                dated ? OptionalInt.of(day) : OptionalInt.empty());
    }

    /** Whether the digits go on from a point, a stroke or a letter, as in 3.12月 or A5月. */
    private static boolean isPointed(String text, int at) {
        char before = text.charAt(at - 1);
        return before == '.' || before == '-' || before == '/' || (before >= 'A' && before <= 'z');
    }

    private static int digits(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int number(String text, int from, int to) {
        return to <= from || to - from > YEAR_DIGITS ? -1 : Integer.parseInt(text.substring(from, to));
    }
}
