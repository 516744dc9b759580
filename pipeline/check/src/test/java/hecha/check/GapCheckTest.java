package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Finding;
import org.junit.jupiter.api.Test;

/** How much a blank weighs by where it stands. */
class GapCheckTest {
    private static final String TABLE = """
            某县水利工程进度

            新建水库X座，详见下表。
            项目\t处数\t备注
            水库\t\t
            堤防\t\t
            """;

    @Test
    void emptyCellsOfAFormAreAskedForAndWeighLessThanMarkedBlanks() {
        assertThat(CheckedText.findings(TABLE))
                .containsExactly("gap/placeholder error 有1处空缺：数量（座）。", "gap/placeholder warning 有2处空缺：数量 ×2。");
        Finding cells = CheckedText.findings(CheckedText.facts(TABLE)).stream()
                .filter(finding -> finding.gaps().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(cells.gaps()).allMatch(gap -> gap.span().length() == 0);
    }
}
