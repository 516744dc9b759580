package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The passages of {@code corpus/contradictions}: what is said of each planted fault that is found, in full, and what is said at
 * severity info of correct text, of which nothing more is said.
 */
class ContradictionSetsTest {
    private static final Path CORPUS = Path.of("../../corpus/contradictions");
    private static final List<String> SETS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Map<String, List<String>> TOLD = CheckedText.told("told.tsv");

    static Stream<Arguments> faults() {
        return passages("planted.jsonl").filter(passage -> TOLD.containsKey(passage.get()[0]));
    }

    static Stream<Arguments> clean() {
        return passages("clean.jsonl");
    }

    private static Stream<Arguments> passages(String name) {
        return SETS.stream().flatMap(set -> {
            Path folder = set.equals("first") ? CORPUS : CORPUS.resolve(set);
            try {
                return Files.readAllLines(folder.resolve(name)).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Yaml().<Map<String, Object>>load(line))
                        .map(json -> Arguments.of(set + "/" + json.get("id"), json.get("text")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsTold(String name, String text) {
        assertThat(CheckedText.findings(text)).isEqualTo(TOLD.get(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clean")
    void whatIsCorrectIsToldNothing(String name, String text) {
        assertThat(CheckedText.findings(text)).isEqualTo(TOLD.getOrDefault(name, List.of()));
    }
}
