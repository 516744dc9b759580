package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell completes: commands, options, and the values of options that have a few. */
class CompletionCommandTest {
    @ParameterizedTest
    @CsvSource({
        "bash, table csv jsonl json xlsx",
        "bash, zh en",
        "bash, error warning info never",
        "bash, text jsonl json sarif junit csv github",
        "fish, 'table csv jsonl json xlsx'",
        "fish, 'error warning info never'",
        "fish, 'reports sections sentences figures gaps findings'"
    })
    void valuesAreOffered(String shell, String values) {
        String script = Trial.of("completion", shell).out().replace("\" \"", " ");
        assertThat(script).contains(values);
    }
}
