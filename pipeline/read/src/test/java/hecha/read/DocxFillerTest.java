package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Layout;
import hecha.model.Source;
import hecha.model.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words put into a Word document as tracked changes. */
class DocxFillerTest {
    private static final Instant NOON = Instant.parse("2024-07-30T12:00:00Z");
    private static final Reader READER = new Reader(Limits.DEFAULT, false);

    /** A document of one paragraph, bold, whose words are cut into runs at every {@code ^}, in a table where asked. */
    private static byte[] document(String words, boolean table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph =
                    table ? document.createTable(1, 1).getRow(0).getCell(0).addParagraph() : document.createParagraph();
            for (String part : words.split("\\^", -1)) {
                XWPFRun run = paragraph.createRun();
                run.setBold(true);
                run.setText(part);
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "培训X次。, X, 12, 培训12次。, false",
        "培^训X^X次^。, XX, 12, 培训12次。, false",
        "X次, X, 3, 3次, false",
        "共X, X, 3, 共3, true",
        "培训^X^次，约X次, X, 12, 培训12次，约X次, true",
    })
    void wordsTakeThePlaceOfABlank(String words, String blank, String value, String filled, boolean table)
            throws IOException {
        byte[] original = document(words, table);
        byte[] before = original.clone();
        String text = READER.read(original, "a.docx").text();
        int at = text.indexOf(blank);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        List<DocxFiller.Words> left = new DocxFiller("清单", NOON)
                .fill(original, List.of(new DocxFiller.Words(new Span(at, at + blank.length()), value)), copy);
        assertThat(left).isEmpty();
        assertThat(READER.read(copy.toByteArray(), "b.docx").text().strip()).isEqualTo(filled);
        String xml = xml(copy.toByteArray());
        assertThat(xml).contains("<w:ins ", "<w:del ", "w:author=\"清单\"", "w:date=\"2024-07-30T12:00:00Z\"");
        assertThat(xml.substring(xml.indexOf("<w:ins "))).contains("<w:b");
        assertThat(Arrays.equals(original, before)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"接诊患者万人次, 4, 3, 接诊患者3万人次", "接诊患者^万人次, 4, 3, 接诊患者3万人次", "患者, 2, 3, 患者3"})
    void wordsAreInsertedWhereAFigureIsLost(String words, int at, String value, String filled) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        List<DocxFiller.Words> left = new DocxFiller("清单", NOON)
                .fill(document(words, false), List.of(new DocxFiller.Words(new Span(at, at), value)), copy);
        assertThat(left).isEmpty();
        assertThat(READER.read(copy.toByteArray(), "b.docx").text().strip()).isEqualTo(filled);
        assertThat(xml(copy.toByteArray())).contains("<w:ins ").doesNotContain("<w:del ");
    }

    @ParameterizedTest
    @CsvSource({"培训X次, 90, 91", "培训X次, 3, 99"})
    void whatHasNoPlaceIsLeft(String words, int from, int to) throws IOException {
        DocxFiller.Words one = new DocxFiller.Words(new Span(from, to), "12");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        assertThat(new DocxFiller("清单", NOON).fill(document(words, false), List.of(one), copy))
                .containsExactly(one);
        assertThat(READER.read(copy.toByteArray(), "b.docx").text().strip()).isEqualTo(words);
    }

    /** A table of two rows and two columns; the second cell of the second row has no word, nor has the first below it. */
    private static byte[] table() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles();
            document.createParagraph().createRun().setText("进度表");
            XWPFTable table = document.createTable(3, 2);
            List<String> words = List.of("项目", "数量", "培训", "", "", "合计");
            for (int i = 0; i < words.size(); i++) {
                XWPFParagraph paragraph =
                        table.getRow(i / 2).getCell(i % 2).getParagraphs().get(0);
                if (words.get(i).isEmpty()) {
                    paragraph.getCTP().addNewPPr().addNewRPr().addNewB();
                } else {
                    paragraph.createRun().setText(words.get(i));
                }
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void anEmptyCellIsFilledInAndNothingElseChanges() throws IOException {
        byte[] original = table();
        Source source = READER.read(original, "a.docx");
        List<Span> empty =
                source.layout().blanks().stream().map(Layout.Blank::span).toList();
        assertThat(empty).hasSize(2);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        List<DocxFiller.Words> words =
                List.of(new DocxFiller.Words(empty.get(0), "12次"), new DocxFiller.Words(empty.get(1), "会议"));
        assertThat(new DocxFiller("清单", NOON).fill(original, words, copy)).isEmpty();
        Source filled = READER.read(copy.toByteArray(), "b.docx");
        assertThat(filled.text().lines()).containsExactly("进度表", "项目", "数量", "培训", "12次", "会议", "合计");
        assertThat(filled.layout().blanks()).isEmpty();
        String xml = xml(copy.toByteArray());
        assertThat(xml.substring(xml.indexOf("<w:ins "))).contains("<w:b");
        Map<String, String> before = parts(original);
        Map<String, String> after = parts(copy.toByteArray());
        assertThat(List.copyOf(after.keySet())).isEqualTo(List.copyOf(before.keySet()));
        before.remove("word/document.xml");
        after.remove("word/document.xml");
        assertThat(after).isEqualTo(before);
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    private static String xml(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getDocument().xmlText();
        }
    }
}
