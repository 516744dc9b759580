package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Severity;
import hecha.text.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds dates against what happened on them: a tender that is opened before it is called, an act told as done that is later
 * than the date of the report, a stretch of days that is longer than said.
 */
public final class EventOrderCheck implements Check {
    private static final String RULE = "date/inconsistent";
    private static final int REACH = 40;
    private static final int BEFORE = 10;
    /** Months that run back further without a year may be those of two years. */
    private static final int MONTHS = 5;

    private static final int DAYS = 31;

    private static final int YEAR = 4;
    private static final int YEAR_MONTHS = 12;

    /**
     * A date with the words of its clause.
     *
     * @param year 0 where it names none
     * @param month 0 where it names none
     * @param day 0 where it names none
     */
    private record Event(int from, int to, int year, int month, int day, String words) {
        /** Whether this lies before {@code other} in every way that both can be read. */
        boolean isBefore(Event other) {
            int years = year > 0 && other.year > 0 ? Integer.compare(year, other.year) : 0;
            if (years != 0 || month == 0 || other.month == 0) {
                return years < 0;
            }
            int months = Integer.compare(month, other.month);
            return months < 0 || (months == 0 && day > 0 && other.day > 0 && day < other.day);
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            if (!context.isRunningText(statement.block())) {
                continue;
            }
            List<Event> events = events(statement);
            order(rule, statement, events, findings);
            lasting(rule, statement, findings);
            years(rule, statement, events, findings);
        }
        late(context, rule, findings);
    }

    private static FindingDraft draft(CheckContext context, int from, int to, String variant) {
        String words = context.text().substring(from, to);
        return FindingDraft.of(RULE, from, to, context.sectionAt(from), words)
                .as(variant)
                .weighing(Severity.WARNING)
                .with("date", words);
    }

    /** The dates of a statement in text order, each with the words up to the next or the end of its clause. */
    private static List<Event> events(Statement statement) {
        String text = statement.context().text();
        List<Event> found = new ArrayList<>();
        int at = statement.from();
        while (at < statement.to()) {
            if (!Marks.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            Event event = date(text, at, statement.to());
            int next = event.to();
            if (event.month() > 0 || event.year() > 0) {
                int end = next;
                while (end < statement.to() && end - next < REACH && !Marks.partsClauses(text.charAt(end))) {
                    end++;
                }
                found.add(new Event(at, next, event.year(), event.month(), event.day(), text.substring(next, end)));
            }
            at = Math.max(at + 1, next);
        }
        return found;
    }

    /** The date at {@code at}: 2023年3月18日, 3月18日, 3月; without a month where none stands there. */
    private static Event date(String text, int from, int most) {
        int year = 0;
        int month = 0;
        int day = 0;
        int at = from;
        int end = digits(text, at, most);
        if (end - at == YEAR && end < most && text.charAt(end) == Signs.YEAR) {
            year = Integer.parseInt(text.substring(at, end));
            at = end + 1;
            end = digits(text, at, most);
        }
        if (end > at && end - at <= 2 && end < most && text.charAt(end) == Signs.MONTH) {
            month = Integer.parseInt(text.substring(at, end));
            at = end + 1;
            end = digits(text, at, most);
            if (end > at && end - at <= 2 && end < most && text.charAt(end) == Signs.DAY) {
                day = Integer.parseInt(text.substring(at, end));
                at = end + 1;
            }
        }
        return new Event(from, month == 0 && year == 0 ? end : at, year, month, day, "");
    }

    private static int digits(String text, int from, int most) {
        int at = from;
        while (at < most && Marks.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** 3月18日发布公告，3月12日开标. */
    private static void order(RulePage rule, Statement statement, List<Event> events, Consumer<FindingDraft> findings) {
        CheckContext context = statement.context();
        for (int i = 0; i + 1 < events.size(); i++) {
            Event one = events.get(i);
            Event other = events.get(i + 1);
            if (rule.words("until")
                            .contains(context.text()
                                    .substring(one.to(), other.from())
                                    .strip())
                    && one.month() == other.month()
                    && other.isBefore(one)
                    && one.year() == 0
                    && other.year() == 0) {
                findings.accept(draft(context, one.from(), other.to(), "backwards"));
                continue;
            }
            String between = context.text().substring(one.to(), other.from());
            String lead = context.text().substring(Math.max(statement.from(), one.from() - BEFORE), one.from());
            if (rule.words("years").stream().anyMatch(word -> between.contains(word) || lead.contains(word))
                    || rule.words("phases").stream().anyMatch(between::contains)
                    || between.chars().anyMatch(c -> Marks.isStop((char) c) || c == '\n' || c == '、')) {
                continue;
            }
            for (String order : rule.words("order")) {
                String[] sides = order.split("<", 2);
                String first = said(one, sides[0]);
                String second = said(other, sides[1]);
                boolean forward = !first.isEmpty() && !second.isEmpty() && other.isBefore(one);
                boolean backward = false;
                if (!forward) {
                    first = said(other, sides[0]);
                    second = said(one, sides[1]);
                    backward = !first.isEmpty() && !second.isEmpty() && one.isBefore(other) && one.year() > 0;
                }
                if ((one.month() == 0 || other.month() == 0) && (one.year() == 0 || other.year() == 0)) {
                    break;
                }
                boolean near = Math.abs(one.month() - other.month()) <= MONTHS || (one.year() > 0 && other.year() > 0);
                if ((forward || backward) && near) {
                    findings.accept(draft(
                                    context,
                                    one.from(),
                                    other.to() + other.words().length(),
                                    "order")
                            .saying("first", first)
                            .saying("second", second));
                    break;
                }
            }
        }
    }

    /** Which of the words are told of the event; empty where none is. */
    private static String said(Event event, String words) {
        for (String word : words.split("\\|", -1)) {
            if (event.words().contains(word)) {
                return word;
            }
        }
        return "";
    }

    /** 6月1日至7日举办为期5天的培训. */
    private static void lasting(RulePage rule, Statement statement, Consumer<FindingDraft> findings) {
        CheckContext context = statement.context();
        String text = context.text();
        for (String until : rule.words("until")) {
            for (int at = statement.find(Signs.DAY_WORD + until, statement.from());
                    at >= 0;
                    at = statement.find(Signs.DAY_WORD + until, at + 1)) {
                int from = at;
                while (from > statement.from()
                        && (Marks.isDigit(text.charAt(from - 1)) || "年月".indexOf(text.charAt(from - 1)) >= 0)) {
                    from--;
                }
                Event first = date(text, from, statement.to());
                int second = at + 1 + until.length();
                Event last = date(text, second, statement.to());
                int end = digits(text, second, statement.to());
                int day = last.month() > 0
                        ? last.day()
                        : end > second && end - second <= 2 && end < statement.to() && text.charAt(end) == Signs.DAY
                                ? Integer.parseInt(text.substring(second, end))
                                : 0;
                int month = last.month() > 0 ? last.month() : first.month();
                Optional<Term> said = said(rule, statement, at);
                if (first.month() > 0 && first.day() > 0 && day > 0 && said.isPresent()) {
                    int year = first.year() > 0 ? first.year() : 2023;
                    lasting(context, said.get(), days(year, first, month, day), findings);
                }
            }
        }
    }

    /** 2019年4月启动，2021年4月完成，历时2年. */
    private static void years(RulePage rule, Statement statement, List<Event> events, Consumer<FindingDraft> findings) {
        if (events.size() != 2
                || events.get(0).year() == 0
                || events.get(0).month() == 0
                || events.get(1).month() == 0) {
            return;
        }
        Event first = events.get(0);
        Event last = events.get(1);
        int to = last.year() == 0 ? first.year() : last.year();
        int months = (to - first.year()) * YEAR_MONTHS + last.month() - first.month();
        for (Term term : statement.context().terms(statement)) {
            boolean year = term.unit().equals(Signs.YEAR_WORD);
            boolean said = rule.words("lasting").stream().anyMatch(term.lead()::endsWith);
            if (months <= 0
                    || !said
                    || term.value().isEmpty()
                    || !(year || term.unit().equals(Signs.MONTHS))) {
                continue;
            }
            double stated = term.value().get().doubleValue() * (year ? YEAR_MONTHS : 1);
            if (Math.abs(stated - months) > (year ? YEAR_MONTHS * 3 / 4 : 1)) {
                findings.accept(draft(statement.context(), first.from(), term.to(), "months")
                        .saying("months", Integer.toString(months)));
            }
        }
    }

    private static long days(int year, Event first, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toEpochDay()
                    - LocalDate.of(year, first.month(), first.day()).toEpochDay()
                    + 1;
        } catch (java.time.DateTimeException e) {
            return 0;
        }
    }

    private static void lasting(CheckContext context, Term said, long days, Consumer<FindingDraft> findings) {
        long stated = said.value().map(v -> v.longValue()).orElse(0L);
        if (days > 1 && days <= DAYS * 2 && stated > 0 && stated != days && stated != days - 1) {
            findings.accept(draft(context, said.from(), said.to(), "lasting").saying("days", Long.toString(days)));
        }
    }

    /** The days that a statement says one thing lasts: the only 为期…天 in it. */
    private static Optional<Term> said(RulePage rule, Statement statement, int at) {
        List<Term> found = statement.context().terms(statement).stream()
                .filter(term -> term.unit().equals(Signs.DAYS) && Math.abs(term.from() - at) <= REACH)
                .filter(term -> rule.words("lasting").stream()
                        .anyMatch(word -> term.lead().endsWith(word)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What is told as done on a day after the date of the report. */
    private static void late(CheckContext context, RulePage rule, Consumer<FindingDraft> findings) {
        Optional<LocalDate> signed = DateCheck.signed(context, Dates.in(context.text()));
        if (signed.isEmpty()) {
            return;
        }
        for (Statement statement : context.statements()) {
            if (!context.isRunningText(statement.block())) {
                continue;
            }
            for (Event event : events(statement)) {
                int year = event.year();
                String before =
                        context.text().substring(Math.max(statement.from(), event.from() - BEFORE), event.from());
                boolean done =
                        rule.words("done").stream().anyMatch(event.words()::contains) || follows(rule, context, event);
                boolean planned = rule.words("planned").stream()
                        .anyMatch(word -> event.words().contains(word) || before.contains(word));
                if (year > 0 && done && !planned && first(event).isAfter(signed.get())) {
                    findings.accept(draft(context, event.from(), event.to(), "done")
                            .with("signed", signed.get().toString()));
                }
            }
        }
    }

    /** 2023年12月28日，我局召开了: whether the clause behind the date tells what was done. */
    private static boolean follows(RulePage rule, CheckContext context, Event event) {
        String text = context.text();
        int from = event.to();
        if (!event.words().isEmpty() || from >= text.length() || !Marks.isComma(text.charAt(from))) {
            return false;
        }
        int end = from + 1;
        while (end < text.length() && end - from < REACH && !Marks.partsClauses(text.charAt(end))) {
            end++;
        }
        String clause = text.substring(from, end);
        return rule.words("done").stream().anyMatch(clause::contains)
                && rule.words("planned").stream().noneMatch(clause::contains);
    }

    private static LocalDate first(Event event) {
        int day = Math.max(1, event.day());
        try {
            return LocalDate.of(event.year(), event.month(), day);
        } catch (java.time.DateTimeException e) {
            return LocalDate.MIN;
        }
    }
}
