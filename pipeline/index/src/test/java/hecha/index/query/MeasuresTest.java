package hecha.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure measures has one name, and names are left whole. */
class MeasuresTest {
    private static final Measures MEASURES = new Measures(
            List.of(
                    new Measures.Measure("森林覆盖率", "forest coverage", List.of("林木覆盖率"), true),
                    new Measures.Measure("地区生产总值", "gdp", List.of("GDP"), true)),
            new MeasureWords(
                    List.of("全市", "全县", "全区", "全年", "我市", "累计"),
                    List.of("达到", "完成"),
                    List.of("共", "的"),
                    List.of("达", "约", "已"),
                    List.of("民", "场", "域", "县", "龄"),
                    List.of("民营"),
                    List.of("人均")));
    private static final List<String> PATH = List.of("广西壮族自治区", "桂林市", "全州县");

    @ParameterizedTest
    @CsvSource({
        "全市森林覆盖率达, 森林覆盖率",
        "桂林森林覆盖率, 森林覆盖率",
        "桂林市2021年林木覆盖率达到, 森林覆盖率",
        "共地区生产总值约, 地区生产总值",
        "全州县GDP, 地区生产总值",
        "我市的GDP已, 地区生产总值",
        // what is not known is left as it is but for what surely is no part of its name
        "共青团员, 共青团员",
        "节约, 节约",
        "合约, 合约",
        "全县共青团员, 共青团员",
        "桂林米粉产值, 桂林米粉产值",
        "全区域旅游收入, 全区域旅游收入",
        "全市场主体, 全市场主体",
        "全市民营企业, 民营企业",
        "全州县粮食产量, 粮食产量",
        "全年龄段人口, 全年龄段人口",
        "桂林市民收入, 桂林市民收入",
        "累计造林, 造林",
        "固定资产投资完成, 固定资产投资",
    })
    void aSubjectIsNamed(String subject, String name) {
        assertThat(MEASURES.name(subject, PATH)).isEqualTo(name);
    }
}
