package hecha.check;

import hecha.dictionary.RulePage;
import hecha.dictionary.Words;
import hecha.model.Severity;
import hecha.text.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds dates against one another: a work that ends before it begins, a day of the week, the year of the report. */
public final class ChronologyCheck implements Check {
    private static final String RULE = "date/inconsistent";
    private static final int NEAR = 6;
    private static final int REACH = 60;
    private static final int LAST_MONTH = 12;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        List<Dates.Written> dates = context.dates();
        for (int i = 0; i < dates.size(); i++) {
            Dates.Written date = dates.get(i);
            weekday(context, rule, date, findings);
            if (i + 1 < dates.size()) {
                work(context, rule, date, dates.get(i + 1), findings);
            }
        }
        reportYear(context, rule, dates, findings);
    }

    /** What is said of the dates in {@code from..to}. */
    static FindingDraft draft(CheckContext context, int from, int to) {
        String words = context.text().substring(from, to);
        return FindingDraft.of(RULE, from, to, context.sectionAt(from), words)
                .weighing(Severity.WARNING)
                .with("date", words);
    }

    /** 2023年5月开工，2023年3月建成. */
    private static void work(
            CheckContext context,
            RulePage rule,
            Dates.Written one,
            Dates.Written other,
            Consumer<FindingDraft> findings) {
        if (other.from() - one.to() > REACH
                || one.impossible()
                || other.impossible()
                || one.year().isEmpty()) {
            return;
        }
        String text = context.text();
        String between = text.substring(one.to(), other.from());
        String after = text.substring(other.to(), Math.min(text.length(), other.to() + NEAR));
        if (between.chars().anyMatch(c -> Marks.isStop((char) c) || c == '\n')
                || rule.words("phases").anyIn(between)) {
            return;
        }
        boolean forward = opens(rule.words("begin"), between) && opens(rule.words("end"), after);
        boolean backward =
                opens(rule.words("end"), between) && opens(rule.words("begin"), after) && isOfSameWork(rule, between);
        if (!forward && !backward) {
            return;
        }
        int year = one.year().getAsInt();
        boolean wrong = forward ? isBefore(other, one, year) : isBefore(one, other, year);
        if (wrong) {
            findings.accept(draft(context, one.from(), other.to()).as("work").saying("after", wordAt(rule, after)));
        }
    }

    /** Whether nothing is named between the end of a work and a beginning: 8月投用，东环路于9月启动 are two works. */
    private static boolean isOfSameWork(RulePage rule, String between) {
        String named = between.substring(Marks.clauseTo(between, 0, between.length()));
        if (rule.words("same").anyIn(named)) {
            return true;
        }
        return Marks.bare(rule.words("linking").removedFrom(named)).isEmpty();
    }

    private static String wordAt(RulePage rule, String after) {
        for (String list : List.of("begin", "end")) {
            for (String word : rule.words(list)) {
                int at = after.indexOf(word);
                if (at >= 0) {
                    return after.substring(0, at + word.length());
                }
            }
        }
        return "";
    }

    /** Whether one of the words stands in the first characters, before any mark. */
    private static boolean opens(Words words, String text) {
        String opening = text.substring(0, Marks.wordTo(text, 0, Math.min(text.length(), NEAR)));
        return words.anyIn(opening);
    }

    /** Whether {@code end} lies before {@code begin} in every way that both can be read; one without a year is of {@code year}. */
    static boolean isBefore(Dates.Written end, Dates.Written begin, int year) {
        YearMonth last = YearMonth.of(end.year().orElse(year), end.month().orElse(LAST_MONTH));
        YearMonth first = YearMonth.of(begin.year().orElse(year), begin.month().orElse(1));
        return last.isBefore(first)
                || (last.equals(first)
                        && end.day().isPresent()
                        && begin.day().isPresent()
                        && end.day().getAsInt() < begin.day().getAsInt());
    }

    /** 2024年3月15日（星期三） where it was a Friday. */
    private static void weekday(
            CheckContext context, RulePage rule, Dates.Written date, Consumer<FindingDraft> findings) {
        Optional<LocalDate> day = date.whole();
        String text = context.text();
        int at = date.to();
        if (day.isEmpty() || at >= text.length()) {
            return;
        }
        at += Marks.isOpening(text.charAt(at)) ? 1 : 0;
        for (String week : rule.words("week")) {
            int digit = at + week.length();
            if (text.startsWith(week, at) && digit < text.length()) {
                List<String> names = rule.words("days");
                int said = 1 + day(names, text.charAt(digit));
                int is = day.get().getDayOfWeek().getValue();
                if (said > 0 && said != is) {
                    findings.accept(draft(context, date.from(), digit + 1)
                            .as("weekday")
                            .saying("expected", week + names.get(is - 1).charAt(0)));
                }
                return;
            }
        }
    }

    /** Which of the days of a week {@code c} names, from 0 for Monday; -1 where it names none. */
    private static int day(List<String> names, char c) {
        for (int i = 0; i < names.size(); i++) {
            if (c != '|' && names.get(i).indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** 现将2021年工作总结如下 in a report whose title says 2023. */
    private static void reportYear(
            CheckContext context, RulePage rule, List<Dates.Written> dates, Consumer<FindingDraft> findings) {
        List<Integer> titled = years(Dates.in(context.outline().title().orElse("")));
        if (titled.size() != 1) {
            return;
        }
        String text = context.text();
        for (Dates.Written date : dates) {
            if (date.year().isEmpty() || date.month().isPresent() || date.year().getAsInt() == titled.get(0)) {
                continue;
            }
            int end = Marks.clauseTo(text, date.to(), Math.min(text.length(), date.to() + REACH / 2));
            String said = text.substring(date.to(), end);
            String before = text.substring(Math.max(0, date.from() - 2), date.from());
            if (rule.words("as-follows").anyEnds(said)
                    && rule.words("now").anyEnds(before)
                    && years(Dates.in(said)).isEmpty()) {
                findings.accept(draft(context, date.from(), end)
                        .as("report-year")
                        .saying("title", titled.get(0) + Signs.YEAR_WORD, Integer.toString(titled.get(0))));
                return;
            }
        }
    }

    private static List<Integer> years(List<Dates.Written> dates) {
        return dates.stream()
                .filter(date -> date.year().isPresent())
                .map(date -> date.year().getAsInt())
                .distinct()
                .toList();
    }
}
