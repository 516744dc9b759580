package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.letter.Replies.Reply;
import hecha.model.Message;
import hecha.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list as it went out, what units do to it, and what is taken of it. */
class AnswerBookTest {
    private static final AnswerCheck CHECK = new AnswerCheck(new Dictionary(DictionaryFiles.builtIn()));
    private static final int FIRST = 5;
    private static final int ANSWER = 4;
    private static final int REASON = 5;
    private static final int PERSON = 6;
    private static final int KEY = 7;

    private static final Replies.Issued ANYTHING = new Replies.Issued() {
        @Override
        public Optional<Message> foreign(Identity identity) {
            return Optional.empty();
        }

        @Override
        public boolean waived(Identity identity) {
            return identity.mark().equals("m5");
        }

        @Override
        public List<Identity> ofList(Identity identity) {
            return List.of();
        }
    };

    private static Asked asked(int number, String slot, String unit, String kind) {
        return new Asked(
                "一 第3段",
                "培训〔X〕次",
                "数量（次）",
                new Identity("秋", 1, "甲县", "abc", "m" + number, number, 5, slot, unit, kind));
    }

    private static UnitReturn unit() {
        List<Asked> lines = List.of(
                asked(1, "quantity", "次", "trainings"),
                asked(2, "percent", "%", "coverage_rate"),
                asked(3, "date", "", ""),
                asked(4, "mend", "", ""),
                asked(5, "money", "元", "funds"));
        ReportReturn report = new ReportReturn("汇报.docx", "甲县汇报", "abc", 4, 1, List.of("…"), lines);
        return new UnitReturn("秋", 1, "甲县", "2026年12月20日前", "", "", "", 0, List.of(report));
    }

    private static byte[] list(Consumer<XSSFSheet> county) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ListWorkbook.write(unit(), sent);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sent.toByteArray()))) {
            county.accept(workbook.getSheetAt(0));
            workbook.write(back);
        }
        return back.toByteArray();
    }

    private static void set(Sheet sheet, int number, int column, String value) {
        sheet.getRow(FIRST + number - 1).getCell(column).setCellValue(value);
    }

    private static Replies read(Consumer<XSSFSheet> county) throws IOException {
        return Replies.of(AnswerBook.read("清单.xlsx", list(county)), CHECK, ANYTHING);
    }

    private static List<String> states(Replies replies) {
        return replies.replies().stream()
                .map(r -> r.identity().number() + r.state().zh())
                .toList();
    }

    private static List<String> faults(Replies replies) {
        return replies.faults().stream().map(Message::zh).toList();
    }

    @Test
    void onlyTheCellsOfTheUnitAreOpenAndTheIdentityIsHidden() throws IOException {
        list(sheet -> {
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isColumnHidden(KEY)).isTrue();
            Row row = sheet.getRow(FIRST);
            for (Cell cell : row) {
                boolean open = cell.getColumnIndex() >= ANSWER && cell.getColumnIndex() <= PERSON;
                assertThat(cell.getCellStyle().getLocked()).isEqualTo(!open);
            }
            assertThat(row.getCell(ANSWER).getCellStyle().getDataFormatString()).isEqualTo("@");
        });
    }

    @Test
    void answersAreTakenAsTheyAre() throws IOException {
        Replies replies = read(sheet -> {
            set(sheet, 1, ANSWER, "12次");
            set(sheet, 2, ANSWER, "随便写 abc");
            set(sheet, 3, REASON, "没有统计");
            set(sheet, 3, PERSON, "王五");
            set(sheet, 4, REASON, "不改");
        });
        assertThat(states(replies)).containsExactly("1已补", "2不能用", "3申请不补", "4不能用", "5准予不补");
        assertThat(replies.replies().get(3).why().map(Message::zh)).contains("申请不补没有写提出人");
        assertThat(replies.open()).isEqualTo(3);
        assertThat(replies.faults()).isEmpty();
    }

    @Test
    void rowsDeletedCopiedReorderedOrWithoutIdentityAreNamed() throws IOException {
        Replies replies = read(sheet -> {
            set(sheet, 1, ANSWER, "12");
            set(sheet, 4, ANSWER, "已改");
            // The second row goes, the first moves to the end, the fourth stands twice, one row is written by hand.
            String moved = sheet.getRow(FIRST).getCell(KEY).getStringCellValue();
            sheet.removeRow(sheet.getRow(FIRST + 1));
            sheet.removeRow(sheet.getRow(FIRST));
            add(sheet, 20, 1, "12", moved);
            add(sheet, 21, 4, "没改", sheet.getRow(FIRST + 3).getCell(KEY).getStringCellValue());
            add(sheet, 22, 6, "自己加的", "");
            add(sheet, 23, 7, "改过的", moved.replace("甲", "乙"));
        });
        assertThat(states(replies)).containsExactly("1已补", "2行被删去", "3仍欠", "4不能用", "5准予不补");
        assertThat(faults(replies))
                .containsExactly(
                        "第22行是第9行的复制（第4项）", "第23行：没有识别码（可能是新插入或只复制了一部分），写的是“自己加的”，没有采用", "第24行：识别码被改动，写的是“改过的”，没有采用");
        assertThat(replies.notes()).hasSize(1);
    }

    private static void add(Sheet sheet, int row, int number, String answer, String key) {
        Row added = sheet.createRow(row);
        added.createCell(0).setCellValue(number);
        added.createCell(ANSWER).setCellValue(answer);
        added.createCell(KEY).setCellValue(key);
    }

    @Test
    void anIdentityThatMovedToAnotherRowIsNotTaken() throws IOException {
        Replies replies = read(sheet -> {
            String first = sheet.getRow(FIRST).getCell(KEY).getStringCellValue();
            set(sheet, 1, KEY, sheet.getRow(FIRST + 1).getCell(KEY).getStringCellValue());
            set(sheet, 2, KEY, first);
            set(sheet, 1, ANSWER, "12");
            set(sheet, 2, ANSWER, "85%");
        });
        assertThat(states(replies)).startsWith("1不能用", "2不能用");
    }

    @Test
    void mergedCellsFormulasAndDatesAreNamedAndNotTaken() throws IOException {
        Replies replies = read(sheet -> {
            set(sheet, 1, ANSWER, "12");
            sheet.addMergedRegion(new CellRangeAddress(FIRST, FIRST + 1, ANSWER, ANSWER));
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            Cell third = sheet.getRow(FIRST + 2).getCell(ANSWER);
            third.setCellValue(45292);
            third.setCellStyle(date);
            sheet.getRow(FIRST + 3).getCell(ANSWER).setCellFormula("1+1");
        });
        assertThat(states(replies)).startsWith("1不能用", "2不能用", "3已补", "4不能用");
        assertThat(replies.replies().get(2).value()).isEqualTo("2024年1月1日");
        assertThat(replies.replies())
                .extracting(r -> r.why().map(Message::zh).orElse(""))
                .startsWith("“填写”一栏的单元格与别的合并了，请取消合并后逐行填写", "“填写”一栏的单元格与别的合并了，请取消合并后逐行填写", "", "填的是公式，请改填结果");
    }

    @Test
    void aDateWhereANumberBelongsIsNotTaken() throws IOException {
        Replies replies = read(sheet -> {
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            sheet.getRow(FIRST).getCell(ANSWER).setCellValue(45292);
            sheet.getRow(FIRST).getCell(ANSWER).setCellStyle(date);
            CellStyle percent = sheet.getWorkbook().createCellStyle();
            percent.setDataFormat((short) 10);
            sheet.getRow(FIRST + 1).getCell(ANSWER).setCellValue(0.856);
            sheet.getRow(FIRST + 1).getCell(ANSWER).setCellStyle(percent);
            sheet.getRow(FIRST + 2).getCell(ANSWER).setCellValue(45292);
        });
        assertThat(states(replies)).startsWith("1不能用", "2已补", "3不能用");
        assertThat(replies.replies().get(1).value()).isEqualTo("85.6%");
    }

    @Test
    void movedColumnsAreFound() throws IOException {
        Replies replies = read(sheet -> {
            set(sheet, 1, ANSWER, "12");
            for (Row row : sheet) {
                swap(row, ANSWER, 1);
            }
        });
        Reply first = replies.replies().get(0);
        assertThat(first.state().zh() + first.value()).isEqualTo("已补12");
    }

    private static void swap(Row row, int a, int b) {
        Cell first = row.getCell(a, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        Cell second = row.getCell(b, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        String words = first.getStringCellValue();
        first.setCellValue(second.getStringCellValue());
        second.setCellValue(words);
    }

    @Test
    void aFileThatIsNoListSaysWhy() throws Exception {
        byte[] good = list(sheet -> {});
        assertRefused(Arrays.copyOf(good, good.length / 2), "文件不完整或已损坏");
        assertRefused(new byte[0], "空文件");
        assertRefused("序,填写".getBytes(StandardCharsets.UTF_8), "找不到表头");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, 0}, "不是 Excel 工作簿，也不是完整的 CSV");
        assertRefused(openDocument(), "是 ODS 表格，请另存为 xlsx");
        assertRefused(list(sheet -> sheet.removeRow(sheet.getRow(3))), "找不到表头");
        assertRefused(list(sheet -> sheet.getWorkbook().setSheetName(0, "Sheet1")), "没有工作表“退改清单”");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("1");
            try (java.io.OutputStream to = info.getEncryptor().getDataStream(system)) {
                to.write(good);
            }
            system.writeFilesystem(locked);
        }
        assertRefused(locked.toByteArray(), "打开密码");
    }

    private static byte[] openDocument() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            CRC32 crc = new CRC32();
            crc.update(type);
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }
        return bytes.toByteArray();
    }

    /** A list as WPS saves it as CSV: in GB18030, what is merged in the first cell, texts as the cells show them. */
    @ParameterizedTest
    @CsvSource({"GB18030", "UTF-8", "UTF-16LE"})
    void aListSavedAsCsvComesBackWhole(String charset) throws IOException {
        StringBuilder text = new StringBuilder(charset.startsWith("UTF-16") ? "\uFEFF" : "");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list(sheet -> {
            set(sheet, 1, ANSWER, "12次");
            set(sheet, 2, ANSWER, "85.6%");
            set(sheet, 3, REASON, "没有统计,\"以后补\"");
            set(sheet, 3, PERSON, "王五");
        })))) {
            DataFormatter formatter = new DataFormatter();
            for (Row row : workbook.getSheetAt(0)) {
                for (int i = 0; i <= KEY; i++) {
                    text.append(i == 0 ? "" : ",")
                            .append('"')
                            .append(formatter.formatCellValue(row.getCell(i)).replace("\"", "\"\""))
                            .append('"');
                }
                text.append("\r\n");
            }
        }
        byte[] saved = text.toString().getBytes(Charset.forName(charset));
        Replies replies = Replies.of(AnswerBook.read("清单.csv", saved), CHECK, ANYTHING);
        assertThat(states(replies)).containsExactly("1已补", "2已补", "3申请不补", "4仍欠", "5准予不补");
        assertThat(replies.replies().get(2).reason()).isEqualTo("没有统计,\"以后补\"");
        assertThat(replies.faults()).isEmpty();
        assertThat(replies.notes()).isEmpty();
    }

    @Test
    void aListOfWhichAllRowsAreDeletedIsNamed() throws IOException {
        Replies replies = read(sheet -> {
            for (int row = sheet.getLastRowNum(); row > FIRST - 1; row--) {
                sheet.removeRow(sheet.getRow(row));
            }
        });
        assertThat(replies.replies()).isEmpty();
        assertThat(faults(replies)).containsExactly("没有一行带识别码，各行都被删去了；请在发出的清单里填写");
    }

    @Test
    void aCellHoldsNoMoreThanASpreadsheetCan() throws IOException {
        ReportReturn report = new ReportReturn(
                "汇报.docx",
                "",
                "abc",
                0,
                1,
                List.of("…"),
                List.of(new Asked(
                        "全文", "字".repeat(40_000), "改", new Identity("秋", 1, "甲县", "abc", "m1", 1, 1, "mend", "", ""))));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ListWorkbook.write(new UnitReturn("秋", 1, "甲县", "", "", "", "", 0, List.of(report)), sent);
        assertThat(AnswerBook.read("清单.xlsx", sent.toByteArray())).hasSize(1);
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> AnswerBook.read("清单.xlsx", bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("清单.xlsx")
                .hasMessageContaining(why);
    }
}
