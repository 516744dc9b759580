package hecha.record;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Span;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    @Test
    void aSentenceOfFourHundredCharactersIsWhole() {
        String text = "前。" + "字".repeat(399) + "。后";
        assertThat(Surroundings.of(text, new Span(2, 402), new Span(10, 12))).isEqualTo("字".repeat(399) + "。");
    }

    @Test
    void aLongerOneIsCutAroundTheThing() {
        String text = "甲".repeat(1000) + "300人" + "乙".repeat(1000);
        String words = Surroundings.of(text, new Span(0, 2004), new Span(1000, 1004));
        assertThat(words).isEqualTo("…" + "甲".repeat(198) + "300人" + "乙".repeat(198) + "…");
    }

    @Test
    void atItsEndsNothingIsCutThere() {
        String text = "5人" + "乙".repeat(1000) + "6人";
        assertThat(Surroundings.of(text, new Span(0, 1004), new Span(0, 2)))
                .startsWith("5人乙")
                .endsWith("乙…")
                .hasSize(401);
        assertThat(Surroundings.of(text, new Span(0, 1004), new Span(1002, 1004)))
                .startsWith("…乙")
                .endsWith("乙6人")
                .hasSize(401);
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int shift = 0; shift < 2; shift++) {
            String text = "甲".repeat(shift) + "𠀀".repeat(1000);
            String words = Surroundings.of(text, new Span(0, text.length()), new Span(1000, 1002));
            assertThat(words.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isEmpty();
            assertThat(words.length()).isLessThanOrEqualTo(402);
        }
    }

    @Test
    void aThingLongerThanAllThatIsQuotedIsQuotedFromItsStart() {
        String text = "甲".repeat(10) + "X".repeat(1000) + "乙".repeat(10);
        assertThat(Surroundings.of(text, new Span(0, 1020), new Span(10, 1010))).isEqualTo("…" + "X".repeat(400) + "…");
    }
}
