package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsTest {
    @ParameterizedTest
    @CsvSource({
        "0, digit", "9, digit", "０, digit", "９, digit", "a, latin", "z, latin", "A, latin", "Z, latin",
        "一, han chinese", "龥, han", "㐀, han", "〇, han chinese", "仟, han chinese", "。, none", "Ａ, none", "/, none",
        ":, none", "@, none", "[, none", "`, none", "{, none"
    })
    void aCharacterIsOfItsClasses(char c, String classes) {
        String found = (Chars.isDigit(c) ? " digit" : "")
                + (Chars.isLatin(c) ? " latin" : "")
                + (Chars.isHan(c) ? " han" : "")
                + (Chars.isChineseDigit(c) ? " chinese" : "");
        assertThat(found.isEmpty() ? "none" : found.strip()).isEqualTo(classes);
    }

    @Test
    void blanksAreSkippedInBothDirectionsUpToTheLimit() {
        String text = "a \t\u3000\u00A0b  ";
        assertThat(Chars.skipBlanks(text, 1, text.length())).isEqualTo(5);
        assertThat(Chars.skipBlanks(text, 1, 3)).isEqualTo(3);
        assertThat(Chars.skipBlanks(text, 6, text.length())).isEqualTo(8);
        assertThat(Chars.skipBlanksBack(text, 5, 0)).isEqualTo(1);
        assertThat(Chars.skipBlanksBack(text, 5, 3)).isEqualTo(3);
    }

    @Test
    void digitsAreSkippedUpToTheLimit() {
        assertThat(Chars.skipDigits("20２4年", 0, 5)).isEqualTo(4);
        assertThat(Chars.skipDigits("2024", 0, 2)).isEqualTo(2);
        assertThat(Chars.skipDigits("年", 0, 1)).isZero();
    }
}
