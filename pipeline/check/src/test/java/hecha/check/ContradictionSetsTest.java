package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The passages of {@code corpus/contradictions}: what is said of each planted fault that is found, in full, and what is said at
 * severity info of correct text, of which nothing more is said. A set is one test, since PIT runs each test of a mutant on its own.
 */
class ContradictionSetsTest {
    private static final Path CORPUS = Path.of("../../corpus/contradictions");
    private static final Map<String, List<String>> TOLD = CheckedText.told("told.tsv");

    /** The texts of a file of the set by their names. */
    private static Map<String, String> passages(String set, String name) {
        Path folder = set.equals("first") ? CORPUS : CORPUS.resolve(set);
        Map<String, String> passages = new LinkedHashMap<>();
        try {
            Files.readAllLines(folder.resolve(name)).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> new Yaml().<Map<String, Object>>load(line))
                    .forEach(json -> passages.put(set + "/" + json.get("id"), String.valueOf(json.get("text"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passages;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth"
            })
    void faultsAreToldAndWhatIsCorrectIsNot(String set) {
        Map<String, String> tried = passages(set, "planted.jsonl");
        tried.keySet().retainAll(TOLD.keySet());
        tried.putAll(passages(set, "clean.jsonl"));
        Map<String, List<String>> other = new LinkedHashMap<>();
        tried.forEach((name, text) -> {
            List<String> told = CheckedText.findings(text);
            if (!told.equals(TOLD.getOrDefault(name, List.of()))) {
                other.put(name, told);
            }
        });
        assertThat(tried).isNotEmpty();
        assertThat(other).isEmpty();
    }
}
