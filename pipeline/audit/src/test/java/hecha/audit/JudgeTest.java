package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Audit;
import hecha.model.Language;
import hecha.model.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 30);

    private static final Audit AUDIT = new Sample("a.txt", "标题\n二、做法\n此处隐藏\n四、成效\n共10项。培训X场，会议X次。")
            .finding("text/hidden", Severity.ERROR, "此处隐藏", "有正文被隐藏。", Map.of())
            .finding("numbering/gap", Severity.WARNING, "四、", "缺少“三、”。", Map.of("cause", "d1"))
            .finding("figure/conflict", Severity.ERROR, "10项", "前后不一。", Map.of())
            .finding("figure/uncheckable", Severity.INFO, "10项", "总数没有写明。", Map.of())
            .blankFindings()
            .audit();

    private static Judgement judged(String waivers, ReturnPolicy policy) throws BrokenFileException {
        return judge(waivers, policy).judge(AUDIT);
    }

    private static Judge judge(String waivers, ReturnPolicy policy) throws BrokenFileException {
        return Sample.judge(waivers, policy, TODAY);
    }

    @Test
    void anApostropheThatKeepsATextAsItIsIsNoPartOfIt() throws BrokenFileException {
        Waivers waivers = Waivers.parse(
                "w.csv",
                Sample.WAIVERS + "甲.txt,*,'12e456,没有统计,赵局长,\n",
                Sample.DICTIONARY.rules().names());
        assertThat(waivers.all()).extracting(Waiver::evidence).containsExactly("12e456");
    }

    @Test
    void everythingIsCountedOnce() throws BrokenFileException {
        Judgement judgement = judged("", ReturnPolicy.DEFAULT);
        assertThat(judgement.counts()).isEqualTo(new Counts(3, 1, 1, 0, 0, 3, 0, 1, 0, 1, 2));
        assertThat(judgement.items())
                .extracting(Item::category)
                .containsExactly(Category.TEXT, Category.CONTRADICTION, Category.GAP);
        assertThat(judgement.ruling().notes()).hasSize(1);
        assertThat(judgement.reason().zh()).contains("数据矛盾 1 处", "空缺 2 处（1 项）");
    }

    @Test
    void whatIsWaivedIsNoRowAndCountsNoMore() throws BrokenFileException {
        Judgement judgement =
                judged("a.txt,figure/conflict,*,核对过,张三,\na.txt,gap/placeholder,*,无此项,张三,\n", ReturnPolicy.DEFAULT);
        assertThat(judgement.counts()).isEqualTo(new Counts(1, 1, 1, 2, 0, 1, 0, 0, 0, 1, 0));
        assertThat(judgement.items()).extracting(Item::category).containsExactly(Category.TEXT);
        assertThat(judgement.waived()).hasSize(2);
        assertThat(judgement.reason().zh()).doesNotContain("矛盾", "空缺");
    }

    @Test
    void whatAWaivedFindingExplainedStandsForItself() throws BrokenFileException {
        Judgement judgement = judged("a.txt,text/hidden,*,原件如此,张三,\n", ReturnPolicy.DEFAULT);
        assertThat(judgement.items())
                .extracting(item -> item.rules().get(0))
                .containsExactly("figure/conflict", "numbering/gap", "gap/placeholder");
    }

    @Test
    void aWaiverHoldsToItsLastDay() throws BrokenFileException {
        assertThat(judged("a.txt,*,*,理由,张三,2024-07-30\n", ReturnPolicy.DEFAULT).verdict())
                .isEqualTo(Verdict.ACCEPT);
        Judge late = judge("a.txt,*,*,理由,张三,2024-07-29\n", ReturnPolicy.DEFAULT);
        assertThat(late.judge(AUDIT).verdict()).isEqualTo(Verdict.RETURN);
        assertThat(late.expired()).extracting(Waiver::line).containsExactly(2);
    }

    @Test
    void whatTheBaselineHoldsCountsNoMore() {
        Baseline baseline = new Baseline(Path.of("."));
        Sample.judged(AUDIT).findings().forEach(finding -> baseline.add("a.txt", finding));
        Judgement judgement = new Judge(
                        Sample.DICTIONARY, Waivers.NONE, Optional.of(baseline), ReturnPolicy.DEFAULT, TODAY)
                .judge(AUDIT);
        assertThat(judgement.counts()).isEqualTo(new Counts(0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0));
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPT);
    }

    @Test
    void aRowGoesBackForEachOfItsGroundsAndTheReasonCountsThem() throws BrokenFileException {
        Audit audit = new Sample("b.txt", "标题\n此处隐藏\n共10项。")
                .finding("text/boilerplate", Severity.WARNING, "此处隐藏", "多余文字。", Map.of())
                .finding("figure/conflict", Severity.ERROR, "10项", "前后不一。", Map.of("cause", "d1"))
                .audit();
        Judgement judgement =
                judge("", new ReturnPolicy(List.of("contradiction"))).judge(audit);
        assertThat(judgement.items()).hasSize(1);
        assertThat(judgement.verdict()).isEqualTo(Verdict.RETURN);
        assertThat(judgement.reason().zh()).contains("数据矛盾 1 处");
        assertThat(judge("", new ReturnPolicy(List.of("gap"))).judge(audit).verdict())
                .isEqualTo(Verdict.LOOK);
    }

    @Test
    void aSectionIsMissingByMoreThanAHint() throws BrokenFileException {
        for (Severity severity : Severity.values()) {
            Audit audit = new Sample("b.txt", "标题\n正文。")
                    .finding("section/missing", severity, "正文。", "缺少部分。", Map.of("role", "problems"))
                    .audit();
            Judgement judgement = judge("", ReturnPolicy.DEFAULT).judge(audit);
            ReviewSheet sheet = new Reviewer(
                            Sample.DICTIONARY, Sample.DICTIONARY.profiles().find("work_report"))
                    .review(audit, judgement);
            boolean hint = severity == Severity.INFO;
            assertThat(judgement.counts().missingSections()).isEqualTo(hint ? 0 : 1);
            assertThat(sheet.sections())
                    .filteredOn(standing -> standing.role().equals("problems"))
                    .extracting(ReviewSheet.SectionStanding::state)
                    .containsExactly(hint ? ReviewSheet.SectionState.UNCLEAR : ReviewSheet.SectionState.MISSING);
        }
    }

    @Test
    void aBlankThatIsOnlyHintedAtIsCountedNowhereAsItIsAskedOfNobody() throws BrokenFileException {
        Audit audit = new Sample("b.txt", "标题\n负责人（签字）：X")
                .blankFindings(Severity.INFO)
                .audit();
        Judgement judgement = judge("", ReturnPolicy.DEFAULT).judge(audit);
        assertThat(judgement.counts().blanks()).isZero();
        assertThat(judgement.items()).isEmpty();
        assertThat(new Reviewer(Sample.DICTIONARY, Optional.empty())
                        .review(audit, judgement)
                        .blanks())
                .isEmpty();
    }

    @Test
    void aHintStandsInNoRowOfBlanksToFillIn() throws BrokenFileException {
        Audit audit = new Sample("b.txt", "标题\n培训X场，负责人签字。")
                .blankFindings()
                .finding("gap/placeholder", Severity.INFO, "签字", "签字处。", Map.of())
                .audit();
        Judgement judgement = judge("", ReturnPolicy.DEFAULT).judge(audit);
        assertThat(judgement.items()).hasSize(1);
        assertThat(judgement.items().get(0).grounds()).hasSize(1);
        assertThat(judgement.ruling().notes()).hasSize(1);
    }

    @Test
    void aWaivedBlankCountsNowhereThoughAnotherFindingStandsOnIt() throws BrokenFileException {
        Audit audit = new Sample("b.txt", "标题\n培训X场，会议X次。发放X册。")
                .blankFindings()
                .finding("figure/uncheckable", Severity.INFO, "培训X场，会议X次", "不能核对。", Map.of())
                .audit();
        Judgement judgement = judge("b.txt,gap/placeholder,培训,无此项,张三,\n", ReturnPolicy.DEFAULT)
                .judge(audit);
        assertThat(judgement.counts().blanks()).isEqualTo(1);
        assertThat(judgement.blanks()).extracting(gap -> gap.index()).containsExactly(2);
        ReviewSheet sheet = new Reviewer(Sample.DICTIONARY, Optional.empty()).review(audit, judgement);
        assertThat(sheet.blanksBySlot()).containsExactly(Map.entry("quantity", 1));
        assertThat(new SheetView(sheet, audit, true, Language.CHINESE).numbers())
                .extracting(SheetView.Card::note)
                .contains("空缺 1 处：数量 1");
    }

    @Test
    void severalThreadsMayUseOneJudge() throws BrokenFileException {
        Judge judge = judge("*.txt,*,*,理由,张三,2024-07-29\n*.txt,figure/conflict,*,理由,张三,\n", ReturnPolicy.DEFAULT);
        IntStream.range(0, 200).parallel().forEach(i -> judge.judge(AUDIT));
        assertThat(judge.expired()).extracting(Waiver::line).containsExactly(2);
        assertThat(judge.unused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "error, gap/placeholder, ERROR, RETURN",
        "error, numbering/gap, WARNING, LOOK",
        "warning, numbering/gap, WARNING, RETURN",
        "warning, numbering/gap, ERROR, RETURN",
        "warning, figure/uncheckable, INFO, ACCEPT",
        "gap, gap/placeholder, WARNING, RETURN",
        "gap, figure/conflict, ERROR, LOOK",
        "numbering/gap, numbering/gap, WARNING, RETURN",
        "numbering/gap, numbering/repeat, ERROR, LOOK",
        "'', gap/placeholder, ERROR, LOOK",
    })
    void whatSendsAReportBackIsTheOfficesChoice(String grounds, String rule, Severity severity, Verdict verdict)
            throws BrokenFileException {
        Audit audit = new Sample("b.txt", "标题\n共10项。")
                .finding(rule, severity, "10项", "有误。", Map.of())
                .audit();
        List<String> list = grounds.isEmpty() ? List.of() : Arrays.asList(grounds.split(" ", -1));
        assertThat(judge("", new ReturnPolicy(list)).judge(audit).verdict()).isEqualTo(verdict);
    }

    @Test
    void aMissingTitleSendsNothingBackByItself() {
        Audit audit = new Sample("b.txt", "\n共10项。")
                .finding("text/no-title", Severity.WARNING, "共", "全文没有标题。", Map.of())
                .audit();
        assertThat(Sample.judged(audit).verdict()).isEqualTo(Verdict.LOOK);
    }

    @Test
    void thePolicyIsWrittenInOneLine() throws BrokenFileException {
        assertThat(judged("", ReturnPolicy.DEFAULT).ruling().policy().zh())
                .isEqualTo("退回标准：有错误、缺文、缺章节、空缺、缺数据、附件之一的，退回补正。");
        assertThat(judged("", new ReturnPolicy(List.of("gap", "text/no-title")))
                        .ruling()
                        .policy()
                        .zh())
                .isEqualTo("退回标准：有空缺、没有标题之一的，退回补正。");
        assertThat(judged("", new ReturnPolicy(List.of())).ruling().policy().zh())
                .startsWith("退回标准：不退回");
    }
}
