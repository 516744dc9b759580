package hecha.check;

import hecha.dictionary.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds numbers against names in few characters: “种、采、制、贮、销”六个环节, “两横三纵”（…三纵即迎宾路、科技路）, and a number of offices that
 * points back (上述六部门) against the one before it.
 */
public final class MottoCheck implements Check {
    private static final String RULE = "numbering/count";
    private static final int MOST = 12;
    private static final int LEAST = 3;
    private static final int NOUN = 6;
    private static final int LONGEST = 40;
    /** So far behind a motto its items may be told. */
    private static final int FAR = 200;

    private static final int BACK = 3;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            List<Count> counts = Count.in(context, statement.from(), statement.to(), "list-counters");
            for (Count count : counts) {
                if (count.value() >= 2 && count.value() <= MOST) {
                    oneQuotation(rule, context, statement, count, findings);
                    verbs(context, statement, count, findings);
                    directions(context, statement, count, findings);
                    item(rule, context, statement, count, findings);
                    pointsBack(rule, context, statement, count, findings);
                }
            }
        }
    }

    /** “种、采、制、贮、销”六个环节: names of one length in one pair of quotation marks right before the number. */
    private static void oneQuotation(
            RulePage rule, CheckContext context, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int close = count.from() - 1;
        // “一月一讲”12期: how often, not how many
        boolean often = rule.words("dated-counters").anyAt(text, count.numeralTo());
        if (close <= statement.from() || text.charAt(close) != '”' || !count.hasCounter() || often) {
            return;
        }
        int open = Marks.lastOf('“', text, Math.max(statement.from(), close - LONGEST), close);
        if (open < 0) {
            return;
        }
        String quoted = text.substring(open + 1, close);
        List<String> ones = ones(quoted);
        if (!ones.isEmpty() && ones.size() != count.value()) {
            findings.accept(Miscount.of(context, count, ones.size(), String.join("、", ones)));
        }
        List<String> names = List.of(quoted.split("、", -1));
        int length = names.get(0).length();
        if (names.size() >= LEAST
                && names.size() != count.value()
                && length > 0
                && names.stream().allMatch(name -> name.length() == length)) {
            findings.accept(Miscount.of(context, count, names.size(), String.join("、", names)));
        }
    }

    /** 一图、一表、一清单 of “一图一表一清单”; none where the quotation is not made of such names. */
    private static List<String> ones(String quoted) {
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from < quoted.length() && quoted.charAt(from) == Signs.ONE) {
            int to = from + 1;
            while (to < quoted.length() && Marks.isWord(quoted.charAt(to)) && quoted.charAt(to) != Signs.ONE) {
                to++;
            }
            if (to - from < 2 || to - from > BACK + 1) {
                return List.of();
            }
            names.add(quoted.substring(from, to));
            from = to;
        }
        return from == quoted.length() && names.size() > 1 ? names : List.of();
    }

    /** “三升两降”：收入、利润、用电量上升，库存、应收账款下降: the names of each clause that ends with one of its verbs. */
    private static void directions(
            CheckContext context, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int close = Phrases.find(text, "”", count.numeralTo() + 1, Math.min(statement.to(), count.numeralTo() + NOUN));
        int open = Marks.lastOf('“', text, Math.max(statement.from(), count.from() - NOUN), count.from());
        int closed = Marks.lastOf('”', text, Math.max(statement.from(), count.from() - NOUN), count.from());
        if (close < 0 || open < 0 || closed > open || close - open > NOUN + 1 || close + 1 >= statement.to()) {
            return;
        }
        char verb = text.charAt(count.numeralTo());
        int listed = 0;
        StringBuilder list = new StringBuilder();
        int at = close + 1;
        boolean mark = Marks.isColon(text.charAt(at)) || Marks.isComma(text.charAt(at));
        while (mark && at + 1 < statement.to() && !Marks.isStop(text.charAt(at))) {
            int to = Marks.clauseTo(text, at + 1, statement.to());
            String clause = text.substring(at + 1, to);
            // 上升, 增长, 下降: the verb is one of the last two characters
            boolean said = clause.length() > 2 && clause.indexOf(verb, clause.length() - 2) >= 0;
            if (!said && listed > 0) {
                break;
            }
            if (said) {
                listed += named(clause, verb);
                list.append(list.isEmpty() ? "" : "、").append(clause);
            }
            at = to;
            mark = to < statement.to();
        }
        if (close - open >= 2 * 2 + 1 && listed > 0 && Math.abs(listed - count.value()) == 1) {
            findings.accept(Miscount.of(context, count, listed, list.toString()));
        }
    }

    /** 三 of 收入、利润、用电量上升, where all have one verb; of 即亲子角、盲人角 only those that end so, where several do. */
    private static int named(String clause, char ending) {
        List<String> names = Names.parted(clause).toList();
        int ended = (int) names.stream()
                .filter(name -> name.indexOf(ending, Math.max(0, name.length() - 2)) >= 0)
                .count();
        return ended > 1 ? ended : names.size();
    }

    /** “四送”活动，送岗位到集市、送政策进企业、送培训到村头: items that begin with the verb of the motto, up to one that does not. */
    private static void verbs(CheckContext context, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int close = Phrases.find(text, "”", count.numeralTo() + 1, Math.min(statement.to(), count.numeralTo() + NOUN));
        // “法律六进”: a word may stand before the number
        int open = Marks.lastOf('“', text, Math.max(statement.from(), count.from() - BACK), count.from());
        if (open < 0 || close < 0) {
            return;
        }
        int at = close + 1;
        while (at < statement.to() && at - close <= LONGEST / 2 && !Marks.partsClauses(text.charAt(at))) {
            at++;
        }
        char verb = text.charAt(count.numeralTo());
        List<String> items = new ArrayList<>();
        boolean goesOn = at < statement.to() && (Marks.isComma(text.charAt(at)) || Marks.isColon(text.charAt(at)));
        while (goesOn && at + 1 < statement.to() && text.charAt(at + 1) == verb) {
            int to = at + 1;
            while (to < statement.to() && text.charAt(to) != '、' && !Marks.partsClauses(text.charAt(to))) {
                to++;
            }
            items.add(text.substring(at + 1, to));
            at = to;
            goesOn = to < statement.to() && !Marks.isStop(text.charAt(to));
        }
        if (items.size() >= LEAST && Math.abs(items.size() - count.value()) == 1) {
            findings.accept(Miscount.of(context, count, items.size(), String.join("、", items)));
        }
    }

    /** “两横三纵”（两横即兴园大道、创业路，三纵即迎宾路、科技路）: the names of one of its items. */
    private static void item(
            RulePage rule, CheckContext context, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int to = count.numeralTo() + 1;
        if (to >= statement.to() || !Marks.isWord(text.charAt(to - 1))) {
            return;
        }
        String item = text.substring(count.from(), to);
        int near = Math.max(statement.from(), count.from() - FAR);
        int close = Marks.lastOf('”', text, near, count.from());
        int motto = Marks.lastOf('“', text, near, count.from());
        if (motto < 0 || close < motto) {
            return;
        }
        String means = rule.words("means").longestAt(text, to);
        if (means.isEmpty() || !text.substring(motto + 1, close).contains(item)) {
            return;
        }
        int from = to + means.length();
        int end = from;
        while (end < statement.to() && !Marks.partsClauses(text.charAt(end)) && !Marks.isClosing(text.charAt(end))) {
            end++;
        }
        String list = text.substring(from, end);
        List<String> names = Names.parted(list).toList();
        int least = (int) list.chars().filter(c -> c == '、').count() + 1;
        boolean open = rule.words("open").anyIn(list);
        if (names.size() > 1
                && !open
                && names.stream().allMatch(name -> name.length() > 1 && name.length() <= LONGEST / 2)
                && (count.value() < least || count.value() > names.size())) {
            findings.accept(Miscount.of(context, count, names.size(), list));
        }
    }

    /** 甲局、乙局、丙局三部门…上述四部门: a number that points back to another of the same things. */
    private static void pointsBack(
            RulePage rule, CheckContext context, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String before = statement.words(Math.max(statement.from(), count.from() - BACK), count.from());
        String noun = noun(rule, context, count, statement.to());
        if (noun.length() < 2 || !rule.words("back").anyEnds(before)) {
            return;
        }
        List<Count> found = new ArrayList<>();
        for (int i = Math.max(0, statement.index() - BACK); i <= statement.index(); i++) {
            Statement earlier = context.statements().get(i);
            if (earlier.block() != statement.block()) {
                continue;
            }
            for (Count other :
                    Count.in(context, earlier.from(), Math.min(earlier.to(), count.from()), "list-counters")) {
                if (other.value() >= 2
                        && noun(rule, context, other, earlier.to()).equals(noun)) {
                    found.add(other);
                }
            }
        }
        if (found.stream().map(Count::value).distinct().count() == 1
                && found.get(0).value() != count.value()) {
            Count first = found.get(0);
            int to = context.text().indexOf(noun, first.numeralTo()) + noun.length();
            findings.accept(
                    Miscount.of(context, count, first.value(), context.text().substring(first.from(), to)));
        }
    }

    /** The two characters of the noun behind a number. */
    private static String noun(RulePage rule, CheckContext context, Count count, int most) {
        // 五部门: no counter, but the start of the noun
        for (String office : rule.words("institutions")) {
            if (context.text().startsWith(office, count.numeralTo())) {
                return office;
            }
        }
        int to = Marks.wordTo(context.text(), count.counterTo(), Math.min(most, count.counterTo() + 2));
        return context.text().substring(count.counterTo(), to);
    }
}
