package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Severity;
import hecha.text.Chars;
import hecha.text.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    private static final int YEAR_MONTHS = 12;
    /** Stands for a year that is not said; its February has 28 days. */
    private static final int ANY_YEAR = 2023;

    /** A date with the words of its clause behind it. */
    private record Event(Dates.Written date, String words) {
        int from() {
            return date.from();
        }

        int to() {
            return date.to();
        }

        /** 0 where it names none. */
        int year() {
            return date.year().orElse(0);
        }

        /** 0 where it names none. */
        int month() {
            return date.month().orElse(0);
        }

        /** Whether this lies before {@code other} in every way that both can be read. */
        boolean isBefore(Event other) {
            int years = year() > 0 && other.year() > 0 ? Integer.compare(year(), other.year()) : 0;
            if (years != 0 || month() == 0 || other.month() == 0) {
                return years < 0;
            }
            int months = Integer.compare(month(), other.month());
            int day = date.day().orElse(0);
            return months < 0
                    || (months == 0 && day > 0 && day < other.date.day().orElse(0));
        }

        /** Which of {@code words} are told of it; empty where none is. */
        String said(List<String> any) {
            return any.stream().filter(words::contains).findFirst().orElse("");
        }
    }

    /** Two things of which the first comes first, each by the words that tell of it: 开工, 动工 and 竣工, 建成. */
    private record Order(List<String> first, List<String> second) {
        static Order of(String entry) {
            String[] sides = entry.split("<", 2);
            return new Order(List.of(sides[0].split("\\|", -1)), List.of(sides[1].split("\\|", -1)));
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        List<Order> orders = rule.words("order").stream().map(Order::of).toList();
        Optional<LocalDate> signed = DateCheck.signed(context);
        for (Statement statement : context.statements()) {
            if (!context.isRunningText(statement.block())) {
                continue;
            }
            List<Event> events = events(context, statement);
            order(context, rule, orders, statement, events, findings);
            lasting(context, rule, statement, events, findings);
            years(context, rule, statement, events, findings);
            following(context, rule, statement, events, findings);
            signed.ifPresent(day -> late(context, rule, statement, events, day, findings));
        }
    }

    private static FindingDraft draft(CheckContext context, int from, int to, String variant) {
        String words = context.text().substring(from, to);
        return FindingDraft.of(RULE, from, to, context.sectionAt(from), words)
                .as(variant)
                .weighing(Severity.WARNING)
                .with("date", words);
    }

    /** The dates of a statement in text order, each with the words up to the end of its clause. */
    private static List<Event> events(CheckContext context, Statement statement) {
        List<Event> found = new ArrayList<>();
        for (Dates.Written date : context.dates(statement.from(), statement.to())) {
            int most = Math.min(statement.to(), date.to() + REACH);
            int end = Marks.clauseTo(context.text(), date.to(), most);
            // 3月24日，支队开展抽查
            if (end == date.to() && end < most && Marks.isComma(context.text().charAt(end))) {
                end = Marks.clauseTo(context.text(), end + 1, most);
            }
            found.add(new Event(date, statement.words(date.to(), end)));
        }
        return found;
    }

    /** 3月18日发布公告，3月12日开标. */
    private static void order(
            CheckContext context,
            RulePage rule,
            List<Order> orders,
            Statement statement,
            List<Event> events,
            Consumer<FindingDraft> findings) {
        for (int i = 0; i + 1 < events.size(); i++) {
            Event one = events.get(i);
            Event other = events.get(i + 1);
            if (isComparable(one, other) && !areApart(rule, statement, one, other)) {
                order(orders, context, one, other, findings);
            }
        }
    }

    private static void order(
            List<Order> orders, CheckContext context, Event one, Event other, Consumer<FindingDraft> findings) {
        boolean back = other.isBefore(one);
        boolean forth = one.year() > 0 && one.isBefore(other);
        if (!back && !forth) {
            return;
        }
        for (Order order : orders) {
            String first = (back ? one : other).said(order.first());
            String second = (back ? other : one).said(order.second());
            if (!first.isEmpty() && !second.isEmpty()) {
                findings.accept(
                        draft(context, one.from(), other.to() + other.words().length(), "order")
                                .saying("first", first)
                                .saying("second", second));
                return;
            }
        }
    }

    /** 9月20日印发通知。各校按照该通知要求，于9月5日前完成: the second is said to follow the first. */
    private static void following(
            CheckContext context,
            RulePage rule,
            Statement statement,
            List<Event> events,
            Consumer<FindingDraft> findings) {
        Optional<Event> before = statement.index() == 0
                ? Optional.empty()
                : last(context, context.statements().get(statement.index() - 1), statement.block());
        List<Event> all = new ArrayList<>(before.stream().toList());
        all.addAll(events);
        for (int i = 0; i + 1 < all.size(); i++) {
            Event one = all.get(i);
            Event other = all.get(i + 1);
            String between = statement.words(one.to(), other.from());
            String first = statement.words(one.to(), Marks.clauseTo(context.text(), one.to(), other.from()));
            if (rule.words("following").anyIn(between)
                    && between.length() <= REACH * 2
                    && isComparable(one, other)
                    && other.isBefore(one)
                    && !rule.words("years").anyIn(between)) {
                findings.accept(draft(context, one.from(), other.to(), "order")
                        .saying("first", shown(first))
                        .saying("second", shown(other.words())));
            }
        }
    }

    private static String shown(String words) {
        String bare = Marks.bare(words);
        return bare.length() > BEFORE ? bare.substring(0, BEFORE) : bare;
    }

    /** The last date of the sentence before where it stands in the same paragraph. */
    private static Optional<Event> last(CheckContext context, Statement statement, int block) {
        List<Event> events = statement.block() == block ? events(context, statement) : List.of();
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    /** Whether both name a year, or months that are near one another. */
    private static boolean isComparable(Event one, Event other) {
        return (one.year() > 0 && other.year() > 0)
                || (one.month() > 0 && other.month() > 0 && Math.abs(one.month() - other.month()) <= MONTHS);
    }

    /** Whether two dates are the ends of a stretch, of two years or phases, or stand in two sentences or a list. */
    private static boolean areApart(RulePage rule, Statement statement, Event one, Event other) {
        String between = statement.words(one.to(), other.from());
        String lead = statement.words(Math.max(statement.from(), one.from() - BEFORE), one.from());
        return rule.words("until").contains(between.strip())
                || rule.words("years").stream().anyMatch(word -> between.contains(word) || lead.contains(word))
                || rule.words("phases").anyIn(between)
                || rule.words("others").anyIn(between)
                || between.chars().anyMatch(c -> Marks.isStop((char) c) || c == '\n')
                || between.endsWith("、")
                || between.startsWith("、");
    }

    /** 6月1日至7日举办为期5天的培训. */
    private static void lasting(
            CheckContext context,
            RulePage rule,
            Statement statement,
            List<Event> events,
            Consumer<FindingDraft> findings) {
        String text = statement.text();
        for (int i = 0; i < events.size(); i++) {
            Dates.Written first = events.get(i).date();
            String until = rule.words("until").longestAt(text, first.to());
            Optional<LocalDate> begin = day(first.year(), first.month(), first.day());
            int from = first.to() + until.length();
            if (until.isEmpty() || begin.isEmpty()) {
                continue;
            }
            boolean whole = i + 1 < events.size() && events.get(i + 1).from() == from;
            Optional<LocalDate> end = whole
                    ? day(
                            first.year(),
                            events.get(i + 1).date().month(),
                            events.get(i + 1).date().day())
                    : day(first.year(), first.month(), dayAt(text, from, statement.to()));
            Optional<Term> said = said(context, rule, statement, first.to());
            if (end.isPresent() && said.isPresent()) {
                long days = begin.get().until(end.get(), ChronoUnit.DAYS) + 1;
                lasting(context, said.get(), days, findings);
            }
        }
    }

    /** The day of the calendar, where month and day are said. */
    private static Optional<LocalDate> day(OptionalInt year, OptionalInt month, OptionalInt day) {
        return new Dates.Written(0, 0, OptionalInt.of(year.orElse(ANY_YEAR)), month, day).whole();
    }

    /** The 7 of 6月1日至7日. */
    private static OptionalInt dayAt(String text, int from, int most) {
        int end = Chars.skipDigits(text, from, most);
        boolean day = end > from && end - from <= 2 && end < most && text.charAt(end) == Signs.DAY;
        return day ? OptionalInt.of(Integer.parseInt(text, from, end, 10)) : OptionalInt.empty();
    }

    /** 2019年4月启动，2021年4月完成，历时2年. */
    private static void years(
            CheckContext context,
            RulePage rule,
            Statement statement,
            List<Event> events,
            Consumer<FindingDraft> findings) {
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
        for (Term term : context.terms(statement)) {
            boolean year = term.unit().equals(Signs.YEAR_WORD);
            boolean said = rule.words("lasting").anyEnds(term.lead());
            if (months <= 0
                    || !said
                    || term.value().isEmpty()
                    || !(year || term.unit().equals(Signs.MONTHS))) {
                continue;
            }
            double stated = term.value().get().doubleValue() * (year ? YEAR_MONTHS : 1);
            if (Math.abs(stated - months) > (year ? YEAR_MONTHS * 3 / 4 : 1)) {
                findings.accept(
                        draft(context, first.from(), term.to(), "months").saying("months", Integer.toString(months)));
            }
        }
    }

    private static void lasting(CheckContext context, Term said, long days, Consumer<FindingDraft> findings) {
        long stated = said.value().map(v -> v.longValue()).orElse(0L);
        // of ten working days no fewer than twelve days pass
        boolean working = !said.unit().equals(Signs.DAYS);
        if (days > 1
                && days <= DAYS * 2
                && stated > 0
                && (working ? stated > days : stated != days && stated != days - 1)) {
            findings.accept(draft(context, said.from(), said.to(), "lasting").saying("days", Long.toString(days)));
        }
    }

    /** The days that a statement says one thing lasts: the only 为期…天 in it. */
    private static Optional<Term> said(CheckContext context, RulePage rule, Statement statement, int at) {
        List<Term> found = context.terms(statement).stream()
                .filter(term ->
                        term.unit().equals(Signs.DAYS) || rule.words("working").contains(term.unit()))
                .filter(term -> Math.abs(term.from() - at) <= REACH)
                .filter(term -> rule.words("lasting").stream()
                        .anyMatch(word -> term.lead().endsWith(word)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What is told as done on a day after the date of the report. */
    private static void late(
            CheckContext context,
            RulePage rule,
            Statement statement,
            List<Event> events,
            LocalDate signed,
            Consumer<FindingDraft> findings) {
        for (Event event : events) {
            boolean later = event.month() > 0
                    && event.date().first().filter(day -> day.isAfter(signed)).isPresent();
            if (!later) {
                continue;
            }
            String before = statement.words(Math.max(statement.from(), event.from() - BEFORE), event.from());
            boolean done = rule.words("done").anyIn(event.words()) || follows(rule, context, event);
            boolean planned = rule.words("planned").stream()
                    .anyMatch(word -> event.words().contains(word) || before.contains(word));
            if (done && !planned) {
                findings.accept(draft(context, event.from(), event.to(), "done").with("signed", signed.toString()));
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
        int most = Math.min(text.length(), from + REACH);
        String clause = text.substring(from, Marks.clauseTo(text, from + 1, most));
        return rule.words("done").anyIn(clause) && !rule.words("planned").anyIn(clause);
    }
}
