package hecha.classify;

import hecha.dictionary.StageWords;
import hecha.model.Period;
import hecha.text.Chars;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the months that a title names: 2024年6月份, 1—6月, 2023年9月至2024年8月, 前5个月, 6月上旬. */
final class Months {
    private static final String FILE = "periods";
    private static final int YEAR = 4;
    private static final int LAST = 12;

    private final String joins;
    private final String listed;
    private final char year;
    private final char month;
    private final String part;
    private final String since;
    private final String counter;
    private final List<String> days;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, int[]> thirds = new LinkedHashMap<>();

    Months(StageWords words) {
        joins = words.text(FILE, "joins");
        listed = words.text(FILE, "listed");
        year = words.text(FILE, "year").charAt(0);
        month = words.text(FILE, "month").charAt(0);
        part = words.text(FILE, "month-part");
        since = words.text(FILE, "first-months");
        counter = words.text(FILE, "month-counter");
        days = words.words(FILE, "days");
        words.pairs(FILE, "month-names").forEach((name, number) -> names.put(name, Integer.parseInt(number)));
        words.pairs(FILE, "thirds").forEach((third, span) -> thirds.put(third, span(span)));
    }

    /** A month as written, from its number to 月 or 月份. */
    private record Month(int from, int to, int number) {}

    /**
     * The months that {@code words} name first, each of {@code first}, the year that they name first; empty where they
     * name none of that year.
     */
    Optional<Period> in(String words, int first) {
        List<Month> named = named(words);
        if (named.isEmpty() || yearBefore(words, named.get(0).from, first) != first) {
            return Optional.empty();
        }
        Month from = named.get(0);
        LocalDate begin = LocalDate.of(first, from.number, 1);
        boolean range = named.size() > 1 && areJoined(words, from, named.get(1));
        Month to = range ? named.get(1) : from;
        YearMonth end = YearMonth.of(yearBefore(words, to.from, first), to.number);
        if (range) {
            return end.isAfter(YearMonth.from(begin))
                    ? Optional.of(Period.of(begin, end.atEndOfMonth()))
                    : Optional.empty();
        }
        for (Map.Entry<String, int[]> third : thirds.entrySet()) {
            if (words.startsWith(third.getKey(), from.to)) {
                int last = Math.min(third.getValue()[1], end.lengthOfMonth());
                return Optional.of(Period.of(begin.withDayOfMonth(third.getValue()[0]), end.atDay(last)));
            }
        }
        return Optional.of(Period.of(begin, end.atEndOfMonth()));
    }

    /** The months of {@code words} in their order; of {@code 1—6月} and {@code 前6个月} the first, too. */
    private List<Month> named(String words) {
        List<Month> all = new ArrayList<>();
        for (int at = words.indexOf(month); at >= 0; at = words.indexOf(month, at + 1)) {
            int to = words.startsWith(part, at + 1) ? at + 1 + part.length() : at + 1;
            boolean counted = words.startsWith(counter, at - counter.length());
            Optional<Month> last = number(words, counted ? at - counter.length() : at, to);
            if (last.isEmpty() || isDate(words, to)) {
                continue;
            }
            int from = last.get().from;
            if (counted) {
                if (words.startsWith(since, from - since.length())) {
                    all.add(new Month(from - since.length(), from - since.length(), 1));
                    all.add(new Month(from, to, last.get().number));
                }
                continue;
            }
            int dash = from;
            while (dash > 0 && (joins + listed).indexOf(words.charAt(dash - 1)) >= 0) {
                dash--;
            }
            if (dash < from) {
                number(words, dash, dash).ifPresent(all::add);
            }
            all.add(last.get());
        }
        return all;
    }

    /** The number of a month that ends at {@code end}, in digits or, where a year or nothing stands before it, by name. */
    private Optional<Month> number(String words, int end, int to) {
        int from = end;
        while (from > 0 && Chars.isDigit(words.charAt(from - 1))) {
            from--;
        }
        if (from < end) {
            int number = end - from > 2 ? 0 : Integer.parseInt(words.substring(from, end));
            return number >= 1 && number <= LAST ? Optional.of(new Month(from, to, number)) : Optional.empty();
        }
        return names.entrySet().stream()
                .filter(name ->
                        words.startsWith(name.getKey(), end - name.getKey().length()))
                .map(name -> new Month(end - name.getKey().length(), to, name.getValue()))
                .filter(found -> found.from == 0 || !Chars.isChineseDigit(words.charAt(found.from - 1)))
                .findFirst();
    }

    /** Whether a day follows: 6月5日, and 三月三, the name of a feast. */
    private boolean isDate(String words, int at) {
        int end = Chars.skipDigits(words, at, words.length());
        boolean dated = end > at && days.stream().anyMatch(day -> words.startsWith(day, end));
        return dated || (at < words.length() && Chars.isChineseDigit(words.charAt(at)));
    }

    /** Whether a dash, 至 or 到 joins two months (9月—2024年8月), or 、 one to the next (5、6月份). */
    private boolean areJoined(String words, Month a, Month b) {
        if (a.from == a.to) {
            return true;
        }
        int at = a.to;
        while (at < b.from && joins.indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        if (at == a.to) {
            boolean next = b.number == a.number + 1;
            return next && b.from == a.to + 1 && listed.indexOf(words.charAt(a.to)) >= 0;
        }
        return at == b.from || (isYear(words, at) && at + YEAR + 1 == b.from);
    }

    private boolean isYear(String words, int at) {
        return at >= 0
                && at + YEAR < words.length()
                && words.charAt(at + YEAR) == year
                && Chars.skipDigits(words, at, at + YEAR) == at + YEAR;
    }

    /** The last year with 年 that stands before {@code at}, else {@code first}. */
    private int yearBefore(String words, int at, int first) {
        for (int end = at - 1; end >= YEAR; end--) {
            if (isYear(words, end - YEAR)) {
                return Integer.parseInt(words.substring(end - YEAR, end));
            }
        }
        return first;
    }

    /** {@code 1-6} of the dictionary: a first and a last. */
    static int[] span(String written) {
        int dash = written.indexOf('-');
        return new int[] {Integer.parseInt(written.substring(0, dash)), Integer.parseInt(written.substring(dash + 1))};
    }
}
