package hecha.check;

import hecha.dictionary.RulePage;
import hecha.text.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the dates of what is numbered against its numbers: 1月12日举行第一次会议，1月11日举行第二次会议. */
public final class OrdinalOrderCheck implements Check {
    private static final String RULE = "date/inconsistent";
    /** So far from its date the number may stand. */
    private static final int REACH = 24;
    /** So much of the noun behind the counter says what is numbered. */
    private static final int NOUN = 2;
    /** Months that run back further without a year may be those of two years. */
    private static final int MONTHS = 3;

    private static final int MOST = 20;

    /** A date of something numbered: 1月12日, 1, 次会议. */
    private record Numbered(Dates.Written date, int number, String thing, int block) {
        boolean isBefore(Numbered other) {
            int year = date.year().orElse(other.date.year().orElse(0));
            int otherYear = other.date.year().orElse(year);
            if (year != otherYear) {
                return date.year().isPresent() && other.date.year().isPresent() && year < otherYear;
            }
            int months = other.date.month().orElse(0) - date.month().orElse(0);
            int days = other.date.day().orElse(0) - date.day().orElse(0);
            boolean dated = date.day().isPresent() && other.date.day().isPresent();
            return months > 0 ? months <= MONTHS : months == 0 && dated && days > 0;
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        List<Numbered> before = new ArrayList<>();
        for (Statement statement : context.statements()) {
            if (!before.isEmpty() && before.get(0).block() != statement.block()) {
                before.clear();
            }
            List<Dates.Written> dates = context.isRunningText(statement.block())
                    ? context.dates(statement.from(), statement.to())
                    : List.of();
            // 次年2月: months of two years
            if (dates.isEmpty()
                    || rule.words("years").stream().anyMatch(word -> statement.find(word, statement.from()) >= 0)) {
                continue;
            }
            for (int i = 0; i < dates.size(); i++) {
                int from = i == 0 ? statement.from() : dates.get(i - 1).to();
                int to = i + 1 < dates.size() ? dates.get(i + 1).from() : statement.to();
                numbered(rule, statement, dates.get(i), from, to).ifPresent(found -> {
                    before.stream()
                            .filter(earlier -> earlier.thing().equals(found.thing())
                                    && earlier.number() < found.number()
                                    && found.isBefore(earlier))
                            .findFirst()
                            .ifPresent(earlier -> findings.accept(draft(context, earlier, found)));
                    before.add(found);
                });
            }
        }
    }

    /** The number that stands with the date in its clause, or alone in the clause behind a comma. */
    private static Optional<Numbered> numbered(
            RulePage rule, Statement statement, Dates.Written date, int least, int most) {
        String text = statement.text();
        if (date.month().isEmpty() || date.impossible()) {
            return Optional.empty();
        }
        int from = statement.clauseFrom(date.from(), least);
        int to = Math.min(most, Marks.clauseTo(text, date.to(), most));
        if (to == date.to() && to < most && Marks.isComma(text.charAt(to))) {
            to = Math.min(most, Marks.clauseTo(text, to + 1, most));
        }
        List<Numbered> found = new ArrayList<>();
        for (int at = Math.max(from, date.from() - REACH); at < Math.min(to, date.to() + REACH); at++) {
            if (text.charAt(at) == Signs.ORDINAL) {
                ordinal(rule, text, at, to)
                        .ifPresent(o -> found.add(new Numbered(date, o.number(), o.thing(), statement.block())));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private record Ordinal(int number, String thing) {}

    private static Optional<Ordinal> ordinal(RulePage rule, String text, int at, int most) {
        int end = at + 1;
        while (end < most && (Marks.isDigit(text.charAt(end)) || Signs.NUMERALS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        int number = end == at + 1 ? -1 : Labels.value(text.substring(at + 1, end));
        String counter = rule.words("numbered").longestAt(text, end);
        int noun = end + counter.length();
        return number < 1 || number > MOST || counter.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ordinal(
                        number, counter + text.substring(noun, Marks.wordTo(text, noun, Math.min(most, noun + NOUN)))));
    }

    private static FindingDraft draft(CheckContext context, Numbered earlier, Numbered later) {
        return ChronologyCheck.draft(
                        context, earlier.date().from(), later.date().to())
                .as("order")
                .saying("first", name(earlier))
                .saying("second", name(later));
    }

    private static String name(Numbered numbered) {
        return Signs.ORDINAL_WORD + Labels.chinese(numbered.number()) + numbered.thing();
    }
}
