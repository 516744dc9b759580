package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MasksTest {
    private static final Masks MASKS = new Masks(new Dictionary(DictionaryFiles.builtIn()).metadataWords());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "X县卫生局, X县",
                "在XX市召开, XX市",
                "在xx街道召开, xx街道",
                "关于*县工作, *县",
                "____县工作, ____县",
                "\"__ 县工作\", \"__ 县\"",
                "〇〇乡工作, 〇〇乡",
                "AA区工作, AA区",
                "某省工作, 某省",
                "${county}农业局, ${county}",
                "{{city}}农业局, {{city}}",
                "${City}农业局, ${City}",
                "${单位所在县}农业局, ${单位所在县}",
                "${name}县农业局, ${name}县",
                // one 〇 or A is none, nor an X behind a letter, nor what names no region
                "〇县工作, -",
                "A县工作, -",
                "MAX县工作, -",
                "X人参加, -",
                "${month}月, -",
                "{county}工作, -",
                "$county工作, -",
                // a place-holder that does not end
                "${county农业局, -",
                "X, -",
                // the first that names a region
                "X人到XX县参加, XX县",
            })
    void theFirstBlankedNameOfARegion(String text, @Nullable String mask) {
        String found = MASKS.region(text, 0, text.length())
                .map(at -> text.substring(at[0], at[1]))
                .orElse(null);
        assertThat(found).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({"X县与XX市，X人, 2", "各项工作有序推进, 0", "${county}、{{city}}和某镇, 3"})
    void eachBlankedNameCounts(String text, int count) {
        assertThat(MASKS.count(text)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"X县与XX市, 1, 6, XX市", "X县与XX市, 0, 1, -", "X县与XX市, 3, 5, -"})
    void onlyTheStretchIsLookedAt(String text, int from, int to, @Nullable String mask) {
        assertThat(MASKS.region(text, from, to)
                        .map(at -> text.substring(at[0], at[1]))
                        .orElse(null))
                .isEqualTo(mask);
    }
}
