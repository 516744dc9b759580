package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Report;
import hecha.model.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the parts that no heading names lie among chapters and sections. */
final class PartPlacementTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());

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
        assertThat(Reports.words(report, sections.get(1))).endsWith("稳步发展。");
        assertThat(Reports.words(report, sections.get(2))).startsWith("虽然").endsWith("一是方法不多。");
        assertThat(Reports.words(report, sections.get(3))).startsWith("下一步").endsWith("X县人民政府");
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
        assertThat(Reports.unlabelled(report)).hasSize(2);
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
        Section part = Reports.unlabelled(report).get(0);
        assertThat(Reports.role(part)).isEqualTo("problems");
        assertThat(part.level()).isEqualTo(2);
        assertThat(part.parent()).isZero();
    }

    @Test
    void thePartsEndTheChapterAndTheSectionThatTheyFollow() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .sub("（一）取水")
                .paragraph(Reports.OTHER)
                .paragraph(Reports.PROBLEM)
                .paragraph(Reports.NEXT)
                .block(Block.Type.SIGNATURE, "X县水务局")
                .chapter("附件水源一览表")
                .table("水源名称")
                .make());
        List<Section> sections = report.outline().sections();
        assertThat(sections).extracting(Section::level).containsExactly(1, 2, 1, 1, 1);
        assertThat(sections).extracting(Section::parent).containsExactly(-1, 0, -1, -1, -1);
        assertThat(Reports.words(report, sections.get(0))).isEqualTo("一、水源\n（一）取水\n" + Reports.OTHER);
        assertThat(Reports.words(report, sections.get(1))).isEqualTo("（一）取水\n" + Reports.OTHER);
        assertThat(Reports.words(report, sections.get(2))).isEqualTo(Reports.PROBLEM);
        assertThat(Reports.words(report, sections.get(3))).isEqualTo(Reports.NEXT + "\nX县水务局");
        assertThat(report.outline().tables().get(0).section()).isEqualTo(4);
        assertThat(report.outline().blocks()).extracting(Block::section).containsExactly(-1, 0, 1, 1, 2, 3, 3, 4, 4);
    }

    @Test
    void aPartAmidAParagraphCutsIt() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .paragraph(Reports.OTHER + Reports.PROBLEM + Reports.NEXT)
                .make());
        String text = report.source().text();
        assertThat(report.outline().blocks())
                .extracting(block -> text.substring(block.from(), block.to()))
                .containsExactly("X县工作情况汇报", "一、水源", Reports.OTHER, Reports.PROBLEM, Reports.NEXT);
        assertThat(report.sentences()).extracting(sentence -> sentence.block()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whereTextGoesOnBehindItAPartLiesInItsSection() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .paragraph(Reports.OTHER)
                .paragraph(Reports.PROBLEM)
                .paragraph(Reports.OTHER)
                .make());
        List<Section> sections = report.outline().sections();
        assertThat(sections).extracting(Section::parent).containsExactly(-1, 0);
        assertThat(sections).extracting(Section::level).containsExactly(1, 2);
        assertThat(Reports.words(report, sections.get(0))).endsWith(Reports.OTHER);
        assertThat(Reports.words(report, sections.get(1))).isEqualTo(Reports.PROBLEM);
        // closing words do not go on
        Report closed = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .chapter("一、水源")
                .paragraph(Reports.OTHER)
                .paragraph(Reports.PROBLEM)
                .paragraph("以上报告，请予审议。")
                .make());
        assertThat(closed.outline().sections()).extracting(Section::level).containsExactly(1, 1);
    }

    @Test
    void aReportWithoutChaptersHasItsPartsAsChapters() {
        Report report = CLASSIFIER.classify(Reports.report()
                .title("X县工作情况汇报")
                .paragraph(Reports.OTHER)
                .paragraph(Reports.PROBLEM)
                .paragraph(Reports.NEXT)
                .make());
        List<Section> sections = report.outline().sections();
        assertThat(sections).extracting(Section::level).containsExactly(1, 1);
        assertThat(sections).extracting(Section::parent).containsExactly(-1, -1);
        assertThat(report.outline().blocks()).extracting(Block::section).containsExactly(-1, -1, 0, 1);
    }
}
