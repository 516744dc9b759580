package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFiguresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // another amount is what is missing
                "全县有进出口实绩的企业152家，做出口的131家，做进口的48家，两头都做的27家。",
                "馆藏现有58.0万册，年初为55.21万册，全年进馆3.62万册，剔除和移交省馆合计0.83万册。",
                // two others are as far apart as is told
                "市本级公房出租率92.3%，县（市）合计84.6%，全市平均87.1%，市本级高于全市5.2个百分点。",
                // the same two, the other way round
                "城南线网损率2021年是8.4%，去年降到6.1%，四年降2.3个百分点，比全市4.2%的平均水平还高出1.9个百分点。",
                // all wholes and parts together make the rate
                "山区乡镇65个村治理27个，治理率41.5%；平原乡镇121个村治理100个，治理率82.6%；全县治理率为68.3%。",
                // every other part
                "评估总分100分：组织领导20分，自评19分；场地设施30分，自评28.5分；赛事活动50分，自评46分。",
                // more can be done than was planned
                "全年计划办村级篮球赛60场，上半年办了34场，下半年力争再办30场以上，全年有望超过计划。",
                // another rate tells the change
                "农民人均可支配收入43680元，上年41200元，名义增6.0%，实际增5.8%。",
                "门诊次均费用由268元降至255元，下降4.9%；门诊人次增长3.7%，门诊总费用下降1.3%。",
            })
    void explain(String text) {
        assertThat(CheckedText.findings(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a bound is no other level
                "登记失业率为3.3%，比去年同期的3.7%上升0.4个百分点，低于4.6%的年度控制目标。",
                // one that stands among them
                "四所中学上线人数分别为160人、90人、45人、30人，前两家共280人。",
                // small numbers differ by chance
                "今年修路9条，比去年的6条增加2条，其中通村路7条、通组路2条。",
                // the step is right and the rate is wrong
                "进出境货车26.4万辆次，去年同期21.8万辆次，多出4.6万辆次，增长17.4%。",
            })
    void doNotExplain(String text) {
        assertThat(CheckedText.findings(text)).hasSize(1);
    }
}
