package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Metadata;
import hecha.model.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which region a report is of. */
final class RegionTest {
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
    void aMaskWithoutAnEndIsReadInTime() {
        Metadata metadata = metadata(Reports.report()
                .title("工作汇报")
                .paragraph("{{".repeat(100_000) + "x".repeat(100_000) + "*".repeat(100_000)));
        assertThat(metadata.region()).isEmpty();
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
