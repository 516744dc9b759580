package hecha.extract;

import hecha.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells how far a time that a sentence names goes, and where words such as 截至 and 以来 open it. */
final class PeriodReach {
    /** 自 and 以来 stand no further apart. */
    private static final int SINCE = 30;

    private final OptionalInt reviewed;
    private final Optional<Period> told;

    /**
     * @param reviewed the year that is looked back on
     * @param told the time that the part of the report tells of, if it tells of one
     */
    PeriodReach(OptionalInt reviewed, Optional<Period> told) {
        this.reviewed = reviewed;
        this.told = told;
    }

    /** The mention with its reach, {@code before} the ones that the sentence {@code from..to} names before it. */
    TimeMention of(String text, TimeMention mention, int from, int to, List<TimeMention> before) {
        int begin = mention.from();
        while (begin > from && "“\"".indexOf(text.charAt(begin - 1)) >= 0) {
            begin--;
        }
        char previous = begin > from ? text.charAt(begin - 1) : '\n';
        int after = mention.to();
        while (after < to && "”\"".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        if ("比较与".indexOf(previous) >= 0) {
            return new TimeMention(mention.from(), mention.to(), mention.period(), TimeMention.Reach.OWN);
        }
        boolean base = "从由".indexOf(previous) >= 0 && isBase(text, after, to);
        if (base) {
            return new TimeMention(mention.from(), mention.to(), mention.period(), TimeMention.Reach.OWN);
        }
        boolean of = text.startsWith("的", after) || text.startsWith("期间", after);
        if (of && "到是为于".indexOf(previous) >= 0) {
            return new TimeMention(mention.from(), mention.to(), mention.period(), TimeMention.Reach.NONE);
        }
        if (previous == '是') {
            return new TimeMention(mention.from(), mention.to(), mention.period(), TimeMention.Reach.OWN);
        }
        if (isDeadline(text, after) && isTold(mention.period())) {
            return new TimeMention(mention.from(), mention.to(), mention.period(), TimeMention.Reach.NONE);
        }
        return new TimeMention(
                mention.from(),
                mention.to(),
                open(text, mention, begin, after, before),
                text.startsWith("以来", after) && !isSet(text, after + 2, to) && isPast(mention.period())
                        ? TimeMention.Reach.CLAUSE
                        : TimeMention.Reach.SENTENCE);
    }

    /** 截至… leaves the beginning open, …以来 and …起 the end, where the time that is told of does not close them. */
    private Period open(String text, TimeMention mention, int begin, int after, List<TimeMention> before) {
        Period period = mention.period();
        if (text.startsWith("截至", begin - 2) || text.startsWith("截止", begin - 2)) {
            TimeMention last = before.isEmpty() ? null : before.get(before.size() - 1);
            if (last != null && last.period().to().isEmpty()) {
                return new Period(last.period().from(), period.to());
            }
            return isTold(period) ? told.orElse(period) : new Period(Optional.empty(), period.to());
        }
        if (text.startsWith("前", after) || text.startsWith("底前", after) || text.startsWith("之前", after)) {
            return new Period(Optional.empty(), period.to());
        }
        if (text.startsWith("自", begin - 1) && since(text, after)) {
            return new Period(period.from(), Optional.empty());
        }
        if (text.startsWith("以来", after) || text.startsWith("起", after)) {
            Optional<LocalDate> end = told.flatMap(Period::to)
                    .filter(last -> period.from().map(last::isAfter).orElse(false));
            return new Period(period.from(), text.startsWith("起", after) ? Optional.empty() : end);
        }
        return period;
    }

    /** 自2019年启动改造工作以来 */
    private static boolean since(String text, int after) {
        for (int i = after; i + 1 < text.length() && i - after < SINCE; i++) {
            if (TimeMention.PARTS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
            if (text.startsWith("以来", i)) {
                return true;
            }
        }
        return false;
    }

    /** 由去年底的78.4%提高到84.9%: whether 的 leads on to a figure that is only started from. */
    private static boolean isBase(String text, int after, int to) {
        int i = after;
        while (i < to && i - after < 4 && TimeMention.OWN.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i > after && text.charAt(i - 1) == '的';
    }

    private static boolean isDeadline(String text, int after) {
        int at = text.startsWith("底", after) ? after + 1 : after;
        return text.startsWith("前", at) || text.startsWith("之前", at);
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
