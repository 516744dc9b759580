package hecha.extract;

import hecha.model.Period;
import hecha.text.Chars;
import hecha.text.Intervals;
import java.time.LocalDate;
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

    /** Up to these the time that is told of has gone. */
    private static final List<String> NOW = List.of("截至目前", "截止目前", "截至今日", "目前为止");

    /** Behind these 年底 and 年来 belong to a number. */
    private static final String NO_WHOLE = "一二三四五六七八九十两几半每当同历";

    private static final String YEAR_DIGITS = "〇一二三四五六七八九";

    /** The words of a year that is not named: all of it, its end. 年内 does not stand behind a number. */
    private static final List<String> WHOLE = List.of("全年", "年内", "年底", "年末");

    private final OptionalInt today;
    private final OptionalInt reviewed;
    private final OptionalInt next;
    private final Optional<Period> told;
    private final PeriodReach reach;

    /**
     * @param today the year that 今年 means
     * @param reviewed the year that a month or a quarter without a year lies in
     * @param next the year that 明年 means
     * @param told the time that the part of the report tells of, if it tells of one
     */
    PeriodReader(OptionalInt today, OptionalInt reviewed, OptionalInt next, Optional<Period> told) {
        this.today = today;
        this.reviewed = reviewed;
        this.next = next;
        this.told = told;
        reach = new PeriodReach(reviewed, told);
    }

    /**
     * The time that a figure at {@code at} holds for: the last one named before it in its sentence that reaches so far.
     */
    Optional<Period> before(String text, List<TimeMention> mentions, int at) {
        for (int last = Intervals.lastAtOrBefore(mentions, TimeMention::to, at); last >= 0; last--) {
            TimeMention mention = mentions.get(last);
            if (at - mention.to() > REACH) {
                return Optional.empty();
            }
            boolean holds = switch (mention.reach()) {
                case SENTENCE -> true;
                case CLAUSE -> !isParted(text, mention.to(), at);
                case OWN -> isOwn(text, mention.to(), at);
                case NONE -> false;
            };
            if (holds) {
                return Optional.of(mention.period());
            }
        }
        return Optional.empty();
    }

    private static boolean isParted(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (TimeMention.PARTS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOwn(String text, int from, int at) {
        for (int i = from; i < at; i++) {
            if (TimeMention.OWN.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return at - from <= 5;
    }

    /** The times that {@code text} names between {@code from} and {@code to}, in text order. */
    List<TimeMention> mentions(String text, int from, int to) {
        List<TimeMention> mentions = new ArrayList<>();
        OptionalInt near = OptionalInt.empty();
        int i = from;
        while (i < to) {
            TimeMention mention = at(text, i, to, near);
            if (mention == null) {
                i++;
                continue;
            }
            mentions.add(reach.of(text, same(text, mention, mentions), from, to, mentions));
            near = near(text, mention, near);
            i = mention.to();
        }
        return mentions;
    }

    /** The year in digits that was named last, in which a month without a year lies: 2024年3月底前，…；4月至6月. */
    private static OptionalInt near(String text, TimeMention mention, OptionalInt before) {
        boolean named = Chars.isDigit(text.charAt(mention.from())) && mention.to() - mention.from() > 4;
        Optional<LocalDate> first = mention.period().from();
        boolean one = first.isPresent()
                && first.get().getYear()
                        == mention.period().to().map(LocalDate::getYear).orElse(0);
        return named && one ? OptionalInt.of(first.get().getYear()) : before;
    }

    /** 去年同期 is the same part of the year before as the time that was named, else as the one that is told of. */
    private TimeMention same(String text, TimeMention mention, List<TimeMention> before) {
        if (!text.startsWith("同期", mention.to())) {
            return mention;
        }
        Optional<Period> part = before.isEmpty()
                ? told
                : Optional.of(before.get(before.size() - 1).period());
        Period year = mention.period();
        boolean shifts = part.flatMap(Period::from).isPresent()
                && part.flatMap(Period::to).isPresent()
                && part.get().from().get().getYear() - 1
                        == year.from().map(LocalDate::getYear).orElse(0);
        return shifts
                ? new TimeMention(
                        mention.from(),
                        mention.to(),
                        Period.of(
                                part.get().from().get().minusYears(1),
                                part.get().to().get().minusYears(1)))
                : mention;
    }

    private @Nullable TimeMention at(String text, int i, int to, OptionalInt near) {
        char c = text.charAt(i);
        if (Chars.isDigit(c)) {
            return digits(text, i, to, near.isPresent() ? near : reviewed);
        }
        return switch (c) {
            case '今', '本', '去', '上', '前', '明' -> relative(text, i, to);
            case '一', '二', '三', '四', '五', '第', '下' -> chinese(text, i, to);
            case '全', '年' -> whole(text, i);
            case '截', '目' -> now(text, i);
            case '十' -> plan(text, i);
            case '近', '过' -> recent(text, i, to);
            default -> null;
        };
    }

    /** 二〇二三年 and 一九五八年, or a quarter of the year that is looked back on. */
    private @Nullable TimeMention chinese(String text, int i, int to) {
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
            return year >= 1900 && year <= 2100 ? YearParts.inYear(text, i, i + 5, to, year) : null;
        }
        if (reviewed.isEmpty()) {
            return null;
        }
        boolean begins = i == 0 || NO_WHOLE.indexOf(text.charAt(i - 1)) < 0;
        return begins && text.startsWith("年来", i + 1)
                ? last(i, i + 3, DIGITS.indexOf(text.charAt(i)), reviewed.getAsInt())
                : YearParts.part(text, i, i, to, reviewed.getAsInt());
    }

    private static TimeMention last(int from, int to, int years, int last) {
        return new TimeMention(from, to, Period.of(LocalDate.of(last - years + 1, 1, 1), LocalDate.of(last, 12, 31)));
    }

    private @Nullable TimeMention digits(String text, int i, int to, OptionalInt near) {
        int end = YearParts.digitsEnd(text, i, to);
        boolean year4 = end - i == 4 && end < to && text.charAt(end) == '年';
        if (i > 0 && (Chars.isDigit(text.charAt(i - 1)) || (text.charAt(i - 1) == '.' && !year4))) {
            return null;
        }
        if (end - i == 4 && end < to) {
            int year = YearParts.number(text, i, end);
            if (year < 1900 || year > 2100) {
                return null;
            }
            if (text.charAt(end) == '年') {
                return YearParts.inYear(text, i, end + 1, to, year);
            }
            int second = YearParts.rangeEnd(text, end, to);
            if (second > 0 && text.charAt(second - 1) == '年') {
                int last = YearParts.number(text, second - 5, second - 1);
                return last >= year && last <= 2100
                        ? new TimeMention(i, second, Period.of(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31)))
                        : null;
            }
            return null;
        }
        if (near.isPresent() && end - i <= 2) {
            TimeMention months = YearParts.months(text, i, i, to, near.getAsInt());
            return months != null && months.to() - i >= 2 ? months : null;
        }
        return null;
    }

    /** 截至目前 closes the time that is told of. */
    private @Nullable TimeMention now(String text, int i) {
        for (String word : NOW) {
            if (told.isPresent() && text.startsWith(word, i)) {
                return new TimeMention(i, i + word.length(), told.get());
            }
        }
        return null;
    }

    /** 全年 and 年底 in a part that tells of a year or less are of that year. */
    private @Nullable TimeMention whole(String text, int i) {
        char previous = i > 0 ? text.charAt(i - 1) : '\n';
        if (reviewed.isEmpty() || Chars.isDigit(previous) || NO_WHOLE.indexOf(previous) >= 0) {
            return null;
        }
        for (String word : WHOLE) {
            if (text.startsWith(word, i)) {
                return new TimeMention(i, i + word.length(), Period.year(reviewed.getAsInt()));
            }
        }
        return null;
    }

    private @Nullable TimeMention relative(String text, int i, int to) {
        if (today.isEmpty()) {
            return null;
        }
        int year = today.getAsInt();
        if (text.startsWith("今明两年", i)) {
            return new TimeMention(i, i + 4, Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 12, 31)));
        }
        if (text.startsWith("今年", i) || text.startsWith("本年", i)) {
            return YearParts.inYear(text, i, i + 2, to, year);
        }
        if (text.startsWith("去年", i)) {
            return YearParts.inYear(text, i, i + 2, to, year - 1);
        }
        if (text.startsWith("上年", i)) {
            return YearParts.inYear(text, i, i + 2, to, reviewed.orElse(year) - 1);
        }
        if (text.startsWith("明年", i)) {
            return YearParts.inYear(text, i, i + 2, to, next.orElse(year + 1));
        }
        return YearParts.part(text, i, i, to, reviewed.orElse(year));
    }

    private static @Nullable TimeMention plan(String text, int i) {
        if (!text.startsWith("五", i + 2)) {
            return null;
        }
        int number = DIGITS.indexOf(text.charAt(i + 1));
        if (number < 1) {
            return null;
        }
        int first = FIRST_PLAN + 5 * (10 + number - 1);
        return new TimeMention(i, i + 3, Period.of(LocalDate.of(first, 1, 1), LocalDate.of(first + 4, 12, 31)));
    }

    /** 近三年 and 过去五年, which end with the year that is looked back on. */
    private @Nullable TimeMention recent(String text, int i, int to) {
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
        return last(i, at + 2, years, reviewed.orElse(today.getAsInt()));
    }
}
