package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTableTest {
    @ParameterizedTest
    @CsvSource({
        "'', 10, 1",
        "四个汉字, 10, 1",
        "五个汉字多, 10, 2",
        "一二三四五六七八九, 10, 3",
        "section/missing, 16, 2",
        "section/missing, 18, 1",
        "gap/placeholder；gap/unmarked, 18, 2",
        "one two, 10, 1",
        "one two three, 10, 2",
        "abcdefghijklmnopqrstuvwxyz, 11, 3",
    })
    void linesAreCountedAsASpreadsheetBreaksThem(String text, int width, int lines) {
        assertThat(SheetTable.lines(text, width)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "章节·工作汇报, 章节·工作汇报",
        "章节·甲/乙[丙]:*?, 章节·甲_乙_丙____",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十…",
    })
    void aSheetMayHaveItsName(String wanted, String name) {
        assertThat(SheetTable.name(wanted)).isEqualTo(name);
    }

    @Test
    void rowsThatASheetCannotHoldGoOnInAnotherWithTheSameHeader() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "test", null);
        SheetTable table = new SheetTable(workbook, Language.CHINESE, "需补正", 5, new int[] {5, 20});
        table.line("说明");
        table.header("序", "材料");
        for (int i = 1; i <= 8; i++) {
            table.row(table.number(), "材料" + i);
        }
        table.finish();
        workbook.finish();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<String> cells = new ArrayList<>();
            for (Sheet sheet : read.getSheets().toList()) {
                cells.add(sheet.getName());
                sheet.read().forEach(row -> cells.add(row.getCellText(0) + row.getCellText(1)));
            }
            assertThat(cells)
                    .containsExactly(
                            "需补正", "说明", "序材料", "1材料1", "2材料2", "3材料3", "需补正 2", "序材料", "4材料4", "5材料5", "6材料6", "7材料7",
                            "需补正 3", "序材料", "8材料8");
        }
    }

    @Test
    void rowsThatLeaveMemoryStandInTheTable() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "test", null);
        SheetTable table = new SheetTable(workbook, Language.CHINESE, "表", 20);
        table.header("材料");
        for (int i = 0; i < 2500; i++) {
            table.row("材料" + i);
        }
        table.finish();
        workbook.finish();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(2501);
            assertThat(rows.get(2500).getCellText(0)).isEqualTo("材料2499");
        }
    }
}
