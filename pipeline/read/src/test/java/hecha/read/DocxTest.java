package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.model.Hint;
import hecha.model.Span;
import hecha.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word documents: what is text, what is not, and comments over the right words. */
class DocxTest {
    private static final Reader READER = new Reader(Limits.DEFAULT, false);
    private static final Instant NOON = Instant.parse("2024-07-30T12:00:00Z");

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        document.close();
        return out.toByteArray();
    }

    private static void paragraph(XWPFDocument document, String... runs) {
        XWPFParagraph paragraph = document.createParagraph();
        for (String run : runs) {
            paragraph.createRun().setText(run);
        }
    }

    @Test
    void paragraphsAndCellsAreLines() throws IOException {
        XWPFDocument document = new XWPFDocument();
        paragraph(document, "森林覆盖率", "达86.2%。");
        XWPFTable table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("指标");
        table.getRow(0).getCell(1).setText("分值");
        table.getRow(1).getCell(0).setText("组织领导");
        table.getRow(1).getCell(1).setText("10分");
        hecha.model.Source content = READER.read(bytes(document), "a.docx");
        assertThat(content.text()).isEqualTo("森林覆盖率达86.2%。\n指标\n分值\n组织领导\n10分\n");
        assertThat(content.hints()).hasSize(4).allMatch(hint -> hint.type() == Hint.Type.CELL);
        Hint last = content.hints().get(3);
        assertThat(last.span().of(content.text())).isEqualTo("10分");
        assertThat(last.row()).isEqualTo(1);
        assertThat(last.column()).isEqualTo(1);
    }

    @Test
    void deletedTextAndCommentsAreNoText() throws IOException {
        XWPFDocument document = new XWPFDocument();
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText("投入");
        var deleted = paragraph.getCTP().addNewDel().addNewR().addNewDelText();
        deleted.setStringValue("300");
        paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("500");
        paragraph.createRun().setText("万元。");
        XWPFComment comment = document.createComments().createComment(BigInteger.ZERO);
        comment.createParagraph().createRun().setText("请核实");
        assertThat(READER.read(bytes(document), "a.docx").text()).isEqualTo("投入500万元。\n");
    }

    @Test
    void computedNumbersAreWrittenOut() throws IOException {
        XWPFDocument document = new XWPFDocument();
        CTAbstractNum form = CTAbstractNum.Factory.newInstance();
        form.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = form.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal("%1、");
        level.addNewStart().setVal(BigInteger.ONE);
        BigInteger list =
                document.createNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(form)));
        for (String heading : List.of("加强领导", "加大投入")) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.ZERO);
            paragraph.createRun().setText(heading);
        }
        assertThat(READER.read(bytes(document), "a.docx").text()).isEqualTo("一、加强领导\n二、加大投入\n");
    }

    @Test
    void aCommentStandsOverExactlyItsWords() throws IOException {
        XWPFDocument document = new XWPFDocument();
        paragraph(document, "开展学习会议X场次，", "培训X场", "次。");
        paragraph(document, "投入X亿元。");
        byte[] original = bytes(document);
        String text = READER.read(original, "a.docx").text();
        Span first = span(text, "X场次");
        Span across = span(text, "X场次。");
        Span third = span(text, "X亿元");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        new DocxAnnotator()
                .annotate(
                        original,
                        List.of(
                                new DocxAnnotator.Note(first, "gap/placeholder 请补次数"),
                                new DocxAnnotator.Note(across, "第二处"),
                                new DocxAnnotator.Note(third, "金额")),
                        "材料审查",
                        NOON,
                        copy);
        assertThat(READER.read(copy.toByteArray(), "b.docx").text()).isEqualTo(text);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(copy.toByteArray()))) {
            assertThat(read.getDocComments().getComments()).hasSize(3);
            assertThat(read.getDocComments().getComments().get(0).getAuthor()).isEqualTo("材料审查");
            assertThat(commented(read)).containsExactlyInAnyOrder("X场次", "X场次。", "X亿元");
        }
        assertThat(Arrays.equals(original, original.clone())).isTrue();
    }

    /** The words between the marks of each comment. */
    private static List<String> commented(XWPFDocument document) {
        java.util.Map<String, StringBuilder> open = new java.util.TreeMap<>();
        java.util.Map<String, String> done = new java.util.TreeMap<>();
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            var nodes = paragraph.getCTP().getDomNode().getChildNodes();
            for (int i = 0; i < nodes.getLength(); i++) {
                var node = nodes.item(i);
                switch (String.valueOf(node.getLocalName())) {
                    case "commentRangeStart" ->
                        open.put(node.getAttributes().getNamedItem("w:id").getNodeValue(), new StringBuilder());
                    case "commentRangeEnd" -> {
                        String id = node.getAttributes().getNamedItem("w:id").getNodeValue();
                        done.put(id, String.valueOf(open.remove(id)));
                    }
                    case "r" -> open.values().forEach(words -> words.append(textOf(node)));
                    default -> {}
                }
            }
        }
        return List.copyOf(done.values());
    }

    private static String textOf(org.w3c.dom.Node run) {
        StringBuilder words = new StringBuilder();
        for (var node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof org.w3c.dom.Element element && "t".equals(element.getLocalName())) {
                words.append(DocxRuns.content(element));
            }
        }
        return words.toString();
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    @Test
    void aRunKeepsItsLookWhenItIsSplit() throws IOException {
        XWPFDocument document = new XWPFDocument();
        XWPFRun run = document.createParagraph().createRun();
        run.setBold(true);
        run.setText("参与群众X万多人次");
        byte[] original = bytes(document);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        new DocxAnnotator()
                .annotate(original, List.of(new DocxAnnotator.Note(new Span(4, 5), "空缺")), "材料审查", NOON, copy);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(copy.toByteArray()))) {
            List<XWPFRun> runs = read.getParagraphs().get(0).getRuns().stream()
                    .filter(part -> !part.text().isEmpty())
                    .toList();
            assertThat(runs).extracting(XWPFRun::text).containsExactly("参与群众", "X", "万多人次");
            assertThat(runs).allMatch(XWPFRun::isBold);
        }
    }

    @Test
    void aCutFileAndAZipThatIsNoDocumentAreRefused() throws IOException {
        XWPFDocument document = new XWPFDocument();
        paragraph(document, "内容");
        byte[] whole = bytes(document);
        assertThatThrownBy(() -> READER.read(Arrays.copyOf(whole, whole.length / 2), "cut.docx"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("cut.docx");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> READER.read(zip.toByteArray(), "zip.docx")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aPartThatUnpacksBeyondTheLimitIsRefused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                out.write(blanks);
            }
        }
        assertThatThrownBy(() -> READER.read(zip.toByteArray(), "bomb.docx"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("bomb.docx");
    }
}
