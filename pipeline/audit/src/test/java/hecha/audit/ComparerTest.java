package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.audit.Comparison.Fill;
import hecha.audit.Comparison.State;
import hecha.model.Audit;
import hecha.model.Severity;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparerTest {
    private static final Comparer COMPARER = new Comparer(Sample.DICTIONARY, Sample.judge());

    @Test
    void eachBlankIsFilledOpenOrRewritten() {
        Audit before = new Sample("a", "标题\n县委常委会专题研究X次，政府常务会研究X次。编印宣传画册X本。")
                .blankFindings()
                .audit();
        Audit after = new Sample("a", "标题\n新增一段。\n县委常委会专题研究12次，政府常务会研究X次。另有安排。")
                .blankFindings()
                .audit();
        Comparison comparison = COMPARER.compare(before, after);
        assertThat(comparison.fills())
                .extracting(Fill::state)
                .containsExactly(State.FILLED, State.OPEN, State.REWRITTEN);
        assertThat(comparison.fills().get(0).words()).isEqualTo("12");
        assertThat(comparison.newBlanks()).isEqualTo(1);
    }

    @Test
    void blanksSideBySideAreToldApart() {
        Audit before = new Sample("a", "标题\n组织动员X户X人有序搬迁。").blankFindings().audit();
        Audit after = new Sample("a", "标题\n组织动员30户96人有序搬迁。").audit();
        assertThat(COMPARER.compare(before, after).fills())
                .extracting(Fill::words)
                .containsExactly("30", "96");
    }

    @Test
    void aFigureThatIsAnotherNowIsAChange() {
        Audit before =
                new Sample("a", "标题\n建成公园15个。").figure("15个", "公园", "个", "15").audit();
        Audit after =
                new Sample("a", "标题\n建成公园18个。").figure("18个", "公园", "个", "18").audit();
        assertThat(COMPARER.compare(before, after).changes())
                .extracting(Comparison.Change::before, Comparison.Change::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("15个", "18个"));
        assertThat(COMPARER.compare(before, before).changes()).isEmpty();
    }

    @Test
    void whatTheOfficeHasWaivedIsNeitherOpenNorNew() throws BrokenFileException {
        Audit audit = new Sample("a.txt", "标题\n四、成效\n培训X场。会议X次。")
                .blankFindings()
                .finding("numbering/gap", Severity.ERROR, "四、", "缺少三。", Map.of())
                .audit();
        Judge judge = Sample.judge(
                "a.txt,numbering/gap,*,可以,张三,\na.txt,gap/placeholder,培训,无,张三,\n",
                ReturnPolicy.DEFAULT,
                LocalDate.EPOCH);
        Comparison comparison = new Comparer(Sample.DICTIONARY, judge).compare(audit, audit);
        assertThat(comparison.open()).isEmpty();
        assertThat(comparison.fills()).extracting(fill -> fill.ask().zh()).containsExactly("会议＿＿次");
        assertThat(comparison.newBlanks()).isEqualTo(1);
    }

    @Test
    void aRowThatIsGoneIsSolved() {
        Audit before = new Sample("a", "标题\n四、成效")
                .finding("numbering/gap", Severity.ERROR, "四、", "缺少三。", Map.of())
                .audit();
        Audit after = new Sample("a", "标题\n四、成效")
                .finding("text/truncated", Severity.ERROR, "成效", "文字不完整。", Map.of())
                .audit();
        Comparison comparison = COMPARER.compare(before, after);
        assertThat(comparison.solved()).hasSize(1);
        assertThat(comparison.open()).isEmpty();
        assertThat(comparison.fresh()).hasSize(1);
    }
}
