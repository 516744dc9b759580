package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Figure;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which kind figures are, by all that speaks for it together. */
class KindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "亩产是老品种的⟦3倍⟧，总产增长⟦1.2倍⟧，销量⟦翻了一番⟧。 | other_rate, growth_rate, growth_rate",
                "⟦1.9万人次⟧职工踊跃参与。 | participants",
                "开放日迎来⟦五千余名⟧市民。 | participants",
                "培训矿工⟦1.6万人次⟧，其中班组长⟦2400人次⟧。 | trainees, trainees",
                "队伍⟦120人⟧，其中班组长⟦24人⟧。 | personnel, personnel",
                "抢救遇险人员⟦316名⟧，转移群众⟦1200人⟧。 | beneficiaries, beneficiaries",
                "拘传⟦893人⟧，抓获嫌疑人⟦46名⟧。 | population, population",
                "推动⟦46个⟧重点项目提速。 | projects",
                "线路日发班次⟦26班⟧，开设培训班⟦6班⟧。 | other, trainings",
                "⟦五成⟧管道锈蚀，⟦100%⟧管道合格。 | share, share",
                "楼内管道约⟦七成⟧锈蚀。 | share",
                "建成旅游公路⟦4条⟧，理清思路⟦3条⟧。 | facilities, other",
                "推出冬季产品⟦10项⟧，携带装备⟦260件⟧。 | goods, goods",
                "建成候车点⟦8个⟧，形成亮点⟦5个⟧。 | facilities, honours",
                "对美出口下滑⟦9.8%⟧。 | growth_rate",
                "过夜游客超过⟦四成⟧。 | share",
                "实现利润1186万元，完成⟦91.2%⟧。 | other_rate",
                "（共印⟦70份⟧） | documents",
                "农产品销售计划⟦14亿元⟧。 | output",
                "产品名称\\n产量（万吨）\\n比上年±%\\n稻谷\\n⟦21.06⟧\\n⟦2.3⟧\\n油料\\n⟦7.31⟧\\n⟦-5.0⟧ | mass, growth_rate, mass, growth_rate",
                "规上工业增加值为⟦5.8%⟧。 | growth_rate",
                "采矿业去年同期为⟦-1.3%⟧。 | growth_rate",
                "按营业额的⟦15%⟧给予奖励。 | share",
                "为⟦1.1万名⟧户外劳动者配送防暑包。 | beneficiaries",
                "走访慰问困难职工⟦3216人次⟧。 | beneficiaries",
                "羊肚菌保底价为每公斤⟦80元⟧。 | other",
                "产值970万元，户均增收⟦5100元⟧。 | income",
                "小学教师数达到⟦420人⟧。 | personnel",
                "新打机井⟦74眼⟧。 | facilities",
                "行政执法人员占职工总数的⟦5%⟧。 | share",
                "优秀单位控制在参评单位的⟦20%⟧以内。 | share",
                "规上企业中有近⟦四成⟧没有研发活动。 | share",
                "劳务报酬占资金的⟦31.4%⟧，高于⟦30%⟧，但石泉县仅⟦26.8%⟧。 | share, share, share",
                "成活率低于⟦41%⟧的须重新造林。 | other_rate",
                "处以套取资金⟦2倍⟧的罚款。 | other_rate",
                "玉米收购，按每斤⟦1.12元⟧算。 | other",
                "粮食产量比上年增产⟦1.6%⟧。 | growth_rate",
                "发明专利拥有量达⟦58件⟧。 | documents",
                "先后荣立集体一等功⟦1次⟧、二等功⟦4次⟧。 | honours, honours",
                "暗访督查⟦23轮次⟧。 | events",
                "产品名称\\t产量（万吨）\\t比上年增长（%）\\n油料\\t⟦7.31⟧\\t⟦5.0⟧ | mass, growth_rate",
                "引进品牌首店⟦40家⟧。 | enterprises",
                "办成率由上年的68.4%上升为⟦78.3%⟧。 | other_rate",
                "投诉量上升⟦7.3%⟧。 | growth_rate",
                "成立督查组⟦4个⟧。 | organisations",
                "下辖村民小组⟦86个⟧。 | villages",
                "设专职副主席⟦1名⟧。 | personnel",
                "供餐⟦5.4万份⟧。 | goods",
                "设立治疗区⟦5个⟧。 | facilities",
                "检查医疗机构⟦45户次⟧。 | organisations",
                "设儿童绘本角⟦18个⟧。 | facilities",
                "按照实际投资额给予⟦30%⟧补贴。 | other_rate",
                "全年户均增收⟦1200元⟧。 | income",
                "建成普惠性托位⟦320个⟧。 | facilities"
            })
    void aFigureIsOfItsKind(String text, String kinds) {
        assertThat(Reports.marked(text.replace("\\n", "\n").replace("\\t", "\t")).stream()
                        .map(Figure::kind)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(kinds);
    }
}
