package hecha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What another program read and we did not is found. */
class OtherTextTest {
    @Test
    void aSentenceThatIsNotThereIsMissingAndSpacesBreaksAndFormsDoNotCount() {
        String ours = OtherText.plain("投入 资金\n2700万元。全县培训干部3126人次。");
        List<String> theirs = OtherText.sentences("投入资金２７００万元。全县培训\t干部3126人次；新建学校三所两处。第3页");

        assertThat(theirs).containsExactly("投入资金2700万元", "全县培训干部3126人次", "新建学校三所两处");
        assertThat(OtherText.missing(ours, theirs)).containsExactly("新建学校三所两处");
    }
}
