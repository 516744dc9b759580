package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
}
