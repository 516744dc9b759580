package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Audit;
import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReviewSheetTest {
    @Test
    void theBlanksOfOneSentenceAreOneRowThatAsksForEach() {
        Audit audit =
                new Sample("a", "标题\n开展会议X场，培训X场，参与X余人。发放X册。").blankFindings().audit();
        List<Item> items = Sample.sheet(audit).items();
        assertThat(items).extracting(Item::slots).containsExactly(3, 1);
        assertThat(items.get(0).asks()).extracting(Message::zh).containsExactly("开展会议＿＿场", "培训＿＿场", "参与＿＿余人");
        assertThat(items.get(0).words().plain()).isEqualTo("开展会议〔X〕场，培训〔X〕场，参与〔X〕余人。");
    }

    @Test
    void aListOfNamesIsOneRowThatNamesTheOfficeOfEach() {
        Audit audit = new Sample("a", "标题\n组长：X\nX 县财政局局长\nX 县民政局局长\nX 县审计局局长")
                .blankFindings()
                .audit();
        List<Item> items = Sample.sheet(audit).items();
        assertThat(items).hasSize(1);
        assertThat(items.get(0).asks())
                .extracting(Message::zh)
                .containsExactly("组长：＿＿", "数量＿＿ 县财政局局长", "数量＿＿ 县民政局局长", "数量＿＿ 县审计局局长");
        assertThat(items.get(0).grounds()).hasSize(4);
        assertThat(items.get(0).reason(Language.CHINESE)).isEqualTo("4处各有1处空缺");
        assertThat(items.get(0).request(Language.ENGLISH)).contains("; quantity ＿＿ 县财政局局长");
        assertThat(items.get(0).reason(Language.ENGLISH)).isEqualTo("1 blanks (4 places)");
    }

    @Test
    void besideARubricWhatItLeavesOpenIsNoNoteAndTheOthersAreNumberedFromOne() {
        Audit audit = new Sample("a", "标题\n占80%。")
                .finding("rubric/uncovered", Severity.INFO, "标题", "没有对应内容。", Map.of())
                .finding("figure/uncheckable", Severity.INFO, "80%", "总数没有写明。", Map.of())
                .finding("text/boilerplate", Severity.INFO, "占", "多余文字。", Map.of())
                .audit();
        ReviewSheet sheet = new Reviewer(Sample.DICTIONARY, Optional.empty())
                .review(audit, Sample.judged(audit), Optional.of(new Reviewer.Rubric("表", List.of())));
        assertThat(sheet.notes()).extracting(Item::number).containsExactly(1, 2);
        assertThat(Sample.sheet(audit).notes()).hasSize(3);
    }

    @Test
    void aFindingStandsInTheRowOfTheOneThatExplainsIt() {
        Audit audit = new Sample("a", "标题\n二、做法\n此处隐藏\n四、成效")
                .finding("text/hidden", Severity.ERROR, "此处隐藏", "有正文被隐藏。", Map.of())
                .finding("numbering/gap", Severity.ERROR, "四、", "缺少“三、”。", Map.of("cause", "d1"))
                .audit();
        List<Item> items = Sample.sheet(audit).items();
        assertThat(items).hasSize(1);
        assertThat(items.get(0).grounds()).extracting(Ground::rule).containsExactly("text/hidden", "numbering/gap");
    }

    @Test
    void findingsThatExplainEachOtherEndInOneRow() {
        Audit audit = new Sample("a", "标题\n二、做法\n四、成效")
                .finding("text/hidden", Severity.ERROR, "二、", "一", Map.of("cause", "d2"))
                .finding("numbering/gap", Severity.ERROR, "四、", "二", Map.of("cause", "d1"))
                .audit();
        assertThat(Sample.sheet(audit).items().stream()
                        .mapToInt(i -> i.grounds().size())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void whatOnlyTheUnitCanSupplyGoesBack() {
        assertThat(verdict(new Sample("a", "标题\n培训X场。").blankFindings())).isEqualTo(Verdict.RETURN);
    }

    @Test
    void figuresThatDoNotAgreeUnderTheLikelyReadingAreNotCalledAContradiction() {
        Sample likely =
                new Sample("a", "标题\n共10项。").finding("figure/conflict", Severity.WARNING, "10项", "不一。", Map.of());
        Sample sure = new Sample("a", "标题\n共10项。").finding("figure/conflict", Severity.ERROR, "10项", "不一。", Map.of());
        assertThat(Sample.sheet(likely.audit()).reason().zh())
                .startsWith("数据待核 1 处")
                .doesNotContain("矛盾");
        assertThat(Sample.sheet(sure.audit()).reason().zh()).startsWith("数据矛盾 1 处");
    }

    @Test
    void whatAPersonMustDecideIsLookedAt() {
        assertThat(verdict(new Sample("a", "标题\n共10项。")
                        .finding("figure/implausible", Severity.WARNING, "10项", "可疑。", Map.of())))
                .isEqualTo(Verdict.LOOK);
    }

    @Test
    void whatCannotBeCheckedKeepsNoReportBack() {
        assertThat(verdict(new Sample("a", "标题\n占80%。")
                        .finding("figure/uncheckable", Severity.INFO, "80%", "总数没有写明。", Map.of())))
                .isEqualTo(Verdict.ACCEPT);
    }

    @Test
    void aFileWithoutTextIsLookedAt() {
        assertThat(verdict(new Sample("a", ""))).isEqualTo(Verdict.LOOK);
    }

    private static Verdict verdict(Sample sample) {
        return Sample.sheet(sample.audit()).verdict();
    }

    @Test
    void aContradictionQuotesEverySentenceWithItsFigures() {
        Audit audit = new Sample("a", "标题\n报道10篇。其中报纸20篇。")
                .figure("10篇", "报道", "篇", "10")
                .figure("20篇", "报纸", "篇", "20")
                .finding(
                        "figure/part-exceeds-whole",
                        Severity.ERROR,
                        "20篇",
                        "分项大于总数。",
                        Map.of("whole", "f1", "parts", List.of("f2")))
                .audit();
        ReviewSheet sheet = Sample.sheet(audit);
        assertThat(sheet.counts().contradictions()).isEqualTo(1);
        assertThat(sheet.contradictions().get(0).quotes())
                .extracting(q -> q.words().plain())
                .containsExactly("报道【10篇】。", "其中报纸【20篇】。");
    }

    @Test
    void aPlaceIsLineAndColumnInCodePoints() {
        Audit audit = new Sample("a", "标题\r\n𠮷𠮷甲\r乙\n丙").audit();
        Whereabouts places = new Whereabouts(audit);
        String text = audit.source().text();
        assertThat(places.line(text.indexOf('甲'))).isEqualTo(2);
        assertThat(places.column(text.indexOf('甲'))).isEqualTo(3);
        assertThat(places.line(text.indexOf('乙'))).isEqualTo(3);
        assertThat(places.line(text.indexOf('丙'))).isEqualTo(4);
        assertThat(places.line(text.length())).isEqualTo(4);
    }

    @Test
    void aHundredThousandBlanksOfOneSentenceTakeNoLongTime() {
        Audit audit =
                new Sample("a", "标题\n" + "培训X场".repeat(100_000)).blankFindings().audit();
        ReviewSheet sheet = Assertions.assertTimeout(Duration.ofSeconds(4), () -> Sample.sheet(audit));
        assertThat(sheet.items()).hasSize(1);
        assertThat(sheet.items().get(0).words().plain()).hasSizeLessThan(20_000);
    }
}
