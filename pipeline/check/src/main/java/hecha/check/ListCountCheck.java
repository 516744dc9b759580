package hecha.check;

import hecha.dictionary.RulePage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Holds a number of things against the names that follow it at once: 五项措施（…、…）; 6家，分别是…、…. */
public final class ListCountCheck implements Check {
    private static final String RULE = "numbering/count";
    private static final int MOST = 20;
    private static final int NOUN = 10;
    private static final int LONGEST_ITEM = 24;
    private static final int APART = 2;
    private static final int NAME = 3;
    /** A label before the number of an item is no longer. */
    private static final int LABEL = 3;
    /** A list is opened no further behind what it lists. */
    private static final int AHEAD = 24;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            List<Count> counts = Count.in(context, statement.from(), statement.to(), "list-counters");
            for (int i = 0; i < counts.size(); i++) {
                Count count = counts.get(i);
                boolean counted = count.hasCounter() && count.value() >= 2 && count.value() <= MOST;
                if (counted && !followsCount(statement, counts, i)) {
                    announced(context, rule, statement, count, findings);
                }
            }
        }
    }

    private static void announced(
            CheckContext context, RulePage rule, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int from = count.from();
        int number = count.value();
        int at = count.counterTo();
        while (at < statement.to()
                && at - count.numeralTo() <= NOUN
                && (Marks.isWord(text.charAt(at)) || text.charAt(at) == '”')) {
            at++;
        }
        if (at >= statement.to()) {
            return;
        }
        String words = text.substring(from, at);
        boolean bracket = Marks.isOpening(text.charAt(at));
        String list = bracket ? bracketed(text, at, statement.to()) : told(rule, text, at, statement.to());
        if (list.isEmpty() && areAwards(rule, statement, count, at)) {
            list = text.substring(at + 1, Marks.clauseTo(text, at + 1, statement.to()));
        }
        if (list.isEmpty()) {
            list = announcedList(rule, statement, count, at);
        }
        if (list.isEmpty() || rule.words("open").anyIn(list)) {
            return;
        }
        int items = items(list);
        int joined = Names.joints(rule, list);
        boolean close = Math.abs(items - number) <= APART || !bracket;
        if (items >= 2 + (bracket && !endsAlike(list) ? 1 : 0)
                && close
                && !(items <= number && number <= items + joined)) {
            findings.accept(FindingDraft.of(RULE, from, at, context.sectionAt(from), words + list)
                    .with("words", words)
                    .with("stated", number)
                    .with("listed", items + (number > items ? joined : 0))
                    .saying("list", list));
        }
    }

    /** 四项荣誉：A奖、B先进单位: what has a name of its own each, listed behind a colon up to a full stop. */
    private static boolean areAwards(RulePage rule, Statement statement, Count count, int at) {
        String text = statement.text();
        String noun = text.substring(count.counterTo(), at);
        String before = statement.words(Math.max(statement.from(), count.from() - NAME), count.from());
        int end = Marks.isColon(text.charAt(at)) ? Marks.clauseTo(text, at + 1, statement.to()) : statement.to();
        return end < statement.to()
                && Marks.isStop(text.charAt(end))
                && rule.words("awards").stream()
                        .anyMatch(award -> noun.endsWith(award) || (noun.isEmpty() && before.endsWith(award)));
    }

    /** 6个科室、下属3个事业单位，即…: whether the list may also name what another number before it counts. */
    static boolean followsCount(Statement statement, List<Count> counts, int index) {
        int from = counts.get(index).from();
        int clause = statement.clauseFrom(from, statement.from());
        int listed = clause + statement.words(clause, from).lastIndexOf('、');
        return listed >= clause
                && counts.subList(0, index).stream()
                        .anyMatch(count -> count.hasCounter() && count.from() >= clause && count.numeralTo() <= listed);
    }

    private static String bracketed(String text, int open, int to) {
        int close = Marks.closing(text, open, to);
        String list = close < 0 ? "" : text.substring(open + 1, close);
        return list.chars().anyMatch(c -> Marks.partsClauses((char) c)) ? "" : list;
    }

    /** 以下8名先进个人予以表扬：A、B: the list of persons, titles or names built alike behind the next colon or the next 为. */
    private static String announcedList(RulePage rule, Statement statement, Count count, int noun) {
        String text = statement.text();
        int at = noun;
        int commas = 0;
        while (at < statement.to() && at - noun <= AHEAD && commas <= 1 && !opensList(rule, text, at, commas)) {
            if (Marks.isStop(text.charAt(at)) || Marks.isSemicolon(text.charAt(at)) || Marks.isDigit(text.charAt(at))) {
                return "";
            }
            commas += Marks.isComma(text.charAt(at)) ? 1 : 0;
            at++;
        }
        if (at >= statement.to() || !opensList(rule, text, at, commas)) {
            return "";
        }
        int to = Marks.clauseTo(text, at + 1, statement.to());
        String list = text.substring(at + 1, to);
        List<String> names = Names.parted(list).toList();
        boolean persons = names.size() > 2
                && names.stream().allMatch(name -> name.length() == 2 || name.length() == NAME)
                && names.stream().filter(name -> Names.isPerson(rule, name)).count() * NAME >= names.size() * 2L;
        boolean titles = list.startsWith("《") && list.endsWith("》");
        // 抽取7个村，…被抽查的村为A村、B村: the names end as what is counted does
        boolean places = names.size() > 2
                && text.substring(count.counterTo(), noun).startsWith(list.substring(list.length() - 1))
                && names.stream()
                        .allMatch(name -> name.length() > 1 && name.endsWith(list.substring(list.length() - 1)));
        boolean own = places && (count.counterTo() == count.numeralTo() || names.size() > 2);
        return persons || titles || own ? list : "";
    }

    /** Whether a list may begin behind the character at {@code at}: a colon, or 为 in the clause behind the count. */
    private static boolean opensList(RulePage rule, String text, int at, int commas) {
        return Marks.isColon(text.charAt(at))
                || (commas == 1 && rule.words("list-is").anyAt(text, at));
    }

    /** The list behind 分别是 or 即, up to the end of its clause. */
    private static String told(RulePage rule, String text, int at, int to) {
        int start = Marks.isComma(text.charAt(at)) || Marks.isColon(text.charAt(at)) ? at + 1 : at;
        String verb = rule.words("list-verbs").longestAt(text, start);
        boolean colon = Marks.isColon(text.charAt(at));
        if (verb.isEmpty() && !colon) {
            return "";
        }
        int from = start + verb.length();
        from += from < to && !verb.isEmpty() && Marks.isColon(text.charAt(from)) ? 1 : 0;
        int end = Marks.clauseTo(text, from, to);
        boolean more = end < to && !Marks.isStop(text.charAt(end)) && !Marks.isSemicolon(text.charAt(end));
        String list = Marks.withoutBrackets(text.substring(from, end));
        // a list that goes on behind a comma is told in more than names
        boolean goesOn = more
                && text.substring(end + 1, Math.min(to, end + LONGEST_ITEM)).indexOf('、') >= 0;
        return (goesOn && !endsAlike(list)) || (verb.isEmpty() && !endsAlike(list)) ? "" : list;
    }

    /** A list without the months or the running numbers that each of its items begins with: 附件1图纸、附件2清单. */
    private static String unlabelled(String list) {
        String[] items = list.split("、", -1);
        String kind = "";
        for (int i = 0; i < items.length; i++) {
            String opening = opening(items[i]);
            String own = opening.replace(Integer.toString(i + 1), "");
            boolean month = opening.endsWith(Signs.MONTH_WORD);
            if (opening.isEmpty() || (!month && (own.length() == opening.length() || (i > 0 && !own.equals(kind))))) {
                return list;
            }
            kind = own;
            items[i] = items[i].substring(opening.length());
            items[i] = month ? withoutMonths(items[i]) : items[i];
        }
        return String.join("、", items);
    }

    /** 6月的宣传日和12月的宣传周 behind its first month: without the one behind the word for “and”. */
    private static String withoutMonths(String item) {
        int from = 0;
        while (from < item.length() && !Members.joins(item.charAt(from))) {
            from++;
        }
        String opening = from < item.length() ? opening(item.substring(from + 1)) : "";
        return opening.endsWith(Signs.MONTH_WORD)
                ? item.substring(0, from + 1) + item.substring(from + 1 + opening.length())
                : item;
    }

    /** The first characters of an item up to its first number, and the 月 behind it: 附件2, 6月; empty where it has none near. */
    private static String opening(String item) {
        int from = 0;
        while (from < item.length() && from < LABEL && !Marks.isDigit(item.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < item.length() && Marks.isDigit(item.charAt(to))) {
            to++;
        }
        boolean month = from == 0 && to > 0 && item.startsWith(Signs.MONTH_WORD, to);
        return to == from || (from == 0 && !month) ? "" : item.substring(0, month ? to + 1 : to);
    }

    /** Whether all names of a list end with the same character, as those of one kind of thing do: 强基工程、富民工程. */
    private static boolean endsAlike(String list) {
        return Names.endAlike(
                Arrays.stream(list.split("、", -1)).map(Marks::bare).toList());
    }

    /**
     * The items between 、 outside quotation marks and brackets; 0 where one is too long or holds a number. Dates and labels that
     * each item begins with are none: 3月的宣传日、6月的宣传周.
     */
    static int items(String said) {
        String list = unlabelled(Marks.withoutBrackets(said));
        int items = 1;
        int depth = 0;
        int length = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '“' || c == '《' || Marks.isOpening(c)) {
                depth++;
            } else if (c == '”' || c == '》' || Marks.isClosing(c)) {
                depth--;
            }
            length++;
            boolean adjoins = i + 1 < list.length()
                    && ((c == '》' && list.charAt(i + 1) == '《') || (c == '”' && list.charAt(i + 1) == '“'));
            if ((c == '、' || adjoins) && depth == 0) {
                items++;
                length = 0;
            }
            if (length > LONGEST_ITEM || Marks.isDigit(c)) {
                return 0;
            }
        }
        return items;
    }
}
