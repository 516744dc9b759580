package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office's own letter and ours. */
class LetterTemplateTest {
    private static final UnitReturn UNIT = new UnitReturn(
            "秋",
            1,
            "甲县",
            "2026年12月20日前",
            "张三",
            "某局",
            "2026年11月27日",
            0,
            List.of(new ReportReturn(
                    "a.docx",
                    "甲县汇报",
                    "abc",
                    2,
                    1,
                    List.of("标题缺了。", "“一”部分有2处空着没有填。"),
                    List.of(new Asked("", "", "", new Identity("秋", 1, "甲县", "abc", "m", 1, 1, "date", "", ""))))));

    /** One paragraph whose words are cut into runs at every {@code ^}, in body, table and header. */
    private static byte[] template(String words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            runs(document.createParagraph(), words);
            runs(document.createTable(1, 1).getRow(0).getCell(0).addParagraph(), "限{{期^限}}");
            runs(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "{{落款}}");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void runs(XWPFParagraph paragraph, String words) {
        for (String part : words.split("\\^", -1)) {
            paragraph.createRun().setText(part);
        }
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }

    private static String written(String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LetterTemplate("函.docx", template(words)).write(UNIT, out);
        return text(out.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "致{{单位}}：, 致甲县：",
        "致{^{单^位}^}：, 致甲县：",
        "{{单位}}与{{ 联系人 }}, 甲县与张三",
        "｛｛单位｝｝空{{空缺数}}改{{修改数}}, 甲县空2改1",
    })
    void aFieldIsFilledHoweverItIsCut(String template, String filled) throws IOException {
        assertThat(written(template)).contains(filled, "限2026年12月20日前", "某局").doesNotContain("{", "｛");
    }

    @Test
    void theMattersAreAParagraphEach() throws IOException {
        assertThat(written("须改：{{事^项}}")).contains("须改：1．标题缺了。\n须改：2．“一”部分有2处空着没有填。\n");
    }

    @ParameterizedTest
    @CsvSource({
        "{{单立}}, 没有字段 {{单立}}，是不是 {{单位}}",
        "{{某某某某}}, 没有字段 {{某某某某}}（可用：",
        "{{单位, 有一处 {{ 没有配对的 }}",
    })
    void anUnknownFieldIsRefusedByName(String template, String told) throws IOException {
        byte[] bytes = template(template);
        assertThatThrownBy(() -> new LetterTemplate("函.docx", bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("函.docx：" + told);
    }

    @Test
    void whatIsNoWordDocumentIsRefused() {
        assertThatThrownBy(() -> new LetterTemplate("函.doc", new byte[] {1, 2}))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("函.doc：不是可用的 docx");
    }

    @Test
    void ourOwnLetterSaysAllThatIsToBeSaid() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterDocx.write(UNIT, out);
        assertThat(text(out.toByteArray()))
                .contains(
                        "关于退改报送材料的函",
                        "甲县：",
                        "《甲县汇报》，经审查，有2处空着没有填，另有1处需要修改，现予退回",
                        "1．标题缺了。",
                        "于2026年12月20日前将材料和清单一并报回",
                        "联系人：张三",
                        "附件：退改清单（共1项）",
                        "某局（印章）",
                        "2026年11月27日");
    }
}
