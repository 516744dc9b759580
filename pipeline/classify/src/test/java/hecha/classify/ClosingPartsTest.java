package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Example;
import hecha.model.Block;
import hecha.model.Report;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosingPartsTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());

    private static List<Section> parts(Report report) {
        return report.outline().sections().stream()
                .filter(section -> section.style().equals("unlabelled"))
                .toList();
    }

    private static String role(Section section) {
        return section.role().orElseThrow().name();
    }

    private static String words(Report report, Section section) {
        return section.span().of(report.source().text()).strip();
    }

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
                    List<String> found = parts(report).stream()
                            .filter(part -> role(part).equals(role))
                            .map(part -> words(report, part))
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
    void aClosingParagraphBecomesTwoChaptersAndTheLastChapterEndsBeforeIt() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、加强组织领导")
                .paragraph("成立领导小组，召开会议三次。")
                .chapter("二、促进产业发展")
                .paragraph("全县产业稳步发展。")
                .paragraph("虽然我县工作取得了阶段性成效，但还存在一些差距。一是方法不多。下一步，我县将继续努力。")
                .block(Block.Type.SIGNATURE, "X县人民政府")
                .make());
        List<Section> sections = report.outline().sections();
        assertThat(sections)
                .extracting(section -> section.role().orElseThrow().name())
                .containsExactly("leadership", "economy", "problems", "next_steps");
        assertThat(sections).extracting(Section::level).containsOnly(1);
        assertThat(words(report, sections.get(1))).endsWith("稳步发展。");
        assertThat(words(report, sections.get(2))).startsWith("虽然").endsWith("一是方法不多。");
        assertThat(words(report, sections.get(3))).startsWith("下一步").endsWith("X县人民政府");
        assertThat(sections).extracting(Section::index).containsExactly(0, 1, 2, 3);
    }

    @Test
    void sentencesAndBlocksOfThePartBelongToIt() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、促进产业发展")
                .paragraph("全县产业稳步发展。但是，对照要求，我县工作还存在一些差距。下一步，我县将继续努力。")
                .make());
        for (var sentence : report.sentences()) {
            Block block = report.outline().blocks().get(sentence.block());
            assertThat(block.from()).isLessThanOrEqualTo(sentence.from());
            assertThat(block.to()).isGreaterThanOrEqualTo(sentence.to());
            int section = report.outline()
                    .sectionAt(sentence.from())
                    .map(Section::index)
                    .orElse(-1);
            assertThat(block.section()).isEqualTo(section);
        }
        assertThat(parts(report)).hasSize(2);
    }

    @Test
    void problemsAtTheEndOfAnEarlierChapterStayInsideIt() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县人民政府工作报告")
                .chapter("一、2023年工作回顾")
                .paragraph("全年经济稳中有进。")
                .paragraph("同时，我们清醒认识到，工作中还存在产业层次不高等问题，我们将切实加以解决。")
                .chapter("二、2024年工作安排")
                .paragraph("今年要抓好五项工作。")
                .make());
        Section part = parts(report).get(0);
        assertThat(role(part)).isEqualTo("problems");
        assertThat(part.level()).isEqualTo(2);
        assertThat(part.parent()).isZero();
    }

    @Test
    void aHeadingThatNamesBothGivesItsSecondHalfItsOwnRole() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、存在的困难和下一步打算")
                .paragraph("工作中还存在资金不足的问题。下一步，我县将积极争取支持。")
                .make());
        assertThat(report.outline().sections())
                .extracting(ClosingPartsTest::role)
                .containsExactly("problems", "next_steps");
        assertThat(words(report, report.outline().sections().get(1))).startsWith("下一步");
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
        assertThat(parts(report)).isEmpty();
    }

    @Test
    void aPlanHasNoClosingParts() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县安全生产工作方案")
                .chapter("一、工作要求")
                .paragraph("当前，我县工作还存在一些薄弱环节。下一步，各单位要认真落实。")
                .make());
        assertThat(parts(report)).isEmpty();
    }

    private static final String PROBLEM = "但是，对照要求，我县工作还存在一些差距。";
    private static final String NEXT = "下一步，我县将继续努力，补齐短板。";
    private static final String OTHER = "全县产业稳步发展，群众满意度不断提高。";

    /** The parts without heading of a report, as {@code role:words}. */
    private static List<String> found(Reports report) {
        Report made = CLASSIFIER.classify(report.make());
        return parts(made).stream()
                .map(part -> role(part) + ":" + words(made, part).replace("\n", "/"))
                .toList();
    }

    @Test
    void problemsGoOnInTheirParagraphAndWhereTheNextCounts() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .paragraph(OTHER)
                        .paragraph(PROBLEM + "方法不多。")
                        .paragraph("一是资金不足。")
                        .paragraph("（二）人手不足。")
                        .paragraph("第三，设备老化。")
                        .paragraph("其四，管护不力。")
                        .paragraph("——水质不稳。")
                        .paragraph("6.水费难收。")
                        .paragraph(OTHER)))
                .containsExactly("problems:" + PROBLEM + "方法不多。/一是资金不足。/（二）人手不足。/第三，设备老化。/其四，管护不力。/——水质不稳。/6.水费难收。");
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .paragraph(OTHER)
                        .paragraph(PROBLEM)
                        .paragraph("一味求快。")))
                .containsExactly("problems:" + PROBLEM);
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .paragraph(OTHER)
                        .paragraph(PROBLEM)
                        .paragraph("是。")))
                .containsExactly("problems:" + PROBLEM);
    }

    @Test
    void nextStepsBehindTheProblemsGoOnToTheEndOfTheChapter() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(PROBLEM)
                        .paragraph(NEXT + OTHER)
                        .paragraph(OTHER)
                        .chapter("二、管网")
                        .paragraph(OTHER)))
                .containsExactly("problems:" + PROBLEM, "next_steps:" + NEXT + OTHER + "/" + OTHER);
    }

    @Test
    void nextStepsOfAnotherChapterAreNotJoinedToTheProblems() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(PROBLEM)
                        .chapter("二、管网")
                        .paragraph(NEXT)
                        .paragraph(OTHER)
                        .paragraph(OTHER)
                        .paragraph(OTHER)
                        .paragraph(OTHER)))
                .containsExactly("problems:" + PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3, true", "4, false"})
    void nextStepsStandInTheLastParagraphs(int following, boolean found) {
        Reports report = Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .paragraph(OTHER)
                .paragraph(NEXT);
        for (int i = 0; i < following; i++) {
            report.paragraph(OTHER);
        }
        assertThat(found(report).isEmpty()).isEqualTo(!found);
    }

    @Test
    void nextStepsAmidAParagraphStandInTheLastOne() {
        assertThat(found(Reports.report().title("X县工作情况汇报").chapter("一、水源").paragraph(OTHER + NEXT)))
                .containsExactly("next_steps:" + NEXT);
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(OTHER + NEXT)
                        .paragraph(OTHER)))
                .isEmpty();
        // words of thanks are no paragraph
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(OTHER + NEXT)
                        .paragraph("谢谢大家！")))
                .hasSize(1);
    }

    @Test
    void nextStepsOfAnEarlierChapterAreItsOwn() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(NEXT)
                        .chapter("二、管网")
                        .paragraph(OTHER)))
                .isEmpty();
        // an attachment is no chapter behind which next steps stand
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .chapter("一、水源")
                        .paragraph(NEXT)
                        .chapter("附件水源一览表")
                        .paragraph(OTHER)))
                .containsExactly("next_steps:" + NEXT);
    }

    @Test
    void onlyTheFirstProblemsAndNextStepsAreParts() {
        assertThat(found(Reports.report()
                        .title("X县工作情况汇报")
                        .paragraph(OTHER)
                        .paragraph(PROBLEM)
                        .paragraph(OTHER)
                        .paragraph(PROBLEM)
                        .paragraph(NEXT)))
                .containsExactly("problems:" + PROBLEM, "next_steps:" + NEXT);
    }

    @Test
    void tablesArticlesAndAttachmentsHaveNoParts() {
        assertThat(found(Reports.report().title("X县工作情况汇报").chapter("附件水源一览表").paragraph(PROBLEM + NEXT)))
                .isEmpty();
        assertThat(found(Reports.report().title("X县工作情况汇报").article("南河乡的水源").paragraph(PROBLEM + NEXT)))
                .isEmpty();
        assertThat(found(Reports.report().title("X县工作情况汇报").chapter("一、水源").table(PROBLEM + NEXT)))
                .isEmpty();
    }

    @Test
    void aHeadingThatNamesBothWhereNoSentenceOpensTheSecondHoldsBothThroughout() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、存在的困难和下一步打算")
                .paragraph(" 资金不足。要多方筹措。")
                .make());
        assertThat(report.outline().sections())
                .extracting(ClosingPartsTest::role)
                .containsExactly("problems", "next_steps");
        Section half = report.outline().sections().get(1);
        assertThat(words(report, half)).isEqualTo("资金不足。要多方筹措。");
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
                        .paragraph(NEXT)))
                .isEmpty();
        assertThat(found(Reports.report().title("X县工作情况汇报").chapter("一、存在的困难和下一步打算")))
                .isEmpty();
    }

    @Test
    void thePartsEndTheChapterAndTheSectionThatTheyFollow() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .sub("（一）取水")
                .paragraph(OTHER)
                .paragraph(PROBLEM)
                .paragraph(NEXT)
                .block(Block.Type.SIGNATURE, "X县水务局")
                .chapter("附件水源一览表")
                .table("水源名称")
                .make());
        List<Section> sections = report.outline().sections();
        assertThat(sections).extracting(Section::level).containsExactly(1, 2, 1, 1, 1);
        assertThat(sections).extracting(Section::parent).containsExactly(-1, 0, -1, -1, -1);
        assertThat(words(report, sections.get(0))).isEqualTo("一、水源\n（一）取水\n" + OTHER);
        assertThat(words(report, sections.get(1))).isEqualTo("（一）取水\n" + OTHER);
        assertThat(words(report, sections.get(2))).isEqualTo(PROBLEM);
        assertThat(words(report, sections.get(3))).isEqualTo(NEXT + "\nX县水务局");
        assertThat(report.outline().tables().get(0).section()).isEqualTo(4);
        assertThat(report.outline().blocks()).extracting(Block::section).containsExactly(-1, 0, 1, 1, 2, 3, 3, 4, 4);
    }

    @Test
    void aPartAmidAParagraphCutsIt() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .paragraph(OTHER + PROBLEM + NEXT)
                .make());
        String text = report.source().text();
        assertThat(report.outline().blocks())
                .extracting(block -> text.substring(block.from(), block.to()))
                .containsExactly("X县工作情况汇报", "一、水源", OTHER, PROBLEM, NEXT);
        assertThat(report.sentences()).extracting(sentence -> sentence.block()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whereTextGoesOnBehindItAPartLiesInItsSection() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .paragraph(OTHER)
                .paragraph(PROBLEM)
                .paragraph(OTHER)
                .make());
        List<Section> sections = report.outline().sections();
        assertThat(sections).extracting(Section::parent).containsExactly(-1, 0);
        assertThat(sections).extracting(Section::level).containsExactly(1, 2);
        assertThat(words(report, sections.get(0))).endsWith(OTHER);
        assertThat(words(report, sections.get(1))).isEqualTo(PROBLEM);
        // closing words do not go on
        Report closed = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .paragraph(OTHER)
                .paragraph(PROBLEM)
                .paragraph("以上报告，请予审议。")
                .make());
        assertThat(closed.outline().sections()).extracting(Section::level).containsExactly(1, 1);
    }

    @Test
    void aReportWithoutChaptersHasItsPartsAsChapters() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .paragraph(OTHER)
                .paragraph(PROBLEM)
                .paragraph(NEXT)
                .make());
        List<Section> sections = report.outline().sections();
        assertThat(sections).extracting(Section::level).containsExactly(1, 1);
        assertThat(sections).extracting(Section::parent).containsExactly(-1, -1);
        assertThat(report.outline().blocks()).extracting(Block::section).containsExactly(-1, -1, 0, 1);
    }
}
