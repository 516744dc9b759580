package hecha.check;

import hecha.dictionary.RulePage;
import hecha.text.Dates;
import java.util.List;
import java.util.function.Consumer;

/** Holds how often something took place against the dates that follow: 共开3次，时间分别为2月18日、5月9日、8月22日和11月30日. */
public final class DateListCheck implements Check {
    private static final String RULE = "numbering/count";
    private static final int MOST = 12;
    private static final int REACH = 16;
    private static final int NOUN = 6;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            List<Dates.Written> dates = context.dates(statement.from(), statement.to());
            if (dates.size() < 2) {
                continue;
            }
            for (Count count : Count.in(context, statement.from(), statement.to(), "dated-counters")) {
                if (count.hasCounter() && count.value() >= 2 && count.value() <= MOST) {
                    dated(context, rule, statement, count, dates, findings);
                    before(context, rule, statement, count, dates, findings);
                }
            }
        }
    }

    private static void dated(
            CheckContext context,
            RulePage rule,
            Statement statement,
            Count count,
            List<Dates.Written> dates,
            Consumer<FindingDraft> findings) {
        int first = 0;
        while (first < dates.size() && dates.get(first).from() < count.counterTo()) {
            first++;
        }
        if (first == dates.size() || dates.get(first).from() - count.counterTo() > REACH) {
            return;
        }
        String opening = statement.words(count.counterTo(), dates.get(first).from());
        int last = first;
        while (last + 1 < dates.size() && isNext(statement, dates.get(last), dates.get(last + 1))) {
            last++;
        }
        int to = dates.get(last).to();
        String after = statement.words(to, Math.min(statement.to(), to + 1));
        int listed = last - first + 1;
        if (!rule.words("date-verbs").anyIn(opening)
                || Marks.holdsStop(opening)
                || opening.chars().anyMatch(c -> Marks.isDigit((char) c))
                || listed < 2
                || Math.abs(listed - count.value()) != 1
                || rule.words("until").contains(after)
                || rule.words("and-so-on").contains(after)) {
            return;
        }
        findings.accept(Miscount.of(
                context, count, listed, statement.words(dates.get(first).from(), to)));
    }

    /** 先后于2月、5月、8月组织四轮: one on each of the dates right before the number. */
    private static void before(
            CheckContext context,
            RulePage rule,
            Statement statement,
            Count count,
            List<Dates.Written> dates,
            Consumer<FindingDraft> findings) {
        int last = dates.size() - 1;
        while (last >= 0 && dates.get(last).to() > count.from()) {
            last--;
        }
        int first = Math.max(0, last);
        while (first > 0 && isNext(statement, dates.get(first - 1), dates.get(first))) {
            first--;
        }
        int listed = last - first + 1;
        if (listed < 2 || Math.abs(listed - count.value()) != 1) {
            return;
        }
        String verb = statement.words(dates.get(last).to(), count.from());
        int clause = statement.clauseFrom(dates.get(first).from(), statement.from());
        boolean each = rule.words("one-by-one")
                .anyIn(statement.words(clause, dates.get(first).from()));
        if (each
                && verb.length() <= NOUN
                && verb.chars().allMatch(Character::isLetter)
                && !rule.words("open").anyIn(verb)) {
            findings.accept(Miscount.of(
                    context,
                    count,
                    listed,
                    statement.words(dates.get(first).from(), dates.get(last).to())));
        }
    }

    private static boolean isNext(Statement statement, Dates.Written one, Dates.Written other) {
        String between = statement.words(one.to(), other.from());
        return between.length() == 1
                && (between.charAt(0) == '、' || Marks.isComma(between.charAt(0)) || Members.joins(between.charAt(0)));
    }
}
