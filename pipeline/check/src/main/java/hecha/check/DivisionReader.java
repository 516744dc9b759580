package hecha.check;

import hecha.check.GroupSets.Kind;
import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    private final TotalReader totals;
    private final ListReader lists;

    DivisionReader(CheckContext context) {
        this.context = context;
        words = context.relation("division");
        sets = context.groups();
        totals = new TotalReader(context);
        lists = new ListReader(context);
    }

    void read(Statement statement, List<Term> terms, PartReader parts, Consumer<Relation> relations) {
        List<Term> amounts = totals.amounts(terms);
        int amount = -1;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            boolean isAmount =
                    amount + 1 < amounts.size() && amounts.get(amount + 1).equals(term);
            amount += isAmount ? 1 : 0;
            if (term.is(Statistic.MEAN) && term.value().isPresent() && term.cue() < 0) {
                lists.read(statement, terms, i, relations);
            }
            if (!Members.isAdditive(term)) {
                continue;
            }
            if (!totals.each(statement, terms, i, relations)
                    && !(isAmount && totals.read(statement, amounts, amount, relations))
                    && !respectively(statement, terms, i, relations)
                    && !composed(statement, terms, i, relations)
                    && !lists.read(statement, terms, i, relations)) {
                each(statement, terms, i, relations);
            }
        }
        grouped(statement, terms, parts, relations);
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
        boolean whole = lists.isWhole(lead) || lists.hasCount(lead, parts.size());
        relations.accept(new Division(total, parts, true, 1, plain && whole ? Severity.ERROR : Severity.WARNING));
        return true;
    }

    /** The terms from {@code first} on that stand in one list of members of {@code total}. */
    private List<Term> run(Statement statement, List<Term> terms, int first, Term total) {
        List<Term> run = new ArrayList<>();
        for (int i = first; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (!Members.fits(term, total) || (i > first && !isNext(statement, terms.get(i - 1), term))) {
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
                && Members.firstMark(between) >= 0
                && Members.firstMark(between) <= SHORT
                && between.chars()
                                .filter(c -> c == '、' || Marks.partsClauses((char) c))
                                .count()
                        <= 1
                && !words.words("open").anyIn(between);
    }

    /** 总投资5.4亿元，由中央资金2亿元、省级资金1.5亿元和自筹资金1.9亿元构成. */
    private boolean composed(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term total = terms.get(index);
        if (index + 2 >= terms.size()) {
            return false;
        }
        String between = statement.words(total.to(), terms.get(index + 1).from());
        if (between.length() > NAME || !words.words("composed_of").anyIn(between)) {
            return false;
        }
        List<Term> parts = run(statement, terms, index + 1, total);
        if (parts.size() < 2) {
            return false;
        }
        Term last = parts.get(parts.size() - 1);
        String after = statement.words(last.to(), Math.min(statement.to(), last.to() + SHORT * 2));
        if (!words.words("compose").anyIn(after) || gaps(total, last)) {
            return false;
        }
        relations.accept(new Division(total, parts, true, 1, Severity.ERROR));
        return true;
    }

    /** 共120个，其中东区、西区、南区各50个. */
    private void each(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        if (index + 1 >= terms.size()) {
            return;
        }
        Term total = terms.get(index);
        Term part = terms.get(index + 1);
        String between = statement.words(total.to(), part.from());
        if (!Members.fits(part, total)
                || !between.endsWith(Signs.RESPECTIVE_WORD)
                || between.length() > NAME * 2
                || gaps(total, part)) {
            return;
        }
        int from = between.lastIndexOf(Statement.OF_THESE) + 1;
        String names = between.substring(from == 0 ? 1 : from + 1, between.length() - 1);
        if (names.chars().anyMatch(c -> Marks.partsClauses((char) c))) {
            return;
        }
        // 东区20个，西区、南区各12个，共计44个: one of them, too
        if (from == 0 && index + 2 < terms.size() && isTotal(statement, part, terms.get(index + 2))) {
            return;
        }
        int count = Members.named(names);
        boolean whole =
                between.startsWith("，") && from == 0 && lists.isWhole(statement.lead(total.from(), statement.from()));
        if (count >= 2) {
            relations.accept(new Division(total, List.of(part), whole, count, Severity.WARNING));
        }
    }

    private boolean isTotal(Statement statement, Term part, Term next) {
        String lead = Marks.bare(statement.words(part.to(), next.from()));
        return Members.fits(part, next)
                && !words.words("totals").longestEnd(lead).isEmpty();
    }

    /** Groups of which the text names all that there are: 其中男120人，女90人; 进出口总额…，其中出口…、进口…. */
    private void grouped(Statement statement, List<Term> terms, PartReader reader, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            Term first = terms.get(i);
            if (!Members.isAdditive(first)) {
                continue;
            }
            Term total = total(terms, i);
            if (total == null) {
                continue;
            }
            boolean divided = first.cue() < 0 && isDivided(statement, total, first);
            if (first.cue() < 0
                    && !divided
                    && (isMember(statement, total) || context.text().charAt(first.leadFrom() - 1) == '、')) {
                continue;
            }
            List<Term> parts = first.cue() >= 0
                    ? reader.parts(statement, terms, i)
                    : divided ? run(statement, terms, i, total) : following(terms, i, total);
            parts = parts.stream().filter(part -> Members.fits(part, total)).toList();
            boolean all = first.cue() >= 0 || parts.size() > 1;
            if (!all || parts.size() < 2 || isOneOf(parts, total) || gaps(total, parts.get(parts.size() - 1))) {
                continue;
            }
            boolean counted = lists.hasCount("counted", statement.words(statement.from(), total.from()), parts.size());
            boolean closed = divided && isClosed(parts);
            Kind kind = namesAll(total, parts) || closed || (counted && !lists.overlap(parts))
                    ? Kind.COMPLETE
                    : divided && sets.kind(parts) == Kind.OPEN ? Kind.APART : sets.kind(parts);
            if (kind == Kind.COMPLETE && hasMore(statement, parts)) {
                kind = Kind.APART;
            }
            if (divided && kind != Kind.OPEN) {
                Division division = new Division(total, parts, kind == Kind.COMPLETE, 1, Severity.WARNING);
                if (division.isNear()) {
                    relations.accept(division);
                }
                continue;
            }
            if (kind == Kind.OPEN || (kind == Kind.APART && first.cue() < 0)) {
                continue;
            }
            Division division = new Division(total, parts, kind == Kind.COMPLETE, 1, Severity.WARNING);
            // 县内1.3万人，县外省内0.9万人，省外2.4万人: what no word makes a part of the total may stand beside it
            if (first.cue() >= 0 || (division.isNear() && !sets.isBeside(total, parts))) {
                relations.accept(division);
            }
        }
    }

    /** Whether the total names each of its parts: 新建改建厕所1260座，其中新建860座、改建400座. */
    private static boolean namesAll(Term total, List<Term> parts) {
        long names = parts.stream()
                .filter(part -> part.own().length() >= 2)
                .map(part -> part.own().substring(0, 2))
                .distinct()
                .count();
        return names == parts.size()
                && parts.stream()
                        .allMatch(part -> part.own().length() >= 2
                                && total.own().contains(part.own().substring(0, 2))
                                && !total.own().endsWith(part.own()));
    }

    /** Whether the term is told as one of several itself: 其中出口17.9亿元，进口3.8亿元; 从来源看，上级资金3600万元. */
    private boolean isMember(Statement statement, Term term) {
        String before = Marks.bare(statement.words(statement.from(), term.leadFrom()));
        return term.cue() >= 0 || words.words("aspects").anyEnds(before);
    }

    /** Whether the words between say by what the total is divided: 按职称划分，从类型看，. */
    private boolean isDivided(Statement statement, Term total, Term first) {
        String before = statement.words(total.to(), first.leadFrom());
        int to = before.length();
        while (to > 0 && Marks.partsClauses(before.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > 0 && !Marks.partsClauses(before.charAt(from - 1))) {
            from--;
        }
        return context.opensAspect(before.substring(from, to));
    }

    /** 另有公益性岗位若干: whether what follows the parts is one more without a number. */
    private boolean hasMore(Statement statement, List<Term> parts) {
        Term last = parts.get(parts.size() - 1);
        String after = Marks.bare(statement.words(last.to(), Math.min(statement.to(), last.to() + SHORT * 2)));
        return words.words("more").anyBegins(after);
    }

    /** Whether the last part takes in all that is left: 初级及以下218人, 其他35件. */
    private boolean isClosed(List<Term> parts) {
        Term last = parts.get(parts.size() - 1);
        return sets.isRest(last) || words.words("closing").anyIn(last.lead()) || sets.kind(parts) == Kind.COMPLETE;
    }

    /** Whether some parts, not all, are named as the total with a modifier, so that it stands beside the others. */
    private static boolean isOneOf(List<Term> parts, Term total) {
        long named = parts.stream()
                .filter(part -> !total.own().isEmpty() && part.own().endsWith(total.own()))
                .count();
        return named > 0 && named < parts.size();
    }

    /** The level that stands right before the term at {@code index}, but for what is said of its change. */
    private static @Nullable Term total(List<Term> terms, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Term term = terms.get(i);
            if (term.is(Statistic.INCREASE)
                    || term.is(Statistic.GROWTH)
                    || term.is(Statistic.SHARE)
                    || term.is(Statistic.EXTREME)) {
                continue;
            }
            return Members.isAdditive(term) && terms.get(index).measure().partOf(term.measure()) == Likeness.SAME
                    ? term
                    : null;
        }
        return null;
    }

    /** The levels from {@code first} on whose groups make a complete set; what is said of their change stands between. */
    private List<Term> following(List<Term> terms, int first, Term total) {
        List<Term> run = new ArrayList<>();
        for (int i = first; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.cue() >= 0) {
                break;
            }
            if (term.is(Statistic.INCREASE) || term.is(Statistic.GROWTH) || term.is(Statistic.SHARE)) {
                continue;
            }
            if (!Members.fits(term, total) || term.arrival() || term.origin()) {
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
        return Members.gaps(context, one, other);
    }
}
