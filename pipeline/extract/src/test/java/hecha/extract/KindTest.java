package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Figure;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which kind figures are, by all that speaks for it together. */
class KindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "对美出口下滑⟦9.8%⟧。 | growth_rate",
                "规上工业增加值为⟦5.8%⟧。 | growth_rate",
                "采矿业去年同期为⟦-1.3%⟧。 | growth_rate",
                "按营业额的⟦15%⟧给予奖励。 | other_rate",
                "为⟦1.1万名⟧户外劳动者配送防暑包。 | beneficiaries",
                "走访慰问困难职工⟦3216人次⟧。 | beneficiaries",
                "羊肚菌保底价为每公斤⟦80元⟧。 | other",
                "产值970万元，户均增收⟦5100元⟧。 | income",
                "小学教师数达到⟦420人⟧。 | personnel",
                "新打机井⟦74眼⟧。 | facilities",
                "引进品牌首店⟦40家⟧。 | enterprises"
            })
    void aFigureIsOfItsKind(String text, String kinds) {
        assertThat(Reports.marked(text).stream().map(Figure::kind).collect(Collectors.joining(", ")))
                .isEqualTo(kinds);
    }
}
