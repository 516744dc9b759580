package hecha.check;

import hecha.check.Term.Direction;
import hecha.dictionary.RelationForm;
import hecha.dictionary.Words;
import java.util.List;
import java.util.Optional;

/** The words before the step or the rate of a change: what they name, and what they count it against. */
final class StepWords {
    private final RelationForm words;

    StepWords(RelationForm words) {
        this.words = words;
    }

    /** Whether the words name nothing that start and end do not: 两年共减少, 每公斤上涨 behind 每公斤14.2元, 精简. */
    boolean namesNothing(Term term, Optional<Term> start, Term end) {
        String own = term.own();
        return own.isEmpty()
                || isMore(term, end)
                || (start.isPresent()
                        && (years(own) > 0
                                || end.own().endsWith(own)
                                || start.get().lead().contains(own)
                                || step(term, start, end).isPresent()));
    }

    /** 较上年多采1.16吨 behind 采集全血9.86吨: with the verb of what it came to. */
    private boolean isMore(Term term, Term end) {
        return term.is(Measure.Statistic.INCREASE)
                && words.words("apart").stream()
                        .anyMatch(more -> term.own().startsWith(more)
                                && term.own().length() == more.length() + 1
                                && end.own().indexOf(term.own().charAt(more.length())) >= 0);
    }

    /** 精简68个 behind 由126个减少到58个: the step with the direction that its verb gives it. */
    Optional<Term> step(Term term, Optional<Term> start, Term end) {
        boolean told = end.arrival() || start.filter(Term::base).isPresent();
        if (start.isEmpty() || !told || !term.isLevel() || !term.unit().equals(end.unit())) {
            return Optional.empty();
        }
        String lead = Marks.bare(term.lead());
        // 三年新增84个
        int year = lead.indexOf(Signs.YEAR);
        boolean yearly = year > 0 && year <= 2 && Labels.value(lead.substring(0, year)) > 0;
        String verb = words.words("summed").removedFrom(yearly ? lead.substring(year + 1) : lead);
        if (words.words("stepped_down").contains(verb) && end.direction() != Direction.UP) {
            return Optional.of(term.toward(Direction.DOWN));
        }
        return words.words("stepped_up").contains(verb) && end.direction() != Direction.DOWN
                ? Optional.of(term.toward(Direction.UP))
                : Optional.empty();
    }

    /** Whether the change is told of another time, price or way to count than start and end. */
    boolean isOnOtherBasis(String between, Optional<Term> start, Term end, boolean month) {
        boolean undated = start.filter(Term::origin).isPresent()
                && end.arrival()
                && start.get().measure().year().isEmpty()
                && end.measure().year().isEmpty();
        boolean whole = undated || (start.isPresent() && isWhole(between, start.get(), end));
        return words.words("other_basis").stream()
                .anyMatch(basis -> between.contains(basis)
                        && !(month && words.words("just_before").contains(basis))
                        && !(whole
                                && (basis.endsWith(Signs.YEAR_WORD)
                                        || words.words("open_sums").contains(basis)))
                        && start.filter(first -> first.lead().contains(basis)).isEmpty());
    }

    /** Whether 五年 in {@code between} are all the years from one level to the other. */
    boolean isWhole(String between, Term start, Term end) {
        String first = start.measure().year();
        String last = end.measure().year();
        return !first.isEmpty()
                && !last.isEmpty()
                && years(Marks.bare(between)) == Integer.parseInt(last) - Integer.parseInt(first);
    }

    /** How many years the words begin with: 2 of 两年共; 0 where they begin with none. */
    private int years(String said) {
        int at = said.indexOf(Signs.YEAR);
        int years = at <= 0 || at > 2 ? 0 : Labels.value(said.substring(0, at));
        String rest = at < 0 ? said : said.substring(at + 1);
        Words empty = words.words("summed");
        for (String list : List.of("rise", "fall")) {
            for (String word : words.words(list)) {
                rest = rest.endsWith(word) ? rest.substring(0, rest.length() - word.length()) : rest;
            }
        }
        return years > 0 && empty.removedFrom(rest).isEmpty() ? years : 0;
    }
}
