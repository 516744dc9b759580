package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds levels of one measure in two sentences, each with its year, and the change from one to the other told behind the later. */
final class LaterReader {
    private static final int REACH = 14;
    private static final int NAME = 3;

    private final CheckContext context;
    private final StepWords steps;

    LaterReader(CheckContext context) {
        this.context = context;
        RelationForm words = context.relation("measure");
        steps = new StepWords(words);
    }

    void read(Statement wide, List<Term> terms, int last, Consumer<Relation> relations) {
        for (int i = 0; i + 1 < terms.size(); i++) {
            Term change = terms.get(i + 1);
            if (change.from() >= last) {
                later(wide, terms, terms.get(i), change, relations);
                increased(wide, terms, terms.get(i), change, last, relations);
            }
        }
    }

    /** 2018年，居民收入12600元。到2023年，居民收入达到18900元，五年累计增长50%. */
    private void later(Statement wide, List<Term> terms, Term end, Term change, Consumer<Relation> relations) {
        boolean growth = change.is(Statistic.GROWTH) && change.unit().equals("%");
        boolean step = change.is(Statistic.INCREASE) && change.unit().equals(end.unit());
        String between = wide.words(end.to(), change.from());
        if (!(growth || step)
                || !isLevel(end)
                || end.own().length() < NAME
                || end.measure().year().isEmpty()
                || between.length() > REACH
                || Marks.holdsStop(between)
                || change.arrival()) {
            return;
        }
        List<Term> starts = terms.subList(0, end.index()).stream()
                .filter(term -> isLevel(term)
                        && term.own().equals(end.own())
                        && term.unit().equals(end.unit())
                        && term.measure().side().equals(end.measure().side())
                        && !term.measure().year().isEmpty()
                        && term.measure().year().compareTo(end.measure().year()) < 0)
                .toList();
        if (starts.size() != 1) {
            return;
        }
        Term start = starts.get(0);
        boolean since = between.contains(start.measure().year());
        if ((since || steps.isWhole(between, start, end))
                && !context.hasGap(start.from(), change.to())
                && !ChangeReader.isAtOtherPrices(context, wide, end)) {
            relations.accept(new Change(
                    Optional.of(start),
                    end,
                    step ? Optional.of(change) : Optional.empty(),
                    growth ? Optional.of(change) : Optional.empty()));
        }
    }

    /** 2023年门急诊42.6万人次。…，门急诊量比2022年的39.2万人次增加3.4万人次. */
    private void increased(
            Statement wide, List<Term> terms, Term start, Term step, int last, Consumer<Relation> relations) {
        if (!start.base()
                || start.from() < last
                || start.own().length() < NAME
                || !step.is(Statistic.INCREASE)
                || !step.unit().equals(start.unit())
                || wide.words(start.to(), step.from()).length() > NAME * 2) {
            return;
        }
        List<Term> ends = terms.subList(0, start.index()).stream()
                .filter(term -> term.from() < last
                        && isLevel(term)
                        && term.unit().equals(start.unit())
                        && term.own().length() >= NAME
                        && (start.own().startsWith(term.own()) || term.own().endsWith(start.own())))
                .toList();
        if (ends.size() == 1) {
            relations.accept(new Change(Optional.of(start), ends.get(0), Optional.of(step), Optional.empty()));
        }
    }

    private static boolean isLevel(Term term) {
        return (term.isLevel() || term.is(Statistic.MEAN)) && !term.base() && term.cue() < 0 && !term.isPlanned();
    }
}
