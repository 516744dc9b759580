package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
}
