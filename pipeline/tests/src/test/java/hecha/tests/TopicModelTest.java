package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.check.CheckSettings;
import hecha.classify.Models;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.Section;
import hecha.read.Reader;
import hecha.record.AnalysisJson;
import hecha.record.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the model for topics is worth on reports that it was neither trained nor calibrated on: taking it out must cost
 * something, and what it says must be right.
 */
class TopicModelTest {
    private static final Set<String> FIELDS =
            Set.of("economy", "livelihood", "culture", "exchange", "governance", "publicity", "leadership");
    private static final int FEWEST = 5;
    private static final double RIGHT = 0.85;

    /** Held back: nobody has read them, and nothing is asked of them but their first score. */
    private static final Set<String> UNREAD = Set.of(
            "held-8",
            "held-9",
            "held-10",
            "held-11",
            "held-12",
            "held-13",
            "held-14",
            "after-pages",
            "after-pages-2",
            "after-pages-3",
            "after-pages-4");

    @Test
    void itTellsTopicsThatNoHeadingTellsAndIsRight() throws Exception {
        Pipeline without = new Pipeline(Repository.DICTIONARY, CheckSettings.DEFAULT, Models.none());
        int told = 0;
        int right = 0;
        for (String set : List.of("corpus/held-back", "corpus/real-like")) {
            for (Path gold : answers(Repository.ROOT.resolve(set))) {
                Path text = gold.resolveSibling("text.txt");
                Audit plain = without.audit(new Reader().read(text, "text"));
                Audit modelled = Repository.audit(text);
                for (Gold.SectionGold expected : Objects.requireNonNull(
                        AnalysisJson.gold(Files.readString(gold)).sections())) {
                    Set<String> fields = Set.copyOf(
                            expected.roles().stream().filter(FIELDS::contains).toList());
                    Optional<String> topic = topic(modelled, expected.start());
                    boolean alone =
                            topic.isPresent() && topic(plain, expected.start()).isEmpty();
                    told += !fields.isEmpty() && alone ? 1 : 0;
                    right += alone && fields.contains(topic.orElse("")) ? 1 : 0;
                }
            }
        }
        assertThat(right).isGreaterThanOrEqualTo(FEWEST);
        assertThat((double) right / told).isGreaterThanOrEqualTo(RIGHT);
    }

    private static Optional<String> topic(Audit audit, int start) {
        return audit.report().outline().sections().stream()
                .filter(section -> section.headingSpan().start() == start)
                .findFirst()
                .flatMap(Section::topic);
    }

    private static List<Path> answers(Path set) throws IOException {
        try (Stream<Path> files = Files.walk(set)) {
            return files.filter(file -> file.endsWith("gold.json"))
                    .filter(file -> StreamSupport.stream(file.spliterator(), false)
                            .noneMatch(name -> UNREAD.contains(name.toString())))
                    .sorted()
                    .toList();
        }
    }
}
