package hecha.check;

import hecha.model.Block;
import hecha.model.Severity;
import hecha.text.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks for dates that cannot be, stretches that end before they begin, and facts later than the report. */
public final class DateCheck implements Check {
    private static final String RULE = "date/inconsistent";
    private static final int REACH = 6;
    private static final int ANY_YEAR = 2000;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        List<Dates.Written> dates = context.dates();
        Optional<LocalDate> signed = signed(context);
        for (int i = 0; i < dates.size(); i++) {
            Dates.Written date = dates.get(i);
            if (date.impossible()) {
                findings.accept(draft(context, date.from(), date.to()).weighing(Severity.ERROR));
            } else if (i + 1 < dates.size()) {
                backwards(context, date, dates.get(i + 1), findings);
            }
            if (signed.isPresent()) {
                late(context, date, signed.get(), findings);
            }
        }
    }

    private static FindingDraft draft(CheckContext context, int from, int to) {
        String words = context.text().substring(from, to);
        return FindingDraft.of(RULE, from, to, context.sectionAt(from), words).with("date", words);
    }

    /** 2023年5月至2023年3月, 9月15日至9月10日. */
    private static void backwards(
            CheckContext context, Dates.Written first, Dates.Written second, Consumer<FindingDraft> findings) {
        String between = context.text().substring(first.to(), second.from());
        if (context.rule(RULE).words("until").contains(between.strip())
                && !second.impossible()
                && (isDated(first, second) || isOfOneMonth(first, second))
                && ChronologyCheck.isBefore(second, first, first.year().orElse(ANY_YEAR))) {
            findings.accept(draft(context, first.from(), second.to()).as("backwards"));
        }
    }

    private static boolean isDated(Dates.Written first, Dates.Written second) {
        return first.year().isPresent() && second.year().isPresent();
    }

    /** Whether both stand in one month of one year; from one month to another a year may end. */
    private static boolean isOfOneMonth(Dates.Written first, Dates.Written second) {
        return second.year().isEmpty()
                && first.month().isPresent()
                && first.month().equals(second.month());
    }

    /** 截至2024年6月底 in a report signed in May 2024. */
    private static void late(
            CheckContext context, Dates.Written date, LocalDate signed, Consumer<FindingDraft> findings) {
        if (date.impossible() || date.year().isEmpty() || date.month().isEmpty()) {
            return;
        }
        String text = context.text();
        String before = text.substring(Math.max(0, date.from() - REACH), date.from());
        boolean reported = context.rule(RULE).words("reported").anyEnds(before);
        YearMonth month = YearMonth.of(date.year().getAsInt(), date.month().getAsInt());
        LocalDate first = date.day().isPresent() ? month.atDay(date.day().getAsInt()) : month.atDay(1);
        if (reported && first.isAfter(signed)) {
            findings.accept(draft(context, date.from(), date.to()).as("late").with("signed", signed.toString()));
        }
    }

    /** The date that the report is signed with, where it says year, month and day. */
    static Optional<LocalDate> signed(CheckContext context) {
        return context.outline().blocks().stream()
                .filter(block -> block.type() == Block.Type.DATE_LINE)
                .flatMap(block -> context.dates(block.from(), block.to()).stream())
                .flatMap(date -> date.whole().stream())
                .findFirst();
    }
}
