package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.model.Figure;
import hecha.model.Nature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a whole report the weights tell what no rule does; of a few sentences the rules alone tell. */
class LearnedNatureTest {
    private static final String REPORT = """
            澜河区卫生健康局2024年上半年工作总结
            上半年，全区卫生健康系统围绕群众看病就医，改善条件，强化服务，各项工作扎实推进。
            医疗服务能力稳步提升。新增床位120张，门诊量38.6万人次，增长6.2%，住院患者平均住院日降至7.1天。区人民医院新院区完成投资1.46亿元，内科楼主体封顶。
            基层服务扎实推进。家庭医生团队增加到142个，签约居民18.3万人，重点人群签约率76%；建成示范村卫生室16个，培训乡村医生320人次。
            人才和监督两手抓。招聘大学生村医38名，选派21名骨干进修；检查公共场所640户次，立案32起，罚没款18.9万元；受理投诉57件，全部办结。
            下半年，投入⟦350万元⟧为乡镇卫生院添置设备⟦12台⟧，新增托位⟦600个⟧，每千人口托位数达到⟦4.2个⟧。
            """;

    private static List<Nature> natures(String text) {
        return Reports.marked(text).stream().map(Figure::nature).toList();
    }

    @Test
    void theWeightsTellWhatNoRuleTells() {
        assertThat(natures(REPORT)).containsOnly(Nature.TARGET).hasSize(4);
    }

    @Test
    void theRulesTellOfAFewSentences() {
        String line = REPORT.lines().filter(l -> l.contains("下半年，")).findFirst().orElseThrow();
        assertThat(natures(line)).containsOnly(Nature.REPORTED);
    }

    private static List<NatureTraining.Answered> figures() {
        List<NatureTraining.Answered> figures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            figures.add(new NatureTraining.Answered(new NatureChoice(0, 1, List.of("all\t", "word\t力争")), true));
            figures.add(new NatureTraining.Answered(new NatureChoice(0, 1, List.of("all\t", "word\t已")), false));
        }
        figures.add(new NatureTraining.Answered(new NatureChoice(0, 1, List.of("word\t拟")), true));
        return figures;
    }

    @Test
    void theSameFiguresGiveTheSameLines() {
        List<String> lines = NatureTraining.weights(figures());
        assertThat(lines).hasSize(2).isEqualTo(NatureTraining.weights(figures()));
        CueWeights weights = CueWeights.of(lines);
        assertThat(weights.get("word", "，力争", 1, 3)).isPositive().isEqualTo(-weights.get("word", "已", 0, 1));
        assertThat(weights.get("word", "拟", 0, 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "word\t已", "word\t已\t-3\t4"})
    void aLineThatIsNoCueIsRefused(String line) {
        assertThatThrownBy(() -> CueWeights.of(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(line);
    }
}
