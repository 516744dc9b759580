package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Label;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingReaderTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final HeadingReader READER =
            new HeadingReader(new RoleWords(DICTIONARY.roles()), DICTIONARY.headingWords());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // a title of the dictionary fills the heading
                "主要做法, experience",
                "存在的主要问题, problems",
                "2022年工作回顾, achievements",
                "保障措施, safeguards",
                "实施步骤, schedule",
                // the noun at the end decides
                "民族地区教育发展的历史成就, achievements",
                "面临的形势与挑战, problems",
                "亟待解决的难点, problems",
                "有待改进的方面, problems",
                "关于“教学质量不高，毕业后缺乏就业优势”的问题, problems",
                "未来发展方向, next_steps",
                "战略目标, goals",
                "全县水利发展概况, preamble",
                // a remedy is a next step, a measure by itself a task
                "改进举措, next_steps",
                "对策与措施, next_steps",
                "重点举措, tasks",
                // behind a verb the noun is an object
                "聚力落实国家重大战略任务, -",
                "补齐办学条件短板, -",
                "坚持民生为本，共享发展成果, -",
                "发展概况, preamble",
                // behind 是 it is a predicate
                "良管是保障, -",
                // inside the name of a field it is no head
                "教育、卫生和社会保障, -",
                // problems and next steps in one
                "存在的困难和下一步打算, problems",
                // the words before 的, where the noun says nothing
                "值得反思的地方, problems",
                "一些尚需解决的事情, problems",
                "拟开展的工作, next_steps",
                "还不够理想的方面, problems",
                "需要引起重视的苗头, problems",
                "需要上级支持的事项, next_steps",
                "加快解决存在的事情, -",
                // the first of two nouns, where the second says nothing
                "困惑与思考, problems",
                "存在的差距及成因剖析, problems",
                "目标任务及完成情况, -",
                // how far it has come is told, not laid down
                "主要指标进展, achievements",
                "目标任务进展, achievements",
                "主要指标, goals",
            })
    void theHeadNounTellsWhatAPartDoes(String heading, String role) {
        assertThat(READER.function(heading).map(Label::name).orElse(null)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "工业生产稳中有进, economy",
                "扎实办好民生实事, livelihood",
                "打好蓝天保卫战, governance",
                "加强组织领导, leadership",
                "传承民族传统文化, culture",
                "广泛宣传发动, publicity",
                // of two fields the later, where the head stands
                "实施“产业立市教育三年行动”计划, livelihood",
                "热带低压, -",
            })
    void wordsTellTheField(String heading, String field) {
        assertThat(READER.field(heading).map(Label::name).orElse(null)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "2024年重点任务, 2023, true",
        "2023年重点任务, 2023, false",
        "2024年重点任务, , false",
        "下一步工作打算, , true",
        "存在问题及下一步打算, , true",
        "关于后续维护费用, , false",
        "未来发展方向, , true",
    })
    void aYearAfterTheReportsAndWordsOfTheFutureLookAhead(String heading, Integer year, boolean ahead) {
        OptionalInt reported = year == null ? OptionalInt.empty() : OptionalInt.of(year);
        assertThat(READER.isAhead(heading, reported)).isEqualTo(ahead);
    }

    @ParameterizedTest
    @CsvSource({"落实上级重大任务情况, true", "完成情况, true", "主要任务, false"})
    void whatEndsInTheStateOfAThingTells(String heading, boolean tells) {
        assertThat(READER.tells(heading)).isEqualTo(tells);
    }
}
