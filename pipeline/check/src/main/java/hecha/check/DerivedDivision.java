package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an amount that are listed behind it in plain words: 筹措资金2840万元，第一年720万元，第二年930万元，第三年1290万元. Each list
 * is read with its last part.
 */
final class DerivedDivision implements Derivation {
    /** Fewer may come near their parts by chance. */
    private static final BigDecimal FEW = BigDecimal.valueOf(20);
    /** One in so many may be missing in a list that nothing announces. */
    private static final BigDecimal TENTH = BigDecimal.TEN;

    private static final BigDecimal QUARTER = BigDecimal.valueOf(4);
    /** Two numbers of so many digits are alike but for one of them seldom by chance. */
    private static final int DIGITS = 3;

    private static final int REACH = 16;

    private final CheckContext context;
    private final RelationForm division;
    private final RelationForm parts;
    private final ListReader lists;

    DerivedDivision(CheckContext context) {
        this.context = context;
        division = context.relation("division");
        parts = context.relation("part");
        lists = new ListReader(context);
    }

    @Override
    public List<Candidate> candidates(List<Term> terms, Term last) {
        if (!last.isLevel() || last.number().isRate()) {
            return List.of();
        }
        List<Term> run = run(terms, last);
        List<Candidate> found = new ArrayList<>();
        if (run.size() > 2) {
            List<Term> members = run.subList(1, run.size());
            boolean beside = isBesideThem(run) && !isTurned(run.get(0).value().orElseThrow(), members, sum(members));
            found.add(candidate(run.get(0), members, isMeant(run.get(0), members) && !beside));
        }
        if (run.size() > 2 && isBeyond(run.get(0), run.subList(1, run.size()))) {
            Term total = run.get(0);
            List<Term> members = run.subList(1, run.size());
            found.add(new Candidate(
                    new Division(total, members, false, 1, Severity.WARNING),
                    last.value().orElseThrow(),
                    false,
                    true));
        }
        if (run.size() > 1) {
            before(terms, run).ifPresent(total -> found.add(candidate(total, run, isMeantBefore(total, run))));
        }
        return found;
    }

    private static Candidate candidate(Term total, List<Term> members, boolean meant) {
        Term whole = total.is(Statistic.MEAN) ? total.asLevel() : total;
        return new Candidate(
                new Division(whole, members, true, 1, Severity.WARNING),
                members.get(members.size() - 1).value().orElseThrow(),
                false,
                meant);
    }

    /** 总支出9.86亿元。职工医保支出5.32亿元，居民医保支出4.54亿元: the amount that ends the sentence before the list. */
    private Optional<Term> before(List<Term> terms, List<Term> run) {
        Term first = run.get(0);
        if (first.index() == 0) {
            return Optional.empty();
        }
        Term total = terms.get(first.index() - 1);
        String between = context.text().substring(total.to(), first.from());
        long stops = between.chars().filter(c -> Marks.isStop((char) c)).count();
        boolean joined = total.value().isPresent()
                && total.isLevel()
                && total.cue() < 0
                && total.unit().equals(first.unit())
                && total.isPlanned() == first.isPlanned();
        return joined && stops == 1 ? Optional.of(total) : Optional.empty();
    }

    /** 涉农贷款3.12亿元，小微贷款1.88亿元，制造业贷款1.26亿元: three of one kind, of which the first is near the others by chance. */
    private boolean isBesideThem(List<Term> run) {
        Term first = run.get(0);
        String own = first.own();
        // 基础类改造24个小区，完善类选18个，提升类选7个
        if (division.words("kinds").stream().anyMatch(kind -> run.stream().allMatch(term -> isOfKind(term, kind)))) {
            return true;
        }
        return run.size() == 3
                && own.length() > 2
                && !lists.isWhole(first.lead())
                && run.stream().allMatch(part -> part.own().endsWith(own.substring(own.length() - 2)));
    }

    /** 基础类, and not 三类 or 各类. */
    private static boolean isOfKind(Term term, String kind) {
        String lead = Marks.bare(term.lead());
        int at = lead.indexOf(kind);
        return at >= 2 && Signs.NUMERALS.indexOf(lead.charAt(at - 1)) < 0;
    }

    /** Whether the words say that the sentence divides what the one before it told, and only a slip parts both. */
    private boolean isMeantBefore(Term total, List<Term> members) {
        Term last = members.get(members.size() - 1);
        BigDecimal sum = sum(members);
        BigDecimal whole = total.value().orElseThrow();
        String opening = context.text().substring(total.to(), members.get(0).leadFrom());
        boolean cued = members.get(0).cue() >= 0;
        boolean divided = cued
                || context.opensAspect(Marks.bare(opening))
                || division.words("continued")
                        .anyBegins(Marks.bare(opening + members.get(0).lead()));
        boolean named = members.stream().allMatch(part -> Derivation.sharesPair(part.own(), total.own()));
        return (divided || named)
                && Marks.bare(last.tail()).isEmpty()
                && members.stream().skip(1).allMatch(part -> part.cue() < 0)
                && (!cued || isCuedSlip(total, members, sum))
                && members.stream().noneMatch(part -> part.value().orElseThrow().compareTo(whole) >= 0)
                && whole.compareTo(FEW) >= 0
                && !mayOverlap(members, false)
                && !narrows(members)
                && !isBesideOne(members, sum, whole)
                && !context.groups().isMissingSome(members)
                && !hasMore(last)
                && isWithin(sum, whole, QUARTER)
                && isSlip(total, members, sum);
    }

    /** 其中县级18名，镇级156名，村级312名: persons may be in several groups, so that only turned digits say that these are all. */
    private static boolean isCuedSlip(Term total, List<Term> members, BigDecimal sum) {
        boolean persons = total.unit().equals(Signs.PERSONS);
        return members.size() >= DIGITS
                && (persons ? isTurned(total.value().orElseThrow(), members, sum) : isSlip(total, members, sum));
    }

    private static BigDecimal sum(List<Term> members) {
        return members.stream().map(part -> part.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isWithin(BigDecimal sum, BigDecimal whole, BigDecimal part) {
        return sum.subtract(whole).abs().multiply(part).compareTo(whole) <= 0;
    }

    /** The amounts of one list up to {@code last}, where no more of them follow; ages only name them. */
    private List<Term> run(List<Term> terms, Term last) {
        List<Term> amounts = terms.stream()
                .filter(term -> !division.words("ages").contains(term.unit()))
                .toList();
        int end = amounts.indexOf(last);
        for (int i = end + 1; i < amounts.size() && !isStopped(last, amounts.get(i)); i++) {
            if (amounts.get(i).unit().equals(last.unit()) && !isNew(amounts.get(i), last)) {
                return List.of();
            }
        }
        int first = end;
        while (first > 0 && isPart(amounts.get(first - 1), amounts.get(first))) {
            first--;
        }
        // 补贴每亩合计160元，分为机插50元、统防统治30元
        if (first > 0
                && amounts.get(first - 1).is(Statistic.MEAN)
                && (isSum(amounts.get(first - 1))
                        || isAnnounced(amounts.get(first - 1), amounts.get(first), end - first + 1))) {
            first -= isJoined(amounts.get(first - 1), amounts.get(first)) ? 1 : 0;
        }
        return List.copyOf(amounts.subList(Math.max(0, first), end + 1));
    }

    /** 纸质图书28.6万册，电子图书8.2万册，年新增1.2万册: what came in a time is none of the parts of what there is. */
    private static boolean isNew(Term term, Term last) {
        return term.measure().flow() == Measure.Flow.ADDED && last.measure().flow() != Measure.Flow.ADDED;
    }

    /** 860亩土地中，种植蔬菜520亩、果树430亩: parts of an amount of land or money that are more than all of it. */
    private boolean isBeyond(Term total, List<Term> members) {
        String tail = Marks.bare(total.tail());
        String list = context.text()
                .substring(members.get(0).to(), members.get(members.size() - 1).from());
        boolean kinds = division.words("kinds").stream()
                .anyMatch(kind -> members.stream().allMatch(part -> isOfKind(part, kind)));
        boolean joined = list.chars().noneMatch(c -> Marks.partsClauses((char) c))
                && division.words("measured").contains(total.unit());
        return parts.words("among_ends").anyEnds(tail)
                && (kinds || joined)
                && sum(members).compareTo(total.value().orElseThrow()) > 0;
    }

    /** 日均清运326吨，去向有三：: whether the words between say that so many parts follow. */
    private boolean isAnnounced(Term total, Term first, int parts) {
        String opening = context.text().substring(total.to(), first.from());
        return opening.chars().anyMatch(c -> Marks.isColon((char) c)) && lists.isNumbered(opening, parts);
    }

    private boolean isSum(Term term) {
        return division.words("totals").anyIn(term.lead());
    }

    private boolean isStopped(Term one, Term other) {
        return Marks.holdsStop(context.text().substring(one.to(), other.from()));
    }

    private boolean isJoined(Term term, Term next) {
        return term.value().isPresent() && term.unit().equals(next.unit()) && !isStopped(term, next);
    }

    /** Whether the term is an amount of the same unit and no more than a comma or 、 stands between it and the next. */
    private boolean isPart(Term term, Term next) {
        boolean planned = term.isPlanned() && next.measure().stage() == Measure.Stage.UNSAID;
        return term.isLevel() && isJoined(term, next) && (planned || term.isPlanned() == next.isPlanned());
    }

    private boolean isMeant(Term total, List<Term> members) {
        Term first = members.get(0);
        Term last = members.get(members.size() - 1);
        BigDecimal sum = sum(members);
        BigDecimal whole = total.value().orElseThrow();
        String opening = context.text().substring(total.to(), first.from());
        boolean cued = first.cue() >= 0;
        if (total.cue() >= 0
                || members.subList(1, members.size()).stream().anyMatch(part -> part.cue() >= 0)
                || opening.contains("、")
                || opening.chars().noneMatch(c -> Marks.partsClauses((char) c))
                || context.text()
                        .substring(total.from() - Math.min(total.from(), REACH), last.from())
                        .contains(Signs.RESPECTIVELY)
                || members.stream().anyMatch(part -> part.value().orElseThrow().compareTo(whole) >= 0)
                || whole.compareTo(FEW) < 0
                || members.size() < 2
                || isOfAspect(total)
                || mayOverlap(members, isTurned(whole, members, sum))
                || narrows(members)
                || isFirstOfAll(total, last, cued)
                || isBesideOne(members, sum, whole)
                || context.groups().isMissingSome(members)
                || hasMore(last)) {
            return false;
        }
        boolean near = isWithin(sum, whole, TENTH);
        boolean wide = isWithin(sum, whole, QUARTER);
        boolean turned = wide && isTurned(whole, members, sum);
        boolean plain = Marks.bare(last.tail()).isEmpty();
        if (cued) {
            return (near || turned) && isCuedSlip(total, members, sum);
        }
        boolean told = lists.hasCount("counted", total.tail() + opening, members.size())
                || isAnnounced(total, first, members.size())
                || lists.isRest(last)
                || isOthers(last)
                || division.words("divides").anyIn(opening);
        boolean listed = members.size() >= DIGITS
                && plain
                && (isOpened(opening) || (division.words("in_all").anyIn(total.lead()) && sum.compareTo(whole) > 0));
        return (told && wide && Slip.isPossible(whole, sum))
                || (listed && (sum.compareTo(whole) > 0 ? wide : near) && isOfPart(members, whole.subtract(sum)))
                || (plain && near && Slip.isOfDigits(whole, sum))
                || ((plain || isAnew(last))
                        && wide
                        && (members.size() >= DIGITS || turned)
                        && isSlip(total, members, sum));
    }

    /** 折款86.5万元：棉被32.4万元…, 经费680万元，用于人员支出410万元…: whether the list is opened as one of the amount. */
    private boolean isOpened(String opening) {
        boolean colon = Marks.bare(opening).isEmpty() && opening.chars().anyMatch(c -> Marks.isColon((char) c));
        return colon || division.words("spent").anyIn(opening);
    }

    /** Whether one digit of one of the parts, or two in each other's place, make all of them fit. */
    private static boolean isOfPart(List<Term> members, BigDecimal off) {
        return members.stream().map(part -> part.value().orElseThrow()).anyMatch(value -> {
            BigDecimal meant = value.add(off);
            return meant.signum() > 0 && Slip.isOfDigits(value, meant);
        });
    }

    /** 另安排17万元用于道路亮化: the last of a list that is told in a clause of its own. */
    private boolean isAnew(Term last) {
        return division.words("more").anyBegins(Marks.bare(last.lead()));
    }

    /** Whether all but one make the total, or one is counted in two others: 有驾照的22人，有急救证的12人，两证都有的5人. */
    private static boolean isBesideOne(List<Term> members, BigDecimal sum, BigDecimal whole) {
        return members.stream().map(part -> part.value().orElseThrow()).anyMatch(value -> {
            BigDecimal left = sum.subtract(value);
            // 本届至今62次，头一年24次、第二年20次、第三年18次: one is the sum of the others
            return left.compareTo(whole) == 0
                    || left.subtract(value).compareTo(whole) == 0
                    || (members.size() > 2 && left.compareTo(value) == 0);
        });
    }

    /** 其余为预备费: whether more follows that has no number. */
    private boolean hasMore(Term last) {
        String text = context.text();
        int to = last.to();
        while (to < text.length()
                && to - last.to() < REACH * 2
                && !Marks.isStop(text.charAt(to))
                && text.charAt(to) != '\n') {
            to++;
        }
        String after = text.substring(last.to(), to);
        return context.relation("sets").words("rest").anyIn(after)
                || division.words("more").anyIn(after);
    }

    /** 按医院等级看，三级医院9420元: whether the amount is one of the groups itself. */
    private boolean isOfAspect(Term total) {
        int end = total.leadFrom();
        while (end > 0 && !Marks.isWord(context.text().charAt(end - 1))) {
            end--;
        }
        String before = context.text().substring(Math.max(0, end - REACH), end);
        return division.words("aspects").anyEnds(before);
    }

    /** Whether two digits of the total, or of one of the parts, have changed places and nothing else parts the sum from it. */
    private static boolean isTurned(BigDecimal whole, List<Term> members, BigDecimal sum) {
        BigDecimal off = whole.subtract(sum);
        return Slip.areTurned(whole, sum)
                || members.stream()
                        .map(part -> part.value().orElseThrow())
                        .anyMatch(value -> value.add(off).signum() > 0 && Slip.areTurned(value, value.add(off)));
    }

    /**
     * Whether the sum and the total are alike but for one of three digits or more, counted to the finest of the parts, or two of
     * them have changed places in one of the numbers.
     */
    private static boolean isSlip(Term total, List<Term> members, BigDecimal sum) {
        BigDecimal whole = total.value().orElseThrow();
        int scale = whole.stripTrailingZeros().scale();
        for (Term part : members) {
            scale = Math.max(
                    scale, part.value().orElseThrow().stripTrailingZeros().scale());
        }
        return whole.setScale(scale, RoundingMode.HALF_UP).precision() >= DIGITS
                && (Slip.isOfDigits(whole, sum) || isTurned(whole, members, sum));
    }

    /** 完成改造71处，取缔33处，剩余28处: what was done is one of them, not all that there were. */
    private boolean isFirstOfAll(Term total, Term last, boolean cued) {
        return !cued && total.measure().stage() == Measure.Stage.DONE && lists.isRest(last);
    }

    /** 通过初审103个，专家评审后推荐45个，最终立项28个: each step keeps some of those that the one before it left. */
    private boolean narrows(List<Term> members) {
        for (int i = 1; i < members.size(); i++) {
            BigDecimal before = members.get(i - 1).value().orElseThrow();
            if (members.get(i).value().orElseThrow().compareTo(before) >= 0) {
                return false;
            }
        }
        long steps = members.stream()
                .filter(part -> division.words("steps").anyIn(part.lead()))
                .count();
        return steps >= Math.min(2, members.size() - 1);
    }

    /** 退役军人和其他人员: whether all that are in none of the other parts are in the last. */
    private boolean isOthers(Term last) {
        return division.words("others").anyIn(last.lead());
    }

    /** Whether the words of a part, or those behind the list, say that a thing can be in several of them. */
    private boolean mayOverlap(List<Term> members, boolean turned) {
        Term last = members.get(members.size() - 1);
        return lists.isToldToOverlap(last, context.text().length())
                || (!turned && !isOthers(last) && members.stream().anyMatch(lists::isOverlapping));
    }
}
