package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Metadata;
import hecha.model.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which time a report covers. */
final class PeriodTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());

    private static Metadata metadata(Reports report) {
        return CLASSIFIER.classify(report.make()).metadata();
    }

    @Test
    void anOpeningWithoutWordsBeforeItsCommaTellsNoPeriod() {
        Metadata metadata = metadata(Reports.report().title("某县工作总结").paragraph("，全县上下齐心协力，各项工作有序推进，取得较好成效。"));
        assertThat(metadata.period()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019年工作总结, 2019-01-01, 2019-12-31",
        "安吉县教育局2022年度工作汇报, 2022-01-01, 2022-12-31",
        "2023年上半年工作总结及下半年工作思路, 2023-01-01, 2023-06-30",
        "2024年前三季度经济运行情况分析, 2024-01-01, 2024-09-30",
        "2024年第三季度经济运行情况分析, 2024-07-01, 2024-09-30",
        "2024年1—6月工作情况汇报, 2024-01-01, 2024-06-30",
        "三年行动实施方案（2024—2026年）, 2024-01-01, 2026-12-31",
        "2020年至2022年工作总结, 2020-01-01, 2022-12-31",
        "2020民族团结进步宣传月工作汇报, 2020-01-01, 2020-12-31",
        // a month, with and without 份, in digits and by name; the first of two
        "2024年6月份经济运行情况, 2024-06-01, 2024-06-30",
        "2024年2月信访工作情况通报, 2024-02-01, 2024-02-29",
        "2023年六月份生产简报, 2023-06-01, 2023-06-30",
        "2024年元月份工作情况, 2024-01-01, 2024-01-31",
        "2023年十二月份工作总结, 2023-12-01, 2023-12-31",
        "2024年6月份工作总结及7月份工作安排, 2024-06-01, 2024-06-30",
        // months from and to
        "2024年1—6月份经济运行情况, 2024-01-01, 2024-06-30",
        "2024年1月至6月工作情况, 2024-01-01, 2024-06-30",
        "2024年1月份—10月份统计快报, 2024-01-01, 2024-10-31",
        "2024年一至六月份工作情况, 2024-01-01, 2024-06-30",
        "2024年5、6月份工作情况, 2024-05-01, 2024-06-30",
        "2024年3月和4月安全检查情况, 2024-03-01, 2024-04-30",
        "2024年前5个月外贸情况, 2024-01-01, 2024-05-31",
        "2024年前五个月外贸情况, 2024-01-01, 2024-05-31",
        "2023年9月至2024年8月工作总结, 2023-09-01, 2024-08-31",
        "2023年9月—2024年2月供暖工作总结, 2023-09-01, 2024-02-29",
        // a third of a month, a quarter in digits
        "2024年6月上旬农情简报, 2024-06-01, 2024-06-10",
        "2024年6月份中旬农情简报, 2024-06-11, 2024-06-20",
        "2024年2月下旬农情简报, 2024-02-21, 2024-02-29",
        "2024年1季度工作总结, 2024-01-01, 2024-03-31",
        "2024年第3季度工作总结, 2024-07-01, 2024-09-30",
        "2024年前3季度工作总结, 2024-01-01, 2024-09-30",
        // a month of a later year says when it was written; a feast, a day and three months of some kind name no month
        "2023年度工作总结（2024年1月）, 2023-01-01, 2023-12-31",
        "2024年三月三民歌节活动总结, 2024-01-01, 2024-12-31",
        "2024年5月8日暴雨灾害情况报告, 2024-01-01, 2024-12-31",
        "2024年3个月专项整治工作总结, 2024-01-01, 2024-12-31",
        "2024年13月工作总结, 2024-01-01, 2024-12-31",
        "2024年6月至3月工作总结, 2024-01-01, 2024-12-31",
    })
    void theTitleNamesThePeriod(String title, LocalDate from, LocalDate to) {
        assertThat(metadata(Reports.report().title(title).paragraph("各项工作有序推进。"))
                        .period())
                .contains(Period.of(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023年，全县上下齐心协力，各项工作有序推进，取得较好成效。, 2023-01-01, 2023-12-31",
                "2023年1—6月，全县上下齐心协力，各项工作有序推进，取得较好成效。, 2023-01-01, 2023-06-30",
                "2023年5月份，全县上下齐心协力，各项工作有序推进，取得较好成效。, 2023-05-01, 2023-05-31",
                // when something happened
                "2023年5月，全县启动创建工作，成立领导小组，各项工作有序推进。, -, -",
                "2023年5月8日，全县启动创建工作，成立领导小组，各项工作有序推进。, -, -",
                "2019年以来，全县上下齐心协力，各项工作有序推进，取得较好成效。, -, -",
                // the year does not stand first
                "全县在2023年里上下齐心协力，各项工作有序推进，取得较好成效。, -, -",
                // a short line is no opening yet: the next paragraph is
                "2023年简况, -, -",
            })
    void theOpeningNamesThePeriodWhereTheTitleDoesNot(
            String opening, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertThat(metadata(Reports.report().title("工作情况汇报").paragraph(opening)).period())
                .isEqualTo(from == null || to == null ? Optional.empty() : Optional.of(Period.of(from, to)));
    }

    @Test
    void aGovernmentReportCoversTheYearThatItLooksBackOn() {
        Metadata metadata = metadata(
                Reports.report().title("2026年重庆市政府工作报告").chapter("一、2025年工作回顾").paragraph("全年经济稳中有进。"));
        assertThat(metadata.period()).contains(Period.year(2025));
    }

    @Test
    void recentYearsAreNoPeriod() {
        assertThat(metadata(Reports.report().title("工作情况汇报").paragraph("近年来，各项工作有序推进，成效明显，群众满意。"))
                        .period())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1949年工作总结, 1949-01-01, 1949-12-31",
                "1948年工作总结, -, -",
                "2099年远景规划, 2099-01-01, 2099-12-31",
                "2100年远景规划, -, -",
                "编号20231的工作总结, -, -",
                "2020-2022年工作总结, 2020-01-01, 2022-12-31",
                "2020——2022年工作总结, 2020-01-01, 2022-12-31",
                "2020年——2022年工作总结, 2020-01-01, 2022-12-31",
                "2020到2022年工作总结, 2020-01-01, 2022-12-31",
                "2022年至2020年工作总结, 2022-01-01, 2022-12-31",
                "2020年和2022年工作总结, 2020-01-01, 2020-12-31",
                "2020年到任至2022年工作总结, 2020-01-01, 2020-12-31",
                "2024年下半年及第四季度工作安排, 2024-07-01, 2024-12-31",
                "2024年二季度工作总结, 2024-04-01, 2024-06-30",
                // when a report was given is no period
                "（2022年12月28日在全县工作会议上）, -, -",
                "在2022年度工作会议上的讲话, 2022-01-01, 2022-12-31",
            })
    void yearsOfATitleAreItsPeriod(String title, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertThat(metadata(Reports.report().title(title).paragraph("各项工作有序推进。"))
                        .period())
                .isEqualTo(from == null || to == null ? Optional.empty() : Optional.of(Period.of(from, to)));
    }

    @Test
    void monthsWithoutAYearAreOfTheYearOfTheDate() {
        Metadata metadata = metadata(
                Reports.report().title("1—6月份工作情况汇报").paragraph("各项工作有序推进。").block(Block.Type.DATE_LINE, "2023年7月20日"));
        assertThat(metadata.period()).contains(Period.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30)));
        assertThat(metadata(Reports.report().title("1—6月份工作情况汇报").paragraph("各项工作有序推进。"))
                        .period())
                .isEmpty();
        assertThat(metadata(Reports.report()
                                .title("工作情况汇报")
                                .paragraph("各项工作有序推进。")
                                .block(Block.Type.DATE_LINE, "2023年7月20日"))
                        .period())
                .isEmpty();
    }

    @Test
    void aGovernmentReportWithoutAYearInThatHeadingCoversTheYearOfItsTitle() {
        Metadata metadata = metadata(Reports.report()
                .title("2025年平川县政府工作报告")
                .chapter("一、工作回顾")
                .paragraph("全年经济稳中有进。")
                .chapter("二、2026年工作安排")
                .paragraph("今年要抓好五项工作。"));
        assertThat(metadata.period()).contains(Period.year(2025));
        assertThat(metadata(Reports.report()
                                .title("平川县2024年工作总结")
                                .chapter("一、2023年工作回顾")
                                .paragraph("全年工作有序推进。"))
                        .period())
                .contains(Period.year(2024));
    }
}
