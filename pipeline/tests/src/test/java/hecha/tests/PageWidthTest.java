package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Audit;
import hecha.model.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has nothing to do with the words of a report changes nothing in its sections; hostile texts end in time. */
final class PageWidthTest {
    static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("corpus/hostile"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> sections(Audit audit) {
        List<String> sections = new ArrayList<>();
        for (Section section : audit.facts().report().outline().sections()) {
            sections.add(section.level() + section.label() + section.heading());
        }
        return sections;
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 36, 42, 58})
    void theWidthOfTheLinesDoesNotChangeTheSections(int width) throws IOException {
        for (String seed : List.of("000", "001", "003")) {
            Path file = Repository.seeds().stream()
                    .filter(path -> String.valueOf(path.getFileName()).startsWith(seed))
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(file, StandardCharsets.UTF_8);
            StringBuilder wrapped = new StringBuilder();
            text.lines().forEach(line -> {
                for (int i = 0; i == 0 || i < line.length(); i += width) {
                    wrapped.append(line, i, Math.min(line.length(), i + width)).append('\n');
                }
            });

            assertThat(sections(Repository.audit(wrapped.toString())))
                    .as("%s at %d", seed, width)
                    .isEqualTo(sections(Repository.audit(text)));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileTextIsAuditedInTime(Path file) {
        Assertions.assertTimeout(Duration.ofSeconds(3), () -> Repository.audit(file));
    }
}
