package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Period;
import hecha.text.Chars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells how far a time that a sentence names goes, and where words such as 截至 and 以来 open it. */
final class PeriodReach {
    /** 自 and 以来 stand no further apart. */
    private static final int SINCE = 30;

    private static final String OPENING_QUOTES = "“\"";
    private static final String CLOSING_QUOTES = "”\"";

    /** Such a time and its figure stand no further apart. */
    private static final int OWN = 5;

    private final TimeWords.ReachWords words;
    private final OptionalInt reviewed;
    private final Optional<Period> told;

    /**
     * @param reviewed the year that is looked back on
     * @param told the time that the part of the report tells of, if it tells of one
     */
    PeriodReach(TimeWords.ReachWords words, OptionalInt reviewed, Optional<Period> told) {
        this.words = words;
        this.reviewed = reviewed;
        this.told = told;
    }

    /** The mention with its reach, {@code before} the ones that the sentence {@code from..to} names before it. */
    TimeMention of(String text, TimeMention mention, int from, int to, List<TimeMention> before) {
        int begin = mention.from();
        while (begin > from && OPENING_QUOTES.indexOf(text.charAt(begin - 1)) >= 0) {
            begin--;
        }
        int after = behindQuotes(text, mention.to(), to);
        TimeMention.Reach reach = reach(text, mention.period(), begin, after, from, to);
        return new TimeMention(
                mention.from(),
                mention.to(),
                reach == TimeMention.Reach.SENTENCE || reach == TimeMention.Reach.CLAUSE
                        ? open(text, mention, begin, after, to, before)
                        : mention.period(),
                reach);
    }

    private TimeMention.Reach reach(String text, Period period, int begin, int after, int from, int to) {
        if (TimeWords.stands(words.compared(), text, begin, from)
                || (TimeWords.stands(words.starts(), text, begin, from) && isBase(text, after, to))) {
            return TimeMention.Reach.OWN;
        }
        if (TimeWords.stands(words.founded(), text, begin, from)) {
            return TimeMention.Reach.NONE;
        }
        if (TimeWords.stands(words.values(), text, begin, from)
                && TimeWords.stands(words.valueEnds(), text, after, to)) {
            return TimeMention.Reach.NONE;
        }
        if (TimeWords.stands(words.names(), text, begin, from)) {
            return TimeMention.Reach.OWN;
        }
        if (TimeWords.stands(words.before(), text, after, to) && isTold(period)) {
            return TimeMention.Reach.NONE;
        }
        WordTrie.Match<String> since = words.sinceEnds().longest(text, after, to);
        boolean past = since != null && !isSet(text, since.to(), to) && isPast(period);
        boolean told = past || isGround(text, begin, after, from) || (begin > from && isAttribute(text, after, to));
        return told ? TimeMention.Reach.CLAUSE : TimeMention.Reach.SENTENCE;
    }

    /** 对照上年下达的任务，: a time within what 的 closes tells of its own clause alone. */
    private static boolean isAttribute(String text, int after, int to) {
        for (int i = after; i < to && TimeMention.PARTS.indexOf(text.charAt(i)) < 0; i++) {
            if (Chars.isDigit(text.charAt(i)) || !Chars.isHan(text.charAt(i))) {
                return false;
            }
            if (text.charAt(i) == Signs.OF) {
                return i > after + 1;
            }
        }
        return false;
    }

    /** The index behind the closing quotes at {@code at}. */
    static int behindQuotes(String text, int at, int to) {
        int after = at;
        while (after < to && CLOSING_QUOTES.indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after;
    }

    /** Whether a figure at {@code at} is the one right behind a time that ends at {@code from}. */
    boolean isOwn(String text, int from, int at) {
        return at - from <= OWN && between(text, from, at) == at;
    }

    /** Where the words end that may stand between a time and its own figure. */
    private int between(String text, int from, int to) {
        int i = from;
        for (WordTrie.Match<String> word = words.between().longest(text, i, to);
                word != null;
                word = words.between().longest(text, i, to)) {
            i = word.to();
        }
        return i;
    }

    /** 截至… leaves the beginning open, …以来 and …起 the end, where the time that is told of does not close them. */
    private Period open(String text, TimeMention mention, int begin, int after, int to, List<TimeMention> before) {
        Period period = mention.period();
        if (TimeWords.stands(words.until(), text, begin, 0)) {
            TimeMention last = before.isEmpty() ? null : before.get(before.size() - 1);
            if (last != null && last.period().to().isEmpty()) {
                return new Period(last.period().from(), period.to());
            }
            return isTold(period) ? told.orElse(period) : new Period(Optional.empty(), period.to());
        }
        if (isDone(text, period, begin, after, to)) {
            LocalDate last = period.to().orElseThrow();
            return Period.of(LocalDate.of(last.getYear(), 1, 1), last);
        }
        if (isDeadline(text, begin, after, to) && isTold(period)) {
            return told.orElse(period);
        }
        if (TimeWords.stands(words.before(), text, after, to)) {
            return new Period(Optional.empty(), period.to());
        }
        if (TimeWords.stands(words.since(), text, begin, 0) && closes(words.sinceEnds(), text, after)) {
            return new Period(period.from(), Optional.empty());
        }
        if (TimeWords.stands(words.onwards(), text, after, to)) {
            return new Period(period.from(), Optional.empty());
        }
        if (TimeWords.stands(words.sinceEnds(), text, after, to)) {
            Optional<LocalDate> end = told.flatMap(Period::to)
                    .filter(last -> period.from().map(last::isAfter).orElse(false));
            return new Period(period.from(), end);
        }
        return period;
    }

    /** 自2019年启动改造工作以来: whether one of {@code ends} closes in the same clause what a time opens. */
    private static boolean closes(WordTrie<String> ends, String text, int after) {
        int limit = Math.min(text.length(), after + SINCE);
        for (int i = after; i < limit && TimeMention.PARTS.indexOf(text.charAt(i)) < 0; i++) {
            if (TimeWords.stands(ends, text, i, text.length())) {
                return true;
            }
        }
        return false;
    }

    /** 由去年底的78.4%提高到84.9%: whether 的 leads on to a figure that is only started from. */
    private boolean isBase(String text, int after, int to) {
        int i = between(text, after, Math.min(to, after + OWN - 1));
        return i > after && text.startsWith(Signs.OF_WORD, i - 1);
    }

    /** 到6月底已完成: the end of a month till which the year is told of. */
    private boolean isDone(String text, Period period, int begin, int after, int to) {
        WordTrie.Match<String> end = words.ends().longest(text, after, to);
        return end != null
                && TimeWords.stands(words.by(), text, begin, 0)
                && TimeWords.stands(words.done(), text, end.to(), to)
                && period.from().isPresent()
                && period.to().isPresent()
                && period.from().get().getMonth() == period.to().get().getMonth();
    }

    /** 到6月底，: a deadline within the time that is told of, for which what is behind it holds. */
    private boolean isDeadline(String text, int begin, int after, int to) {
        WordTrie.Match<String> end = words.ends().longest(text, after, to);
        return TimeWords.stands(words.by(), text, begin, 0)
                && !TimeWords.stands(words.until(), text, begin, 0)
                && isSet(text, end == null ? after : end.to(), to);
    }

    /** 在上年减收1.2亿元的基础上: such a time holds for its own clause. */
    private boolean isGround(String text, int begin, int after, int from) {
        return TimeWords.stands(words.on(), text, begin, from) && closes(words.grounds(), text, after);
    }

    /** Whether a comma parts a time from what follows: 2019年以来，… */
    private static boolean isSet(String text, int at, int to) {
        return at < to && TimeMention.PARTS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a time lies within the one year or less that is told of. */
    private boolean isTold(Period period) {
        Optional<LocalDate> first = told.flatMap(Period::from);
        Optional<LocalDate> last = told.flatMap(Period::to);
        return first.isPresent()
                && last.isPresent()
                && first.get().plusYears(1).isAfter(last.get())
                && period.to().isPresent()
                && !period.to().get().isAfter(last.get())
                && !period.to().get().isBefore(first.get());
    }

    private boolean isPast(Period period) {
        int year = period.from().map(LocalDate::getYear).orElse(0);
        return reviewed.isPresent() && year < reviewed.getAsInt();
    }
}
