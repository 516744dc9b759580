package hecha.check;

import hecha.dictionary.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds a number of things against the items that are listed right behind it (3个奖杯：甲、乙、丙) or right before it
 * (甲、乙、丙、丁五个环节), whatever the things are: only a number that is off by one is told, and only where nothing leaves open
 * where an item ends.
 */
public final class ItemCountCheck implements Check {
    private static final String RULE = "numbering/count";
    private static final int MOST = 12;
    private static final int NOUN = 8;
    private static final int LONGEST = 12;
    private static final int LEAST = 3;
    private static final char DASH = '—';

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            if (statement.find("、", statement.from()) < 0 && statement.find("：", statement.from()) < 0) {
                continue;
            }
            List<Count> counts = Count.in(context, statement.from(), statement.to(), "list-counters");
            for (Count count : counts) {
                if (count.hasCounter() && count.value() >= 2 && count.value() <= MOST) {
                    behind(context, rule, statement, count, findings);
                    before(context, rule, statement, count, findings);
                }
            }
        }
    }

    private static void behind(
            CheckContext context, RulePage rule, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int noun = Marks.wordTo(text, count.counterTo(), Math.min(statement.to(), count.counterTo() + NOUN));
        // “四件实事”：通水、通电、通网
        noun += noun < statement.to() && text.charAt(noun) == '”' ? 1 : 0;
        boolean dash = noun < statement.to() && text.charAt(noun) == DASH;
        boolean colon = dash || (noun < statement.to() && Marks.isColon(text.charAt(noun)));
        int start = noun < statement.to() && (colon || Marks.isComma(text.charAt(noun))) ? noun + 1 : noun;
        while (dash && start < statement.to() && text.charAt(start) == DASH) {
            start++;
        }
        String verb = rule.words("list-verbs").longestAt(text, start);
        if (start >= statement.to() || (!colon && verb.isEmpty())) {
            persons(context, rule, statement, count, findings);
            return;
        }
        int from = start + verb.length();
        int to = from;
        while (to < statement.to()
                && !Marks.isStop(text.charAt(to))
                && !(dash && text.charAt(to) == DASH)
                && text.charAt(to) != '\n'
                && (verb.isEmpty() || !Marks.isSemicolon(text.charAt(to)))) {
            to++;
        }
        // 3块牌匾：A校、B校和C校，声誉不断提升
        int comma = Marks.clauseTo(text, from, to);
        boolean ends = statement.words(from, comma).indexOf('、') >= 0
                && statement.words(comma, to).indexOf('、') < 0;
        String list = text.substring(from, ends ? comma : to);
        String thing = text.substring(count.counterTo(), noun);
        List<String> staged = clauses(rule, list, thing);
        List<String> named = institutions(rule, statement.words(from, comma), thing);
        // 3项议案：预算方案、空间规划。
        int least = colon && count.value() == LEAST ? LEAST - 1 : LEAST;
        List<String> items =
                !named.isEmpty() ? named : staged.isEmpty() ? items(rule, list, least, count.value()) : staged;
        tell(context, count, noun, items, findings);
    }

    /** 3名优秀护林员张春生、李茂林、周永祥: the persons are named right behind what they are. */
    private static void persons(
            CheckContext context, RulePage rule, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        boolean personal = rule.words("person-counters").contains(text.substring(count.numeralTo(), count.counterTo()));
        String list = text.substring(count.counterTo(), Marks.clauseTo(text, count.counterTo(), statement.to()));
        List<String> names = new ArrayList<>(Names.parted(list).toList());
        if (!personal || names.size() < 2) {
            return;
        }
        String first = names.get(0);
        int person = Names.lastPerson(rule, first);
        names.set(0, first.substring(person));
        boolean all = person > 1 && names.stream().allMatch(name -> Names.isPerson(rule, name));
        if (all) {
            tell(context, count, count.counterTo() + person, names, findings);
        }
    }

    /** 分三个阶段：3月为动员阶段，4月至6月为自查阶段: clauses that end with what is counted. */
    private static List<String> clauses(RulePage rule, String list, String thing) {
        String stage = rule.words("stages").stream()
                .filter(thing::startsWith)
                .findFirst()
                .orElse("");
        List<String> clauses = List.of(list.split("[，；,;]", -1));
        return !stage.isEmpty() && clauses.size() > 1 && clauses.stream().allMatch(clause -> clause.endsWith(stage))
                ? clauses
                : List.of();
    }

    /** 四所学校：羊角小学、马鞍中心校、雷坪中学: names that each end as institutions of the kind that is counted do. */
    private static List<String> institutions(RulePage rule, String list, String thing) {
        for (String kind : rule.words("institution-kinds")) {
            String[] sides = kind.split("=", 2);
            List<String> names = Names.parted(list).toList();
            List<String> endings = List.of(sides[1].split("\\|", -1));
            boolean all = thing.endsWith(sides[0])
                    && names.size() >= LEAST
                    && names.stream()
                            .allMatch(name -> name.length() > 2
                                    && name.length() <= LONGEST
                                    && name.chars().allMatch(Character::isLetter)
                                    && endings.stream().anyMatch(name::endsWith));
            if (all) {
                return names;
            }
        }
        return List.of();
    }

    private static void before(
            CheckContext context, RulePage rule, Statement statement, Count count, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int to = count.from();
        for (String word : rule.words("in-all")) {
            to -= to > statement.from() + word.length() && text.startsWith(word, to - word.length())
                    ? word.length()
                    : 0;
        }
        int from = statement.clauseFrom(to, statement.from());
        List<String> items = new ArrayList<>(List.of(text.substring(from, to).split("、", -1)));
        if (items.size() < LEAST || items.get(0).isEmpty()) {
            return;
        }
        // what leads to the first name is no part of it
        String last = items.get(items.size() - 1);
        int length = last.length();
        boolean alike = length >= 2
                && items.subList(1, items.size()).stream().allMatch(item -> item.length() == length)
                && items.get(0).length() > length
                && length <= LONGEST / 2;
        items.set(0, items.get(0).substring(Math.max(0, items.get(0).length() - length)));
        if (alike && items.stream().allMatch(item -> isItem(rule, item) && Names.joints(rule, item) == 0)) {
            int noun = Marks.wordTo(text, count.counterTo(), Math.min(statement.to(), count.counterTo() + NOUN));
            tell(context, count, noun, items, findings);
        }
    }

    private static void tell(
            CheckContext context, Count count, int to, List<String> items, Consumer<FindingDraft> findings) {
        if (Math.abs(items.size() - count.value()) != 1 || items.size() < 2) {
            return;
        }
        String list = String.join("、", items);
        findings.accept(Miscount.of(context, count.from(), to, count.value(), items.size(), list));
    }

    /** The items of a list of names; none where it is open, or where it is not certain where one of them ends. */
    static List<String> items(RulePage rule, String list, int least, int stated) {
        if (list.chars().anyMatch(c -> Marks.partsClauses((char) c))
                || rule.words("open").anyIn(list)) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>(List.of(list.split("、", -1)));
        List<String> parted = parted(rule, pieces);
        boolean alike = Names.endAlike(parted) || isLastParted(rule, pieces, parted);
        if (!alike && pieces.stream().anyMatch(piece -> Names.joints(rule, piece) > 0)) {
            return List.of();
        }
        List<String> items = alike ? parted : pieces;
        boolean even =
                items.stream().allMatch(item -> item.length() == items.get(0).length());
        boolean plain = alike || even || items.size() < stated;
        return plain && items.size() >= least && items.stream().allMatch(item -> isItem(rule, item))
                ? items
                : List.of();
    }

    /** 办公室、财务股、监督股和移民股: only the last piece is parted, and what it is parted into ends alike. */
    private static boolean isLastParted(RulePage rule, List<String> pieces, List<String> parted) {
        boolean last = pieces.subList(0, pieces.size() - 1).stream().allMatch(piece -> Names.joints(rule, piece) == 0);
        return last
                && parted.size() == pieces.size() + 1
                && Names.endAlike(parted.subList(parted.size() - 2, parted.size()));
    }

    /** The pieces, each parted where a joint stands in it. */
    private static List<String> parted(RulePage rule, List<String> pieces) {
        List<String> parted = new ArrayList<>();
        for (String piece : pieces) {
            String rest = piece;
            for (String joint : rule.words("joints")) {
                int at = rest.indexOf(joint);
                if (at >= 2 && at + joint.length() + 2 <= rest.length()) {
                    parted.add(rest.substring(0, at));
                    rest = rest.substring(at + joint.length());
                }
            }
            parted.add(rest);
        }
        return parted;
    }

    private static boolean isItem(RulePage rule, String item) {
        return item.length() >= 2
                && item.length() <= LONGEST
                && item.chars()
                        .noneMatch(c -> Marks.isDigit((char) c)
                                || Marks.isOpening((char) c)
                                || Marks.isClosing((char) c)
                                || c == '“'
                                || c == '”')
                && !rule.words("open").anyIn(item);
    }
}
