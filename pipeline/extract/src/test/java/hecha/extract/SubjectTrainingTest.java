package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights are those of the features that tell right phrases from others, the same each time, and are read as written. */
class SubjectTrainingTest {
    private static SubjectChoice.Option option(String words, String... features) {
        return new SubjectChoice.Option(words, "", List.of(features));
    }

    /** Four figures whose right phrase has the ending K, and one that has no right phrase. */
    private static List<SubjectTraining.Answered> figures() {
        List<SubjectTraining.Answered> figures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            SubjectChoice choice = new SubjectChoice(
                    0,
                    1,
                    List.of(
                            option("村", "side ending\tbe K--", "side unit\tbe count"),
                            option("县", "side ending\tbe ---", "side unit\tbe count")));
            figures.add(new SubjectTraining.Answered(choice, List.of(true, false)));
        }
        SubjectChoice none = new SubjectChoice(0, 1, List.of(option("省", "head\t省_")));
        figures.add(new SubjectTraining.Answered(none, List.of(false)));
        return figures;
    }

    @Test
    void theSameFiguresGiveTheSameLines() {
        assertThat(SubjectTraining.weights(figures()))
                .containsExactly("side ending\tbe ---\t-52", "side ending\tbe K--\t52");
        assertThat(SubjectTraining.weights(figures())).isEqualTo(SubjectTraining.weights(figures()));
    }

    @Test
    void aFeatureThatIsMetLessThanThreeTimesIsNotLearned() {
        assertThat(SubjectTraining.weights(figures().subList(0, 2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "K-T", "growth_r+", "20", "行政村", "，", "household"})
    void aValueIsReadAsItIsWritten(String value) {
        assertThat(CueValue.text(CueValue.code(value))).isEqualTo(value);
    }

    @Test
    void aLongValueIsCutAndABlankIsKept() {
        assertThat(CueValue.text(CueValue.code("households"))).isEqualTo("household");
        assertThat(CueValue.text(CueValue.code("个百分点数"))).isEqualTo("个百分点");
        assertThat(CueValue.text(CueValue.code("村\n"))).isEqualTo("村_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "side ending\tbe K--",
                "side ending\tbe\t12",
                "unit side\tbe count\t12",
                "side ending\tbe K--\t12\t3"
            })
    void aLineThatIsNoFeatureIsRefused(String line) {
        assertThatThrownBy(() -> RankWeights.of(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(line);
    }
}
