package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults in many wordings are found, each by the rule named before it, and what only looks like one is not. */
class WordingsTest {
    static Stream<String> faults() {
        return lines("faults.tsv");
    }

    static Stream<String> clean() {
        return lines("clean.txt");
    }

    private static Stream<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(WordingsTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(String line) {
        String rule = line.substring(0, line.indexOf('\t'));
        assertThat(CheckedText.findings(line.substring(rule.length() + 1)))
                .anyMatch(finding -> finding.startsWith(rule + " warning") || finding.startsWith(rule + " error"));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void whatOnlyLooksLikeAFaultIsNot(String line) {
        assertThat(CheckedText.findings(line)).noneMatch(finding -> !finding.contains(" info "));
    }
}
