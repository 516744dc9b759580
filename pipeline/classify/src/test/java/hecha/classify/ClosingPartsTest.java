package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Example;
import hecha.model.Report;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentences of a report without headings for them are its problems and next steps. */
final class ClosingPartsTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());

    @TestFactory
    List<DynamicTest> theExamplesOfTheEntriesHold() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String role : List.of("problems", "next_steps")) {
            for (Example example :
                    DICTIONARY.files().entry("closings/" + role + ".yml").examples()) {
                tests.add(DynamicTest.dynamicTest(example.file() + ":" + example.line() + " " + example.text(), () -> {
                    Report report = CLASSIFIER.classify(Reports.report()
                            .title("X县工作情况汇报")
                            .paragraph("一年来，全县上下团结奋进，各项工作有序推进。")
                            .paragraph(example.text())
                            .make());
                    List<String> found = Reports.unlabelled(report).stream()
                            .filter(part -> Reports.role(part).equals(role))
                            .map(part -> Reports.words(report, part))
                            .toList();
                    assertThat(found)
                            .containsExactlyElementsOf(example.marked().stream()
                                    .map(span -> span.of(example.text()))
                                    .toList());
                }));
            }
        }
        return tests;
    }

    @Test
    void aHeadingThatNamesBothGivesItsSecondHalfItsOwnRole() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、存在的困难和下一步打算")
                .paragraph("工作中还存在资金不足的问题。下一步，我县将积极争取支持。")
                .make());
        assertThat(report.outline().sections()).extracting(Reports::role).containsExactly("problems", "next_steps");
        assertThat(Reports.words(report, report.outline().sections().get(1))).startsWith("下一步");
    }

    @Test
    void aReportThatNamesItsProblemsInAHeadingHasNoFurtherPart() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、存在的问题")
                .paragraph("一是人手不够。")
                .chapter("二、下一步工作打算")
                .paragraph("当前，工作中还存在一些不足，下一步将继续努力。")
                .make());
        assertThat(Reports.unlabelled(report)).isEmpty();
    }

    @Test
    void aPlanHasNoClosingParts() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县安全生产工作方案")
                .chapter("一、工作要求")
                .paragraph("当前，我县工作还存在一些薄弱环节。下一步，各单位要认真落实。")
                .make());
        assertThat(Reports.unlabelled(report)).isEmpty();
    }

    /** The parts without heading of a report, as {@code role:words}. */
    private static List<String> found(Reports report) {
        Report made = CLASSIFIER.classify(report.make());
        return Reports.unlabelled(made).stream()
                .map(part ->
                        Reports.role(part) + ":" + Reports.words(made, part).replace("\n", "/"))
                .toList();
    }

    @Test
    void problemsGoOnInTheirParagraphAndWhereTheNextCounts() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .paragraph(Reports.OTHER)
                        .paragraph(Reports.PROBLEM + "方法不多。")
                        .paragraph("一是资金不足。")
                        .paragraph("（二）人手不足。")
                        .paragraph("第三，设备老化。")
                        .paragraph("其四，管护不力。")
                        .paragraph("——水质不稳。")
                        .paragraph("6.水费难收。")
                        .paragraph(Reports.OTHER)))
                .containsExactly(
                        "problems:" + Reports.PROBLEM + "方法不多。/一是资金不足。/（二）人手不足。/第三，设备老化。/其四，管护不力。/——水质不稳。/6.水费难收。");
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .paragraph(Reports.OTHER)
                        .paragraph(Reports.PROBLEM)
                        .paragraph("一味求快。")))
                .containsExactly("problems:" + Reports.PROBLEM);
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .paragraph(Reports.OTHER)
                        .paragraph(Reports.PROBLEM)
                        .paragraph("是。")))
                .containsExactly("problems:" + Reports.PROBLEM);
    }

    @Test
    void nextStepsBehindTheProblemsGoOnToTheEndOfTheChapter() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(Reports.PROBLEM)
                        .paragraph(Reports.NEXT + Reports.OTHER)
                        .paragraph(Reports.OTHER)
                        .chapter("二、管网")
                        .paragraph(Reports.OTHER)))
                .containsExactly(
                        "problems:" + Reports.PROBLEM,
                        "next_steps:" + Reports.NEXT + Reports.OTHER + "/" + Reports.OTHER);
    }

    @Test
    void nextStepsOfAnotherChapterAreNotJoinedToTheProblems() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(Reports.PROBLEM)
                        .chapter("二、管网")
                        .paragraph(Reports.NEXT)
                        .paragraph(Reports.OTHER)
                        .paragraph(Reports.OTHER)
                        .paragraph(Reports.OTHER)
                        .paragraph(Reports.OTHER)))
                .containsExactly("problems:" + Reports.PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3, true", "4, false"})
    void nextStepsStandInTheLastParagraphs(int following, boolean found) {
        Reports report = Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .paragraph(Reports.OTHER)
                .paragraph(Reports.NEXT);
        for (int i = 0; i < following; i++) {
            report.paragraph(Reports.OTHER);
        }
        assertThat(found(report).isEmpty()).isEqualTo(!found);
    }

    @Test
    void nextStepsAmidAParagraphStandInTheLastOne() {
        assertThat(found(Reports.report().title("X县工作情况汇报").chapter("一、水源").paragraph(Reports.OTHER + Reports.NEXT)))
                .containsExactly("next_steps:" + Reports.NEXT);
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(Reports.OTHER + Reports.NEXT)
                        .paragraph(Reports.OTHER)))
                .isEmpty();
        // words of thanks are no paragraph
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(Reports.OTHER + Reports.NEXT)
                        .paragraph("谢谢大家！")))
                .hasSize(1);
    }

    @Test
    void nextStepsOfAnEarlierChapterAreItsOwn() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(Reports.NEXT)
                        .chapter("二、管网")
                        .paragraph(Reports.OTHER)))
                .isEmpty();
        // an attachment is no chapter behind which next steps stand
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(Reports.NEXT)
                        .chapter("附件水源一览表")
                        .paragraph(Reports.OTHER)))
                .containsExactly("next_steps:" + Reports.NEXT);
    }

    @Test
    void onlyTheFirstProblemsAndNextStepsAreParts() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .paragraph(Reports.OTHER)
                        .paragraph(Reports.PROBLEM)
                        .paragraph(Reports.OTHER)
                        .paragraph(Reports.PROBLEM)
                        .paragraph(Reports.NEXT)))
                .containsExactly("problems:" + Reports.PROBLEM, "next_steps:" + Reports.NEXT);
    }

    @Test
    void tablesArticlesAndAttachmentsHaveNoParts() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("附件水源一览表")
                        .paragraph(Reports.PROBLEM + Reports.NEXT)))
                .isEmpty();
        assertThat(found(
                        Reports.report().title("X县工作情况汇报").article("南河乡的水源").paragraph(Reports.PROBLEM + Reports.NEXT)))
                .isEmpty();
        assertThat(found(Reports.report().title("X县工作情况汇报").chapter("一、水源").table(Reports.PROBLEM + Reports.NEXT)))
                .isEmpty();
    }

    @Test
    void aHeadingThatNamesBothWhereNoSentenceOpensTheSecondHoldsBothThroughout() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、存在的困难和下一步打算")
                .paragraph(" 资金不足。要多方筹措。")
                .make());
        assertThat(report.outline().sections()).extracting(Reports::role).containsExactly("problems", "next_steps");
        Section half = report.outline().sections().get(1);
        assertThat(Reports.words(report, half)).isEqualTo("资金不足。要多方筹措。");
        assertThat(half.parent()).isZero();
        assertThat(half.level()).isEqualTo(2);
    }

    @Test
    void aHeadingThatNamesBothAndHasSectionsHasNoSecondHalf() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、存在的困难和下一步打算")
                        .sub("（一）存在的困难")
                        .paragraph("资金不足。")
                        .sub("（二）下一步打算")
                        .paragraph(Reports.NEXT)))
                .isEmpty();
        assertThat(found(Reports.report().title("X县工作情况汇报").chapter("一、存在的困难和下一步打算")))
                .isEmpty();
    }
}
