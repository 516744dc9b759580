package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is called a contradiction, on the sets of {@code corpus/contradictions}: never correct text, and as many faults as before. */
class ContradictionsTest {
    private static final Path FIRST = Repository.ROOT.resolve("corpus/contradictions");
    private static final Path SECOND = FIRST.resolve("second");
    private static final Path THIRD = FIRST.resolve("third");
    private static final Path FOURTH = FIRST.resolve("fourth");
    private static final Path FIFTH = FIRST.resolve("fifth");
    private static final Path SIXTH = FIRST.resolve("sixth");
    private static final Path SEVENTH = FIRST.resolve("seventh");
    private static final Path EIGHTH = FIRST.resolve("eighth");
    private static final Path NINTH = FIRST.resolve("ninth");
    private static final Path TENTH = FIRST.resolve("tenth");
    private static final Path ELEVENTH = FIRST.resolve("eleventh");
    private static final Path TWELFTH = FIRST.resolve("twelfth");
    private static final Path THIRTEENTH = FIRST.resolve("thirteenth");
    private static final Path FOURTEENTH = FIRST.resolve("fourteenth");
    private static final Path FIFTEENTH = FIRST.resolve("fifteenth");
    private static final Path SIXTEENTH = FIRST.resolve("sixteenth");
    private static final Path SEVENTEENTH = FIRST.resolve("seventeenth");

    /**
     * How many planted faults of each set are found. None is a first score: those, with what was read when, stand in the README
     * of the sets.
     */
    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(FIRST, 120, 118),
                Arguments.of(SECOND, 120, 114),
                Arguments.of(THIRD, 120, 99),
                Arguments.of(FOURTH, 120, 99),
                Arguments.of(FIFTH, 60, 56),
                Arguments.of(SIXTH, 60, 58),
                Arguments.of(SEVENTH, 60, 57),
                Arguments.of(EIGHTH, 60, 59),
                Arguments.of(NINTH, 60, 58),
                Arguments.of(TENTH, 60, 57),
                Arguments.of(ELEVENTH, 60, 38),
                Arguments.of(TWELFTH, 60, 50),
                Arguments.of(THIRTEENTH, 60, 45),
                Arguments.of(FOURTEENTH, 60, 45),
                Arguments.of(FIFTEENTH, 60, 38),
                Arguments.of(SIXTEENTH, 60, 42),
                Arguments.of(SEVENTEENTH, 60, 39));
    }

    static Stream<Path> sets() {
        return Stream.of(
                FIRST,
                SECOND,
                THIRD,
                FOURTH,
                FIFTH,
                SIXTH,
                SEVENTH,
                EIGHTH,
                NINTH,
                TENTH,
                ELEVENTH,
                TWELFTH,
                THIRTEENTH,
                FOURTEENTH,
                FIFTEENTH,
                SIXTEENTH,
                SEVENTEENTH);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void correctPassagesHaveNoContradiction(Path set) throws IOException {
        List<JsonNode> passages = lines(set.resolve("clean.jsonl"));
        assertThat(passages).hasSizeGreaterThanOrEqualTo(150);
        assertThat(passages)
                .allSatisfy(passage -> assertThat(
                                alarms(Repository.audit(passage.get("text").asText())))
                        .as("%s: %s", passage.get("id"), passage.get("why"))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void correctReportsHaveNoContradiction(Path set) throws IOException {
        try (Stream<Path> files = Files.list(set.resolve("clean"))) {
            List<Path> reports = files.sorted().toList();
            assertThat(reports).hasSizeGreaterThanOrEqualTo(10);
            assertThat(reports)
                    .allSatisfy(report ->
                            assertThat(alarms(Repository.audit(report))).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("planted")
    void asManyPlantedFaultsAreFoundAsBefore(Path set, int planted, int found) throws IOException {
        List<JsonNode> faults = lines(set.resolve("planted.jsonl"));
        assertThat(faults).hasSize(planted);
        List<String> missed = new ArrayList<>();
        for (JsonNode fault : faults) {
            if (!isFound(fault)) {
                missed.add(fault.get("id").asText());
            }
        }
        assertThat(planted - missed.size()).as("missed %s", missed).isGreaterThanOrEqualTo(found);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(json.readTree(line));
            }
        }
        return lines;
    }

    private static List<String> alarms(Audit audit) {
        return audit.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO && isOfTheSet(finding.rule()))
                .map(finding -> finding.rule() + " " + finding.message().zh())
                .toList();
    }

    private static boolean isOfTheSet(String rule) {
        return rule.startsWith("figure/") || rule.startsWith("date/") || rule.equals("numbering/count");
    }

    /** Whether a finding of a right rule, at warning or above, touches the words of the fault. */
    private static boolean isFound(JsonNode fault) {
        String text = fault.get("text").asText();
        String words = fault.get("at").asText();
        int from = text.indexOf(words);
        int to = from + words.length();
        Set<String> rules = StreamSupport.stream(fault.get("rules").spliterator(), false)
                .flatMap(rule -> Arrays.stream(rule.asText().split("\\|", -1)))
                .collect(Collectors.toSet());
        for (Finding finding : Repository.audit(text).findings()) {
            if (rules.contains(finding.rule())
                    && finding.severity() != Severity.INFO
                    && finding.span().start() < to
                    && from < finding.span().end()) {
                return true;
            }
        }
        return false;
    }
}
