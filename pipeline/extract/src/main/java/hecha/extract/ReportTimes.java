package hecha.extract;

import hecha.model.Metadata;
import hecha.model.Period;
import hecha.model.Report;
import hecha.model.Section;
import hecha.text.Chars;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The time that a report tells of and the years that its words mean: by its metadata, else by its title, by what its
 * opening announces (现将截至10月底进展情况通报如下), by the day of writing, by the year that its head names.
 */
final class ReportTimes {
    /** The head of a report has no more characters. */
    private static final int HEAD = 300;

    /** 现将 and 通报如下 stand no further apart. */
    private static final int ANNOUNCED = 60;

    /** The name of a bulletin stands in the first characters. */
    private static final int TITLE = 60;

    /** A report of the first months can look back on the year before. */
    private static final int EARLY = 2;

    /** A genre of several articles, each with a time of its own. */
    static final String ARTICLES = "newsletter";

    /** What stands where a day is left blank. */
    private static final String BLANK = "_＿ 　Xx×";

    /** The words that open or close an announcement are no longer. */
    private static final int OPENED = 8;

    private final TimeWords words;
    private final YearParts parts;
    private final OptionalInt reviewed;
    private final OptionalInt written;
    private final Optional<Period> told;

    /** Whether the report is one on that time; one that is only written then plans for the same year. */
    private final boolean on;

    ReportTimes(TimeWords words, Report report, NatureScope natures) {
        this.words = words;
        parts = new YearParts(words);
        Metadata metadata = report.metadata();
        written = year(metadata.date());
        boolean deeds = report.genre().name().equals("deeds");
        Optional<Period> titled = title(report)
                .filter(title ->
                        metadata.period().map(whole -> isPart(title, whole)).orElse(true));
        Optional<Period> bulletin = titled.isPresent() ? Optional.empty() : bulletin(report);
        Optional<Period> known = titled.or(() -> bulletin);
        Optional<Period> named = natures.isRuling()
                ? known
                : known.or(metadata::period).or(() -> announced(report)).or(() -> yearBefore(report));
        on = named.isPresent() && bulletin.isEmpty();
        told = natures.isRuling() || deeds
                ? named
                : named.or(() -> written(report)).or(() -> head(report));
        boolean open = told.isPresent() && told.get().to().isEmpty();
        reviewed = natures.reviewed() > 0
                ? OptionalInt.of(natures.reviewed())
                : open ? written : year(told.flatMap(Period::to));
    }

    /** The time that a part tells of, the year that is planned for where it {@code plans}. */
    Optional<Period> of(boolean plans) {
        if (!plans || !on || reviewed.isEmpty()) {
            return told;
        }
        return Optional.of(Period.year(isOfPart() ? reviewed.getAsInt() : reviewed.getAsInt() + 1));
    }

    /** The year for which something is asked in a report on a part of it; empty where the report is on no such part. */
    Optional<Period> asked() {
        return isOfPart() ? of(true) : Optional.empty();
    }

    /** The year that the report looks back on. */
    OptionalInt reviewed() {
        return reviewed;
    }

    /** Whether the report looks back on no whole year, so that it plans for the same. */
    private boolean isOfPart() {
        return told.flatMap(Period::to)
                .filter(last -> last.getMonthValue() < 12 && last.getYear() == reviewed.orElse(0))
                .isPresent();
    }

    /** In a part that plans for {@code year}. */
    PeriodReader reader(int year) {
        return new PeriodReader(
                words,
                OptionalInt.of(year),
                OptionalInt.of(year),
                OptionalInt.of(year + 1),
                Optional.of(Period.year(year)));
    }

    /** Whether the report is a plan for a year behind the one that a part of it looks back on. */
    boolean isAhead() {
        int year = year(told.flatMap(Period::to)).orElse(0);
        return reviewed.isPresent() && year > reviewed.getAsInt();
    }

    /** In such a plan, where 去年 is the year before the planned one; {@code heading} is the year that the part names, or 0. */
    PeriodReader ahead(int heading) {
        int year = year(told.flatMap(Period::to)).orElse(0);
        return new PeriodReader(
                words,
                OptionalInt.of(year),
                OptionalInt.of(heading > 0 ? heading : year),
                OptionalInt.of(year + 1),
                heading > 0 ? Optional.of(Period.year(heading)) : told);
    }

    /**
     * @param asks whether the part looks ahead
     * @param plan whether the whole report does
     */
    PeriodReader reader(boolean asks, boolean plan, boolean government) {
        boolean ahead = reviewed.isPresent() && on && (government || asks) && !plan && !isOfPart();
        int last = reviewed.orElse(0);
        OptionalInt base = written.isPresent() ? written : reviewed;
        OptionalInt tomorrow = base.isPresent() ? OptionalInt.of(base.getAsInt() + 1) : base;
        if (ahead) {
            int year = Math.max(last + 1, written.orElse(last + 1));
            return new PeriodReader(
                    words,
                    OptionalInt.of(year),
                    asks ? OptionalInt.of(last + 1) : reviewed,
                    tomorrow,
                    asks ? of(true) : told);
        }
        return new PeriodReader(
                words, base, reviewed.isPresent() ? reviewed : base, tomorrow, asks && !plan ? of(true) : told);
    }

    private static OptionalInt year(Optional<LocalDate> day) {
        return day.isPresent() ? OptionalInt.of(day.get().getYear()) : OptionalInt.empty();
    }

    /** By the year of writing alone, else by the one that the head names. */
    private PeriodReader plain(Report report) {
        OptionalInt year = written.isPresent() ? written : year(head(report).flatMap(Period::to));
        return new PeriodReader(words, year, year, OptionalInt.empty(), Optional.empty());
    }

    private Optional<Period> title(Report report) {
        String title = report.outline().title().orElse("");
        return first(plain(report), title, 0, Math.min(title.length(), HEAD));
    }

    /**
     * The part of a year, or the day of a daily, that stands below the title of a bulletin: 物业投诉情况通报（2024年6月）. Below
     * other titles it is the day of writing.
     */
    private Optional<Period> bulletin(Report report) {
        String text = report.text();
        int end = head(report, HEAD);
        String title = withoutBlanks(text, Math.min(end, TITLE));
        if (!NatureWords.has(words.bulletins(), title, 0, title.length())) {
            return Optional.empty();
        }
        boolean daily = NatureWords.has(words.dailies(), title, 0, title.length());
        return plain(report).mentions(text, 0, end).stream()
                .filter(time -> time.reach() == TimeMention.Reach.SENTENCE)
                .map(TimeMention::period)
                .filter(time -> time.from().isPresent() && time.to().isPresent())
                .filter(time -> !time.equals(Period.year(time.from().get().getYear())))
                .filter(time -> daily || !time.from().equals(time.to()))
                .findFirst();
    }

    /** The first characters of a text, blanks left out, 汛　情　快　报. */
    private static String withoutBlanks(String text, int length) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (!Chars.isBlank(text.charAt(i))) {
                characters.append(text.charAt(i));
            }
        }
        return characters.toString();
    }

    /** Whether a time is a month or a longer part of another. */
    private static boolean isPart(Period part, Period whole) {
        Optional<LocalDate> first = part.from();
        Optional<LocalDate> last = part.to();
        return first.isPresent()
                && last.isPresent()
                && !last.get().isBefore(first.get().plusMonths(1).minusDays(1))
                && !first.get().isBefore(whole.from().orElse(LocalDate.MIN))
                && !last.get().isAfter(whole.to().orElse(LocalDate.MAX));
    }

    private static Optional<Period> first(PeriodReader reader, String text, int from, int to) {
        List<TimeMention> named = reader.mentions(text, from, to);
        return named.isEmpty() ? Optional.empty() : Optional.of(named.get(0).period());
    }

    /** 现将2024年上半年…情况通报如下; 截至10月底 begins with the year. */
    private Optional<Period> announced(Report report) {
        String text = report.text();
        int head = head(report, 3 * HEAD);
        int at = NatureWords.first(words.opened(), text, 0, Math.min(text.length(), head + OPENED));
        int end = at < 0
                ? -1
                : NatureWords.first(words.announced(), text, at, Math.min(text.length(), at + ANNOUNCED + OPENED));
        if (at < 0 || at > head || end < 0 || end - at > ANNOUNCED) {
            return Optional.empty();
        }
        return first(plain(report), text, at, end)
                .map(period -> period.from().isPresent() || period.to().isEmpty()
                        ? period
                        : Period.of(
                                LocalDate.of(period.to().get().getYear(), 1, 1),
                                period.to().get()));
    }

    /** 一、过去一年的工作 in a report of January: the year before the day of writing. */
    private Optional<Period> yearBefore(Report report) {
        boolean past = report.outline().sections().stream()
                .anyMatch(section -> NatureWords.has(
                        words.pastYear(),
                        section.heading(),
                        0,
                        section.heading().length()));
        return report.metadata()
                .date()
                .filter(day -> past && day.getMonthValue() <= EARLY)
                .map(day -> Period.year(day.getYear() - 1));
    }

    private Optional<Period> written(Report report) {
        boolean looksBack = report.metadata()
                        .date()
                        .map(day -> day.getMonthValue() <= EARLY)
                        .orElse(false)
                && !report.genre().name().equals("notice")
                && !report.genre().name().equals("plan");
        return looksBack ? Optional.empty() : report.metadata().date().map(day -> Period.year(day.getYear()));
    }

    /** The first year that the head names: 2024年第3期, 〔2024〕5号. */
    private Optional<Period> head(Report report) {
        String text = report.text();
        int end = head(report, HEAD);
        for (int i = 0; i + 4 < end; i++) {
            char after = text.charAt(i + 4);
            boolean sign = after == Signs.YEAR || after == '〕' || after == '）' || after == ']' || after == ')';
            if (sign && (i == 0 || !Chars.isDigit(text.charAt(i - 1))) && text.startsWith("20", i)) {
                char tens = text.charAt(i + 2);
                char ones = text.charAt(i + 3);
                if (Chars.isDigit(tens) && Chars.isDigit(ones)) {
                    int year = 2000 + 10 * (tens - '0') + ones - '0';
                    int first = rangeBegin(text, i);
                    return Optional.of(
                            first > 0 && first < year
                                    ? Period.of(LocalDate.of(first, 1, 1), LocalDate.of(year, 12, 31))
                                    : month(text, i + 5, end, year).orElse(Period.year(year)));
                }
            }
        }
        return Optional.empty();
    }

    /** In 2025—2027年 the year before the one at {@code at}; 0 where none is joined to it. */
    private int rangeBegin(String text, int at) {
        for (int begin = at - 5; begin >= Math.max(0, at - 7); begin--) {
            int end = YearParts.digitsEnd(text, begin, at);
            int after = end < at && text.charAt(end) == Signs.YEAR ? end + 1 : end;
            if (end - begin == 4 && parts.rangeEnd(text, after, text.length()) == at + 5) {
                return YearParts.number(text, begin, end);
            }
        }
        return 0;
    }

    /** 7月__日: a bulletin whose day is left blank is of the month. */
    private static Optional<Period> month(String text, int from, int to, int year) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != Signs.MONTH) {
                continue;
            }
            int begin = i;
            while (begin > from && i - begin < 2 && Chars.isDigit(text.charAt(begin - 1))) {
                begin--;
            }
            int day = i + 1;
            while (day < to && BLANK.indexOf(text.charAt(day)) >= 0) {
                day++;
            }
            int month = begin == i ? 0 : YearParts.number(text, begin, i);
            if (month >= 1 && month <= 12 && day > i + 1 && day < to && text.charAt(day) == Signs.DAY) {
                return Optional.of(Period.of(
                        LocalDate.of(year, month, 1), YearMonth.of(year, month).atEndOfMonth()));
            }
        }
        return Optional.empty();
    }

    /** Where the first section begins that has a label, or the first article of several, no more than {@code limit} from the beginning. */
    private static int head(Report report, int limit) {
        int end = Math.min(limit, report.text().length());
        boolean articles = report.genre().name().equals(ARTICLES);
        for (Section section : report.outline().sections()) {
            if (articles || !section.label().isEmpty()) {
                return Math.min(end, section.from());
            }
        }
        return end;
    }
}
