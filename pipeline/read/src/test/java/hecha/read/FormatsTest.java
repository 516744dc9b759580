package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Hint;
import hecha.model.Layout;
import hecha.model.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;

/** The same report and the same table as each program writes them: LibreOffice the files beside this test, ofdrw the OFD. */
class FormatsTest {
    private static final Reader READER = new Reader(Limits.DEFAULT, false);

    static byte[] file(String name) throws IOException {
        try (InputStream in = FormatsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static Source read(String name) throws IOException {
        return READER.read(file(name), "without a suffix");
    }

    private static String lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    static byte[] ofd(List<String> paragraphs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OFDDoc document = new OFDDoc(out)) {
            for (String paragraph : paragraphs) {
                document.add(new Paragraph(paragraph));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "report.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "report.doc, application/msword",
        "report.rtf, application/rtf",
        "report.odt, application/vnd.oasis.opendocument.text",
        "report.fodt, application/vnd.oasis.opendocument.text",
        "report.pdf, application/pdf",
        "report.html, text/html",
    })
    void aReportIsTheSameFromEachFormat(String name, String type) throws IOException {
        Source source = read(name);

        assertThat(source.mediaType()).isEqualTo(type);
        assertThat(lines(source.text())).isEqualTo(lines(read("report.txt").text()));
    }

    @Test
    void wordsThatAnOfdCutsBetweenObjectsAreJoined() throws IOException {
        List<String> paragraphs = lines(read("report.txt").text()).lines().toList();

        Source source = READER.read(ofd(paragraphs), "a");

        assertThat(source.mediaType()).isEqualTo("application/ofd");
        assertThat(source.text().replaceAll("\\s", "")).isEqualTo(String.join("", paragraphs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table.docx", "table.doc", "table.rtf", "table.odt", "table.html"})
    void noteMarksPowersBlanksNotesAndCellsAreReadAsTheyShow(String name) throws IOException {
        Source source = read(name);

        assertThat(source.text()).contains("投资185.08亿元").contains("12km²").contains("340个。");
        assertThat(source.text()).contains("岗位含公益性岗位56个。").doesNotContain("未验收");
        if (!name.endsWith("html")) {
            assertThat(source.text()).contains("建成基地______个");
            assertThat(source.layout().blanks()).anyMatch(blank -> blank.form() == Layout.Form.SPACE);
            assertThat(source.layout().omissions())
                    .anyMatch(omission -> omission.kind() == Layout.Omission.Kind.HIDDEN
                            && omission.words().contains("未验收"));
        }
        assertThat(cell(source, 1, 1)).isEqualTo("320");
        assertThat(cell(source, 2, 1)).isEmpty();
        assertThat(cell(source, 2, 2)).isEqualTo("70");
        assertThat(cell(source, 3, 2)).isEqualTo("156.5");
    }

    private static String cell(Source source, int row, int column) {
        return source.hints().stream()
                .filter(hint -> hint.type() == Hint.Type.CELL && hint.row() == row && hint.column() == column)
                .map(hint -> hint.span().of(source.text()))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"sheet.xlsx, sheet", "sheet.xls, sheet"})
    void sheetsAreTablesWithNumbersAsTheyShow(String name, String sheet) throws IOException {
        Source source = read(name);

        assertThat(cell(source, 1, 2)).isEqualTo("122.35");
        assertThat(cell(source, 2, 3)).isEqualTo("-1.20%");
        Layout.Position place =
                source.layout().at(source.text().indexOf("122.35")).orElseThrow();
        assertThat(place.cell()).isEqualTo("C2");
        assertThat(place.sheet()).isEqualToIgnoringCase(sheet);
        assertThat(place.shown().zh()).isEqualTo("工作表“" + place.sheet() + "”C2格");
    }

    /** Two amounts one above the other in one cell; sheets have the heading as a row of its own. */
    @ParameterizedTest
    @CsvSource({"docx, 1", "doc, 1", "rtf, 1", "odt, 1", "html, 1", "xlsx, 2", "xls, 2"})
    void linesOfOneCellStayApartInIt(String suffix, int row) throws IOException {
        Source source = read("lines." + suffix);

        assertThat(cell(source, row, 1)).isEqualTo("中央300\n省级200");
        assertThat(cell(source, row + 1, 1)).isEqualTo("中央500\n省级100");
        int second = source.text().indexOf("省级200");
        assertThat(source.layout().at(second).orElseThrow().cell()).isEqualTo("B" + (row + 1));
    }

    @Test
    void aTableAsTextIsOneByItsName() throws IOException {
        Source source = READER.read(
                "指标,数值\r\n\"资金,万元\",\"2,700\"\r\n户数,\"东乡30\r\n西乡20\"\r\n".getBytes(StandardCharsets.UTF_8), "表.csv");

        assertThat(source.text()).isEqualTo("指标\n数值\n资金,万元\n2,700\n户数\n东乡30\n西乡20\n");
        assertThat(cell(source, 1, 1)).isEqualTo("2,700");
        assertThat(cell(source, 2, 1)).isEqualTo("东乡30\n西乡20");
    }

    @Test
    void thePlaceOfEachParagraphIsTold() throws IOException {
        Source pdf = read("report.pdf");
        int at = pdf.text().indexOf("资金缺口");

        assertThat(pdf.layout().at(at).orElseThrow().page()).isEqualTo(1);
        assertThat(pdf.layout().at(at).orElseThrow().shown())
                .isEqualTo(new hecha.model.Message("第1页第9段", "page 1, paragraph 9"));
    }

    @Test
    void thePagesOfAnOpenDocumentAreToldWhereItsProgramWroteThemDown() throws IOException {
        String body = "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                + "<text:p>甲</text:p><text:soft-page-break/><text:p>乙<text:soft-page-break/>丙</text:p>"
                + "</office:text></office:body></office:document>";
        Source known = READER.read(("<?xml version=\"1.0\"?>" + body).getBytes(StandardCharsets.UTF_8), "a");
        Source unknown = READER.read(
                ("<?xml version=\"1.0\"?>" + body.replace("<text:soft-page-break/>", ""))
                        .getBytes(StandardCharsets.UTF_8),
                "a");

        assertThat(known.text()).isEqualTo("甲\n乙丙\n");
        assertThat(List.of(0, 2, 3).stream()
                        .map(at -> known.layout().at(at).orElseThrow().page()))
                .containsExactly(1, 2, 3);
        assertThat(unknown.layout().at(2).orElseThrow().page()).isZero();
    }

    /** Pages are told where the file's own counts of pages and characters are those of what was read. */
    @ParameterizedTest
    @CsvSource({"2, 23, 1, 2", "1, 23, 0, 0", "3, 23, 0, 0", "2, 95, 0, 0", "0, 0, 0, 0"})
    void thePagesOfRichTextAreToldWhereItsCountsHold(int pages, int letters, int first, int second) throws IOException {
        String rtf = "{\\rtf1\\ansi{\\info\\nofpages" + pages + "\\nofchars" + letters
                + "}Training 1200 staff.\\par\\page Gaps.\\par}";

        Source source = READER.read(rtf.getBytes(StandardCharsets.US_ASCII), "a");

        assertThat(source.layout().at(1).orElseThrow().page()).isEqualTo(first);
        assertThat(source.layout()
                        .at(source.text().indexOf("Gaps"))
                        .orElseThrow()
                        .page())
                .isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 1, 2", "1, 0, 0, 0", "2, 99, 0, 0"})
    void thePagesOfAnOldWordDocumentAreToldWhereItsCountsHold(int pages, int more, int first, int second)
            throws IOException {
        String text = read("report.doc").text();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file("report.doc")))) {
            document.getRange().getParagraph(4).insertBefore("\f");
            document.getSummaryInformation().setPageCount(pages);
            document.getSummaryInformation()
                    .setCharCount(text.replaceAll("\\s", "").length() * (100 + more) / 100);
            document.write(bytes);
        }

        Source source = READER.read(bytes.toByteArray(), "a");

        assertThat(source.layout().at(1).orElseThrow().page()).isEqualTo(first);
        assertThat(source.layout().at(source.text().length() - 3).orElseThrow().page())
                .isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "⼾籍⼈⼝, 户籍人口",
        "⻓江⻔⼾, 长江门户",
        "o\uFB03ce, office",
        "普通文字, 普通文字",
    })
    void radicalsAndLigaturesAreFolded(String written, String plain) {
        assertThat(Folding.of(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "完成投资, 2, ''",
        "完成投资, [12], ''",
        "收入, ①, ''",
        "面积12km, 2, ²",
        "3.2×10, 4, ⁴",
        "10, 4, ''",
        "商标, TM, TM",
        "速率m·s, -1, ⁻¹",
    })
    void aRaisedCharacterIsAMarkAPowerOrText(String before, String raised, String shown) {
        assertThat(Raised.shown(before, raised)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "12, chineseCounting, 十二",
        "105, chineseCountingThousand, 一百零五",
        "20, ideographDigital, 二〇",
        "12, chineseLegalSimplified, 壹拾贰",
        "3, ideographLegalTraditional, 參",
        "2, ideographTraditional, 乙",
        "11, ideographTraditional, 11",
        "4, lowerRoman, iv",
        "9, upperRoman, IX",
        "28, lowerLetter, bb",
        "3, decimalEnclosedCircle, ③",
        "2, decimalEnclosedParen, ⑵",
        "7, decimalZero, 07",
        "5, none, ''",
        "6, unheardOf, 6",
    })
    void theNumberOfAListIsWrittenAsItIsPrinted(int value, String format, String shown) {
        assertThat(ListNumbers.of(value, format)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.       | 1.",
                "第1章    | '第1章 '",
                "①        | ①",
                "•        | ''",
                "–        | ''",
                "\uF0B7   | ''",
                "''       | ''",
            })
    void theNumberOfAListStandsBeforeItsWordsAndABulletDoesNot(String shown, String label) {
        assertThat(ListNumbers.label(shown)).isEqualTo(label);
    }

    /** Word writes the number before the commands of its paragraph, so that the one before it may stand in a table. */
    @ParameterizedTest
    @CsvSource({"2., '2.', 1", "\\'b7, '', 1", "2, '2 ', 1"})
    void theNumberOfAListInRichTextBelongsToTheNextParagraph(String written, String shown, int cells)
            throws IOException {
        String rtf = "{\\rtf1\\ansi\\trowd\\cellx900\\pard\\intbl Cell\\cell\\row{\\listtext\\pard\\plain " + written
                + "\\tab}\\pard Training 1200 staff.\\par}";

        Source source = READER.read(rtf.getBytes(StandardCharsets.US_ASCII), "a");

        assertThat(source.text()).isEqualTo("Cell\n" + shown + "Training 1200 staff.\n");
        assertThat(source.hints()).hasSize(cells);
    }

    @Test
    void menusOfAPageAreNoTextAndItsBytesAreDecodedFirst() throws IOException {
        String page = "<html><head><meta charset=gb2312><title>某县工作总结_某县政府网</title></head><body>"
                + "<div class=nav><a href=/>首页</a><a href=/a>政务公开</a></div><form><div id=text>"
                + "<p>全县新建高标准农田3.2万亩，培训农民1200人次，投资<sup>2</sup>185亿元。</p>"
                + "<p>下一步，继续抓好落实，确保完成全年任务。</p><p style='display:none'>隐藏99个</p></div></form>"
                + "<div class=foot>版权所有</div><script>var a = '3个';</script></body></html>";

        Source source = READER.read(page.getBytes("GB18030"), "a");

        assertThat(source.text()).isEqualTo("某县工作总结\n全县新建高标准农田3.2万亩，培训农民1200人次，投资185亿元。\n下一步，继续抓好落实，确保完成全年任务。\n");
    }

    @Test
    void aPageSavedAsOneFileIsRead() throws IOException {
        String page = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.com/\r\nSubject: a\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
                + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "<html><body><p>=E6=8A=95=E5=85=A52700=E4=B8=87=E5=85=83=E3=80=82</p></body></html>\r\n--b--\r\n";

        assertThat(READER.read(page.getBytes(StandardCharsets.US_ASCII), "a").text())
                .isEqualTo("投入2700万元。\n");
    }
}
