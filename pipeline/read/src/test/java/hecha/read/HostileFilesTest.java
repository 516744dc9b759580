package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hecha.model.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to bring a reader down: each is refused in its own words, and nothing else suffers. */
class HostileFilesTest {
    private static final Reader HERE = new Reader(Limits.DEFAULT, false);
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] docx(String body) throws IOException {
        return docx("", body);
    }

    private static byte[] docx(String prolog, String body) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", "<Relationships/>");
        parts.put("word/document.xml", prolog + "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        return zip(parts);
    }

    private static UnreadableException refusal(Reader reader, byte[] bytes) {
        return catchThrowableOfType(UnreadableException.class, () -> reader.read(bytes, "某县.docx"));
    }

    /** An OFD whose page shows unit 1, which shows unit 2 so many times, and so on; the last unit holds ten letters. */
    private static byte[] ofd(int units, int times, int pages) throws IOException {
        StringBuilder resources = new StringBuilder("<Res>");
        for (int unit = 1; unit <= units; unit++) {
            resources.append("<CompositeGraphicUnit ID='" + unit + "'>");
            if (unit < units) {
                resources.append(("<CompositeObject ResourceID='" + (unit + 1) + "'/>").repeat(times));
            } else {
                resources.append("<TextObject Boundary='0 0 90 9' Size='3'><TextCode X='0' Y='3'>完成投资2700万元</TextCode>"
                        + "</TextObject>");
            }
            resources.append("</CompositeGraphicUnit>");
        }
        Map<String, String> parts = new TreeMap<>();
        parts.put("OFD.xml", "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>");
        StringBuilder list = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            list.append("<Page ID='" + page + "' BaseLoc='P.xml'/>");
        }
        parts.put("D.xml", "<Document><PublicRes>R.xml</PublicRes><Pages>" + list + "</Pages></Document>");
        parts.put("R.xml", resources.append("</Res>").toString());
        parts.put("P.xml", "<Page><CompositeObject ResourceID='1'/></Page>");
        return zip(parts);
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 1, too-large, --max-chars", "20, 1, 1, unsafe, ''", "2, 1, 9, too-large, --max-entries"})
    void unitsOfAnOfdThatMultiplyAreRefusedAndNotCut(int units, int times, int pages, String code, String option)
            throws IOException {
        Limits tight = Limits.DEFAULT.withChars(1_000).withEntries(8);

        UnreadableException refusal = refusal(new Reader(tight, false), ofd(units, times, pages));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.text().en()).contains(option);
        assertThat(HERE.read(ofd(3, 1, 1), "a").text()).isEqualTo("完成投资2700万元\n");
    }

    @Test
    void aSmallDocumentIsRead() throws IOException {
        assertThat(HERE.read(docx("<w:p><w:r><w:t>投入2700万元。</w:t></w:r></w:p>"), "a")
                        .text())
                .isEqualTo("投入2700万元。\n");
    }

    @Test
    void aTypeDeclarationIsRefusedAndNothingIsFetched() throws IOException {
        String prolog = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">]>";

        UnreadableException refusal = refusal(HERE, docx(prolog, "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"));

        assertThat(refusal.code()).isEqualTo("unsafe");
        assertThat(refusal.text().zh()).contains("DTD");
    }

    @Test
    void whatUnpacksBeyondTheLimitIsRefusedWithTheOptionThatRaisesIt() throws IOException {
        byte[] bomb = docx("<w:p><w:r><w:t>" + " ".repeat(3 << 20) + "</w:t></w:r></w:p>");

        UnreadableException refusal = refusal(new Reader(Limits.DEFAULT.withUnpacked(1 << 20), false), bomb);

        assertThat(refusal.code()).isEqualTo("too-large");
        assertThat(refusal.text().zh()).contains("1 MB").contains("--max-unpacked");
        assertThat(refusal(new Reader(Limits.DEFAULT.withUnpacked(9), false), bomb)
                        .text()
                        .en())
                .contains("more than 9 B");
    }

    @Test
    void aTextOfManyCharactersAndAnArchiveOfManyFilesAreRefused() throws IOException {
        UnreadableException longText = catchThrowableOfType(
                UnreadableException.class,
                () -> new Reader(Limits.DEFAULT.withChars(10), false)
                        .read("一二三四五六七八九十十一".getBytes(StandardCharsets.UTF_8), "a"));
        UnreadableException many =
                refusal(new Reader(Limits.DEFAULT.withEntries(2), false), docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>"));

        assertThat(longText.text().en()).contains("--max-chars");
        assertThat(many.text().en()).contains("--max-entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ins", "sdt", "tbl"})
    void whatIsNestedWithoutEndIsRefusedAtOnce(String element) throws IOException {
        String open = ("<w:" + element + ">").repeat(20_000);
        String close = ("</w:" + element + ">").repeat(20_000);

        assertThat(refusal(HERE, docx(open + close)).code()).isEqualTo("unsafe");
    }

    @Test
    void fiftyOrdinaryTablesThatPackWellAreNoBombs() throws IOException {
        for (int i = 0; i < 50; i++) {
            String row = "<w:tr><w:tc><w:p><w:r><w:t>某县</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>" + i
                    + "</w:t></w:r></w:p></w:tc></w:tr>";
            byte[] table = docx("<w:tbl>" + row.repeat(1_000 + i) + "</w:tbl>");
            assertThat(table.length).isLessThan(row.length() * 20);

            assertThat(HERE.read(table, "a").text().lines().filter(line -> line.contains("某县")))
                    .hasSize(1_000 + i);
        }
    }

    @Test
    void aPageNestedFiftyThousandDeepIsReadOrRefusedAndALineOfTenMegabytesIsRead() throws IOException {
        byte[] deep = ("<html><body>" + "<div>".repeat(50_000) + "投入资金2700万元。").getBytes(StandardCharsets.UTF_8);
        try {
            assertThat(HERE.read(deep, "a.html").text()).contains("投入资金2700万元。");
        } catch (UnreadableException e) {
            assertThat(e.code()).isEqualTo("unsafe");
        }
        String line = "投入资金2700万元，".repeat(900_000);

        assertThat(HERE.read(line.getBytes(Charset.forName("GBK")), "a").text()).isEqualTo(line);
    }

    @Test
    void aTextUnderTheNameOfAnOfficeFileIsReadAndAScrapOfTextIsABrokenFile() throws IOException {
        byte[] report = "某县2023年工作总结\n投入资金2700万元，培训干部3126人次，各项工作取得新成效。".getBytes(StandardCharsets.UTF_8);

        assertThat(HERE.read(report, "某县.xlsx").mediaType()).isEqualTo("text/plain");
        UnreadableException refusal = catchThrowableOfType(
                UnreadableException.class, () -> HERE.read("数据".getBytes(StandardCharsets.UTF_8), "某县.xlsx"));
        assertThat(refusal.code()).isEqualTo("damaged");
        assertThat(refusal.text().zh()).contains("Excel 工作簿");
    }

    @Test
    void aPartThatIsMissingIsNamed() throws IOException {
        UnreadableException refusal = refusal(HERE, zip(Map.of("word/document.xml", "<a/>")));

        assertThat(refusal.code()).isEqualTo("damaged");
        assertThat(refusal.text().zh()).contains("[Content_Types].xml");
    }

    @Test
    void aProcessThatNeedsTooMuchMemoryOrTimeCostsOneFile() throws IOException {
        byte[] large = docx("<w:p><w:r><w:t>工作</w:t></w:r></w:p>".repeat(400_000));
        byte[] small = docx("<w:p><w:r><w:t>投入2700万元。</w:t></w:r></w:p>");
        Reader tight = new Reader(Limits.DEFAULT.withMemory(16));
        Reader hasty = new Reader(Limits.DEFAULT.withSeconds(0));

        assertThat(refusal(tight, large).text().zh()).contains("--max-memory");
        assertThat(tight.read(small, "a").text()).isEqualTo("投入2700万元。\n");
        assertThat(refusal(hasty, small).text().zh()).contains("--max-seconds");
    }

    @Test
    void whatIsNoRegularFileIsNotOpened(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("管道");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
            assertThat(catchThrowableOfType(UnreadableException.class, () -> HERE.read(pipe, "管道"))
                            .code())
                    .isEqualTo("not-a-file");
        }
        Path zero = Path.of("/dev/zero");
        if (Files.exists(zero)) {
            assertThat(catchThrowableOfType(UnreadableException.class, () -> HERE.read(zero, "zero"))
                            .code())
                    .isEqualTo("not-a-file");
        }
    }

    @Test
    void anArchiveIsAFolderWithNamesInGbk(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("报送.zip");
        byte[] inner = zip(Map.of("内/二.txt", "培训1200人次。"));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), Charset.forName("GBK"))) {
            out.putNextEntry(new ZipEntry("某县/一.txt"));
            out.write("投入2700万元。".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("再报.zip"));
            out.write(inner);
        }

        List<List<String>> members = Archives.members(file, Limits.DEFAULT).orElseThrow();

        assertThat(members).containsExactly(List.of("某县/一.txt"), List.of("再报.zip", "内/二.txt"));
        assertThat(HERE.read(file, members.get(1), "b").text()).isEqualTo("培训1200人次。");
        assertThat(Archives.members(file, new Limits(64 << 20, 1 << 20, 100, 1, 1000, 10, 64)))
                .isEmpty();
    }

    @Test
    void aMailIsAFolderOfItsAttachments(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("报送.eml");
        Files.writeString(
                file,
                "From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n请查收。\r\n--b\r\n"
                        + "Content-Type: application/octet-stream; name=\"=?GBK?B?suLK1C50eHQ=?=\"\r\n"
                        + "Content-Disposition: attachment; filename*=UTF-8''%E6%9F%90%E5%8E%BF.txt\r\n\r\n"
                        + "投入2700万元。\r\n--b--\r\n");

        List<List<String>> members = Archives.members(file, Limits.DEFAULT).orElseThrow();

        assertThat(members).containsExactly(List.of("某县.txt"));
        assertThat(HERE.read(file, members.get(0), "a").text()).startsWith("投入2700万元。");
    }

    @ParameterizedTest
    @CsvSource({
        "report.docx, 0.5",
        "report.odt, 0.5",
        "report.doc, 0.3",
        "report.pdf, 0.1",
        "sheet.xlsx, 0.5",
        "sheet.xls, 0.2"
    })
    void aFileThatBreaksOffIsDamaged(String name, double share) throws IOException {
        byte[] whole = FormatsTest.file(name);

        UnreadableException refusal = refusal(HERE, Arrays.copyOf(whole, (int) (whole.length * share)));

        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isIn("damaged", "empty", "unsupported", "archive");
    }
}
