package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.model.Facts;
import hecha.model.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A relation between figures that a text states, as the examples of {@code dictionaries/relations} mark it.
 *
 * @param name of the relation, such as {@code mean}
 * @param figures the places of its figures in clean text, in the order of the text
 */
public record StatedRelation(String name, List<Span> figures) {
    public StatedRelation {
        figures = List.copyOf(figures);
    }

    /** The relations that the text of these facts states. */
    public static List<StatedRelation> of(Facts facts, Dictionary dictionary) {
        CheckContext context = new CheckContext(facts, dictionary, CheckSettings.DEFAULT);
        return context.statements().stream()
                .flatMap(statement -> StatedRelations.of(context).reading(statement).relations().stream())
                .map(relation -> new StatedRelation(
                        relation.name(),
                        relation.terms().stream()
                                .map(term -> new Span(term.from(), term.to()))
                                .sorted(Comparator.comparing(Span::start))
                                .toList()))
                .toList();
    }
}
