package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Metadata;
import hecha.model.Period;
import hecha.model.Place;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());

    private static Metadata metadata(Reports report) {
        return CLASSIFIER.classify(report.make()).metadata();
    }

    @Test
    void theRegionOfTheTitleIsFoundWithItsPath() {
        Metadata metadata =
                metadata(Reports.report().title("广东省清远市民族宗教局先进事迹材料").paragraph("清远市是广东省世居少数民族最多的地级市，包括连山、连南两县。"));
        assertThat(metadata.region().map(Place::path).orElseThrow()).containsExactly("广东省", "清远市");
        assertThat(metadata.regionAsWritten()).contains("广东省清远市");
        assertThat(metadata.issuer()).contains("广东省清远市民族宗教局");
    }

    @Test
    void anOpeningWithoutWordsBeforeItsCommaTellsNoPeriod() {
        Metadata metadata = metadata(Reports.report().title("某县工作总结").paragraph("，全县上下齐心协力，各项工作有序推进，取得较好成效。"));
        assertThat(metadata.period()).isEmpty();
    }

    @Test
    void aVillageOfATitleLiesInItsCounty() {
        Metadata metadata = metadata(Reports.report().title("敦化市雁鸣湖镇党支部先进事迹材料").paragraph("小山村有党员41名。"));
        assertThat(metadata.region().map(Place::name)).contains("敦化市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X县", "XX区", "**县", "*县", "____市", "××县", "〇〇县", "□□州", "某县"})
    void aMaskedRegionIsKeptAsWrittenAndUnknown(String masked) {
        Metadata metadata =
                metadata(Reports.report().title(masked + "创建民族团结进步示范县工作情况汇报").paragraph("全县各族群众学习青海省门源县的做法，取得明显成效。"));
        assertThat(metadata.region()).isEmpty();
        assertThat(metadata.regionAsWritten()).contains(masked);
    }

    @Test
    void aPlaceholderThatNamesARegionIsAMaskedRegion() {
        Metadata metadata =
                metadata(Reports.report().title("${county}农业农村局上半年工作总结").paragraph("各项工作有序推进。"));
        assertThat(metadata.region()).isEmpty();
        assertThat(metadata.regionAsWritten()).contains("${county}");
    }

    @Test
    void aReportThatNamesAnotherCountyOnceIsNotOfThatCounty() {
        Metadata metadata = metadata(
                Reports.report().title("创建民族团结进步示范县工作情况汇报").paragraph("近年来，我县工作取得明显成效，各项任务有序推进，先后组织干部赴青海省门源县学习。"));
        assertThat(metadata.region()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // a place that no gazetteer has, in the title or behind a bracket
                "云陇县农村饮水工作情况, 各项工作有序推进。, 云陇县",
                "饮水工作情况（云陇县）, 各项工作有序推进。, 云陇县",
                "石桥镇2023年工作总结, 各项工作有序推进。, 石桥镇",
                "白沙朝鲜族乡, 白沙朝鲜族乡总面积92平方公里。, 白沙朝鲜族乡",
                "美丽乡村建设工作总结, 各项工作有序推进。, -",
                // a town, a street or a new town by the office or the year behind it
                "黑石湾街道2023年度平安建设考核自评报告, 各项工作有序推进。, 黑石湾街道",
                "澄江新城科技局2023年工作总结, 各项工作有序推进。, 澄江新城",
                "老旧街道改造方案, 各项工作有序推进。, -",
                "全县街道工作总结, 各项工作有序推进。, -",
                // behind a dash, behind the name of the party
                "烈火淬炼的尖兵——西山县消防救援大队特勤站事迹材料, 各项工作有序推进。, 西山县",
                "中共东泽县委农村工作领导小组工作总结, 各项工作有序推进。, 东泽县",
                // a code for a place that is not named
                "答复, 收悉您的留言后，J5县委、县政府高度重视，现回复如下。, J5县",
                "答复, 近些年来，市委高度重视G市基础教育建设，加快学校建设步伐。, G市",
                "答复, 本次采购计算机和IT县级平台设备，各项工作有序推进。, -",
                // the first words of the text, where it names the place again
                "饮水工作情况, 云陇县地处山区，水源不足。近年来云陇县加大投入。, 云陇县",
                "饮水工作情况, 全面推进县域工作。近年来加大投入。, -",
                // a report that speaks for the whole nation
                "国务院关于印发云陇县规划的通知, 各省人民政府。, -",
            })
    void theRegionIsWhatTitleOrOpeningName(String title, String paragraph, @Nullable String region) {
        Metadata metadata = metadata(Reports.report().title(title).paragraph(paragraph));
        assertThat(metadata.regionAsWritten().orElse(null)).isEqualTo(region);
    }

    @Test
    void theOnlyCityThatACaptionNamesIsOurs() {
        Reports report =
                Reports.report().paragraph("受低压影响，我市昨天普降大雨，局部暴雨，部分道路积水，请注意防范。").paragraph("表1 海口市过程雨量统计表");
        assertThat(metadata(report).region().map(Place::name)).contains("海口市");
        assertThat(metadata(Reports.report()
                                .paragraph("受低压影响，昨天普降大雨，局部暴雨，部分道路积水，请注意防范。")
                                .paragraph("表1 海口市过程雨量统计表"))
                        .region())
                .isEmpty();
    }

    @Test
    void theSignatureNamesIssuerRegionAndDate() {
        Metadata metadata = metadata(Reports.report()
                .title("关于重点工作完成情况的报告")
                .paragraph("现将完成情况报告如下。")
                .block(Block.Type.SIGNATURE, "禹城市卫生健康局")
                .block(Block.Type.DATE_LINE, "二〇二三年十二月二十日"));
        assertThat(metadata.issuer()).contains("禹城市卫生健康局");
        assertThat(metadata.region().map(Place::name)).contains("禹城市");
        assertThat(metadata.date()).contains(LocalDate.of(2023, 12, 20));
    }

    @Test
    void theDocumentNumberIsReadFromItsLine() {
        Metadata metadata = metadata(Reports.report()
                .title("关于做好土壤改良工作的通知")
                .block(Block.Type.DOCUMENT_NUMBER, "寿政办字〔2024〕19号")
                .paragraph("现将有关事项通知如下。"));
        assertThat(metadata.documentNumber()).contains("寿政办字〔2024〕19号");
    }

    @Test
    void aDocumentNumberBehindTheTitleIsTakenAlone() {
        Metadata metadata = metadata(Reports.report()
                .block(Block.Type.TITLE, "国务院关于印发环境保护规划的通知国发〔2011〕42号")
                .paragraph("现印发给你们，请认真贯彻执行。"));
        assertThat(metadata.documentNumber()).contains("国发〔2011〕42号");
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

    @Test
    void aMaskWithoutAnEndIsReadInTime() {
        Metadata metadata = metadata(Reports.report()
                .title("工作汇报")
                .paragraph("{{".repeat(100_000) + "x".repeat(100_000) + "*".repeat(100_000)));
        assertThat(metadata.region()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the organisation that a title begins with
                "安吉县教育局2022年工作汇报, 安吉县教育局",
                "安吉县教育局关于2022年重点工作的报告, 安吉县教育局",
                "禹城市卫生健康局先进事迹材料, 禹城市卫生健康局",
                "禹城市人民医院党委经验材料, 禹城市人民医院党委",
                // 关于 or a year behind what is no office
                "禹城市关于2022年重点工作的报告, -",
                "禹城市2022年教育局长会议纪要, -",
                "教育工作先进事迹材料, -",
                // an office of one character is none inside a longer word
                "关于大力开展基本建设部署的方案, -",
            })
    void theIssuerIsTheOrganisationThatATitleBeginsWith(String title, @Nullable String issuer) {
        assertThat(metadata(Reports.report().title(title).paragraph("各项工作有序推进。"))
                        .issuer()
                        .orElse(null))
                .isEqualTo(issuer);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "禹城市卫生健康局, 禹城市卫生健康局",
                // no office, or no name of one
                "特此报告, 安吉县教育局",
                "这是一份很长很长的落款它的字数早已超过四十个字因而不可能是一个单位的名称而只会是别的什么话禹城市教育局, 安吉县教育局",
            })
    void theSignatureGoesBeforeTheTitle(String signature, String issuer) {
        assertThat(metadata(Reports.report()
                                .title("安吉县教育局2022年工作汇报")
                                .paragraph("各项工作有序推进。")
                                .block(Block.Type.SIGNATURE, signature))
                        .issuer())
                .contains(issuer);
    }

    @Test
    void theLastSignatureIsTheIssuers() {
        assertThat(metadata(Reports.report()
                                .title("工作汇报")
                                .block(Block.Type.SIGNATURE, "安吉县教育局")
                                .paragraph("各项工作有序推进。")
                                .block(Block.Type.SIGNATURE, "禹城市教育局"))
                        .issuer())
                .contains("禹城市教育局");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SUBTITLE, （2023年12月20日）, 2023-12-20",
                "BYLINE, 县委办 2023年12月20日, 2023-12-20",
                "SIGNATURE, 县委办2023年12月20日, 2023-12-20",
                // a month is no day, a line of text no head
                "SUBTITLE, （2023年12月）, -",
                "ADDRESSEE, 2023年12月20日会议代表：, -",
            })
    void theHeadGivesTheDateWhereNoLineOfItsOwnDoes(Block.Type type, String words, @Nullable LocalDate date) {
        assertThat(metadata(Reports.report().title("工作汇报").block(type, words).paragraph("各项工作有序推进。"))
                        .date()
                        .orElse(null))
                .isEqualTo(date);
    }

    @Test
    void theLastDateLineThatNamesADayGivesTheDate() {
        Reports report = Reports.report()
                .title("工作汇报")
                .block(Block.Type.BYLINE, "2020年1月1日")
                .paragraph("各项工作有序推进。")
                .block(Block.Type.DATE_LINE, "2023年12月20日")
                .block(Block.Type.DATE_LINE, "二〇二三年");
        assertThat(metadata(report).date()).contains(LocalDate.of(2023, 12, 20));
        Reports far = Reports.report().title("工作汇报");
        for (int i = 0; i < 12; i++) {
            far.paragraph("各项工作有序推进。");
        }
        assertThat(metadata(far.block(Block.Type.SIGNATURE, "县委办2023年12月20日")).date())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PARAGRAPH, 寿政办字〔2024〕19号, 寿政办字〔2024〕19号",
                "PARAGRAPH, 寿政办字[2024]19号, 寿政办字[2024]19号",
                "PARAGRAPH, 寿政办字（2024）19号, 寿政办字（2024）19号",
                "DOCUMENT_NUMBER, 第19期, 第19期",
                "TITLE, 关于加强管理的意见寿政发〔2024〕19号, 寿政发〔2024〕19号",
                "DOCUMENT_NUMBER, 关于加强管理的意见, 关于加强管理的意见",
                // an address has no year in brackets; a sentence is longer than a number
                "PARAGRAPH, 南山路19号, -",
                "PARAGRAPH, 根据县委办公室印发的《关于进一步加强全县农村饮水安全工程管理工作的通知》寿政办字〔2024〕19号, -",
                "PARAGRAPH, 〔2024〕寿政办字, -",
            })
    void aDocumentNumberHasItsYearInBrackets(Block.Type type, String words, @Nullable String number) {
        assertThat(metadata(Reports.report().block(type, words).paragraph("各项工作有序推进。"))
                        .documentNumber()
                        .orElse(null))
                .isEqualTo(number);
    }

    @Test
    void aDocumentNumberStandsNearTheHead() {
        Reports far = Reports.report().title("工作汇报");
        for (int i = 0; i < 12; i++) {
            far.paragraph("各项工作有序推进。");
        }
        assertThat(metadata(far.paragraph("寿政办字〔2024〕19号")).documentNumber()).isEmpty();
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

    private static final String OPENING = "近年来，各项工作有序推进，群众满意度不断提高，成效十分明显。";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // most of the places named
                "到禹城市走访。到禹城市座谈。到禹城市调研。, 禹城市",
                "到禹城市走访。到禹城市座谈。到禹城市调研。到武夷山市学习。到安吉县学习。, 禹城市",
                "到禹城市走访。到禹城市座谈。, -",
                "到禹城市走访。到禹城市座谈。到禹城市调研。到武夷山市学习。到安吉县学习。到敦化市学习。, -",
                "到禹城市走访。到禹城市座谈。到禹城市调研。到X县。到X县。到X县。, -",
                // two counties of one city
                "到禹城市走访。到禹城市座谈。到齐河县调研。到齐河县学习。, 德州市",
            })
    void theRegionNamedMostIsTheReportsWhereItsHeadNamesNone(String text, @Nullable String region) {
        Metadata metadata =
                metadata(Reports.report().title("工作情况汇报").paragraph(OPENING).paragraph(text));
        assertThat(metadata.regionAsWritten().orElse(null)).isEqualTo(region);
        assertThat(metadata.region().map(Place::name).orElse(null)).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BYLINE, 禹城市卫生健康局, 禹城市",
                "SUBTITLE, ——禹城市的探索与实践, 禹城市",
                "ADDRESSEE, 禹城市卫生健康局：, -",
            })
    void theLinesAroundTheTitleNameTheRegion(Block.Type type, String words, @Nullable String region) {
        assertThat(metadata(Reports.report().title("工作情况汇报").block(type, words).paragraph(OPENING))
                        .regionAsWritten()
                        .orElse(null))
                .isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // a place that begins a clause of the opening
                "禹城市地处鲁西北平原，各项工作有序推进，成效明显。, 禹城市",
                "近年来，禹城市各项工作有序推进，群众满意度不断提高。, 禹城市",
                "为学习禹城市的先进做法，各项工作有序推进，成效明显。, -",
                // masked, and masked behind a place
                "X县各项工作有序推进，群众满意度不断提高，成效明显。, X县",
                "X县与禹城市结对，各项工作有序推进，群众满意度不断提高。, X县",
                "禹城市与X县结对，各项工作有序推进，群众满意度不断提高。, 禹城市",
                // a code has one letter and at most two digits
                "收到留言后，J11市高度重视，立即组织调查，现回复如下。, J11市",
                "收到留言后，J111市高度重视，立即组织调查，现回复如下。, -",
            })
    void theOpeningNamesTheRegionWhereAClauseBeginsWithIt(String opening, @Nullable String region) {
        assertThat(metadata(Reports.report().title("工作情况汇报").paragraph(opening))
                        .regionAsWritten()
                        .orElse(null))
                .isEqualTo(region);
    }

    @Test
    void twoCitiesOfCaptionsAreNotOurs() {
        assertThat(metadata(Reports.report()
                                .paragraph("受低压影响，我市昨天普降大雨，局部暴雨，部分道路积水，请注意防范。")
                                .paragraph("表1 海口市过程雨量统计表")
                                .paragraph("表2 三亚市过程雨量统计表"))
                        .region())
                .isEmpty();
    }

    @Test
    void aFirstLineWithoutATitleNamesTheRegion() {
        assertThat(metadata(Reports.report().paragraph("关于禹城市农村饮水工作的一些情况").paragraph(OPENING))
                        .regionAsWritten())
                .contains("禹城市");
    }
}
