package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learned of the natures of figures: which cues tell, which way, and which are too rare. */
class NatureTrainingTest {
    @Test
    void aCueTellsWhatItsFiguresAreAndARareOneNothing() {
        List<NatureTraining.Answered> figures = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            figures.add(figure(true, "verb\t力争", "unit\t个"));
            figures.add(figure(false, "verb\t完成", "unit\t个"));
        }
        figures.add(figure(true, "verb\t确保"));
        List<String> lines = NatureTraining.weights(figures);
        assertThat(lines).isEqualTo(NatureTraining.weights(figures)).isSorted();
        assertThat(lines).anyMatch(line -> line.matches("verb\t力争\t[1-9]\\d*"));
        assertThat(lines).anyMatch(line -> line.matches("verb\t完成\t-[1-9]\\d*"));
        assertThat(lines).noneMatch(line -> line.startsWith("verb\t确保") || line.startsWith("unit"));
    }

    private static NatureTraining.Answered figure(boolean asked, String... cues) {
        return new NatureTraining.Answered(new NatureChoice(0, 1, List.of(cues)), asked);
    }
}
