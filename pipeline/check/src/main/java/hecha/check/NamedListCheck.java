package hecha.check;

import hecha.dictionary.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds a number of things against names that stand before it (城关镇、东湾镇、石桥乡3个乡镇), against clauses behind a colon that
 * are named alike (3个工作组：综合组，负责…；宣传组，负责…), against 一看…二看…三看 and against 第一阶段…第二阶段.
 */
public final class NamedListCheck implements Check {
    private static final String RULE = "numbering/count";
    private static final int MOST = 12;
    private static final int LONGEST = 24;
    private static final int APART = 2;
    private static final int FAR = 3000;
    private static final int NOUN = 6;
    private static final int BRIEF = 4;

    /**
     * A number of things with the noun behind it.
     *
     * @param from clean index of its first character
     * @param nounFrom clean index after its counter
     * @param to clean index after the noun
     */
    private record Counted(int from, int nounFrom, int to, int number) {
        String noun(String text) {
            return text.substring(nounFrom, to);
        }
    }

    /** Takes lists whose names are not as many as is said. */
    private interface Listed {
        void hold(Counted count, String list, int listed);
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        Listed lists = (count, list, listed) -> findings.accept(draft(context, count, list, listed));
        for (Statement statement : context.statements()) {
            for (Count count : Count.in(context, statement.from(), statement.to(), "named-counters")) {
                if (count.value() >= 2 && count.value() <= MOST) {
                    counted(rule, statement, count, lists);
                    quoted(rule, statement, count, lists);
                }
            }
        }
    }

    private static void counted(RulePage rule, Statement statement, Count found, Listed lists) {
        if (!found.hasCounter()) {
            return;
        }
        String text = text(statement);
        int most = Math.min(statement.to(), found.numeralTo() + LONGEST / 2 + 1);
        int to = Marks.wordTo(text, found.counterTo(), most);
        Counted count = new Counted(found.from(), found.counterTo(), to, found.value());
        before(rule, statement, count, lists);
        // “四个统一”：（1）…
        int colon = to < statement.to() && text.charAt(to) == '”' ? to + 1 : to;
        if (colon < statement.to() && Marks.isColon(text.charAt(colon))) {
            clauses(rule, statement, count, colon + 1, lists);
            numbered(statement, count, colon + 1, lists);
        }
        stages(rule, statement, count, lists);
    }

    /** The names that stand right before the number, or before a comma and a word that points back to them. */
    private static void before(RulePage rule, Statement statement, Counted count, Listed lists) {
        int end = listTo(rule, statement, count.from());
        List<String> names = offices(rule, Names.split(rule, names(rule, statement, end)));
        if (names.size() < 2 || names.size() == count.number()) {
            return;
        }
        String last = names.get(names.size() - 1);
        boolean quoted = names.stream().allMatch(NamedListCheck::isQuoted);
        String rest = rule.words("and-so-on").longestEnd(last);
        boolean open = !rest.isEmpty();
        if (open) {
            last = last.substring(0, last.length() - rest.length());
            names.set(names.size() - 1, last);
        }
        if (last.isEmpty() || rule.words("open").anyEnds(last)) {
            return;
        }
        int joined =
                quoted || names.subList(0, names.size() - 1).stream().allMatch(name -> Names.joints(rule, name) == 0)
                        ? Names.joints(rule, last)
                        : MOST;
        String noun = count.noun(text(statement));
        boolean ofPersons = names.subList(1, names.size()).stream().allMatch(name -> Names.isPerson(rule, name));
        boolean persons = ofPersons && rule.words("persons").anyBegins(noun);
        boolean alike = names.size() > 2 && (Names.endAlike(names) || (!ofPersons && Names.areOfOneLength(names)));
        // 六部门: the counter is the beginning of the noun
        boolean offices = alike
                && (rule.words("institutions").anyBegins(noun)
                        || rule.words("institutions").anyAt(text(statement), count.nounFrom() - 1));
        boolean places = names.stream().allMatch(name -> Names.isPlace(rule, name));
        boolean counted = persons
                || rule.words("personal-counters").stream()
                        .noneMatch(word -> text(statement).startsWith(word, count.nounFrom() - word.length()));
        boolean named = areBrief(rule, names) && rule.words("named").anyIn(noun);
        named |= names.size() > 2 && Names.areEven(names) && rule.words("areas").anyBegins(noun);
        boolean many = counted
                && names.size() > count.number()
                && (quoted || places || persons || alike || (open && areBrief(rule, names)));
        boolean few = !open
                && names.size() + joined < count.number()
                && count.number() - names.size() <= (named ? 1 : APART)
                && (persons || offices || named || (quoted && names.size() > 1) || (places && names.size() > 2));
        if ((many || few) && (end == count.from() || places || persons || quoted)) {
            lists.hold(count, String.join("、", names), names.size());
        }
    }

    /** 烟草局与公安局、市场监管局: the first parted, too, where all end as both its halves do. */
    private static List<String> offices(RulePage rule, List<String> names) {
        if (names.size() < 2 || Names.joints(rule, names.get(0)) != 1) {
            return names;
        }
        List<String> more = new ArrayList<>(Names.parted(names.get(0)).toList());
        more.addAll(names.subList(1, names.size()));
        return Names.endAlike(more) ? more : names;
    }

    /** Where the list ends that a number stands behind: at the number, or at the comma of …沙溪镇，全部六个乡镇. */
    private static int listTo(RulePage rule, Statement statement, int from) {
        String lead = statement.words(Math.max(statement.from(), from - BRIEF), from);
        String back = rule.words("all-of").longestEnd(lead);
        int comma = from - back.length() - 1;
        return !back.isEmpty()
                        && comma > statement.from()
                        && Marks.isComma(statement.text().charAt(comma))
                ? comma
                : from;
    }

    /** Whether all are names of two to four characters, as those of places without 村 or 社区 are, and none is a person's. */
    private static boolean areBrief(RulePage rule, List<String> names) {
        List<String> others = names.subList(1, names.size());
        return names.size() > 2
                && others.stream()
                        .allMatch(name -> name.length() >= 2
                                && name.length() <= BRIEF
                                && name.chars().allMatch(Character::isLetter)
                                && Names.joints(rule, name) == 0)
                && !others.stream().allMatch(name -> Names.isPerson(rule, name));
    }

    private static FindingDraft draft(CheckContext context, Counted count, String list, int listed) {
        return Miscount.of(context, count.from(), count.to(), count.number(), listed, list);
    }

    /** The names that 、 or quotation marks part before clean index {@code to}; the first without the words that lead to it. */
    private static List<String> names(RulePage rule, Statement statement, int to) {
        String text = statement.text();
        List<String> names = new ArrayList<>();
        int end = to;
        int at = to;
        while (at > statement.from() && end - at <= LONGEST) {
            char c = text.charAt(at - 1);
            boolean adjoining = c == '”' && at < end && text.charAt(at) == '“';
            if (c == '、' || adjoining) {
                names.add(0, text.substring(at, end));
                end = c == '、' ? at - 1 : at;
                at = end;
                continue;
            }
            if (c == '”' || c == '》') {
                char opening = c == '”' ? '“' : '《';
                do {
                    at--;
                } while (at > statement.from() && text.charAt(at) != opening);
                continue;
            }
            if (Marks.partsClauses(c) || Marks.isOpening(c) || Marks.isClosing(c) || Marks.isDigit(c) || c == '“') {
                break;
            }
            at--;
        }
        String first = text.substring(at, end);
        if (end - at > LONGEST || (at > 0 && Marks.isDigit(text.charAt(at - 1)))) {
            return List.of();
        }
        int quote = first.indexOf('“');
        for (String lead : rule.words("leads")) {
            int word = first.lastIndexOf(lead);
            first = word >= 0 && (quote < 0 || word < quote) && word + lead.length() < first.length()
                    ? first.substring(word + lead.length())
                    : first;
        }
        names.add(0, quote > 0 && first.indexOf('“') > 0 ? first.substring(first.indexOf('“')) : first);
        return names.stream().anyMatch(String::isBlank) ? List.of() : names;
    }

    private static String text(Statement statement) {
        return statement.text();
    }

    private static boolean isQuoted(String name) {
        return name.startsWith("“") && name.endsWith("”");
    }

    /** 3个工作组：综合组，负责…；宣传组，负责…: clauses that begin with names built like the noun. */
    private static void clauses(RulePage rule, Statement statement, Counted count, int from, Listed lists) {
        String text = statement.text();
        String noun = count.noun(text);
        int end = from;
        while (end < statement.to() && !Marks.isStop(text.charAt(end)) && text.charAt(end) != '\n') {
            end++;
        }
        String list = text.substring(from, end);
        String[] clauses = list.split("[；;]", -1);
        if (noun.isEmpty() || clauses.length < 2 || clauses.length > MOST) {
            return;
        }
        List<String> heads = new ArrayList<>();
        for (String clause : clauses) {
            String head = clause.substring(0, Marks.wordTo(clause, 0, clause.length()));
            if (head.length() < 2
                    || head.length() > LONGEST
                    || head.charAt(head.length() - 1) != noun.charAt(noun.length() - 1)) {
                return;
            }
            heads.add(head);
        }
        if (clauses.length != count.number() && !rule.words("open").anyBegins(list)) {
            lists.hold(count, String.join("、", heads), heads.size());
        }
    }

    /** 三项内容：1.完善制度；2.健全机制: items with numbers of their own. */
    private static void numbered(Statement statement, Counted count, int at, Listed lists) {
        String text = statement.text();
        for (String form : List.of("N.", "N、", "N．", "（N）", "(N)")) {
            if (!text.startsWith(form.replace("N", "1"), at)) {
                continue;
            }
            int listed = 0;
            int from = at;
            while (listed <= MOST) {
                int found = statement.find(form.replace("N", Integer.toString(listed + 1)), from);
                if (found < 0) {
                    break;
                }
                from = found + form.length();
                listed++;
            }
            if (listed >= 2 && listed != count.number()) {
                lists.hold(count, "1—" + listed, listed);
            }
            return;
        }
    }

    /** 分三个阶段 with 第一阶段 to 第四阶段 behind it. */
    private static void stages(RulePage rule, Statement statement, Counted count, Listed lists) {
        String text = statement.text();
        String noun = count.noun(text);
        String stage = rule.words("stages").stream()
                .filter(noun::startsWith)
                .findFirst()
                .orElse("");
        if (stage.isEmpty()) {
            return;
        }
        // 分三个步骤 with 第一步
        int listed = Math.max(steps(text, count.to(), stage), steps(text, count.to(), stage.substring(0, 1)));
        if (listed >= 2 && listed != count.number()) {
            lists.hold(
                    count,
                    Signs.ORDINAL_WORD + Signs.ONE_WORD + stage + "—" + Signs.ORDINAL_WORD + Labels.chinese(listed)
                            + stage,
                    listed);
        }
    }

    private static int steps(String text, int from, String stage) {
        int listed = 0;
        int at = from;
        int most = Math.min(text.length(), at + FAR);
        while (listed <= MOST) {
            String next = Signs.ORDINAL_WORD + Labels.chinese(listed + 1) + stage;
            int found = Phrases.find(text, next, at, most);
            if (found < 0) {
                break;
            }
            at = found + next.length();
            listed++;
        }
        return listed;
    }

    /** “三看”工作法：一看…，二看…，三看…. */
    private static void quoted(RulePage rule, Statement statement, Count count, Listed lists) {
        String text = text(statement);
        int from = count.from();
        int end = count.numeralTo();
        int close = Phrases.find(text, "”", end, Math.min(text.length(), end + NOUN + 1));
        if (from == 0 || text.charAt(from - 1) != '“' || close <= end) {
            return;
        }
        Counted counted = new Counted(from, end, close, count.value());
        told(rule, statement, counted, lists);
        each(statement, counted, lists);
        String verb = text.substring(end, Math.min(close, end + (close - end > 2 ? 1 : 2)));
        int listed = Math.max(
                listed(text, statement, close, "", verb), listed(text, statement, close, Signs.ORDINAL_WORD, verb));
        if (listed >= 2 && listed != count.value()) {
            lists.hold(counted, Signs.ONE_WORD + verb + "—" + Labels.chinese(listed) + verb, listed);
        }
    }

    /** “四访”：早访农户摸底数、午访田间看长势、晚访党员议对策: items with the one word of the quotation at one place. */
    private static void each(Statement statement, Counted count, Listed lists) {
        String text = text(statement);
        String verb = text.substring(count.nounFrom(), count.to());
        int colon = Phrases.find(text, "：", count.to(), Math.min(statement.to(), count.to() + 2 * NOUN));
        if (verb.length() != 1 || colon < 0) {
            return;
        }
        List<String> names = List.of(text.substring(colon + 1, Marks.clauseTo(text, colon + 1, statement.to()))
                .split("、", -1));
        int at = names.get(0).indexOf(verb);
        if (names.size() > 2
                && at >= 0
                && names.size() != count.number()
                && names.stream().allMatch(name -> name.indexOf(verb) == at)) {
            lists.hold(count, String.join("、", names), names.size());
        }
    }

    /** “四到位”，即思想认识到位、组织领导到位: names that end with the words of the quotation. */
    private static void told(RulePage rule, Statement statement, Counted count, Listed lists) {
        String text = text(statement);
        int close = count.to();
        String ending = count.noun(text);
        int at = close + 1;
        while (at < statement.to()
                && at - close < NOUN
                && !Marks.partsClauses(text.charAt(at))
                && !rule.words("namely").contains(text.substring(at, at + 1))) {
            at++;
        }
        int to = Marks.clauseTo(text, at + 1, statement.to());
        List<String> names = List.of(text.substring(Math.min(to, at + 1), to).split("、", -1));
        if (names.size() > 1
                && names.size() != count.number()
                && names.stream().allMatch(name -> name.length() > ending.length() && name.endsWith(ending))) {
            lists.hold(count, String.join("、", names), names.size());
        }
    }

    /** How many of 一看, 二看, 三看 follow one another from {@code from} on. */
    private static int listed(String text, Statement statement, int from, String ordinal, String verb) {
        int listed = 0;
        int at = from;
        while (listed <= MOST) {
            String next = ordinal + Labels.chinese(listed + 1) + verb;
            int found = statement.find(next, at);
            if (found < 0 || (listed == 0 && Marks.isWord(text.charAt(found - 1)))) {
                break;
            }
            at = found + next.length();
            listed++;
        }
        return listed;
    }
}
