package hecha.check;

import hecha.check.GroupSets.Kind;
import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds totals whose parts a text lists in full: 由…构成, 分别为, 合计, brackets and colons, groups that are all there are
 * (男、女; 第一产业、第二产业、第三产业), 各.
 */
final class DivisionReader {
    private static final int NAME = 24;
    private static final int SHORT = 4;

    private final CheckContext context;
    private final RelationForm words;
    private final GroupSets sets;
    private final RelationForm overlapping;

    DivisionReader(CheckContext context) {
        this.context = context;
        words = context.relation("division");
        sets = new GroupSets(context.relation("sets"));
        overlapping = context.relation("part");
    }

    void read(Statement statement, List<Term> terms, PartReader parts, Consumer<Relation> relations) {
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (!isAdditive(term)) {
                continue;
            }
            if (!eachBefore(statement, terms, i, relations)
                    && !totalAfter(statement, terms, i, relations)
                    && !respectively(statement, terms, i, relations)
                    && !composed(statement, terms, i, relations)
                    && !listed(statement, terms, i, relations)) {
                each(statement, terms, i, relations);
            }
        }
        grouped(statement, terms, parts, relations);
    }

    private static boolean isAdditive(Term term) {
        return term.isLevel() && term.value().isPresent();
    }

    private static boolean fits(Term part, Term total) {
        return isAdditive(part) && part.measure().partOf(total.measure()) == Likeness.SAME;
    }

    /** A 20分、B 28分，四项合计96分. */
    private boolean totalAfter(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term total = terms.get(index);
        int last = index - 1;
        int stated = 0;
        if (last > 0 && isCount(terms.get(last), terms.get(last - 1), total)) {
            stated = terms.get(last).value().map(v -> v.intValue()).orElse(0);
            last--;
        }
        if (last < 1) {
            return false;
        }
        String lead = Marks.bare(statement.words(terms.get(last).to(), total.from()));
        lead = unlinked(withoutVerb(lead, terms.get(last)));
        String word = longestEnd(words.words("totals"), lead);
        if (word.isEmpty() || lead.length() > NAME) {
            return false;
        }
        String name = lead.substring(0, lead.length() - word.length());
        if (stated == 0) {
            stated = counted(name);
        }
        int first = last + 1;
        while (first > 0 && adjoins(statement, terms.get(first - 1), first > last ? total : terms.get(first), total)) {
            first--;
        }
        int count = last + 1 - first;
        if (count < 2 || stated > count || !namesAll(name, stated, terms.subList(first, last + 1))) {
            return false;
        }
        boolean certain = stated >= 2;
        int from = certain ? last + 1 - stated : first;
        if (gaps(terms.get(from), total)) {
            return true;
        }
        Amount sum = terms.get(last).amount();
        for (int i = last - 1; i >= from; i--) {
            sum = sum.plus(terms.get(i).amount());
            if ((!certain || i == from) && !sum.contradicts(total.number().rounded())) {
                return true;
            }
        }
        relations.accept(new Division(
                total, terms.subList(from, last + 1), true, 1, certain ? Severity.ERROR : Severity.WARNING));
        return true;
    }

    /** {@code lead} without the verb that the parts have, too: 三支队伍合计出动 after 消防出动90人次. */
    private static String withoutVerb(String lead, Term part) {
        for (int length = SHORT; length >= 2; length--) {
            if (lead.length() > length && part.own().endsWith(lead.substring(lead.length() - length))) {
                return lead.substring(0, lead.length() - length);
            }
        }
        return lead;
    }

    /** Whether the words before a total name nothing of its own: 三项, 资金, or what the parts name, too. */
    private boolean namesAll(String name, int stated, List<Term> parts) {
        String left = name;
        if (stated > 0) {
            int counter = Math.max(0, left.length() - SHORT);
            left = stated >= 2 && left.length() <= SHORT + 1 ? "" : left.substring(0, counter);
        }
        for (String general : words.words("general")) {
            left = left.replace(general, "");
        }
        String noun = left;
        // 54个乡镇，100个村 are two things, and neither is what the total counts
        boolean counts = stated < 2
                && parts.stream()
                        .allMatch(part -> part.own().isEmpty() && !part.tail().isEmpty())
                && parts.stream().map(Term::tail).distinct().count() > 1;
        return noun.isEmpty()
                ? !counts
                : parts.stream()
                        .allMatch(
                                part -> part.own().contains(noun) || part.tail().contains(noun));
    }

    /** Whether {@code count} is the 四项 of 四项合计96分. */
    private boolean isCount(Term count, Term part, Term total) {
        String words = Marks.bare(context.text().substring(count.to(), total.from()));
        String between = unlinked(withoutVerb(words, part));
        return !count.unit().equals(total.unit())
                && between.length() <= SHORT + 1
                && this.words.words("totals").stream().anyMatch(between::endsWith);
    }

    /** Whether {@code part} is the member before {@code next} of one list. */
    private boolean adjoins(Statement statement, Term part, Term next, Term total) {
        if (!fits(part, total) || part.origin() || part.arrival()) {
            return false;
        }
        String between = statement.words(part.to(), next.from());
        int mark = firstMark(between);
        return mark >= 0
                && between.length() <= NAME
                && between.chars().noneMatch(c -> Marks.isSemicolon((char) c) || Marks.isStop((char) c))
                && (next.equals(total) || words.words("anew").stream().noneMatch(between::contains))
                && Marks.bare(between.substring(0, mark)).length() <= SHORT;
    }

    private static int firstMark(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '、' || c == '和' || c == '及' || Marks.isComma(c)) {
                return i;
            }
        }
        return -1;
    }

    /** 三类网格60个，分别为20个、25个、25个. */
    private boolean respectively(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        if (index + 2 >= terms.size()) {
            return false;
        }
        Term total = terms.get(index);
        String between =
                Marks.bare(statement.words(total.to(), terms.get(index + 1).from()));
        boolean plain = words.words("respectively").contains(between);
        String opening = words.words("respectively").stream()
                .filter(between::startsWith)
                .findFirst()
                .orElse("");
        if (!plain && (opening.isEmpty() || between.length() > opening.length() + SHORT * 2)) {
            return false;
        }
        List<Term> parts = run(statement, terms, index + 1, total);
        if (parts.size() < 2 || gaps(total, parts.get(parts.size() - 1)) || total.base()) {
            return false;
        }
        String lead = statement.lead(total.from(), statement.from());
        boolean whole = isWhole(lead) || hasCount(lead, parts.size());
        relations.accept(new Division(total, parts, true, 1, plain && whole ? Severity.ERROR : Severity.WARNING));
        return true;
    }

    /** The terms from {@code first} on that stand in one list of members of {@code total}. */
    private List<Term> run(Statement statement, List<Term> terms, int first, Term total) {
        List<Term> run = new ArrayList<>();
        for (int i = first; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (!fits(term, total) || (i > first && !isNext(statement, terms.get(i - 1), term))) {
                break;
            }
            run.add(term);
        }
        return run;
    }

    /** Whether no more than a mark and a name stand between two members. */
    private boolean isNext(Statement statement, Term one, Term other) {
        String between = statement.words(one.to(), other.from());
        return between.length() <= NAME
                && firstMark(between) >= 0
                && firstMark(between) <= SHORT
                && between.chars()
                                .filter(c -> c == '、' || Marks.partsClauses((char) c))
                                .count()
                        <= 1
                && words.words("open").stream().noneMatch(between::contains);
    }

    /** 总投资5.4亿元，由中央资金2亿元、省级资金1.5亿元和自筹资金1.9亿元构成. */
    private boolean composed(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term total = terms.get(index);
        if (index + 2 >= terms.size()) {
            return false;
        }
        String between = statement.words(total.to(), terms.get(index + 1).from());
        if (between.length() > NAME || words.words("composed_of").stream().noneMatch(between::contains)) {
            return false;
        }
        List<Term> parts = run(statement, terms, index + 1, total);
        if (parts.size() < 2) {
            return false;
        }
        Term last = parts.get(parts.size() - 1);
        String after = statement.words(last.to(), Math.min(statement.to(), last.to() + SHORT * 2));
        if (words.words("compose").stream().noneMatch(after::contains) || gaps(total, last)) {
            return false;
        }
        relations.accept(new Division(total, parts, true, 1, Severity.ERROR));
        return true;
    }

    /** 共60个：A20个、B25个、C15个, or with the list in brackets. */
    private boolean listed(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term total = terms.get(index);
        String text = context.text();
        int open = total.to();
        while (open < statement.to() && open - total.to() < SHORT * 2 && Marks.isWord(text.charAt(open))) {
            open++;
        }
        if (open >= statement.to() || !(Marks.isColon(text.charAt(open)) || Marks.isOpening(text.charAt(open)))) {
            return false;
        }
        int close = Marks.isColon(text.charAt(open)) ? statement.to() : closing(text, open, statement.to());
        String list = close < 0 ? "" : text.substring(open + 1, close);
        if (list.isEmpty() || words.words("open").stream().anyMatch(list::contains)) {
            return false;
        }
        int end = index + 1;
        while (end < terms.size() && terms.get(end).from() < close) {
            end++;
        }
        List<Term> parts = terms.subList(index + 1, end);
        if (parts.size() < 2
                || !parts.stream().allMatch(part -> fits(part, total))
                || items(list) != parts.size()
                || !oneEach(parts, open + 1)
                || gaps(total, parts.get(parts.size() - 1))) {
            return false;
        }
        Kind kind = sets.kind(parts);
        String lead = statement.lead(total.from(), statement.from());
        boolean whole = isWhole(lead) || hasCount(lead, parts.size()) || sets.isRest(parts.get(parts.size() - 1));
        if (kind == Kind.COMPLETE || ((whole || kind == Kind.APART) && !overlap(parts))) {
            relations.accept(new Division(total, parts, kind == Kind.COMPLETE || whole, 1, Severity.WARNING));
        }
        return true;
    }

    private boolean isWhole(String lead) {
        return words.words("whole").stream().anyMatch(lead::contains);
    }

    /** Whether a thing can be in several of the groups. */
    private boolean overlap(List<Term> parts) {
        List<String> groups = overlapping.words("overlapping");
        return sets.kind(parts) == Kind.OPEN
                && parts.stream().anyMatch(part -> groups.stream().anyMatch(part.lead()::contains));
    }

    /** 共120个，其中东区、西区、南区各50个. */
    private void each(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        if (index + 1 >= terms.size()) {
            return;
        }
        Term total = terms.get(index);
        Term part = terms.get(index + 1);
        String between = statement.words(total.to(), part.from());
        if (!fits(part, total) || !between.endsWith("各") || between.length() > NAME * 2 || gaps(total, part)) {
            return;
        }
        int from = between.lastIndexOf(Statement.OF_THESE) + 1;
        String names = between.substring(from == 0 ? 1 : from + 1, between.length() - 1);
        if (names.chars().anyMatch(c -> Marks.partsClauses((char) c))) {
            return;
        }
        int count = items(names.replace('和', '、').replace('与', '、').replace('及', '、'));
        boolean whole = between.startsWith("，") && from == 0 && isWhole(statement.lead(total.from(), statement.from()));
        if (count >= 2) {
            relations.accept(new Division(total, List.of(part), whole, count, Severity.WARNING));
        }
    }

    /** 东区、西区、南区各新建站点12个，共计36个. */
    private boolean eachBefore(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term total = terms.get(index);
        if (index == 0) {
            return false;
        }
        Term part = terms.get(index - 1);
        String lead = unlinked(Marks.bare(statement.words(part.to(), total.from())));
        int least = index > 1 ? terms.get(index - 2).to() : statement.from();
        String before = statement.words(statement.clauseFrom(part.from(), least), part.from());
        int each = before.indexOf('各');
        if (each < 2
                || !fits(part, total)
                || longestEnd(words.words("totals"), lead).isEmpty()
                || lead.length() > SHORT) {
            return false;
        }
        int count = items(
                before.substring(0, each).replace('和', '、').replace('与', '、').replace('及', '、'));
        if (count >= 2) {
            relations.accept(new Division(total, List.of(part), true, count, Severity.WARNING));
        }
        return count >= 2;
    }

    /** Groups of which the text names all that there are: 其中男120人，女90人; 进出口总额…，其中出口…、进口…. */
    private void grouped(Statement statement, List<Term> terms, PartReader reader, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            Term first = terms.get(i);
            if (!isAdditive(first)) {
                continue;
            }
            Term total = total(terms, i);
            if (total == null) {
                continue;
            }
            if (first.cue() < 0 && context.text().charAt(first.leadFrom() - 1) == '、') {
                continue;
            }
            List<Term> parts =
                    first.cue() >= 0 ? reader.parts(statement, terms, i) : following(statement, terms, i, total);
            parts = parts.stream().filter(part -> fits(part, total)).toList();
            boolean all = first.cue() >= 0 || parts.size() > 1;
            if (!all || parts.size() < 2 || gaps(total, parts.get(parts.size() - 1))) {
                continue;
            }
            Kind kind = sets.kind(parts);
            if (kind == Kind.OPEN || (kind == Kind.APART && first.cue() < 0)) {
                continue;
            }
            relations.accept(new Division(total, parts, kind == Kind.COMPLETE, 1, Severity.WARNING));
        }
    }

    /** The level that stands right before the term at {@code index}, but for what is said of its change. */
    private static @org.jspecify.annotations.Nullable Term total(List<Term> terms, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Term term = terms.get(i);
            if (term.is(Statistic.INCREASE) || term.is(Statistic.GROWTH) || term.is(Statistic.SHARE)) {
                continue;
            }
            return isAdditive(term) && terms.get(index).measure().partOf(term.measure()) == Likeness.SAME ? term : null;
        }
        return null;
    }

    /** The levels from {@code first} on whose groups make a complete set; what is said of their change stands between. */
    private List<Term> following(Statement statement, List<Term> terms, int first, Term total) {
        List<Term> run = new ArrayList<>();
        for (int i = first; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.cue() >= 0) {
                break;
            }
            if (term.is(Statistic.INCREASE) || term.is(Statistic.GROWTH) || term.is(Statistic.SHARE)) {
                continue;
            }
            if (!fits(term, total) || term.arrival() || term.origin()) {
                break;
            }
            run.add(term);
            if (run.size() > 1 && sets.kind(run) == Kind.COMPLETE) {
                return run;
            }
        }
        return List.of();
    }

    private boolean gaps(Term one, Term other) {
        return context.hasGap(Math.min(one.from(), other.from()), Math.max(one.to(), other.to()));
    }

    private String unlinked(String lead) {
        for (String link : words.words("links")) {
            if (lead.endsWith(link) && lead.length() > link.length()) {
                return lead.substring(0, lead.length() - link.length());
            }
        }
        return lead;
    }

    private static String longestEnd(List<String> words, String text) {
        String best = "";
        for (String word : words) {
            if (text.endsWith(word) && word.length() > best.length()) {
                best = word;
            }
        }
        return best;
    }

    /** The number in 四项 or 三类 at the end of {@code name}; 0 where there is none. */
    private int counted(String name) {
        int opening = 0;
        while (opening < name.length() && Labels.value(name.substring(0, opening + 1)) >= 0) {
            opening++;
        }
        if (opening > 0 && name.length() - opening <= SHORT) {
            return Labels.value(name.substring(0, opening));
        }
        if (name.length() < 2 || words.words("counters").stream().noneMatch(name::endsWith)) {
            return 0;
        }
        int end = name.length() - 1;
        int from = end;
        while (from > 0 && Labels.value(name.substring(from - 1, end)) >= 0) {
            from--;
        }
        return Math.max(0, Labels.value(name.substring(from, end)));
    }

    private boolean hasCount(String lead, int count) {
        for (String counter : words.words("counters")) {
            if (lead.contains(Labels.chinese(count) + counter) || (count == 2 && lead.contains("两" + counter))) {
                return true;
            }
        }
        return false;
    }

    private static int items(String list) {
        int items = 1;
        for (int i = 0; i < list.length() - 1; i++) {
            char c = list.charAt(i);
            if (c == '、' || Marks.isComma(c) || Marks.isSemicolon(c)) {
                items++;
            }
        }
        return items;
    }

    /** Whether each item of a list holds one of its numbers. */
    private boolean oneEach(List<Term> parts, int from) {
        int before = from;
        for (Term part : parts) {
            String between = context.text().substring(before, part.from());
            if (before > from && items(between + " ") != 2) {
                return false;
            }
            before = part.to();
        }
        return true;
    }

    private static int closing(String text, int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            depth += Marks.isOpening(text.charAt(i)) ? 1 : Marks.isClosing(text.charAt(i)) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
