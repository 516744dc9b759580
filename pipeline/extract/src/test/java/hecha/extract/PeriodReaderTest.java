package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Figure;
import hecha.model.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times that sentences name, and which of them figures hold for. */
class PeriodReaderTest {
    private static final PeriodReader WRITTEN_IN_2023 = new PeriodReader(
            OptionalInt.of(2023), OptionalInt.of(2023), OptionalInt.of(2024), Optional.of(Period.year(2023)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019年完成 | 2019-01-01 | 2019-12-31",
                "2019年至2021年完成 | 2019-01-01 | 2021-12-31",
                "2021年上半年完成 | 2021-01-01 | 2021-06-30",
                "一、3.2021年前三季度完成 | 2021-01-01 | 2021-09-30",
                "二〇二一年第二季度完成 | 2021-04-01 | 2021-06-30",
                "今年1—9月完成 | 2023-01-01 | 2023-09-30",
                "2021年5月开工，8月完成 | 2021-08-01 | 2021-08-31",
                "去年完成 | 2022-01-01 | 2022-12-31",
                "明年完成 | 2024-01-01 | 2024-12-31",
                "今明两年完成 | 2023-01-01 | 2024-12-31",
                "近三年完成 | 2021-01-01 | 2023-12-31",
                "1—5月增长5%，而去年同期增长 | 2022-01-01 | 2022-05-31",
                "去年同期增长 | 2022-01-01 | 2022-12-31",
                "2019年增长5%，去年同期增长 | 2022-01-01 | 2022-12-31",
                "比去年同期的 | 2022-01-01 | 2022-12-31",
                "由去年底的 | 2022-01-01 | 2022-12-31",
                "从2019年开始每年完成 | 2019-01-01 | 2019-12-31",
                "截至2019年底完成 | - | 2019-12-31",
                "截至11月底完成 | 2023-01-01 | 2023-12-31",
                "截至目前完成 | 2023-01-01 | 2023-12-31",
                "自2019年启动这项工作以来，截至2023年8月底完成 | 2019-01-01 | 2023-08-31",
                "到2025年完成 | 2025-01-01 | 2025-12-31",
                "2025年底前完成 | - | 2025-12-31",
                "“十三五”以来，完成 | 2016-01-01 | 2023-12-31",
                "今年以来，完成 | 2023-01-01 | 2023-12-31",
                "2025年起完成 | 2025-01-01 | -",
                "“十四五”期间完成 | 2021-01-01 | 2025-12-31",
                "到年底完成 | 2023-01-01 | 2023-12-31",
                "2019年试点，全年完成 | 2023-01-01 | 2023-12-31",
                "对2013年以来建设的 | 2013-01-01 | 2023-12-31"
            })
    void aTimeIsResolvedAgainstTheDayOfWriting(String text, String from, String to) {
        assertThat(before(text)).contains(new Period(day(from), day(to)));
    }

    @ParameterizedTest
    @CsvSource({
        "较2018年分别减少",
        "编号20190001完成",
        "第3章完成",
        "十分重要",
        "恢复到2019年的",
        "是“十三五”期间年均水平的",
        "由去年底的78%提高到",
        "11月30日前完成",
        "对2013年以来建设的4万座开展回头看；排查",
        "三年内完成",
        "每年底完成"
    })
    void whatIsComparedWithOrNoTimeAtAllIsNoPeriod(String text) {
        assertThat(before(text)).isEmpty();
    }

    private static Optional<Period> before(String text) {
        return WRITTEN_IN_2023.before(text, WRITTEN_IN_2023.mentions(text, 0, text.length()), text.length());
    }

    private static Optional<LocalDate> day(String day) {
        return day.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "某县2023年工作总结/一、主要工作/建成公园⟦3个⟧。/二、下一步打算/新建公园⟦2个⟧。明年底建成书屋⟦5个⟧。 | 2023-01-01..2023-12-31, 2024-01-01..2024-12-31, 2024-01-01..2024-12-31",
                "某县二〇二三年統計公報/一、綜合/全縣糧食播種面積⟦11.6萬畝⟧。 | 2023-01-01..2023-12-31",
                "某县2024年上半年工作总结/一、主要工作/建成公园⟦3个⟧。/二、下半年打算/新建公园⟦2个⟧，三季度建成书屋⟦5个⟧。 | 2024-01-01..2024-06-30, 2024-07-01..2024-12-31, 2024-07-01..2024-09-30",
                "关于高标准农田建设情况的通报/各乡镇：/现将截至2022年10月底进展情况通报如下：/一、进展/平整土地⟦5.13万亩⟧。 | 2022-01-01..2022-10-31",
                "农业简讯/（2024）第11期/一、秋收/收获⟦39万亩⟧。到年底种植⟦50万亩⟧。 | 2024-01-01..2024-12-31, 2024-01-01..2024-12-31",
                "汛情快报/2024年第__期/某县防汛办　　7月__日/一、雨情/平均降雨量⟦64毫米⟧。 | 2024-07-01..2024-07-31",
                "某县奖补办法/某发〔2024〕5号/第一条　每亩补助⟦200元⟧。 | -",
                "某县政府工作报告/一、2021年工作回顾/——五年来，成效明显。总产值增加到⟦312亿元⟧。/刚刚过去的2021年，全区完成年度计划：/（一）稳增长。总产值增长⟦8.6%⟧。/二、今后五年奋斗目标/到2026年，总产值突破⟦500亿元⟧。 | 2017-01-01..2021-12-31, 2021-01-01..2021-12-31, 2026-01-01..2026-12-31",
                "某县2023年工作总结/一、主要工作/上半年建成公园⟦3个⟧。新建书屋⟦5个⟧。二是培训⟦60人⟧。 | 2023-01-01..2023-06-30, 2023-01-01..2023-06-30, 2023-01-01..2023-12-31",
                "某县2023年工作总结/一、主要工作/工业增长⟦5%⟧；1—8月下降⟦6.8%⟧。利润⟦29亿元⟧。 | 2023-01-01..2023-12-31, 2023-01-01..2023-08-31, 2023-01-01..2023-12-31"
            })
    void aFigureHoldsForTheTimeOfItsSentenceElseOfWhatStandsAbove(String text, String periods) {
        assertThat(Reports.marked(text.replace('/', '\n')).stream()
                        .map(Figure::period)
                        .map(PeriodReaderTest::days)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(periods);
    }

    private static String days(Optional<Period> period) {
        return period.map(p -> p.from().map(LocalDate::toString).orElse("")
                        + ".."
                        + p.to().map(LocalDate::toString).orElse(""))
                .orElse("-");
    }
}
