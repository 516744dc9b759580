package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Figure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the frames can only guess, the weights choose; without them each row of the first test reads otherwise. */
class SubjectRankerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"对违规占道的，对商户处⟦300元⟧以上800元以下罚款。 | 罚款", "排班登记率低于县定⟦90%⟧的目标3个百分点。 | 排班登记率", "每排摆放数量不宜超过⟦25辆⟧。 | 每排摆放数量"
            })
    void aLikelierPhraseTakesThePlaceOfAGuess(String text, String subject) {
        assertThat(subject(text)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"保费补贴占保费总额的60%，其中中央承担⟦七成⟧。 | 保费补贴", "献血者纪念证去年发放⟦6200本⟧。 | 献血者纪念证"})
    void theFramesChoiceStandsWhereNoneIsClearlyLikelier(String text, String subject) {
        assertThat(subject(text)).isEqualTo(subject);
    }

    private static String subject(String text) {
        List<Figure> figures = Reports.marked(text);
        assertThat(figures).hasSize(1);
        Figure figure = figures.get(0);
        assertThat(figure.subject()).isPresent();
        assertThat(text.replace("⟦", "").replace("⟧", "")).contains(Reports.subject(figure));
        return Reports.subject(figure);
    }
}
