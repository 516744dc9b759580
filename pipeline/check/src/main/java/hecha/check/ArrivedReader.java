package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds changes that are told before the level that they lead to: 较上年增加1.8万册次、增长12%，达到16.8万册次; 比2022年的1.25万吨少了0.15万吨，为1.10万吨.
 */
final class ArrivedReader {
    /** What stands between the figures is no longer. */
    private static final int NEAR = 12;

    private final CheckContext context;
    private final RelationForm words;
    private final RelationForm derived;
    private final StepWords steps;

    ArrivedReader(CheckContext context) {
        this.context = context;
        words = context.relation("measure");
        derived = context.relation("derived");
        steps = new StepWords(words);
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            if (isArrived(terms.get(i))) {
                arrived(statement, terms, terms.get(i), relations);
            }
        }
    }

    /** Whether the words name nothing and say that the number is what something came to: 达到, 为, 降至. */
    private boolean isArrived(Term term) {
        String lead = Marks.bare(term.lead());
        return term.own().isEmpty()
                && LevelPairs.isState(term)
                && term.cue() < 0
                && !term.base()
                && !term.origin()
                && !lead.isEmpty()
                && (term.arrival()
                        || words.words("equals").contains(lead)
                        || derived.words("reached").contains(lead));
    }

    private void arrived(Statement statement, List<Term> terms, Term end, Consumer<Relation> relations) {
        Optional<Term> step = Optional.empty();
        Optional<Term> rate = Optional.empty();
        int at = end.index() - 1;
        while (at >= 0 && isJoined(statement, terms.get(at), terms.get(at + 1))) {
            Term term = terms.get(at);
            if (step.isEmpty() && isStep(term, end)) {
                step = Optional.of(toward(term));
            } else if (rate.isEmpty() && isRate(term, end)) {
                rate = Optional.of(term);
            } else {
                break;
            }
            at--;
        }
        if ((step.isEmpty() && rate.isEmpty()) || isOnOtherBasis(statement, terms, at + 1, end)) {
            return;
        }
        Optional<Term> start = at < 0
                ? Optional.empty()
                : Optional.of(terms.get(at))
                        .filter(term -> isStart(term, end) && isJoined(statement, term, terms.get(term.index() + 1)));
        if (start.isPresent() || (step.isPresent() && rate.isPresent() && at + 1 == end.index() - 2)) {
            relations.accept(new Change(start, end, step, rate));
        }
    }

    private boolean isOnOtherBasis(Statement statement, List<Term> terms, int first, Term end) {
        Term change = terms.get(first);
        int from = statement.clauseFrom(change.from(), statement.from());
        return steps.isOnOtherBasis(statement.words(from, end.from()), Optional.empty(), end, false)
                || ChangeReader.isAtOtherPrices(context, statement, end)
                || ChangeReader.isAtOtherPrices(context, statement, change)
                || context.hasGap(change.from(), end.to());
    }

    private static boolean isStart(Term term, Term end) {
        return (term.base() || term.origin())
                && term.unit().equals(end.unit())
                && term.value().filter(value -> value.signum() > 0).isPresent();
    }

    private static boolean isJoined(Statement statement, Term one, Term other) {
        String between = statement.words(one.to(), other.from());
        return between.length() <= NEAR && !Marks.holdsStop(between) && one.cue() < 0;
    }

    private boolean isStep(Term term, Term end) {
        boolean told = term.is(Statistic.INCREASE) || toward(term).direction() != term.direction();
        return (told && term.unit().equals(end.unit()))
                || (term.unit().equals(Signs.POINTS) && end.unit().equals("%"));
    }

    /** 少了0.15万吨: with the direction that a single verb gives it. */
    private Term toward(Term term) {
        String lead = derived.words("empty").removedFrom(Marks.bare(term.lead()));
        if (term.is(Statistic.INCREASE) || !term.isLevel()) {
            return term;
        }
        return words.words("less").contains(lead)
                ? term.toward(Term.Direction.DOWN)
                : words.words("more").contains(lead) ? term.toward(Term.Direction.UP) : term;
    }

    private static boolean isRate(Term term, Term end) {
        return term.is(Statistic.GROWTH)
                && term.unit().equals("%")
                && !end.unit().equals("%")
                && !term.arrival();
    }
}
