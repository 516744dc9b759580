package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for an answer, and what is told of what is not. */
class AnswerCheckTest {
    private static final AnswerCheck CHECK = new AnswerCheck(new Dictionary(DictionaryFiles.builtIn()));

    @ParameterizedTest
    @CsvSource({"万元。, 元, 万元", "亿元。, 元, 亿元", "元，另X万元。, 元, 元", "人。, 人, 人", "名群众。, 人, 人", "十百万人, 人, 十百万人"})
    void aUnitIsAskedForAsItStandsBehindTheBlank(String after, String unit, String asked) {
        assertThat(AnswerCheck.asWritten(after, unit)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // slot | unit | kind | answer | what is told; - where it is taken
                "percent | % | coverage_rate | 85.6% | -",
                "percent | % | coverage_rate | 85.6 | -",
                "percent | % | coverage_rate | 百分之八十 | -",
                "percent | % | coverage_rate | 随便写 abc | 不是比例",
                "percent | % | coverage_rate | 120% | 超过了100%",
                "percent | % | growth_rate | 120% | -",
                "percent | % | growth_rate | -3.2% | -",
                "percent | % | coverage_rate | -3.2% | 负数",
                "percent | % | coverage_rate | 0.85 | 分不清",
                "percent | % | coverage_rate | 0.85% | -",
                "percent | % | coverage_rate | 85人 | 单位不符",
                "quantity | 人 | trainees | 320 | -",
                "quantity | 人 | trainees | 2024 | -",
                "quantity | 人 | trainees | 三百二十人 | -",
                "quantity | 人 | trainees | 约300人 | -",
                "quantity | 人 | trainees | 1.2万 | -",
                "quantity | 人 | trainees | 12.5 | 数字",
                "quantity | 人 | trainees | 12户 | 单位不符",
                "quantity | 人 | trainees | 12户30人 | 不是数字",
                "quantity | 人 | trainees | 300多 | 不是数字",
                "quantity | 人 | trainees | 2024年5月 | 不是数字",
                "quantity | '' | other | 12 | -",
                "quantity | 平方米 | area | 1.5万平方米 | -",
                "quantity | 人 | trainees | XX | 仍是空缺",
                "quantity | 人 | trainees | ＿＿ | 仍是空缺",
                "money | 元 | funds | 120万元 | -",
                "money | 元 | funds | 120 | -",
                "money | 万元 | funds | 120 | -",
                "money | 万元 | funds | 120万 | -",
                "money | 万元 | funds | 1200000元 | -",
                "money | 万元 | funds | 120人 | 单位不符",
                "quantity | 万人 | trainees | 1.2 | -",
                "quantity | 万人 | trainees | 1.2万 | -",
                "quantity | 万人 | trainees | 12000人 | -",
                "money | 元 | funds | 一百 万 左右 | 不是金额",
                "date | '' | '' | 2024年5月1日 | -",
                "date | '' | '' | 2024 | -",
                "date | '' | '' | 5月 | -",
                "date | '' | '' | 45292 | 日期变成了数字",
                "date | '' | '' | 2024-05-01 | -",
                "date | '' | '' | 15 | -",
                "date | '' | '' | 2024年13月1日 | 不是日期",
                "date | '' | '' | 2月30日 | 不是日期",
                "date | '' | '' | 24年 | 不是日期",
                "date | '' | '' | 尽快 | 不是日期",
                "date | '' | '' | 待定 | 没有给出内容",
                "other | '' | '' | 见附件。 | 没有给出内容",
                "quantity | 人 | trainees | 不少于300人 | -",
                "quantity | 人 | trainees | 共计300人 | 不是数字",
                "phone | '' | '' | 0763-1234567 | -",
                "phone | '' | '' | 问办公室 | 不是电话",
                "document_number | '' | '' | 〔2024〕5号 | -",
                "document_number | '' | '' | 省里的 | 不是文号",
                "person | '' | '' | 王小明 | -",
                "person | '' | '' | 12 | 不是名称",
                "place | '' | '' | 连山县 | -",
                "mend | '' | '' | 已改 | -",
            })
    void anAnswerIsHeldAgainstItsBlank(String slot, String unit, String kind, String answer, String told) {
        String fault =
                CHECK.check(slot, unit, kind, answer).fault().map(Message::zh).orElse(null);
        if (told == null) {
            assertThat(fault).isNull();
        } else {
            assertThat(fault).contains(told);
        }
    }
}
