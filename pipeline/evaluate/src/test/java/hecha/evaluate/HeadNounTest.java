package hecha.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadNounTest {
    @ParameterizedTest
    @CsvSource({
        "补助, 建设补助, true",
        "建设补助, 补助, true",
        "老年人, 老年人口, true",
        "奖励, 奖励资金, true",
        "镇, 镇, true",
        "“双师型”教师, 双师型教师, true",
        "资金, 资金的投入, false",
        "农田, 农田的, false",
        "镇, 乡镇, false",
        "农田, 农田建设项目, false",
        "企业, 企业数量, true",
        "森林, 森林覆盖率, false",
        "公路, 里程, false",
    })
    void oneHeadNoun(String expected, String found, boolean same) {
        assertThat(HeadNoun.isSame(expected, found)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"资金,", "资金, ''"})
    void noSubjectHasNoHead(String expected, String found) {
        assertThat(HeadNoun.isSame(expected, found)).isFalse();
    }
}
