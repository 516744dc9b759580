package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What short passages state of their figures, and what is said of it, in full: {@code stated.tsv} has each passage with its
 * relations, right ones and wrong ones, and the findings behind them.
 */
class StatedRelationsTest {
    static Stream<Arguments> passages() {
        return CheckedText.told("stated.tsv").entrySet().stream()
                .map(passage -> Arguments.of(passage.getKey(), passage.getValue()));
    }

    @ParameterizedTest
    @MethodSource("passages")
    void aPassageStatesTheseRelationsAndNoOthers(String passage, List<String> told) {
        assertThat(told(passage)).isEqualTo(told);
    }

    /** Each relation with its name and its figures, and then the findings. */
    static List<String> told(String passage) {
        String text = passage.replace("\\n", "\n");
        return Stream.concat(
                        CheckedText.relations(text).stream().map(StatedRelationsTest::shown),
                        CheckedText.findings(text).stream())
                .toList();
    }

    private static String shown(Relation relation) {
        return relation.terms().stream()
                .map(term -> term.number().words())
                .collect(Collectors.joining(" ", relation.name() + " ", ""));
    }
}
