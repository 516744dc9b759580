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

    /** A report of the first months can look back on the year before. */
    private static final int EARLY = 2;

    /** What stands where a day is left blank. */
    private static final String BLANK = "_＿ 　Xx×";

    private final OptionalInt reviewed;
    private final OptionalInt written;
    private final Optional<Period> told;

    /** Whether the report is one on that time; one that is only written then plans for the same year. */
    private final boolean on;

    ReportTimes(Report report, NatureScope natures) {
        Metadata metadata = report.metadata();
        written = year(metadata.date());
        boolean deeds = report.genre().name().equals("deeds");
        Optional<Period> named = metadata.period()
                .or(() -> title(report))
                .or(() -> natures.isRuling() ? Optional.empty() : announced(report));
        on = named.isPresent();
        told = named.or(() -> natures.isRuling() || deeds ? Optional.empty() : written(report))
                .or(() -> natures.isRuling() || deeds ? Optional.empty() : head(report));
        reviewed = natures.reviewed() > 0 ? OptionalInt.of(natures.reviewed()) : year(told.flatMap(Period::to));
    }

    /** The time that a part tells of, the one that lies ahead where it {@code plans}. */
    Optional<Period> of(boolean plans) {
        if (!plans || !on || reviewed.isEmpty()) {
            return told;
        }
        Optional<LocalDate> rest = rest();
        return rest.isPresent()
                ? Optional.of(Period.of(rest.get(), LocalDate.of(rest.get().getYear(), 12, 31)))
                : Optional.of(Period.year(reviewed.getAsInt() + 1));
    }

    /** Where the rest of the year begins that the report does not look back on; empty where it tells of all of it. */
    private Optional<LocalDate> rest() {
        return told.flatMap(Period::to)
                .filter(last -> last.getMonthValue() < 12 && last.getYear() == reviewed.orElse(0))
                .map(last -> last.plusDays(1));
    }

    /** In a part that plans for {@code year}. */
    static PeriodReader reader(int year) {
        return new PeriodReader(
                OptionalInt.of(year), OptionalInt.of(year), OptionalInt.of(year + 1), Optional.of(Period.year(year)));
    }

    /**
     * @param asks whether the part looks ahead
     * @param plan whether the whole report does
     */
    PeriodReader reader(boolean asks, boolean plan, boolean government) {
        boolean ahead = reviewed.isPresent() && on && (government || asks) && !plan && rest().isEmpty();
        int last = reviewed.orElse(0);
        OptionalInt base = written.isPresent() ? written : reviewed;
        OptionalInt tomorrow = base.isPresent() ? OptionalInt.of(base.getAsInt() + 1) : base;
        if (ahead) {
            int year = Math.max(last + 1, written.orElse(last + 1));
            return new PeriodReader(
                    OptionalInt.of(year), asks ? OptionalInt.of(last + 1) : reviewed, tomorrow, asks ? of(true) : told);
        }
        return new PeriodReader(
                base, reviewed.isPresent() ? reviewed : base, tomorrow, asks && !plan ? of(true) : told);
    }

    private static OptionalInt year(Optional<LocalDate> day) {
        return day.isPresent() ? OptionalInt.of(day.get().getYear()) : OptionalInt.empty();
    }

    private PeriodReader plain() {
        return new PeriodReader(written, written, OptionalInt.empty(), Optional.empty());
    }

    private Optional<Period> title(Report report) {
        String title = report.outline().title().orElse("");
        return first(plain(), title, 0, Math.min(title.length(), HEAD));
    }

    private static Optional<Period> first(PeriodReader reader, String text, int from, int to) {
        List<TimeMention> named = reader.mentions(text, from, to);
        return named.isEmpty() ? Optional.empty() : Optional.of(named.get(0).period());
    }

    /** 现将2024年上半年…情况通报如下; 截至10月底 begins with the year. */
    private Optional<Period> announced(Report report) {
        String text = report.text();
        int head = head(report, 3 * HEAD);
        int at = text.indexOf("现将");
        int end = at < 0 ? -1 : text.indexOf("如下", at);
        if (at < 0 || at > head || end < 0 || end - at > ANNOUNCED) {
            return Optional.empty();
        }
        return first(plain(), text, at, end)
                .flatMap(period -> period.to())
                .flatMap(last -> first(plain(), text, at, end)
                        .map(period -> period.from().isPresent()
                                ? period
                                : Period.of(LocalDate.of(last.getYear(), 1, 1), last)));
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
    private static Optional<Period> head(Report report) {
        String text = report.text();
        int end = head(report, HEAD);
        for (int i = 0; i + 4 < end; i++) {
            char after = text.charAt(i + 4);
            boolean sign = after == '年' || after == '〕' || after == '）' || after == ']' || after == ')';
            if (sign && (i == 0 || !Chars.isDigit(text.charAt(i - 1))) && text.startsWith("20", i)) {
                char tens = text.charAt(i + 2);
                char ones = text.charAt(i + 3);
                if (Chars.isDigit(tens) && Chars.isDigit(ones)) {
                    int year = 2000 + 10 * (tens - '0') + ones - '0';
                    return Optional.of(month(text, i + 5, end, year).orElse(Period.year(year)));
                }
            }
        }
        return Optional.empty();
    }

    /** 7月__日: a bulletin whose day is left blank is of the month. */
    private static Optional<Period> month(String text, int from, int to, int year) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '月') {
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
            if (month >= 1 && month <= 12 && day > i + 1 && day < to && text.charAt(day) == '日') {
                return Optional.of(Period.of(
                        LocalDate.of(year, month, 1), YearMonth.of(year, month).atEndOfMonth()));
            }
        }
        return Optional.empty();
    }

    /** Where the first section begins that has a label, no more than {@code limit} from the beginning. */
    private static int head(Report report, int limit) {
        int end = Math.min(limit, report.text().length());
        for (Section section : report.outline().sections()) {
            if (!section.label().isEmpty()) {
                return Math.min(end, section.from());
            }
        }
        return end;
    }
}
