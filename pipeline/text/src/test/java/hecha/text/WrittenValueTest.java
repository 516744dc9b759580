package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenValueTest {
    @ParameterizedTest
    @CsvSource({
        "1622000000, 元, 16.22亿元",
        "27000000, 元, 2700万元",
        "12345, 人, 1.2345万人",
        "123456789, 人, ≈1.2346亿人",
        "8312, 人, 8312人",
        "83.50, %, 83.5%",
        "120000, %, 120000%",
        "0.00, 分, 0分",
        "100000000, 元, 1亿元",
        "9999, 元, 9999元",
        "10000, 人, 1万人",
        "12345678901, 元, ≈123.4568亿元",
        "0.5, 个百分点, 0.5个百分点",
        "-20000, 元, -2万元",
        "1E+5, 元, 10万元"
    })
    void aValueIsWrittenAsPeopleDo(BigDecimal value, String unit, String written) {
        assertThat(WrittenValue.of(value, unit)).isEqualTo(written);
    }

    @Test
    void nothingStandsOnAnOpenSideOfARange() {
        BigDecimal ten = BigDecimal.TEN;
        assertThat(WrittenValue.of(null, ten, null, "人")).isEqualTo("10人–");
        assertThat(WrittenValue.of(null, null, ten, "人")).isEqualTo("–10人");
        assertThat(WrittenValue.of(null, ten, BigDecimal.valueOf(20), "人")).isEqualTo("10人–20人");
        assertThat(WrittenValue.of(null, null, null, "人")).isEmpty();
    }
}
