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
        Optional<List<Term>> run = run(terms, last);
        if (run.isEmpty()) {
            return List.of();
        }
        Term total = run.get().get(0);
        List<Term> members = run.get().subList(1, run.get().size());
        Term whole = total.is(Statistic.MEAN) ? total.asLevel() : total;
        return List.of(new Candidate(
                new Division(whole, members, true, 1, Severity.WARNING),
                last.value().orElseThrow(),
                false,
                isMeant(total, members)));
    }

    /** The total and its parts up to {@code last}, where no more of them follow; ages only name the parts. */
    private Optional<List<Term>> run(List<Term> terms, Term last) {
        List<Term> amounts = terms.stream()
                .filter(term -> !division.words("ages").contains(term.unit()))
                .toList();
        int end = amounts.indexOf(last);
        for (int i = end + 1; i < amounts.size() && !isStopped(last, amounts.get(i)); i++) {
            if (amounts.get(i).unit().equals(last.unit())) {
                return Optional.empty();
            }
        }
        int first = end;
        while (first > 0 && isPart(amounts.get(first - 1), amounts.get(first))) {
            first--;
        }
        // 补贴每亩合计160元，分为机插50元、统防统治30元
        if (first > 0 && amounts.get(first - 1).is(Statistic.MEAN) && isSum(amounts.get(first - 1))) {
            first -= isJoined(amounts.get(first - 1), amounts.get(first)) ? 1 : 0;
        }
        List<Term> all = new ArrayList<>(amounts.subList(Math.max(0, first), end + 1));
        return all.size() < 3 ? Optional.empty() : Optional.of(all);
    }

    private boolean isSum(Term term) {
        return division.words("totals").stream().anyMatch(term.lead()::contains);
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
        BigDecimal sum =
                members.stream().map(part -> part.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
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
                || mayOverlap(members)
                || narrows(members)
                || isFirstOfAll(total, last, cued)
                || isBesideOne(members, sum, whole)
                || hasMore(last)) {
            return false;
        }
        BigDecimal off = sum.subtract(whole).abs();
        boolean near = off.multiply(TENTH).compareTo(whole) <= 0;
        boolean wide = off.multiply(QUARTER).compareTo(whole) <= 0;
        boolean plain = Marks.bare(last.tail()).isEmpty();
        if (cued) {
            return near
                    && members.size() >= DIGITS
                    && !first.unit().equals(Signs.PERSONS)
                    && isSlip(total, members, sum);
        }
        boolean told = lists.hasCount("counted", total.tail() + opening, members.size())
                || lists.isRest(last)
                || division.words("divides").stream().anyMatch(opening::contains);
        return (told && wide && Slip.isPossible(whole, sum))
                || (plain && near && Slip.isOfDigits(whole, sum))
                || ((plain || isAnew(last)) && wide && members.size() >= DIGITS && isSlip(total, members, sum));
    }

    /** 另安排17万元用于道路亮化: the last of a list that is told in a clause of its own. */
    private boolean isAnew(Term last) {
        return division.words("more").stream().anyMatch(Marks.bare(last.lead())::startsWith);
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
        return context.relation("sets").words("rest").stream().anyMatch(after::contains)
                || division.words("more").stream().anyMatch(after::contains);
    }

    /** 按医院等级看，三级医院9420元: whether the amount is one of the groups itself. */
    private boolean isOfAspect(Term total) {
        int end = total.leadFrom();
        while (end > 0 && !Marks.isWord(context.text().charAt(end - 1))) {
            end--;
        }
        String before = context.text().substring(Math.max(0, end - REACH), end);
        return division.words("aspects").stream().anyMatch(before::endsWith);
    }

    /** Whether the sum and the total are alike but for one of three digits or more, counted to the finest of the parts. */
    private static boolean isSlip(Term total, List<Term> members, BigDecimal sum) {
        BigDecimal whole = total.value().orElseThrow();
        int scale = whole.stripTrailingZeros().scale();
        for (Term part : members) {
            scale = Math.max(
                    scale, part.value().orElseThrow().stripTrailingZeros().scale());
        }
        return whole.setScale(scale, RoundingMode.HALF_UP).precision() >= DIGITS && Slip.isOfDigits(whole, sum);
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
        return members.stream()
                .anyMatch(part -> division.words("steps").stream().anyMatch(part.lead()::contains));
    }

    /** Whether the words of a part say that a thing can be in several of them. */
    private boolean mayOverlap(List<Term> members) {
        return members.stream()
                .anyMatch(part -> parts.words("overlapping").stream().anyMatch(part.lead()::contains));
    }
}
