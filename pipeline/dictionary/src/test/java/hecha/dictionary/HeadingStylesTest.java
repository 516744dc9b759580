package hecha.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadingStylesTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());

    static List<HeadingStyle> styles() {
        return DICTIONARY.headings().styles();
    }

    static List<ColumnKind> columns() {
        return DICTIONARY.columns().all();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void eachStyleFindsItsExamplesAndNothingInTheOthers(HeadingStyle style) {
        assertThat(style.examples())
                .anyMatch(e -> !e.marked().isEmpty())
                .anyMatch(e -> e.marked().isEmpty());
        for (Example example : style.examples()) {
            var match =
                    DICTIONARY.headings().at(example.text(), 0, example.text().length());
            String where = example.file() + ":" + example.line();
            if (example.marked().isEmpty()) {
                assertThat(match.map(m -> m.style().name()))
                        .as(where)
                        .isNotEqualTo(java.util.Optional.of(style.name()));
            } else {
                assertThat(match).as(where).isPresent();
                assertThat(match.get().style().name()).as(where).isEqualTo(style.name());
                assertThat(match.get().to())
                        .as(where)
                        .isEqualTo(example.marked().get(0).end());
                assertThat(String.valueOf(match.get().number().orElse(0)))
                        .as(where)
                        .isEqualTo(example.reading());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void eachColumnIsToldByItsHead(ColumnKind column) {
        assertThat(column.examples())
                .anyMatch(e -> !e.marked().isEmpty())
                .anyMatch(e -> e.marked().isEmpty());
        for (Example example : column.examples()) {
            var head = DICTIONARY.columns().head(example.text()).map(ColumnKind::name);
            String where = example.file() + ":" + example.line();
            if (example.marked().isEmpty()) {
                assertThat(head).as(where).isEmpty();
            } else {
                assertThat(head).as(where).hasValue(example.reading());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3万元用于培训", "1、2月份数据", "2019年以来", "一、二、三产业融合", "一是加强领导", "12345678、", "（三江）", "十里八乡"})
    void aNumberInASentenceIsNoLabel(String text) {
        assertThat(DICTIONARY.headings().at(text, 0, text.length())).isEmpty();
    }

    @Test
    void aYearAfterALabelIsNoPartOfIt() {
        var match = DICTIONARY.headings().at("2、2024年工作", 0, 9);

        assertThat(match.orElseThrow().number()).hasValue(2);
        assertThat(DICTIONARY.headings().at("二、20××年目标", 0, 9).orElseThrow().to())
                .isEqualTo(2);
    }

    @Test
    void wordListsNameOnlyPartsOfSpeechThatAreKnown() {
        assertThat(DICTIONARY.words().words())
                .hasSizeGreaterThan(200)
                .allMatch(word -> word.text().length() >= 2);
    }
}
