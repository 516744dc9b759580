package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Hint;
import hecha.model.Source;
import hecha.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an empty cell is called in a list that goes out. */
class CellNameTest {
    private static Source source(String text, List<Hint> hints) {
        return new Source("0", "a", "text/plain", "UTF-8", text, hints, List.of());
    }

    @Test
    void aCellOfTabbedLinesIsCalledByItsRowAndHead() {
        String text = "附表\n村\t户数\t人数\n甲村\t\t12\n\t\t\n";
        int at = text.indexOf("甲村\t") + 3;
        assertThat(CellName.of(source(text, List.of()), new Span(at, at))).isEqualTo("甲村 户数");
        int last = text.lastIndexOf('\t');
        assertThat(CellName.of(source(text, List.of()), new Span(last, last))).isEqualTo("户数");
    }

    @Test
    void aCellOfADocumentIsCalledByItsRowAndHead() {
        String text = "村\n户数\n甲村\n\n";
        List<Hint> hints = List.of(
                new Hint(new Span(0, 1), Hint.Type.CELL, 3, 0, 0),
                new Hint(new Span(2, 4), Hint.Type.CELL, 3, 0, 1),
                new Hint(new Span(5, 7), Hint.Type.CELL, 3, 1, 0),
                new Hint(new Span(8, 8), Hint.Type.CELL, 3, 1, 1));
        assertThat(CellName.of(source(text, hints), new Span(8, 8))).isEqualTo("甲村 户数");
    }
}
