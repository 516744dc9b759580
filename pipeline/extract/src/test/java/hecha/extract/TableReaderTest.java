package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Figure;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bare numbers of tables and of lists of names are figures with the unit of their column or label. */
class TableReaderTest {
    private static String read(String text) {
        return Reports.read(text).figures().stream().map(TableReaderTest::told).collect(Collectors.joining(", "));
    }

    private static String told(Figure figure) {
        return Reports.subject(figure) + " "
                + figure.quantity().value().orElseThrow().toPlainString() + " "
                + figure.quantity().unit() + " " + figure.kind();
    }

    @Test
    void aRowOfPartsHasNoNumberOfItsOwn() {
        assertThat(read("""
            序号　　工程名称　　　　工程量　　　投资（万元）　　占比（%）
            1　　　建筑工程　　　　—　　　　　6612.9　　　　74.0
            　　　其中：堤防工程　　14.2km　　　3420　　　　　38.3
            　　　　　　护岸工程　　19.6km　　　2254　　　　　25.2
            """))
                .isEqualTo("建筑工程投资 66129000 元 funds, 建筑工程占比 74.0 % share, 堤防工程 14200 米 length, "
                        + "堤防工程投资 34200000 元 funds, 堤防工程占比 38.3 % share, 护岸工程 19600 米 length, "
                        + "护岸工程投资 22540000 元 funds, 护岸工程占比 25.2 % share");
    }

    @Test
    void theUnitOfANumberedRowStandsInItsName() {
        String table = """
            序号\t指标名称\t指标数值
            1\t地区生产总值（亿元）\t939.05
            2\t粮食价格（比上年上涨%）\t1.2
            3\t服务价格（比上年上涨%）\t
            4\t猪出栏（万头）\t169.8
            """;
        assertThat(read(table)).isEqualTo("地区生产总值 93905000000 元 output, 粮食价格 1.2 % growth_rate, 猪出栏 1698000 头 goods");
    }

    @Test
    void aRateOfTheRowJoinsItsName() {
        assertThat(read("指标\t单位\t年初计划\t完成率（%）\n粮食产量\t万吨\t24.6\t102.0\n"))
                .isEqualTo("粮食产量 246000000 千克 mass, 粮食产量完成率 102.0 % other_rate");
    }

    @Test
    void aSumCountsWhatItsColumnNames() {
        assertThat(read("乡镇\t全年计划检查（户）\t1—6月实际检查（户）\n河口镇\t1200\t684\n合计\t3800\t1937\n"))
                .isEqualTo("全年计划检查 1200 户 households, 实际检查 684 户 households, "
                        + "全年计划检查 3800 户 households, 实际检查 1937 户 households");
        assertThat(read("品目\t年度控制数（台）\n轮式拖拉机\t40\n")).isEqualTo("轮式拖拉机年度控制数 40 台 goods");
    }

    @Test
    void aPercentageIsANumberOfItsStackedRow() {
        assertThat(read("坝名\n坝高（米）\n完成投资（万元）\n形象进度\n黄泥沟\n23.5\n912\n85%\n青石坎\n17\n430\n60%\n"))
                .isEqualTo("黄泥沟坝高 23.5 米 length, 黄泥沟 9120000 元 funds, 黄泥沟形象进度 85 % other_rate, "
                        + "青石坎坝高 17 米 length, 青石坎 4300000 元 funds, 青石坎形象进度 60 % other_rate");
    }

    @Test
    void aWordDrawnApartIsOneCell() {
        assertThat(read("""
            项　　目　　　　　标准分　　　自评分
            综合管理　　　　　300　　　　　281
            合　　计　　　　　300　　　　　281
            """))
                .isEqualTo("综合管理标准分 300 分 score, 综合管理自评分 281 分 score, " + "合 计标准分 300 分 score, 合 计自评分 281 分 score");
    }

    @Test
    void aListOfNamesHasTheUnitOfItsLabel() {
        assertThat(read("各县抽查得分：桃坞区96.5、清江县94、滨河区88。"))
                .isEqualTo("各县抽查得分 96.5 分 score, 各县抽查得分 94 分 score, 各县抽查得分 88 分 score");
        assertThat(read("完成投资（万元）：城关镇320，桃源镇210.5\n各项工作有序推进。")).isEqualTo("完成投资 3200000 元 funds, 完成投资 2105000 元 funds");
        assertThat(read("抽查得分（满分100分）：桃坞区96.5；清江县94；石桥县XX。")).contains("抽查得分 96.5 分", "抽查得分 94 分");
    }

    @Test
    void aCellOfNamedNumbersHasOneFigureEach() {
        assertThat(read("| 项目 | 资金（万元） |\n| 农田水利 | 中央300、省级：200 |\n| 道路 | 市级30，自筹5 |"))
                .isEqualTo(
                        "农田水利资金 3000000 元 funds, 农田水利资金 2000000 元 funds, " + "道路资金 300000 元 funds, 道路资金 50000 元 funds");
    }

    @Test
    void aCellThatSaysMoreThanNamedNumbersHasNone() {
        assertThat(read("| 项目 | 资金（万元） |\n| 农田水利 | 中央300、其余自筹 |\n| 道路 | 中央300 |"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各县抽查得分：桃坞区96.5。",
                "版本：甲2、乙3。",
                "各县抽查得分：桃坞区96.5（不含桃坞镇）、清江县94（含城关镇）。",
                "得分：96.5、94、88。",
                "各县抽查得分：位于全市东部山区的桃坞新区经开区96.5、位于全市西部山区的清江新区高新区94。"
            })
    void aNumberAloneOrWithoutAUnitIsNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"投入资金30万元。\n\uFFFD\n", "投入资金30万元。\n\u0007\n", "投入资金30万元。\n\uFEFF"})
    void aLastLineThatCleaningTakesAwayIsNoCell(String text) {
        assertThat(read(text)).isEqualTo("资金 300000 元 funds");
    }
}
