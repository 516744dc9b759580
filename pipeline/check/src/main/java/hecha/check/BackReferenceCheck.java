package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Approx;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds a number that points back (上述54个项目, 这12户) against the number that it points at. */
public final class BackReferenceCheck implements Check {
    private static final String RULE = "figure/conflict";
    /** How many statements back a number is looked for. */
    private static final int NEAR = 3;

    private static final int NOUN = 2;
    private static final int CLAUSE = 16;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            for (Term term : context.terms(statement)) {
                if (pointsBack(rule, context, term)) {
                    meant(rule, context, statement, term).ifPresent(first -> findings.accept(draft(first, term)));
                }
            }
        }
    }

    /** 这2430人次中, 这条18.9公里的县道, 谈起这21年; 6个标段全部封顶. */
    private static boolean pointsBack(RulePage rule, CheckContext context, Term term) {
        String lead = Marks.bare(context.text().substring(term.leadFrom(), term.from()));
        boolean back =
                rule.words("back").contains(lead) || rule.words("back-one").anyEnds(lead) || isAll(rule, context, term);
        return back
                && term.value().isPresent()
                && term.figure().quantity().approx() == Approx.EXACT
                && !term.unit().isEmpty();
    }

    /** Whether all of them are told to do something, and nothing but a time stands before the number. */
    private static boolean isAll(RulePage rule, CheckContext context, Term term) {
        String text = context.text();
        String clause =
                text.substring(term.to(), Marks.clauseTo(text, term.to(), Math.min(text.length(), term.to() + CLAUSE)));
        return term.lead().isEmpty()
                && noun(term).length() == NOUN
                && rule.words("all-do").anyIn(clause);
    }

    private static String noun(Term term) {
        String tail = Marks.bare(term.tail());
        return tail.length() < NOUN ? tail : tail.substring(0, NOUN);
    }

    /** The one number before it that it can mean, where none is equal. */
    private static Optional<Term> meant(RulePage rule, CheckContext context, Statement statement, Term term) {
        List<Term> alike = new ArrayList<>();
        for (int i = statement.index(); i >= Math.max(0, statement.index() - NEAR); i--) {
            for (Term other : context.terms(context.statements().get(i))) {
                if (other.from() < term.from() && other.unit().equals(term.unit()) && other.isLevel()) {
                    alike.add(other);
                }
            }
        }
        String noun = noun(term);
        List<Term> named = alike.stream()
                .filter(other -> !noun.isEmpty()
                        && (other.own().contains(noun)
                                || Marks.bare(other.tail()).contains(noun)))
                .toList();
        boolean all = isAll(rule, context, term);
        List<Term> found = isSum(alike, term) ? List.of() : all || !named.isEmpty() ? named : like(alike, term);
        boolean equal = found.stream().anyMatch(other -> !other.amount().contradicts(term.amount()));
        // 抽查12个村，8个村均达标: some of them may do it, too
        boolean more = !all || found.stream().allMatch(other -> term.amount().exceeds(other.amount()));
        return equal || found.size() != 1 || !more ? Optional.empty() : Optional.of(found.get(0));
    }

    /** 新建18.6公里，去年建成16.8公里。这35.4公里: whether one of them and another come to it, or are it but for each other. */
    private static boolean isSum(List<Term> alike, Term term) {
        for (Term one : alike) {
            for (Term other : alike) {
                if (!one.equals(other)
                        && (!one.with(other, false).amount().contradicts(term.amount())
                                || !one.with(other, true).amount().contradicts(term.amount()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The number that a slip of the pen makes of it, where nothing else is told that it can mean. */
    private static List<Term> like(List<Term> alike, Term term) {
        BigDecimal value = term.value().orElseThrow();
        boolean equal = alike.stream().anyMatch(one -> !one.amount().contradicts(term.amount()));
        // 上述54个村庄 are no 45个项目
        return equal || value.compareTo(BigDecimal.TEN) < 0 || term.unit().equals(Signs.COUNTER_WORD)
                ? List.of()
                : alike.stream()
                        .filter(other -> other.value()
                                .filter(meant -> Slip.isOfDigits(value, meant))
                                .isPresent())
                        .toList();
    }

    private static FindingDraft draft(Term first, Term second) {
        return FindingDraft.of(
                        RULE,
                        second.from(),
                        second.to(),
                        second.figure().section(),
                        first.number().words() + second.number().words())
                .as("back")
                .weighing(Severity.WARNING)
                .with("first", first.number().figure())
                .with("second", second.number().figure())
                .saying("first", first.quoted() + Marks.bare(first.tail()))
                .saying("second", Marks.bare(second.lead()) + second.number().words() + noun(second));
    }
}
