package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults in many wordings are found, each by the rule named before it, with all that is said of the text behind it, and what only
 * looks like one is not. Some hundred faults are one test, since PIT runs each test of a mutant on its own.
 */
class WordingsTest {
    private static final int TOGETHER = 100;

    /** A text with a fault, its rule, and the findings in full. */
    private record Fault(String rule, String text, List<String> findings) {
        boolean isTold(List<String> told) {
            return told.equals(findings)
                    && told.stream()
                            .anyMatch(finding ->
                                    finding.startsWith(rule + " warning") || finding.startsWith(rule + " error"));
        }
    }

    private static final List<Fault> FAULTS = faults();

    /** Each text with its rule; the lines behind it, which begin with a tab, are its findings. */
    private static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (String line : lines("faults.tsv")) {
            if (line.startsWith("\t")) {
                faults.get(faults.size() - 1).findings().add(line.substring(1));
            } else {
                int tab = line.indexOf('\t');
                faults.add(new Fault(line.substring(0, tab), line.substring(tab + 1), new ArrayList<>()));
            }
        }
        return faults;
    }

    private static List<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(WordingsTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IntStream starts() {
        return IntStream.iterate(0, start -> start < FAULTS.size(), start -> start + TOGETHER);
    }

    @ParameterizedTest
    @MethodSource("starts")
    void faultsAreFound(int start) {
        Map<String, List<String>> other = new LinkedHashMap<>();
        for (Fault fault : FAULTS.subList(start, Math.min(FAULTS.size(), start + TOGETHER))) {
            List<String> told = CheckedText.findings(fault.text());
            if (!fault.isTold(told)) {
                other.put(fault.text(), told);
            }
        }
        assertThat(other).isEmpty();
    }

    @Test
    void whatOnlyLooksLikeAFaultIsNot() {
        Map<String, List<String>> called = new LinkedHashMap<>();
        for (String line : lines("clean.txt")) {
            List<String> told = CheckedText.findings(line).stream()
                    .filter(finding -> !finding.contains(" info "))
                    .toList();
            if (!told.isEmpty()) {
                called.put(line, told);
            }
        }
        assertThat(called).isEmpty();
    }
}
