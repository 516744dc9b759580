package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({"abc,3", "核查,4", "，,2", "“,1", "–,1", "Ａ,2", "〇,2", "e\u0301,1", "😀,2", "𠮷,2", "ｱ,1", "가,2"})
    void chineseAndFullWidthStandOnTwoColumnsAndCombiningMarksOnNone(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void whatATerminalWouldObeyIsShownAsADot() {
        assertThat(DisplayWidth.shown("a\u001b[31m\u202e字\n")).isEqualTo("a·[31m·字·");
        assertThat(DisplayWidth.of("\u001b")).isEqualTo(1);
    }
}
