package hecha.web.figures;

import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.KeyWord;
import hecha.index.Pivot;
import hecha.index.ask.Found;
import hecha.index.ask.Measured;
import hecha.index.query.Column;
import hecha.index.query.Target;
import hecha.record.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a page as its template writes them: texts, what they lead to, and by which mark they are left out. */
final class Shown {
    private static final int SENTENCE = 400;

    private Shown() {}

    /**
     * A cell.
     *
     * @param number what a chart draws; empty for a text
     * @param link where its sentences are; empty for none
     */
    public record Cell(String text, String number, String link) {
        static Cell of(@Nullable Object cell, String link) {
            if (cell == null) {
                return new Cell("", "", link);
            }
            String text = cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString();
            return new Cell(text, cell instanceof Number ? text : "", link);
        }

        /** A text with the places that were found: each second piece is one. */
        public List<String> pieces() {
            return List.of(text.split("[⟦⟧]", -1));
        }

        public boolean isNumber() {
            return !number.isEmpty();
        }
    }

    /**
     * A row.
     *
     * @param mark by which it is left out; empty where it cannot be
     * @param sentence all of its sentence; empty where it has none
     */
    public record Line(List<Cell> cells, String mark, String sentence) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The rows that were found. */
    static List<Line> lines(Found found) throws IOException {
        List<Line> lines = new ArrayList<>();
        Target target = found.answer().query().target();
        boolean quoted = found.keyWords().isEmpty()
                && EnumSet.of(Target.FIGURE, Target.GAP, Target.FINDING).contains(target);
        Answer sentences = found.answer().show(EnumSet.of(quoted ? Column.SENTENCE : Column.FILE));
        int[] number = {found.from()};
        found.table().rows().each(row -> {
            int i = number[0]++;
            String mark;
            String sentence = "";
            if (found.keyWords().isEmpty()) {
                mark = sentences.row(i).mark();
                sentence = quoted ? sentences.row(i).text(Column.SENTENCE) : "";
            } else {
                KeyWord word = found.keyWords().get(i);
                mark = word.row().mark();
            }
            lines.add(new Line(
                    row.shown().stream().map(cell -> Cell.of(cell, "")).toList(),
                    mark,
                    sentence.length() > SENTENCE ? sentence.substring(0, SENTENCE) + "…" : sentence));
        });
        return lines;
    }

    /** The rows of a table of statistics, each number with the way to what it was made of. */
    static List<Line> lines(Measured measured, Address address, int from, int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        Table table = measured.table();
        int[] number = {0};
        table.rows().each(row -> {
            int line = number[0]++;
            if (line < from || line >= from + most) {
                return;
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.shown().size(); i++) {
                cells.add(Cell.of(
                        row.shown().get(i),
                        link(measured, address, line, table.keys().get(i))));
            }
            lines.add(new Line(cells, "", ""));
        });
        return lines;
    }

    private static String link(Measured measured, Address address, int line, String column) {
        if (measured.pivot().isPresent()) {
            return measured.pivot().get().lines().get(line).cell(column).isPresent()
                    ? address.with("line", String.valueOf(line))
                            .with("column", column)
                            .toString()
                    : "";
        }
        boolean counted = measured.groups().isPresent() && column.equals("count");
        return counted ? address.with("line", String.valueOf(line)).toString() : "";
    }

    /** What stands behind a cell, in the order of the answer. */
    static Answer behind(Measured measured, int line, String column) throws IndexException {
        if (measured.pivot().isPresent()) {
            List<Pivot.Line> lines = measured.pivot().get().lines();
            return measured.answer()
                    .only(
                            line < lines.size()
                                    ? lines.get(line)
                                            .cell(column)
                                            .map(Pivot.Cell::rows)
                                            .orElse(List.of())
                                    : List.of());
        }
        return measured.answer()
                .only(measured.groups()
                        .filter(g -> line < g.groups().size())
                        .map(g -> g.groups().get(line).rows())
                        .orElse(List.of()));
    }
}
