package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
    @ParameterizedTest
    @CsvSource({
        "'甲\t乙\n丙', '甲\t乙\n丙'",
        "'甲\u0001乙', '甲\uFFFD乙'",
        "'甲\u007F乙', '甲\uFFFD乙'",
        "'甲\r乙', '甲\uFFFD乙'",
        "'甲\uFFFE', '甲\uFFFD'",
        "'\uD83D\uDE00', '\uD83D\uDE00'",
        "'\uD83D', '\uFFFD'",
        "'甲\uDE00', '甲\uFFFD'"
    })
    void whatNoXmlHoldsIsTheReplacementCharacter(String text, String printable) {
        assertThat(Printable.of(text)).isEqualTo(printable);
    }
}
