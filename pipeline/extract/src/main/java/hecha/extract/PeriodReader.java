package hecha.extract;

import hecha.dictionary.WordTrie;
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

    private final OptionalInt today;
    private final OptionalInt reviewed;
    private final OptionalInt next;
    private final Optional<Period> told;
    private final TimeWords words;
    private final YearParts parts;
    private final PeriodReach reach;

    /**
     * @param today the year that 今年 means
     * @param reviewed the year that a month or a quarter without a year lies in
     * @param next the year that 明年 means
     * @param told the time that the part of the report tells of, if it tells of one
     */
    PeriodReader(TimeWords words, OptionalInt today, OptionalInt reviewed, OptionalInt next, Optional<Period> told) {
        this.words = words;
        this.today = today;
        this.reviewed = reviewed;
        this.next = next;
        this.told = told;
        parts = new YearParts(words);
        reach = new PeriodReach(words.reach(), reviewed, told);
    }

    /**
     * The time that a figure at {@code at} holds for: the last one named before it in its sentence that reaches so far.
     */
    Optional<TimeMention> before(String text, List<TimeMention> mentions, int at) {
        for (int last = Intervals.lastAtOrBefore(mentions, TimeMention::to, at); last >= 0; last--) {
            TimeMention mention = mentions.get(last);
            if (at - mention.to() > REACH) {
                return Optional.empty();
            }
            boolean holds = switch (mention.reach()) {
                case SENTENCE -> true;
                case CLAUSE -> !isParted(text, mention.to(), at);
                case OWN -> reach.isOwn(text, mention.to(), at);
                case NONE -> false;
            };
            if (holds) {
                return Optional.of(mention);
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
        if (!TimeWords.stands(words.same(), text, mention.to(), text.length())) {
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
        if (!Chars.isHan(c) && Signs.digit(c) < 0) {
            return null;
        }
        TimeMention named = named(text, i, to);
        if (named == null) {
            named = relative(text, i, to);
        }
        if (named == null) {
            named = told(text, i, to);
        }
        return named != null || reviewed.isEmpty() ? named : parts.part(text, i, i, to, reviewed.getAsInt());
    }

    /** 二〇二三年, “十四五”. */
    private @Nullable TimeMention named(String text, int i, int to) {
        if (i + 4 < to && text.charAt(i + 4) == Signs.YEAR) {
            int year = 0;
            for (int k = i; k < i + 4; k++) {
                int digit = Signs.digit(text.charAt(k));
                if (digit < 0) {
                    return null;
                }
                year = 10 * year + digit;
            }
            return year >= 1900 && year <= 2100 ? parts.inYear(text, i, i + 5, to, year) : null;
        }
        return plan(text, i, to);
    }

    private TimeMention last(int from, int to, int years) {
        int last = reviewed.orElse(0);
        return new TimeMention(from, to, Period.of(LocalDate.of(last - years + 1, 1, 1), LocalDate.of(last, 12, 31)));
    }

    private @Nullable TimeMention digits(String text, int i, int to, OptionalInt near) {
        int end = YearParts.digitsEnd(text, i, to);
        boolean year4 = end - i == 4 && end < to && text.charAt(end) == Signs.YEAR;
        if (i > 0 && (Chars.isDigit(text.charAt(i - 1)) || (text.charAt(i - 1) == '.' && !year4))) {
            return null;
        }
        if (end - i == 4 && end < to) {
            int year = YearParts.number(text, i, end);
            if (year < 1900 || year > 2100) {
                return null;
            }
            if (text.charAt(end) == Signs.YEAR) {
                return parts.inYear(text, i, end + 1, to, year);
            }
            int second = parts.rangeEnd(text, end, to);
            if (second > 0 && text.charAt(second - 1) == Signs.YEAR) {
                int last = YearParts.number(text, second - 5, second - 1);
                return last >= year && last <= 2100
                        ? new TimeMention(i, second, Period.of(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31)))
                        : null;
            }
            return null;
        }
        if (near.isPresent() && end - i <= 2) {
            TimeMention months = parts.months(text, i, i, to, near.getAsInt());
            return months != null && months.to() - i >= 2 ? months : counted(text, i, i, to);
        }
        return null;
    }

    /** 今年, 去年三季度, 今明两年. */
    private @Nullable TimeMention relative(String text, int i, int to) {
        WordTrie.Match<TimeWords.Year> word =
                today.isEmpty() ? null : words.years().longest(text, i, to);
        if (word == null) {
            return null;
        }
        int year = today.getAsInt();
        return switch (word.value()) {
            case THIS -> parts.inYear(text, i, word.to(), to, year);
            case LAST -> parts.inYear(text, i, word.to(), to, year - 1);
            case BEFORE -> parts.inYear(text, i, word.to(), to, reviewed.orElse(year) - 1);
            case NEXT -> parts.inYear(text, i, word.to(), to, next.orElse(year + 1));
            case BOTH ->
                new TimeMention(i, word.to(), Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 12, 31)));
        };
    }

    /** What is counted from the time that the part tells of: 截至目前, which closes it, 年底, 近三年, 五年来. */
    private @Nullable TimeMention told(String text, int i, int to) {
        WordTrie.Match<String> now = told.isEmpty() ? null : words.now().longest(text, i, to);
        if (now != null) {
            return new TimeMention(i, now.to(), told.get());
        }
        if (reviewed.isEmpty()) {
            return null;
        }
        WordTrie.Match<String> whole = words.whole().longest(text, i, to);
        if (whole != null && isFree(text, i)) {
            return new TimeMention(i, whole.to(), Period.year(reviewed.getAsInt()));
        }
        WordTrie.Match<String> recent = words.recent().longest(text, i, to);
        if (recent != null) {
            int years = recent.to() + 1 < to ? years(text.charAt(recent.to())) : 0;
            boolean counts = years > 0 && text.charAt(recent.to() + 1) == Signs.YEAR;
            return counts ? last(i, recent.to() + 2, years) : null;
        }
        return isFree(text, i) ? counted(text, i, i, to) : null;
    }

    /** 五年来, 两年平均: years that end with the one that is looked back on. */
    private @Nullable TimeMention counted(String text, int from, int at, int to) {
        int years = years(text.charAt(at));
        WordTrie.Match<String> behind = years == 0 ? null : words.behindYears().longest(text, at + 1, to);
        return behind == null ? null : last(from, behind.to(), years);
    }

    private static int years(char c) {
        return c == Signs.TWO ? 2 : Chars.isDigit(c) ? Character.digit(c, 10) : Math.max(0, Signs.digit(c));
    }

    /** Whether the words at {@code at} belong to no number or other year before them. */
    private boolean isFree(String text, int at) {
        return at == 0 || (!Chars.isDigit(text.charAt(at - 1)) && !TimeWords.stands(words.noWhole(), text, at, 0));
    }

    private @Nullable TimeMention plan(String text, int i, int to) {
        int number = text.charAt(i) == Signs.TEN && i + 2 < to && text.charAt(i + 2) == Signs.FIVE
                ? Signs.digit(text.charAt(i + 1))
                : 0;
        if (number < 1) {
            return null;
        }
        int first = FIRST_PLAN + 5 * (10 + number - 1);
        int after = PeriodReach.behindQuotes(text, i + 3, to);
        int years = after + 2 < to && text.charAt(after) == Signs.BEFORE && text.charAt(after + 2) == Signs.YEAR
                ? years(text.charAt(after + 1))
                : 0;
        if (years > 0 && years < 5) {
            // “十四五”前四年
            return new TimeMention(
                    i, after + 3, Period.of(LocalDate.of(first, 1, 1), LocalDate.of(first + years - 1, 12, 31)));
        }
        boolean ends = TimeWords.stands(words.planEnds(), text, after, to);
        return new TimeMention(
                i,
                i + 3,
                ends ? Period.year(first + 4) : Period.of(LocalDate.of(first, 1, 1), LocalDate.of(first + 4, 12, 31)));
    }
}
