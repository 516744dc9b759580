package hecha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Enumeration;
import hecha.model.Furniture;
import hecha.model.Hint;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Section;
import hecha.model.Source;
import hecha.model.Span;
import hecha.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StructurerTest {
    private static final Structurer STRUCTURER = new Structurer(new Dictionary(DictionaryFiles.builtIn()));
    private static final String BODY = "近年来，全县上下齐心协力，各项工作取得明显成效，群众满意度不断提高。";

    private static Outline structure(String text, Furniture... furniture) {
        Source source = new Source("0", "a.txt", "text/plain", "UTF-8", text, List.of(), List.of());
        return STRUCTURER.structure(new Passage(
                source, text, Offsets.of(IntStream.range(0, text.length()).toArray()), List.of(furniture)));
    }

    /** Each section as {@code level label heading}. */
    private static List<String> outline(String text) {
        return structure(text).sections().stream()
                .map(s -> s.level() + " " + s.label() + s.heading())
                .toList();
    }

    private static List<Block.Type> types(String text) {
        return structure(text).blocks().stream().map(Block::type).toList();
    }

    @Test
    void headingsNestByTheirLabels() {
        Outline outline = structure("情况汇报\n一、主要做法\n（一）建机制。" + BODY + "\n1．抓落实。" + BODY + "\n（1）强督导。" + BODY
                + "\n（二）强保障。" + BODY + "\n二、存在问题\n" + BODY);

        assertThat(outline.sections())
                .extracting(s -> s.level() + s.label() + s.heading() + "/" + s.parent())
                .containsExactly("1一、主要做法/-1", "2（一）建机制/0", "31．抓落实/1", "4（1）强督导/2", "2（二）强保障/0", "1二、存在问题/-1");
        assertThat(outline.sections().get(0).to())
                .isEqualTo(outline.sections().get(5).from() - 1);
        assertThat(outline.title()).hasValue("情况汇报");
    }

    @Test
    void aHeadingIsNamedWithoutItsLabelAndItsStop() {
        String text = "一、强化政治引领,加强全面领导。\n" + BODY;
        Section section = structure(text).sections().get(0);

        assertThat(section.heading()).isEqualTo("强化政治引领,加强全面领导");
        assertThat(section.headingSpan()).isEqualTo(new Span(0, section.bodyFrom() - 1));
        assertThat(section.bodyFrom()).isEqualTo(text.indexOf('\n'));
    }

    @Test
    void aWholeReportInOneLineHasItsSections() {
        String text = "特作出如下决定。一、指导思想和基本原则（一）指导思想。" + BODY + "（二）基本原则1．坚持政府推动。" + BODY + "2．坚持市场导向。" + BODY
                + "二、建设目标（一）打造形象。" + BODY + "（二）构建体系。" + BODY + "（此件发至乡镇级）";

        assertThat(outline(text))
                .containsExactly(
                        "1 一、指导思想和基本原则",
                        "2 （一）指导思想",
                        "2 （二）基本原则",
                        "3 1．坚持政府推动",
                        "3 2．坚持市场导向",
                        "1 二、建设目标",
                        "2 （一）打造形象",
                        "2 （二）构建体系");
    }

    @Test
    void aLabelInsideAQuotationOrASentenceIsNoHeading() {
        String text = "一、政策依据\n省厅明确规定：“（一）规范特殊病种门诊管理。各统筹地要严格准入。（二）做好衔接。”按照条例第（一）项和第1、2款，"
                + "今年1、2月份完成投资1.3万元；一、二产业增长较快，2019年以来形势向好。" + BODY + "\n二、工作要求\n" + BODY;

        assertThat(outline(text)).containsExactly("1 一、政策依据", "1 二、工作要求");
    }

    @Test
    void itemsOfAListAreNoHeadings() {
        String text = "一、申报材料\n1.申报表一式三份，加盖单位公章；\n2.单位基本情况介绍，不超过2000字；\n3.其他证明材料。\n二、联系方式\n" + BODY;

        assertThat(outline(text)).containsExactly("1 一、申报材料", "1 二、联系方式");
    }

    @Test
    void eachArticleOfANewsletterIsASection() {
        String text = "民族工作简报\n2023年第12期\n利川市推进示范创建\n近日，" + BODY + "（覃建国）\n来凤县摆手舞跳出团结曲\n" + BODY
                + "\n（田甜 向华）\n州民宗委开展送医下乡\n6月上旬，" + BODY;
        Outline outline = structure(text);

        assertThat(outline.sections())
                .extracting(Section::heading)
                .containsExactly("利川市推进示范创建", "来凤县摆手舞跳出团结曲", "州民宗委开展送医下乡");
        assertThat(outline.sections())
                .allMatch(
                        s -> s.level() == 1 && s.label().isEmpty() && s.style().equals("article"));
        assertThat(outline.title()).hasValue("民族工作简报");
        assertThat(outline.blocks())
                .filteredOn(b -> b.type() == Block.Type.BYLINE)
                .hasSize(2);
    }

    @Test
    void aReportWithLabelledHeadingsIsNoNewsletter() {
        String text = "工作总结\n一、主要做法\n" + BODY + "\n二、存在问题\n" + BODY + "\n某县农业农村局\n2023年12月5日";

        assertThat(outline(text)).containsExactly("1 一、主要做法", "1 二、存在问题");
        assertThat(types(text)).endsWith(Block.Type.SIGNATURE, Block.Type.DATE_LINE);
    }

    @Test
    void theHeadOfADocumentIsKnownLineByLine() {
        String text = "某县人民政府关于加强\n基层治理工作的意见\n某政发〔2024〕5号\n各乡镇人民政府，县直各部门：\n" + BODY + "\n一、总体要求\n" + BODY;
        Outline outline = structure(text);

        assertThat(outline.title()).hasValue("某县人民政府关于加强基层治理工作的意见");
        assertThat(types(text))
                .startsWith(
                        Block.Type.TITLE,
                        Block.Type.TITLE,
                        Block.Type.DOCUMENT_NUMBER,
                        Block.Type.ADDRESSEE,
                        Block.Type.PARAGRAPH,
                        Block.Type.HEADING);
    }

    @Test
    void announcedAttachmentsAreNotesAndTheirTextsSections() {
        String text = "实施方案\n一、目标\n" + BODY
                + "\n附件：1.创建工作领导\n小组成员名单\n2.任务分解表\n某县人民政府\n2024年5月8日\n附件1：\n创建工作领导小组成员名单\n组长：张三 县长\n附件2：\n任务分解表\n"
                + BODY;
        Outline outline = structure(text);

        assertThat(outline.attachmentNotes())
                .extracting(note -> note.number().orElse(0) + note.title())
                .containsExactly("1创建工作领导小组成员名单", "2任务分解表");
        assertThat(outline(text)).containsExactly("1 一、目标", "1 附件1：", "1 附件2：");
        assertThat(outline.blocks())
                .filteredOn(b -> b.type() == Block.Type.TITLE)
                .extracting(b -> text.substring(b.from(), b.to()))
                .containsExactly("实施方案", "创建工作领导小组成员名单", "任务分解表");
    }

    @Test
    void aReferenceToAnAttachmentIsNoAttachment() {
        assertThat(outline("一、目标\n" + BODY + "\n附件1所列单位要认真落实。\n附件中的数据截至年底。\n二、要求\n" + BODY))
                .containsExactly("1 一、目标", "1 二、要求");
    }

    @Test
    void runInListsAreFoundAcrossParagraphsAndEndWithTheirSection() {
        String text = "一、做法\n一是强化领导。" + BODY + "\n二是强化督导。" + BODY
                + "\n二、问题\n主要问题：一是认识不足；二是力度不够；三是衔接不畅。第一，要加强学习。第二，要加强督导。\n三、打算\n一是抓学习。";
        List<Enumeration> found = structure(text).enumerations();

        assertThat(found).extracting(e -> e.style() + e.marks().size()).containsExactly("一是2", "一是3", "第一2", "一是1");
        Enumeration.Mark item = found.get(1).marks().get(0);
        assertThat(text.substring(item.from(), item.end())).isEqualTo("一是认识不足；");
    }

    @Test
    void aFlattenedTableIsPutBackIntoRows() {
        String text = "附件\n任务分工表\n序号\n工作任务\n牵头部门\n时间进度\n1\n制订规划\n县发改局\n2016年6月底前\n2\n修订办法\n县财政局\n县审计局\n2016年9月底前";
        Table table = structure(text).tables().get(0);

        assertThat(table.header()).extracting(Table.Item::text).containsExactly("序号", "工作任务", "牵头部门", "时间进度");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1))
                .extracting(cell -> cell.map(Table.Item::text).orElse(""))
                .containsExactly("2", "修订办法", "县财政局县审计局", "2016年9月底前");
        assertThat(structure(text).blocks())
                .filteredOn(b -> b.type() == Block.Type.CELL)
                .hasSize(13);
    }

    @Test
    void aCutCopyOfTheOpeningGivesNoSection() {
        String teaser = "方案一、指导思想二、目标...";
        Outline outline = structure(
                teaser + "\n实施方案\n一、指导思想\n" + BODY, new Furniture(new Span(0, teaser.length()), Furniture.Type.TEASER));

        assertThat(outline.sections()).hasSize(1);
        assertThat(outline.title()).hasValue("实施方案");
    }

    @Test
    void nothingIsCutOutOfNothing() {
        assertThat(structure("").blocks()).isEmpty();
        assertThat(structure("").title()).isEqualTo(Optional.empty());
    }

    @Test
    void cellsAndHeadingsThatTheFormatNamesAreTakenAsNamed() {
        String text = "工作报告\n基本情况\n" + BODY + "\n单位\n数量\n甲镇\n第一行\n12";
        int table = text.indexOf("单位");
        List<Hint> hints = List.of(
                new Hint(new Span(5, 9), Hint.Type.HEADING, 1, 0, 0),
                new Hint(new Span(table, table + 2), Hint.Type.CELL, 0, 0, 0),
                new Hint(new Span(table + 3, table + 5), Hint.Type.CELL, 0, 0, 1),
                new Hint(new Span(table + 6, table + 12), Hint.Type.CELL, 0, 1, 0),
                new Hint(new Span(table + 13, table + 15), Hint.Type.CELL, 0, 1, 1));
        Source source = new Source("0", "a.docx", "application/docx", "UTF-8", text, hints, List.of());
        Outline outline = STRUCTURER.structure(new Passage(
                source, text, Offsets.of(IntStream.range(0, text.length()).toArray()), List.of()));

        assertThat(outline.sections()).singleElement().satisfies(s -> {
            assertThat(s.heading()).isEqualTo("基本情况");
            assertThat(s.level()).isEqualTo(1);
        });
        assertThat(outline.tables()).singleElement().satisfies(t -> {
            assertThat(t.header()).extracting(Table.Item::text).containsExactly("单位", "数量");
            assertThat(t.rows()).hasSize(1);
            assertThat(t.rows().get(0)).extracting(c -> c.orElseThrow().text()).containsExactly("甲镇第一行", "12");
        });
    }
}
