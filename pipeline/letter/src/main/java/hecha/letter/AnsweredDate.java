package hecha.letter;

import hecha.text.Chars;
import hecha.text.Dates;
import hecha.text.Dates.Written;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as people answer a blank with: 2024年5月1日, 2024-05-01, 2024.5.1, 5月, 1日, or 15 alone for the part that the
 * words around the blank tell.
 *
 * @param bare a number of one or two digits that does not say what it counts
 * @param text as it is written into a report: dates with points or strokes in Chinese
 */
record AnsweredDate(OptionalInt year, OptionalInt month, OptionalInt day, OptionalInt bare, String text) {
    private static final int LAST_DAY = 31;
    private static final int YEAR_DIGITS = 4;
    private static final String DAY = "日号";

    /** So far behind 年 a month may begin whose own blank stands between. */
    private static final int NEAR = 8;

    /** Reads the whole of {@code value}; empty where it is no date, or none of the calendar. */
    static Optional<AnsweredDate> read(String value) {
        String plain = value.replace(" ", "").replace("\u3000", "");
        Optional<Written> written = Dates.whole(plain.replace('.', '-'));
        if (written.isEmpty()) {
            List<Written> in = Dates.in(plain);
            written = in.stream()
                    .filter(d -> in.size() == 1 && d.from() == 0 && d.to() == plain.length())
                    .findFirst();
        }
        if (written.isPresent()) {
            Written date = written.get();
            return date.impossible() ? Optional.empty() : Optional.of(of(date, plain));
        }
        int digits = Chars.skipDigits(plain, 0, plain.length());
        if (digits == 0 || digits > 2) {
            return Optional.empty();
        }
        int number = Integer.parseInt(plain, 0, digits, 10);
        OptionalInt some = OptionalInt.of(number);
        OptionalInt none = OptionalInt.empty();
        if (digits == plain.length()) {
            return Optional.of(new AnsweredDate(none, none, none, some, plain));
        }
        boolean day = digits + 1 == plain.length() && DAY.indexOf(plain.charAt(digits)) >= 0;
        return day && number >= 1 && number <= LAST_DAY
                ? Optional.of(new AnsweredDate(none, none, some, none, plain))
                : Optional.empty();
    }

    private static AnsweredDate of(Written date, String plain) {
        boolean chinese = plain.chars().anyMatch(c -> "年月日号".indexOf(c) >= 0);
        StringBuilder text = new StringBuilder();
        date.year().ifPresent(y -> text.append(y).append('年'));
        date.month().ifPresent(m -> text.append(m).append('月'));
        date.day().ifPresent(d -> text.append(d).append('日'));
        return new AnsweredDate(
                date.year(), date.month(), date.day(), OptionalInt.empty(), chinese ? plain : text.toString());
    }

    /**
     * What of it is written between {@code before} and {@code after}: the part that 年, 月 or 日 behind the blank asks for,
     * or all of it; empty where it says less than that, another than the words around, or more than they have room for.
     */
    Optional<String> between(String before, String after) {
        char sign = after.isEmpty() ? ' ' : after.charAt(0);
        return switch (sign) {
            case '年' -> hasRoom(after, month, "月") ? digits(before, year.isPresent() ? year : bare) : Optional.empty();
            case '月' -> hasRoom(after, day, DAY) && agrees(before, year, "年") ? number(month) : Optional.empty();
            case '日', '号' -> agrees(before, month, "月") ? number(day) : Optional.empty();
            default -> all(before);
        };
    }

    private Optional<String> number(OptionalInt part) {
        OptionalInt told = part.isPresent() ? part : bare;
        return told.isPresent() ? Optional.of(Integer.toString(told.getAsInt())) : Optional.empty();
    }

    /** The digits of a year that do not stand there already: 4 or 2024 where 202 does. */
    private static Optional<String> digits(String before, OptionalInt year) {
        int from = before.length();
        while (from > 0 && before.charAt(from - 1) >= '0' && before.charAt(from - 1) <= '9') {
            from--;
        }
        String there = before.substring(from);
        String told = year.isPresent() ? Integer.toString(year.getAsInt()) : "";
        String rest = told.startsWith(there) && told.length() == YEAR_DIGITS ? told.substring(there.length()) : told;
        return !rest.isEmpty() && there.length() + rest.length() == YEAR_DIGITS ? Optional.of(rest) : Optional.empty();
    }

    private Optional<String> all(String before) {
        if (bare.isPresent()) {
            return Optional.empty();
        }
        String told = year.isPresent() ? year.getAsInt() + "年" : "";
        boolean said =
                !told.isEmpty() && before.endsWith(told) && text.startsWith(told) && text.length() > told.length();
        return Optional.of(said ? text.substring(told.length()) : text);
    }

    /** Whether what it says beyond its part has a place behind it: a blank or a number, then one of {@code signs}. */
    private static boolean hasRoom(String after, OptionalInt more, String signs) {
        if (more.isEmpty()) {
            return true;
        }
        for (int i = 1; i < Math.min(after.length(), NEAR); i++) {
            if (signs.indexOf(after.charAt(i)) >= 0) {
                return true;
            }
            if (Chars.isHan(after.charAt(i)) || after.charAt(i) == '\n') {
                return false;
            }
        }
        return false;
    }

    /** Whether the number that stands right before, if there is one, is the one that it says. */
    private static boolean agrees(String before, OptionalInt told, String sign) {
        int end = before.length() - 1;
        if (told.isEmpty() || !before.endsWith(sign) || end == 0 || !Chars.isDigit(before.charAt(end - 1))) {
            return true;
        }
        int from = end;
        while (from > 0 && Chars.isDigit(before.charAt(from - 1)) && end - from < YEAR_DIGITS) {
            from--;
        }
        return Integer.parseInt(before, from, end, 10) == told.getAsInt();
    }
}
