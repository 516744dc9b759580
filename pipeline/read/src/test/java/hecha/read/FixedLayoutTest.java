package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Hint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of fixed layout in the order of a reader. */
class FixedLayoutTest {
    private static final double SIZE = 10;
    private static final int WIDTH = 14;

    /** Columns of {@code lines} lines each, the last one short; each column all of one character. */
    private static List<FixedLayout.Glyph> page(int columns, int lines) {
        List<FixedLayout.Glyph> glyphs = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            for (int line = 0; line < lines; line++) {
                int length = line == lines - 1 ? 5 : WIDTH;
                for (int i = 0; i < length; i++) {
                    double x = 50 + c * (WIDTH + 2) * SIZE + i * SIZE;
                    glyphs.add(new FixedLayout.Glyph(
                            x, 100 + line * 1.5 * SIZE, SIZE, SIZE, String.valueOf((char) ('甲' + c))));
                }
            }
        }
        return glyphs;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void columnsAreReadOneAfterTheOtherAndTheirLinesJoined(int columns) {
        FixedLayout layout = new FixedLayout();
        layout.page(page(columns, 12));

        StringBuilder wanted = new StringBuilder();
        for (int c = 0; c < columns; c++) {
            wanted.append(String.valueOf((char) ('甲' + c)).repeat(11 * WIDTH + 5))
                    .append('\n');
        }
        assertThat(FixedText.of(layout).text().toString()).isEqualTo(wanted.toString());
    }

    /** The caption of a picture stands across the gap of the first two columns; the third goes on beside it. */
    @Test
    void aLineOverSomeColumnsLeavesTheOthersWhole() {
        List<FixedLayout.Glyph> glyphs = page(3, 12);
        for (int i = 0; i < 6; i++) {
            glyphs.add(new FixedLayout.Glyph(50 + (WIDTH - 2 + i) * SIZE, 100 + 5.7 * 1.5 * SIZE, SIZE, SIZE, "图"));
        }
        FixedLayout layout = new FixedLayout();
        layout.page(glyphs);

        assertThat(FixedText.of(layout).text().toString()).endsWith("\n" + "甴".repeat(11 * WIDTH + 5) + "\n");
    }

    /** Letters of lines whose cells are parted by {@code |}; each column is six letters wide. */
    private static List<FixedLayout.Glyph> cells(List<String> lines) {
        List<FixedLayout.Glyph> glyphs = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                for (int i = 0; i < cells[c].length(); i++) {
                    glyphs.add(new FixedLayout.Glyph(
                            50 + (c * 6 + i) * SIZE, 100 + row * 2 * SIZE, SIZE, SIZE, cells[c].substring(i, i + 1)));
                }
            }
        }
        return glyphs;
    }

    private static List<String> hints(List<String> lines) {
        FixedLayout layout = new FixedLayout();
        layout.page(cells(lines));
        Content content = FixedText.of(layout).content("UTF-8", List.of());
        return content.hints().stream()
                .filter(hint -> hint.type() == Hint.Type.CELL)
                .map(hint ->
                        hint.row() + "," + hint.column() + " " + hint.span().of(content.text()))
                .toList();
    }

    @Test
    void linesWhoseCellsStandInTheSameColumnsAreATable() {
        assertThat(hints(List.of("各地情况如下", "地区|资金|户数", "甲县|320|45", "乙县||70", "丙县|12|9", "说明")))
                .containsExactly(
                        "0,0 地区", "0,1 资金", "0,2 户数", "1,0 甲县", "1,1 320", "1,2 45", "2,0 乙县", "2,2 70", "3,0 丙县",
                        "3,1 12", "3,2 9");
    }

    @Test
    void aStretchedWordIsOneCellAndACaptionNone() {
        assertThat(hints(List.of("表1|各地情况", "指   标|资金|户数", "甲县|320|45", "粮食|12|9")))
                .containsExactly(
                        "0,0 指标", "0,1 资金", "0,2 户数", "1,0 甲县", "1,1 320", "1,2 45", "2,0 粮食", "2,1 12", "2,2 9");
    }

    @Test
    void aWideCellJoinsColumnsOnlyWhereNoRowHasCellsInBoth() {
        assertThat(hints(List.of("|指标|资金", "甲县||320", "乙县||45", "其中一半以上的乡镇||9")))
                .containsExactly("0,0 指标", "0,1 资金", "1,0 甲县", "1,1 320", "2,0 乙县", "2,1 45", "3,0 其中一半以上的乡镇", "3,1 9");
        assertThat(hints(List.of("甲县|320|45", "乙县|45|12", "丙县|9|7", "其中一半以上的乡镇||9")))
                .hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two rows are no table
                "地区|资金;甲县|320",
                // headings and their pages
                "工作情况|1;存在问题|3;下步打算|12",
                // nothing is parted
                "工作情况;存在问题;下步打算",
            })
    void otherLinesStayLines(String lines) {
        assertThat(hints(List.of(lines.split(";", -1)))).isEmpty();
    }

    @Test
    void numbersThatFallAreNoPages() {
        assertThat(hints(List.of("甲县|9", "乙县|3", "丙县|12"))).hasSize(6);
    }

    @Test
    void narrowColumnsOfManyLinesAreATableNotRunningText() {
        assertThat(hints(Collections.nCopies(12, "餐饮服务费|一百二十元|百分之六"))).hasSize(36);
    }
}
