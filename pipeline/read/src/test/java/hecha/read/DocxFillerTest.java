package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
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

    private static String xml(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getDocument().xmlText();
        }
    }
}
