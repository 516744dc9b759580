package hecha.check;

import hecha.dictionary.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds a number that points back at places (上述三个乡镇) against the only list of such places in the sentences before it. */
public final class BackListCheck implements Check {
    private static final String RULE = "numbering/count";
    private static final int MOST = 12;
    private static final int LEAST = 3;
    private static final int NOUN = 12;
    private static final int LONGEST = 8;
    /** How many statements back a list is looked for. */
    private static final int NEAR = 3;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            for (Count count : Count.in(context, statement.from(), statement.to(), "named-counters")) {
                if (count.hasCounter()
                        && count.value() >= 2
                        && count.value() <= MOST
                        && pointsBack(rule, statement, count)) {
                    hold(context, rule, statement, count, findings);
                }
            }
        }
    }

    private static boolean pointsBack(RulePage rule, Statement statement, Count count) {
        int clause = statement.clauseFrom(count.from(), statement.from());
        return rule.words("back").anyEnds(statement.words(clause, count.from()));
    }

    private static void hold(
            CheckContext context, RulePage rule, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int noun = Marks.wordTo(text, count.counterTo(), Math.min(statement.to(), count.counterTo() + NOUN));
        String thing = rule.words("areas").longestAt(text, count.counterTo());
        if (thing.isEmpty()) {
            return;
        }
        List<List<String>> lists = new ArrayList<>();
        for (int i = Math.max(0, statement.index() - NEAR); i <= statement.index(); i++) {
            Statement before = context.statements().get(i);
            lists(rule, before, Math.min(before.to(), count.from()), thing, lists);
        }
        if (lists.size() == 1 && Math.abs(lists.get(0).size() - count.value()) == 1) {
            List<String> list = lists.get(0);
            findings.accept(
                    Miscount.of(context, count.from(), noun, count.value(), list.size(), String.join("、", list)));
        }
    }

    /** The lists of a statement before {@code limit} of which each name ends with a character of {@code thing}; what leads to a first name stays with it. */
    private static void lists(RulePage rule, Statement statement, int limit, String thing, List<List<String>> lists) {
        int at = statement.from();
        while (at < limit) {
            int end = Marks.clauseTo(statement.text(), at, limit);
            List<String> names = new ArrayList<>();
            for (String name : statement.words(at, end).split("、", -1)) {
                int to = name.length();
                if (to > 0 && thing.indexOf(name.charAt(to - 1)) < 0) {
                    // 黄桥镇走访养殖户57户: the last name is followed by what is told of all
                    to = names.size() < LEAST - 1 ? 0 : nameTo(name, thing);
                }
                if (to < 2 || rule.words("and-so-on").anyIn(name)) {
                    names.clear();
                    break;
                }
                names.add(name.substring(0, to));
            }
            if (names.size() >= LEAST) {
                names.set(0, Names.unled(rule, names.get(0)));
                lists.add(names);
            }
            at = end + 1;
        }
    }

    private static int nameTo(String name, String thing) {
        for (int at = 2; at < Math.min(name.length(), LONGEST); at++) {
            if (thing.indexOf(name.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        return 0;
    }
}
