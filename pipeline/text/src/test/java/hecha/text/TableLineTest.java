package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells a line has: \t is a tab, 口 a blank in full width, · one in half width; cells are parted by / and empty ones are -. */
final class TableLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // bars, with and without one at either end; full width
                "|·单位·|·造林·|; BARS; 单位/造林",
                "单位|造林|面积; BARS; 单位/造林/面积",
                "|单位||造林|; BARS; 单位/-/造林",
                "｜单位｜造林｜; BARS; 单位/造林",
                "··|·单位·|·造林·|··; BARS; 单位/造林",
                "单位·|·造林|; BARS; 单位/造林",
                "||; BARS;",
                // the rule below the heads is no row
                "|·---·|·---:·|; BARS;",
                "|══|; BARS; ══",
                "——|——|——; BARS;",
                "|=======+===|; BARS;",
                // one bar parts nothing
                "首页·|·新闻; BLANKS; 首页·|·新闻",
                // tabs, also before the first cell and behind the last
                "单位\\t造林; TABS; 单位/造林",
                "\\t2022年\\t2023年; TABS; -/2022年/2023年",
                "甲镇\\t12\\t; TABS; 甲镇/12/-",
                "甲镇\\t\\t12; TABS; 甲镇/-/12",
                "甲镇··3\\t12; TABS; 甲镇··3/12",
                "\\t甲镇造林12亩\\t; BLANKS; 甲镇造林12亩",
                // two blanks, or one in full width
                "甲镇··12··13; BLANKS; 甲镇/12/13",
                "甲镇口12; BLANKS; 甲镇/12",
                "··甲镇··12··; BLANKS; 甲镇/12",
                "甲镇·造林·12亩; BLANKS; 甲镇·造林·12亩",
                "·; BLANKS; -",
                // two characters that fill a column are one word
                "项口口目口口金额; BLANKS; 项口口目/金额",
                "合··计; BLANKS; 合··计",
                "甲··乙丙··丁; BLANKS; 甲/乙丙/丁",
                "甲··1··2; BLANKS; 甲/1/2",
                "甲乙··丙··丁; BLANKS; 甲乙/丙··丁",
                // the mark of the end of a line
                "甲镇··12\\r; BLANKS; 甲镇/12",
                "甲镇\\t12\\r; TABS; 甲镇/12",
                "|甲镇|12|\\r; BARS; 甲镇/12",
            })
    void aLineHasTheseCells(String line, String parting, String cells) {
        String written = line.replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace('口', '\u3000')
                .replace('·', ' ');
        String text = "前\n" + written + "\n后";
        TableLine read = TableLine.of(text, 2, text.length() - 2);
        assertThat(read.parting().name()).isEqualTo(parting);
        assertThat(read.cells().stream()
                        .map(cell -> cell.isEmpty() ? "-" : text.substring(cell.from(), cell.to()))
                        .collect(Collectors.joining("/"))
                        .replace('\u3000', '口')
                        .replace(' ', '·'))
                .isEqualTo(cells == null ? "" : cells);
    }
}
