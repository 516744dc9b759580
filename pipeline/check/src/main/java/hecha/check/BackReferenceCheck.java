package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Approx;
import hecha.model.Severity;
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

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            for (Term term : context.terms(statement)) {
                if (pointsBack(rule, context, term)) {
                    meant(context, statement, term).ifPresent(first -> findings.accept(draft(first, term)));
                }
            }
        }
    }

    private static boolean pointsBack(RulePage rule, CheckContext context, Term term) {
        String lead = Marks.bare(context.text().substring(term.leadFrom(), term.from()));
        return rule.words("back").contains(lead)
                && term.value().isPresent()
                && term.figure().quantity().approx() == Approx.EXACT
                && !noun(term).isEmpty();
    }

    private static String noun(Term term) {
        String tail = Marks.bare(term.tail());
        return tail.length() < NOUN ? tail : tail.substring(0, NOUN);
    }

    /** The one number before it that it can mean, where none is equal. */
    private static Optional<Term> meant(CheckContext context, Statement statement, Term term) {
        List<Term> found = new ArrayList<>();
        for (int i = statement.index(); i >= Math.max(0, statement.index() - NEAR); i--) {
            for (Term other : context.terms(context.statements().get(i))) {
                if (other.from() < term.from()
                        && other.unit().equals(term.unit())
                        && other.isLevel()
                        && (other.own().contains(noun(term))
                                || Marks.bare(other.tail()).contains(noun(term)))) {
                    found.add(other);
                }
            }
        }
        boolean equal = found.stream().anyMatch(other -> !other.amount().contradicts(term.amount()));
        return equal || found.size() != 1 ? Optional.empty() : Optional.of(found.get(0));
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
