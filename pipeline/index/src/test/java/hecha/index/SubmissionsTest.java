package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The titles of the rounds of one report are one. */
class SubmissionsTest {
    @ParameterizedTest
    @CsvSource({
        "2021年工作汇报（修改稿）, 2021年工作汇报",
        "2021年工作汇报-定稿, 2021年工作汇报",
        "2021年工作汇报_重报, 2021年工作汇报",
        "2021年工作汇报初稿（修订）, 2021年工作汇报",
        "2021年工作汇报[副本], 2021年工作汇报",
        // names that end like a round
        "县科技创新, 县科技创新",
        "村规民约修订, 村规民约修订",
    })
    void aTitleIsWithoutItsRound(String title, String plain) {
        assertThat(Submissions.plain(title)).isEqualTo(plain);
    }
}
