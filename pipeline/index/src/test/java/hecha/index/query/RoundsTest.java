package hecha.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The titles of the rounds of one report are one, and say which came first. */
class RoundsTest {
    private static final Rounds ROUNDS =
            new Rounds(List.of("初稿"), List.of("修改稿", "定稿"), List.of("修订", "重报", "副本", "新"));

    @ParameterizedTest
    @CsvSource({
        "2021年工作汇报（修改稿）, 2021年工作汇报, AGAIN",
        "2021年工作汇报-定稿, 2021年工作汇报, AGAIN",
        "2021年工作汇报_重报, 2021年工作汇报, AGAIN",
        "2021年工作汇报初稿, 2021年工作汇报, DRAFT",
        "2021年工作汇报初稿（修订）, 2021年工作汇报, DRAFT",
        "2021年工作汇报[副本], 2021年工作汇报, AGAIN",
        // names that end like a round
        "县科技创新, 县科技创新, UNSAID",
        "村规民约修订, 村规民约修订, UNSAID",
    })
    void aTitleIsWithoutItsRound(String title, String plain, Rounds.Stage stage) {
        assertThat(ROUNDS.plain(title)).isEqualTo(plain);
        assertThat(ROUNDS.stage(title)).isEqualTo(stage);
    }
}
