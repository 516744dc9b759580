package hecha.classify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads full dates: 2024年5月8日, 二〇二四年五月八日, 2024-05-08. */
final class Dates {
    private static final String NUMERALS = "〇一二三四五六七八九";

    private Dates() {}

    /** The first full date in a stretch of {@code text}. */
    static Optional<LocalDate> first(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean begins = i == from || digit(text.charAt(i - 1)) < 0;
            if (begins && digit(text.charAt(i)) > 0) {
                Optional<LocalDate> date = at(text, i, to);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> at(String text, int from, int to) {
        int[] at = {from};
        int year = number(text, at, to, 4);
        char mark = at[0] < to ? text.charAt(at[0]) : ' ';
        if (year < 1900 || year > 2100 || "年-./".indexOf(mark) < 0) {
            return Optional.empty();
        }
        at[0]++;
        int month = number(text, at, to, 3);
        if (month < 1 || at[0] >= to || text.charAt(at[0]) != (mark == '年' ? '月' : mark)) {
            return Optional.empty();
        }
        at[0]++;
        int day = number(text, at, to, 3);
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads 12, 〇五 or 二十三 and moves on; -1 if no numeral stands there. */
    private static int number(String text, int[] at, int to, int most) {
        int value = -1;
        int read = 0;
        while (at[0] < to && read < most) {
            char c = text.charAt(at[0]);
            if (c == '十') {
                value = Math.max(value, 1) * 10;
                int next = at[0] + 1 < to ? digit(text.charAt(at[0] + 1)) : -1;
                if (next > 0) {
                    value += next;
                    at[0]++;
                }
                at[0]++;
                return value;
            }
            int digit = digit(c);
            if (digit < 0) {
                break;
            }
            value = Math.max(value, 0) * 10 + digit;
            at[0]++;
            read++;
        }
        return value;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c == '○' ? 0 : NUMERALS.indexOf(c);
    }
}
