package hecha.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = Words.of(List.of("比", "比上年", "上年", "增长", "年"));

    @Test
    void keepsTheOrderOfTheList() {
        assertThat(words).containsExactly("比", "比上年", "上年", "增长", "年");
        assertThat(words).isEqualTo(List.of("比", "比上年", "上年", "增长", "年"));
    }

    @Test
    void holdsItsWordsAndNoPartsOfThem() {
        assertThat(words.contains("上年")).isTrue();
        assertThat(words.contains("比上")).isFalse();
        assertThat(words.contains("比上年末")).isFalse();
        assertThat(words.contains("")).isFalse();
    }

    @Test
    void findsAWordAnywhere() {
        assertThat(words.anyIn("产量增长")).isTrue();
        assertThat(words.anyIn("产量增加")).isFalse();
        assertThat(words.anyIn("")).isFalse();
    }

    @Test
    void findsAWordAtAnEdge() {
        assertThat(words.anyBegins("上年产量")).isTrue();
        assertThat(words.anyBegins("产量上年")).isFalse();
        assertThat(words.anyEnds("产量上年")).isTrue();
        assertThat(words.anyEnds("上年产量")).isFalse();
        assertThat(words.anyAt("产量上年", 2)).isTrue();
        assertThat(words.anyAt("产量上年", 1)).isFalse();
        assertThat(words.anyAt("产量上年", 9)).isFalse();
    }

    @Test
    void takesTheLongestWord() {
        assertThat(words.longestAt("比上年增长", 0)).isEqualTo("比上年");
        assertThat(words.longestAt("比上年增长", 2)).isEqualTo("年");
        assertThat(words.longestAt("产量", 0)).isEmpty();
        assertThat(words.longestEnd("产量比上年")).isEqualTo("比上年");
        assertThat(words.longestEnd("产量")).isEmpty();
    }

    @Test
    void findsTheWordThatBeginsLast() {
        assertThat(words.lastIn("比上年增长8%")).isEqualTo(3);
        assertThat(words.lastIn("比上年")).isEqualTo(2);
        assertThat(words.lastIn("产量")).isEqualTo(-1);
    }

    @Test
    void removesItsWordsInTheirOrder() {
        assertThat(words.removedFrom("产量比上年增长")).isEqualTo("产量");
        assertThat(Words.of(List.of("上", "比上", "年")).removedFrom("产量比上年")).isEqualTo("产量比");
        assertThat(words.removedFrom("产量")).isEqualTo("产量");
    }
}
