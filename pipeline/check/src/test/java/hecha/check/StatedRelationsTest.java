package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What short passages state of their figures, and what is said of it, in full: each passage of the tables beside this with its
 * relations, right ones and wrong ones, and the findings behind them. Figures in sentences; lists behind their number; dates;
 * values that are told twice; tables; passages for what no other held. A table is one test, since PIT runs each test of a mutant
 * on its own.
 */
class StatedRelationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"stated.tsv", "listed.tsv", "dated.tsv", "repeated.tsv", "tabled.tsv", "passages.tsv"})
    void aPassageStatesTheseRelationsAndNoOthers(String table) {
        Map<String, List<String>> other = new LinkedHashMap<>();
        Map<String, List<String>> passages = CheckedText.told(table);
        passages.forEach((passage, told) -> {
            List<String> now = told(passage);
            if (!now.equals(told)) {
                other.put(passage, now);
            }
        });
        assertThat(passages).isNotEmpty();
        assertThat(other).isEmpty();
    }

    /** Each relation with its name and its figures, and then the findings. */
    private static List<String> told(String passage) {
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
