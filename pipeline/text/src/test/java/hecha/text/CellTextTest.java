package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@A1", "＝1", "＋1", "－1", "＠A1", "\t=1", "\r=1", "\n=1"})
    void aTextThatASpreadsheetWouldComputeBeginsWithAnApostrophe(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "收入=支出", "1-2", "甲\n=乙", "'='"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
    }

    @Test
    void aControlCharacterIsSeenAndNotObeyed() {
        assertThat(CellText.safe("\0=1")).startsWith("'").doesNotContain("\0");
        assertThat(CellText.safe("甲\u001B[31m乙")).doesNotContain("\u001B").contains("甲", "[31m乙");
    }
}
