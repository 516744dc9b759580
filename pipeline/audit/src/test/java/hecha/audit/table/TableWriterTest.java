package hecha.audit.table;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.record.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
    @TempDir
    Path folder;

    private static final List<Table.Note> NOTES = List.of(new Table.Note("查询", "=值>1"));
    private static final List<Object> ROW = Arrays.asList(
            "=cmd()",
            "@x",
            "-元",
            "\tx",
            "＝1",
            new BigDecimal("-3.20"),
            7L,
            LocalDate.of(2024, 5, 1),
            null,
            "甲,\"乙\"\n丙");

    private static String csv() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvTable table = new CsvTable(text)) {
            table.open(NOTES, List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
            table.row(ROW);
        }
        return text.toString();
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsTextAndANumberStaysANumber() throws IOException {
        assertThat(csv())
                .startsWith("\uFEFF")
                .contains("# 查询\",'=值>1")
                .contains("'=cmd(),'@x,'-元,'\tx,'＝1,-3.20,7,2024-05-01,,\"甲,\"\"乙\"\"\n丙\"");
    }

    private String sheet(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/" + name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aWorkbookHasTypedCellsAndNoFormula() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxTable table = new XlsxTable(bytes, "说明", "结果")) {
            table.open(NOTES, List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
            table.row(ROW);
            table.row(List.of("\u0001\uD800", new BigDecimal("12345678901234567890"), "长".repeat(40_000)));
            table.row(List.of("甲\u007F乙"));
        }

        String rows = sheet(bytes.toByteArray(), "sheet1.xml");
        assertThat(rows)
                .doesNotContain("<f>")
                .contains("<v>-3.20</v>", "<v>7</v>", "<t>=cmd()</t>", "12345678901234567890</t>")
                .doesNotContain("\u0001")
                .contains("&#x957f;".repeat(32_767) + "<")
                .contains("<t>&#x7532;&#xfffd;&#x4e59;</t>");
        assertThat(sheet(bytes.toByteArray(), "sheet2.xml")).contains("<t>=&#x503c;&gt;1</t>");
    }
}
