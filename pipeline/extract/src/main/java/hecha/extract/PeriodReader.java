package hecha.extract;

import hecha.model.Metadata;
import hecha.model.Period;
import hecha.text.Chars;
import hecha.text.Intervals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that a sentence names (2019年, 今年1—9月, 近三年, “十三五”以来, 截至2023年底) and says which of them a figure
 * holds for. What is told by the day of writing (今年, 去年) is resolved against the report's own date, if it has one.
 */
final class PeriodReader {
    private static final int REACH = 160;
    /** 十五 would be the fifteenth plan: the eleventh began in 2006. */
    private static final int FIRST_PLAN = 1956;

    private static final String DIGITS = "零一二三四五六七八九";

    /** What may stand between a time that is compared with and its own figure: 比上年（31.7%）, 比去年同期的3亿元. */
    private static final String OWN = "的（(同期全年为";

    private static final String YEAR_DIGITS = "〇一二三四五六七八九";

    private final OptionalInt today;
    private final OptionalInt reviewed;

    PeriodReader(Metadata metadata) {
        Optional<LocalDate> told = metadata.date().or(() -> metadata.period().flatMap(Period::to));
        today = told.isPresent() ? OptionalInt.of(told.get().getYear()) : OptionalInt.empty();
        Optional<LocalDate> last = metadata.period().flatMap(Period::to);
        reviewed = last.isPresent() ? OptionalInt.of(last.get().getYear()) : today;
    }

    /**
     * @param today the year that 今年 means
     * @param reviewed the year that a month or a quarter without a year lies in
     */
    PeriodReader(OptionalInt today, OptionalInt reviewed) {
        this.today = today;
        this.reviewed = reviewed;
    }

    /**
     * A time in the text.
     *
     * @param compared whether the text only compares with it (比上年)
     */
    record Mention(int from, int to, Period period, boolean compared) {
        Mention(int from, int to, Period period) {
            this(from, to, period, false);
        }
    }

    /**
     * The time that a figure at {@code at} holds for: the last one named before it in its sentence, and one that is
     * compared with only where the figure stands right behind it.
     */
    Optional<Period> before(String text, List<Mention> mentions, int at) {
        for (int last = Intervals.lastAtOrBefore(mentions, Mention::to, at); last >= 0; last--) {
            Mention mention = mentions.get(last);
            if (at - mention.to() > REACH) {
                return Optional.empty();
            }
            if (!mention.compared() || isOwn(text, mention.to(), at)) {
                return Optional.of(mention.period());
            }
        }
        return Optional.empty();
    }

    private static boolean isOwn(String text, int from, int at) {
        for (int i = from; i < at; i++) {
            if (OWN.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return at - from <= 5;
    }

    /** The times that {@code text} names between {@code from} and {@code to}, in text order. */
    List<Mention> mentions(String text, int from, int to) {
        List<Mention> mentions = new ArrayList<>();
        int i = from;
        while (i < to) {
            Mention mention = at(text, i, to);
            if (mention == null) {
                i++;
                continue;
            }
            char previous = i > from ? text.charAt(i - 1) : '\n';
            boolean compared = "比较是与".indexOf(previous) >= 0;
            mentions.add(
                    compared
                            ? new Mention(mention.from(), mention.to(), mention.period(), true)
                            : open(text, mention, from, to));
            i = mention.to();
        }
        return mentions;
    }

    /** 截至… and 到… leave the beginning open, …以来 and …起 the end. */
    private static Mention open(String text, Mention mention, int from, int to) {
        Period period = mention.period();
        boolean until = text.startsWith("截至", Math.max(from, mention.from() - 2))
                || text.startsWith("截止", Math.max(from, mention.from() - 2))
                || (mention.from() > from && text.charAt(mention.from() - 1) == '到');
        if (until) {
            return new Mention(mention.from(), mention.to(), new Period(Optional.empty(), period.to()));
        }
        int after = mention.to();
        if (after < to && (text.charAt(after) == '”' || text.charAt(after) == '"')) {
            after++;
        }
        if (text.startsWith("以来", after) || (after < to && text.charAt(after) == '起')) {
            return new Mention(mention.from(), after, new Period(period.from(), Optional.empty()));
        }
        return mention;
    }

    private @Nullable Mention at(String text, int i, int to) {
        char c = text.charAt(i);
        if (Chars.isDigit(c)) {
            return digits(text, i, to);
        }
        return switch (c) {
            case '今', '本', '去', '上', '前', '明' -> relative(text, i, to);
            case '二', '三', '四', '第', '下', '全' -> chinese(text, i, to);
            case '一' -> chinese(text, i, to);
            case '十' -> plan(text, i);
            case '近', '过' -> recent(text, i, to);
            default -> null;
        };
    }

    /** 二〇二三年 and 一九五八年, or a quarter of the year that is looked back on. */
    private @Nullable Mention chinese(String text, int i, int to) {
        if (i + 4 < to && text.charAt(i + 4) == '年') {
            int year = 0;
            for (int k = i; k < i + 4; k++) {
                char c = text.charAt(k);
                int digit = c == '○' || c == '零' ? 0 : YEAR_DIGITS.indexOf(c);
                if (digit < 0) {
                    return null;
                }
                year = 10 * year + digit;
            }
            return year >= 1900 && year <= 2100 ? inYear(text, i, i + 5, to, year) : null;
        }
        return reviewed.isPresent() ? part(text, i, i, to, reviewed.getAsInt()) : null;
    }

    private @Nullable Mention digits(String text, int i, int to) {
        if (i > 0 && (Chars.isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '.')) {
            return null;
        }
        int end = digitsEnd(text, i, to);
        if (end - i == 4 && end < to) {
            int year = number(text, i, end);
            if (year < 1900 || year > 2100) {
                return null;
            }
            if (text.charAt(end) == '年') {
                return inYear(text, i, end + 1, to, year);
            }
            int second = rangeEnd(text, end, to);
            if (second > 0 && text.charAt(second - 1) == '年') {
                int last = number(text, second - 5, second - 1);
                return last >= year && last <= 2100
                        ? new Mention(i, second, Period.of(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31)))
                        : null;
            }
            return null;
        }
        if (reviewed.isPresent() && end - i <= 2) {
            Mention months = months(text, i, i, to, reviewed.getAsInt());
            return months != null && months.to() - i >= 2 ? months : null;
        }
        return null;
    }

    /** In 2019—2021年 the index after 年; 0 if it is no such range. */
    private static int rangeEnd(String text, int at, int to) {
        int i = at;
        while (i < to && i - at < 2 && "至到-—~～－–".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int end = i > at ? digitsEnd(text, i, to) : i;
        return end - i == 4 && end < to && text.charAt(end) == '年' ? end + 1 : 0;
    }

    /** What follows a year: its half, quarter, months or day, or a second year. */
    private Mention inYear(String text, int from, int at, int to, int year) {
        int second = rangeEnd(text, at, to);
        if (second > 0) {
            int last = number(text, second - 5, second - 1);
            if (last >= year && last <= 2100) {
                return new Mention(from, second, Period.of(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31)));
            }
        }
        Mention part = part(text, from, at, to, year);
        if (part != null) {
            return part;
        }
        Mention months = months(text, from, at, to, year);
        return months != null ? months : new Mention(from, at, Period.year(year));
    }

    private static @Nullable Mention part(String text, int from, int at, int to, int year) {
        String[] names = {"上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度", "前两季度"};
        int[][] months = {{1, 6}, {7, 12}, {1, 3}, {4, 6}, {7, 9}, {10, 12}, {1, 9}, {1, 6}};
        int start = at < to && text.charAt(at) == '第' ? at + 1 : at;
        for (int k = 0; k < names.length; k++) {
            if (text.startsWith(names[k], start) && start + names[k].length() <= to) {
                return new Mention(from, start + names[k].length(), months(year, months[k][0], months[k][1]));
            }
        }
        return null;
    }

    private static @Nullable Mention months(String text, int from, int at, int to, int year) {
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
                        ? new Mention(from, lastEnd + 1, months(year, first, last))
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
                return new Mention(from, dayEnd + 1, Period.of(day, day));
            } catch (DateTimeException e) {
                return null;
            }
        }
        return new Mention(from, end + 1, months(year, first, first));
    }

    private static Period months(int year, int first, int last) {
        return Period.of(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    private @Nullable Mention relative(String text, int i, int to) {
        if (today.isEmpty()) {
            return null;
        }
        int year = today.getAsInt();
        if (text.startsWith("今明两年", i)) {
            return new Mention(i, i + 4, Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 12, 31)));
        }
        if (text.startsWith("今年", i) || text.startsWith("本年", i)) {
            return inYear(text, i, i + 2, to, year);
        }
        if (text.startsWith("去年", i)) {
            return inYear(text, i, i + 2, to, year - 1);
        }
        if (text.startsWith("上年", i)) {
            return inYear(text, i, i + 2, to, reviewed.orElse(year) - 1);
        }
        if (text.startsWith("明年", i)) {
            return inYear(text, i, i + 2, to, year + 1);
        }
        return part(text, i, i, to, reviewed.orElse(year));
    }

    private static @Nullable Mention plan(String text, int i) {
        if (!text.startsWith("五", i + 2)) {
            return null;
        }
        int number = DIGITS.indexOf(text.charAt(i + 1));
        if (number < 1) {
            return null;
        }
        int first = FIRST_PLAN + 5 * (10 + number - 1);
        return new Mention(i, i + 3, Period.of(LocalDate.of(first, 1, 1), LocalDate.of(first + 4, 12, 31)));
    }

    /** 近三年 and 过去五年, which end with the year that is looked back on. */
    private @Nullable Mention recent(String text, int i, int to) {
        if (today.isEmpty()) {
            return null;
        }
        int at = text.startsWith("过去", i) ? i + 2 : i + 1;
        if (at + 1 >= to || (text.charAt(i) == '过' && at == i + 1)) {
            return null;
        }
        int years = Chars.isDigit(text.charAt(at)) ? text.charAt(at) - '0' : DIGITS.indexOf(text.charAt(at));
        if (text.charAt(at) == '两') {
            years = 2;
        }
        if (years < 1 || text.charAt(at + 1) != '年') {
            return null;
        }
        int last = reviewed.orElse(today.getAsInt());
        return new Mention(i, at + 2, Period.of(LocalDate.of(last - years + 1, 1, 1), LocalDate.of(last, 12, 31)));
    }

    private static int digitsEnd(String text, int from, int to) {
        int i = from;
        while (i < to && i - from < 5 && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }
}
