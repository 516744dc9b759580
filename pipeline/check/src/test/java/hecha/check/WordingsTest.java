package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults in many wordings are found, each by the rule named before it, with all that is said of the text behind it, and what only
 * looks like one is not.
 */
class WordingsTest {
    /** Each text with its rule and the lines behind it, which begin with a tab: the findings in full, where they are as they should be. */
    static Stream<Arguments> faults() {
        List<Arguments> faults = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (String line : lines("faults.tsv").toList()) {
            if (line.startsWith("\t")) {
                findings.add(line.substring(1));
            } else {
                int tab = line.indexOf('\t');
                findings = new ArrayList<>();
                faults.add(Arguments.of(line.substring(0, tab), line.substring(tab + 1), findings));
            }
        }
        return faults.stream();
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
    void aFaultIsFound(String rule, String text, List<String> findings) {
        List<String> told = CheckedText.findings(text);
        assertThat(told)
                .anyMatch(finding -> finding.startsWith(rule + " warning") || finding.startsWith(rule + " error"));
        if (!findings.isEmpty()) {
            assertThat(told).isEqualTo(findings);
        }
    }

    @ParameterizedTest
    @MethodSource("clean")
    void whatOnlyLooksLikeAFaultIsNot(String line) {
        assertThat(CheckedText.findings(line)).noneMatch(finding -> !finding.contains(" info "));
    }
}
