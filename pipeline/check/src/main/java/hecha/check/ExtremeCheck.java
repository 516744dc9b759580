package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Approx;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds the figures of places or units of one kind against the greatest and the least that a sentence names among them:
 * 最高的青坪镇98.2%，最低的石桥镇88.4%，…曲江乡86.9%.
 */
public final class ExtremeCheck implements Check {
    private static final String RULE = "figure/conflict";
    /** The name of a place or a unit is no longer. */
    private static final int NAME = 6;

    private static final int JOINT = 2;
    /** The word lists of what a sentence can claim. */
    private static final List<String> CLAIMS = List.of("most", "least", "falling", "rising");

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            List<Term> terms = context.terms(statement);
            String said = terms.size() < 2 ? "" : statement.words(terms.get(0).leadFrom(), statement.to());
            if (CLAIMS.stream().noneMatch(list -> rule.words(list).anyIn(said))) {
                continue;
            }
            row(rule, statement, terms, "falling", findings);
            row(rule, statement, terms, "rising", findings);
            for (Term extreme : terms) {
                String most = word(rule, "most", extreme);
                String least = word(rule, "least", extreme);
                int peers = peers(rule, Marks.bare(extreme.own()));
                if (peers >= 0 && isPlain(extreme) && most.isEmpty() != least.isEmpty()) {
                    terms.stream()
                            .filter(term -> isPeer(rule, terms, term, peers) || isMean(term))
                            .filter(term -> isOneMeasure(statement, extreme, term))
                            .filter(term -> most.isEmpty() ? isLess(term, extreme) : isLess(extreme, term))
                            .findFirst()
                            .ifPresent(term -> findings.accept(draft(extreme, term, most + least)));
                }
            }
        }
    }

    /** 由多到少依次是412件、517件、298件: amounts that are said to stand in an order. */
    private static void row(
            RulePage rule, Statement statement, List<Term> terms, String order, Consumer<FindingDraft> findings) {
        for (int i = 0; i + 1 < terms.size(); i++) {
            Term one = terms.get(i);
            String said = rule.words(order).stream()
                    .filter(one.lead()::contains)
                    .findFirst()
                    .orElse("");
            for (int k = i + 1; !said.isEmpty() && k < terms.size(); k++) {
                Term before = terms.get(k - 1);
                Term next = terms.get(k);
                String between = statement.words(before.to(), next.from());
                if (!isPlain(before)
                        || !isPlain(next)
                        || !before.unit().equals(next.unit())
                        || between.indexOf('、') < 0) {
                    break;
                }
                if (order.equals("falling") ? isLess(before, next) : isLess(next, before)) {
                    findings.accept(draft(before, next, said));
                    break;
                }
            }
        }
    }

    private static String word(RulePage rule, String list, Term term) {
        String lead = Marks.bare(term.lead());
        return rule.words(list).stream().filter(lead::contains).findFirst().orElse("");
    }

    /** Which of the kinds that are held against one another a name ends with; -1 where it is none. */
    private static int peers(RulePage rule, String name) {
        List<String> kinds = rule.words("peers");
        for (int i = 0; i < kinds.size(); i++) {
            if (Arrays.stream(kinds.get(i).split("\\|", -1)).anyMatch(name::endsWith)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the term is told of one of the kind: 曲江乡86.9%, or the second of 沙河街道、曲江乡分别为94.7%和86.9%. */
    private static boolean isPeer(RulePage rule, List<Term> terms, Term term, int peers) {
        if (!isPlain(term) || !(word(rule, "most", term) + word(rule, "least", term)).isEmpty()) {
            return false;
        }
        String own = Marks.bare(term.own());
        if (!own.isEmpty()) {
            return own.length() <= NAME && peers(rule, own) == peers;
        }
        Term before = term.index() == 0 ? term : terms.get(term.index() - 1);
        return before.unit().equals(term.unit())
                && term.from() - before.to() <= JOINT
                && before.lead().contains(Signs.RESPECTIVELY)
                && isPeer(rule, terms, before, peers);
    }

    /** 全县平均97.1分: the mean of all of them, which names nothing else. */
    private static boolean isMean(Term term) {
        return isPlain(term) && term.own().length() <= 1 && term.lead().contains(Signs.AVERAGE);
    }

    private static boolean isPlain(Term term) {
        return term.value().isPresent()
                && term.figure().quantity().approx() == Approx.EXACT
                && !term.unit().isEmpty()
                && !term.base()
                && !term.is(Measure.Statistic.INCREASE)
                && !term.is(Measure.Statistic.GROWTH);
    }

    private static boolean isOneMeasure(Statement statement, Term one, Term other) {
        String between = statement.words(Math.min(one.to(), other.to()), Math.max(one.from(), other.from()));
        return one.unit().equals(other.unit())
                && one.index() != other.index()
                && one.isPlanned() == other.isPlanned()
                && one.measure().year().equals(other.measure().year())
                && one.measure().times().equals(other.measure().times())
                && !Marks.holdsStop(between);
    }

    private static boolean isLess(Term one, Term other) {
        return other.number().rounded().exceeds(one.number().rounded());
    }

    private static FindingDraft draft(Term extreme, Term other, String said) {
        return FindingDraft.of(
                        RULE, other.from(), other.to(), other.figure().section(), extreme.quoted() + other.quoted())
                .as("compared")
                .with("first", extreme.number().figure())
                .with("second", other.number().figure())
                .saying("first", extreme.quoted())
                .saying("second", other.quoted())
                .saying("said", said);
    }
}
