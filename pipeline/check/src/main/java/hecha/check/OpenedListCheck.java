package hecha.check;

import hecha.dictionary.RulePage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds a number of things against the names that a mark or a word opens anywhere in its clause or the next one (5家企业拿到认证，分别是甲、
 * 乙、丙、丁), and against clauses behind a colon that all begin alike (五件事：把…，把…; 三道关：一把…，二把…), whatever the things are.
 */
public final class OpenedListCheck implements Check {
    private static final String RULE = "numbering/count";
    private static final int MOST = 15;
    private static final int APART = 2;
    private static final int LONGEST = 16;
    private static final int LEAST = 3;
    private static final int NOUN = 8;
    /** A list is opened no further behind its number. */
    private static final int REACH = 34;

    /** Where a list begins, and whether several of what is counted may share one of its names: 4个景区分别位于甲、乙、丙. */
    private record Opening(int from, boolean shared) {}

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            List<Count> counts = Count.in(context, statement.from(), statement.to(), "list-counters");
            for (int i = 0; i < counts.size(); i++) {
                Count count = counts.get(i);
                if (count.hasCounter()
                        && count.value() >= 2
                        && count.value() <= MOST
                        && !ListCountCheck.followsCount(statement, counts, i)) {
                    int limit = counts.subList(i + 1, counts.size()).stream()
                            .filter(Count::hasCounter)
                            .mapToInt(Count::from)
                            .findFirst()
                            .orElse(statement.to());
                    named(context, rule, statement, count, limit, findings);
                    alike(context, rule, statement, count, findings);
                }
            }
        }
    }

    private static void named(
            CheckContext context,
            RulePage rule,
            Statement statement,
            Count count,
            int limit,
            Consumer<FindingDraft> findings) {
        Opening opening = opening(rule, statement, count, Math.min(limit, count.counterTo() + REACH));
        if (opening.from() < 0) {
            return;
        }
        int to = Marks.clauseTo(statement.text(), opening.from(), statement.to());
        String list = Marks.withoutBrackets(statement.words(opening.from(), to));
        List<String> names = List.of(list.split("、", -1));
        int next = Marks.clauseTo(statement.text(), Math.min(statement.to(), to + 1), statement.to());
        boolean goesOn = to < statement.to()
                && !Marks.holdsStop(statement.words(to, to + 1))
                && statement.words(to, next).indexOf('、') >= 0
                && !Names.endAlike(names)
                && !Names.areEven(names);
        int joints = Names.joints(rule, list);
        int off = names.size() > count.value() ? names.size() - count.value() : count.value() - names.size() - joints;
        if (off > 0
                && off <= APART
                && names.size() >= (count.value() > 2 ? LEAST : 2)
                && !(opening.shared() && names.size() < count.value())
                && !goesOn
                && !rule.words("open").anyIn(list)
                && areNames(names)) {
            tell(
                    context,
                    statement,
                    count,
                    names.size() > count.value() ? names.size() : names.size() + joints,
                    list,
                    findings);
        }
    }

    /** Whether all are words without a number and none is much longer than another: 研究部署防汛、防火 are no two names. */
    private static boolean areNames(List<String> names) {
        int shortest = names.stream().mapToInt(String::length).min().orElse(0);
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        return shortest >= 2
                && longest <= Math.min(LONGEST, 2 * shortest + 1)
                && names.stream().noneMatch(name -> name.chars().anyMatch(c -> Marks.isDigit((char) c)));
    }

    /** Where a list is opened behind the number and before {@code limit}; at -1 where none is. */
    private static Opening opening(RulePage rule, Statement statement, Count count, int limit) {
        String text = statement.text();
        int commas = 0;
        for (int at = count.counterTo(); at < limit; at++) {
            char c = text.charAt(at);
            commas += Marks.isComma(c) ? 1 : 0;
            if (commas > 1 || Marks.isStop(c) || Marks.isSemicolon(c) || Marks.isDigit(c) || c == '、' || c == '\n') {
                break;
            }
            String word = rule.words("opens").longestAt(text, at);
            String each = rule.words("opens-each").longestAt(text, at);
            String place = rule.words("opens-places").longestAt(text, at);
            int end = at + Math.max(word.length(), Math.max(each.length(), place.length()));
            if (end > at && !rule.words("open").anyIn(text.substring(count.counterTo(), at))) {
                int from = end;
                while (from < statement.to() && (Marks.isColon(text.charAt(from)) || text.charAt(from) == '—')) {
                    from++;
                }
                return new Opening(from, place.length() > Math.max(word.length(), each.length()));
            }
        }
        return new Opening(-1, false);
    }

    /** Clauses behind a colon of which each begins with the same word, or with 一, 二, 三 and the same word. */
    private static void alike(
            CheckContext context, RulePage rule, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int noun = Marks.wordTo(text, count.counterTo(), Math.min(statement.to(), count.counterTo() + NOUN));
        noun += noun < statement.to() && text.charAt(noun) == '”' ? 1 : 0;
        if (noun >= statement.to() || !Marks.isColon(text.charAt(noun))) {
            return;
        }
        int to = noun + 1;
        while (to < statement.to() && !Marks.isStop(text.charAt(to)) && text.charAt(to) != '\n') {
            to++;
        }
        List<String> clauses = Arrays.stream(statement.words(noun + 1, to).split("[，；,;]", -1))
                .map(String::strip)
                .toList();
        List<String> heads = heads(clauses);
        // 分三期实施：一期…，二期…: the third may not be told of yet; a 把 or 看 is no counter
        boolean phases =
                heads.size() < count.value() && rule.words("phases").anyEnds(heads.isEmpty() ? "" : heads.get(0));
        if (heads.size() > 1
                && !phases
                && Math.abs(heads.size() - count.value()) == 1
                && !rule.words("open").anyIn(clauses.get(clauses.size() - 1))) {
            tell(context, statement, count, heads.size(), String.join("、", heads), findings);
        }
    }

    private static List<String> heads(List<String> clauses) {
        List<String> numbered = new ArrayList<>();
        String verb =
                clauses.get(0).startsWith(Signs.ONE_WORD) && clauses.get(0).length() > 1
                        ? clauses.get(0).substring(1, 2)
                        : "";
        for (String clause : clauses) {
            if (!verb.isEmpty() && clause.startsWith(Labels.chinese(numbered.size() + 1) + verb)) {
                numbered.add(clause.substring(0, 2));
            }
        }
        boolean all = clauses.size() >= LEAST
                && !clauses.get(0).isEmpty()
                && Character.isLetter(clauses.get(0).charAt(0))
                && clauses.get(0).charAt(0) != Signs.ORDINAL
                && clauses.stream()
                        .allMatch(clause -> clause.length() > LEAST
                                && clause.charAt(0) == clauses.get(0).charAt(0)
                                && clause.chars().noneMatch(c -> Marks.isDigit((char) c)));
        return !numbered.isEmpty() && !Signs.IS.equals(verb) ? numbered : all ? clauses : List.of();
    }

    private static void tell(
            CheckContext context,
            Statement statement,
            Count count,
            int listed,
            String list,
            Consumer<FindingDraft> findings) {
        int end = Math.min(statement.to(), count.counterTo() + NOUN);
        int noun = Marks.wordTo(statement.text(), count.counterTo(), end);
        // 4家企业 of 4家企业通过国家级评审
        int to = noun < count.counterTo() + NOUN ? noun : count.counterTo() + 2;
        findings.accept(Miscount.of(context, count.from(), to, count.value(), listed, list));
    }
}
