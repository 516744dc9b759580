package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds rates per mille of a year's mean population (年平均人口36.4万人，出生2184人，出生率6.0‰) and what the growth of the population is by
 * them (出生率9.67‰，死亡率3.18‰，自然增长率6.49‰).
 */
final class VitalRateReader {
    private final RelationForm words;

    VitalRateReader(CheckContext context) {
        words = context.relation("share");
    }

    void read(List<Term> terms, Consumer<Relation> relations) {
        List<Term> rates = terms.stream()
                .filter(term -> term.figure().raw().indexOf(Signs.MILLE) >= 0
                        && term.value().isPresent()
                        && !term.base())
                .toList();
        for (Term rate : rates) {
            named(terms, rate).ifPresent(relations);
        }
        Optional<Term> born = only(rates, "born");
        Optional<Term> died = only(rates, "died");
        Optional<Term> grown = only(rates, "grown");
        if (born.isPresent() && died.isPresent() && grown.isPresent()) {
            relations.accept(new Balance(List.of(born.get()), List.of(died.get()), grown.get()));
        }
    }

    /** The one rate of that name; empty where there are two, of which one may be that of another year. */
    private Optional<Term> only(List<Term> rates, String list) {
        List<Term> found = rates.stream()
                .filter(rate -> words.words(list).anyEnds(Marks.bare(rate.lead())))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** 出生率 of those born, in the mean population. */
    private Optional<Relation> named(List<Term> terms, Term rate) {
        List<Term> populations = terms.stream()
                .filter(term -> term.unit().equals(Signs.PERSONS)
                        && term.value().filter(value -> value.signum() > 0).isPresent()
                        && words.words("mean_populations").anyIn(Marks.bare(term.lead())))
                .toList();
        String name = rate.own().endsWith(Signs.RATE_WORD)
                ? rate.own().substring(0, rate.own().length() - 1)
                : "";
        List<Term> parts = terms.stream()
                .filter(term -> term.index() < rate.index()
                        && name.length() == 2
                        && term.isLevel()
                        && term.unit().equals(Signs.PERSONS)
                        && !populations.contains(term)
                        && Marks.bare(term.lead()).contains(name))
                .toList();
        return populations.size() == 1 && parts.size() == 1
                ? Optional.of(new Share(Share.Form.RATE, parts.get(0), populations.get(0), rate, Severity.WARNING))
                : Optional.empty();
    }
}
