package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleWordsTest {
    private static final RoleWords WORDS = new RoleWords(new Dictionary(DictionaryFiles.builtIn()).roles());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "存在的问题, 存在的问题",
                // brackets at the end, quotes, blanks, digits and years
                "存在的问题（三个）, 存在的问题",
                "存在的问题(三个), 存在的问题",
                "“双减”《办法》, 双减办法",
                "工作 总结　回顾, 工作总结回顾",
                "2023年工作回顾, 工作回顾",
                "2023年度工作回顾, 工作回顾",
                "202X年工作回顾, 工作回顾",
                "二〇年工作回顾, 二工作回顾",
                "8项工作, 项工作",
                "年度工作, 年度工作",
                // a bracket that opens the heading is part of it
                "（一）工作, （一）工作",
            })
    void theCoreOfAHeading(String heading, String core) {
        assertThat(RoleWords.core(heading)).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource({"79, 80", "80, 80", "81, 80"})
    void eightyCharactersOfAHeadingAreRead(int length, int read) {
        assertThat(RoleWords.core("水".repeat(length) + "源")).hasSize(read);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "民族地区教育发展的历史成就, achievements, 成就, 11",
                "成就, achievements, 成就, 0",
                "历史成就显著, -, -, -1",
                // inside the name of a field it is no head
                "教育、卫生和社会保障, -, -, -1",
            })
    void theNounThatEndsAHeading(String heading, @Nullable String role, @Nullable String noun, int from) {
        assertThat(WORDS.head(heading).orElse(null))
                .isEqualTo(role == null || noun == null ? null : new RoleWords.Head(role, noun, from));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "所做的事情, achievements, 所做",
                // of two 的 the last has the noun behind it; nothing behind it, nothing before it
                "已完成的项目的资料, achievements, 已完成",
                "所做的, -, -",
                "的所做, -, -",
                "所做事情, -, -",
            })
    void theWordsBeforeTheParticle(String heading, @Nullable String role, @Nullable String words) {
        RoleWords.Head head = WORDS.modifier(heading).orElse(null);
        assertThat(head == null ? null : head.role()).isEqualTo(role);
        assertThat(head == null ? null : head.noun()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "存在的困难和下一步打算, true",
        "存在的问题及整改措施, true",
        "存在的问题, false",
        "下一步打算, false",
        "全县水利发展概况, false",
    })
    void problemsAndNextStepsInOne(String heading, boolean both) {
        assertThat(WORDS.namesProblemsAndNextSteps(heading)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // a title that fills the heading names it and weighs three times its share
                "指导思想, guiding_ideology, 3.0, true, 指导思想, 4",
                // words and ends add up; an end counts two fifths at least
                "培训名单表, attachment, 0.8, false, 名单, 5",
                "参会人员报名表, attachment, 0.4, false, 表, 7",
                // words of a role: their share
                "确保农业产业增收, economy, 0.75, false, 农业, 8",
                // what a word rules out
                "建立任务清单, -, 0, false, -, 0",
            })
    void whatSpeaksMostForARole(
            String heading, @Nullable String role, double weight, boolean named, @Nullable String words, int last) {
        RoleWords.Evidence evidence = WORDS.evidence(heading).stream()
                .filter(e ->
                        role == null ? e.role().equals("attachment") : e.role().equals(role))
                .findFirst()
                .orElse(null);
        assertThat(evidence)
                .isEqualTo(
                        role == null || words == null
                                ? null
                                : new RoleWords.Evidence(role, weight, named, words, last));
    }
}
