package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Example;
import hecha.dictionary.RelationForm;
import hecha.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each relation of {@code dictionaries/relations} is found between the figures that its examples mark, and else not. */
class RelationExamplesTest {
    static Stream<Arguments> found() {
        return examples(true);
    }

    static Stream<Arguments> ignored() {
        return examples(false);
    }

    private static Stream<Arguments> examples(boolean marked) {
        return CheckedText.DICTIONARY.relations().names().stream()
                .map(CheckedText.DICTIONARY.relations()::form)
                .flatMap(form -> form.examples().stream()
                        .filter(example -> example.marked().isEmpty() != marked)
                        .map(example -> Arguments.of(form, example)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("found")
    void aRelationIsFoundBetweenTheFiguresThatAreMarked(RelationForm form, Example example) {
        List<String> found = CheckedText.relations(example.text()).stream()
                .map(RelationExamplesTest::shown)
                .toList();
        assertThat(found).as(form.name()).contains(example.reading() + " " + example.marked());
    }

    private static String shown(Relation relation) {
        return relation.name() + " "
                + relation.terms().stream()
                        .map(term -> new Span(term.from(), term.to()))
                        .sorted(Comparator.comparing(Span::start))
                        .toList();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("ignored")
    void whatIsIgnoredIsNoSuchRelation(RelationForm form, Example example) {
        assertThat(CheckedText.relations(example.text()).stream()
                        .filter(relation -> relation.name().equals(form.name()))
                        .map(RelationExamplesTest::shown))
                .isEmpty();
    }
}
