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
}
