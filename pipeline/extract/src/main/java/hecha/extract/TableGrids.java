package hecha.extract;

import hecha.model.Offsets;
import hecha.model.Quantity;
import hecha.model.Report;
import hecha.model.Table;
import hecha.numeral.QuantityScanner;
import hecha.text.Chars;
import hecha.text.TableLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a report as grids of cells: those that its outline has, and lines whose cells tabs, wide blanks or bars part,
 * which cleaning draws together.
 */
final class TableGrids {
    /** A number in a cell has no more characters. */
    private static final int NUMBER = 16;

    private static final int MOST_COLUMNS = 60;

    private TableGrids() {}

    /** A cell: clean indices and its words; a cell that is empty has none. */
    record Cell(int from, int to, String text) {
        boolean isEmpty() {
            return from >= to;
        }

        /** The quantity of a number in the cell, with the unit that stands elsewhere. */
        Optional<Quantity> quantity(String unit, QuantityScanner scanner) {
            String written = text + unit;
            return scanner.scan(written, 0, written.length(), new BitSet()).stream()
                    .filter(q -> q.from() <= 1
                            && q.to() == written.length()
                            && !q.unit().isEmpty())
                    .filter(q -> !q.sort().isDate())
                    .findFirst()
                    .map(q -> new Quantity(
                            from,
                            to,
                            q.sort(),
                            q.value(),
                            q.low(),
                            q.high(),
                            q.unit(),
                            q.unitAsWritten(),
                            q.approx(),
                            q.hedge()));
        }
    }

    /**
     * A table.
     *
     * @param from clean index where it begins
     * @param rows the head first; all cells that are there
     */
    record Grid(int from, List<List<Cell>> rows) {}

    static List<Grid> of(Report report) {
        List<Grid> grids = new ArrayList<>();
        for (Table table : report.outline().tables()) {
            List<List<Cell>> rows = new ArrayList<>();
            rows.add(table.header().stream()
                    .map(item -> new Cell(item.from(), item.to(), item.text()))
                    .toList());
            for (List<Optional<Table.Item>> row : table.rows()) {
                rows.add(row.stream()
                        .map(item -> item.map(i -> new Cell(i.from(), i.to(), i.text()))
                                .orElse(new Cell(0, 0, "")))
                        .toList());
            }
            if (rows.size() > 1 && !rows.get(0).isEmpty()) {
                grids.add(new Grid(rows.get(0).get(0).from(), rows));
            }
        }
        lines(report, grids);
        return grids;
    }

    /** Lines below each other that have as many cells as the first. */
    private static void lines(Report report, List<Grid> grids) {
        String source = report.source().text();
        List<List<Cell>> rows = new ArrayList<>();
        int at = 0;
        TableLine.Parting parting = TableLine.Parting.BLANKS;
        while (at <= source.length()) {
            int end = source.indexOf('\n', at);
            end = end < 0 ? source.length() : end;
            TableLine line = TableLine.of(source, at, end);
            at = end + 1;
            if (line.cells().isEmpty()) {
                continue;
            }
            List<Cell> cells = cells(line, report);
            boolean fits = cells.size() > 1
                    && (rows.isEmpty()
                            || (line.parting() == parting
                                    && Math.abs(rows.get(0).size() - cells.size()) <= 1));
            parting = line.parting();
            if (!fits) {
                add(rows, grids);
                rows = new ArrayList<>();
            }
            if (cells.size() > 1) {
                rows.add(cells);
            }
        }
        add(rows, grids);
    }

    private static void add(List<List<Cell>> rows, List<Grid> grids) {
        if (rows.size() > 1) {
            grids.add(new Grid(rows.get(0).get(0).from(), rows));
        }
    }

    private static List<Cell> cells(TableLine line, Report report) {
        Offsets offsets = report.passage().offsets();
        List<Cell> cells = new ArrayList<>();
        for (TableLine.Cell cell : line.cells().subList(0, Math.min(line.cells().size(), MOST_COLUMNS))) {
            int from = offsets.clean(cell.from());
            int to = cell.isEmpty()
                    ? from
                    : Math.min(offsets.clean(cell.to() - 1) + 1, report.text().length());
            cells.add(to > from ? new Cell(from, to, report.text().substring(from, to)) : new Cell(0, 0, ""));
        }
        return cells;
    }

    /** Whether a cell holds digits with their marks and nothing else: 1,871 or -0.3, no longer than a number is. */
    static boolean isNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c)) {
                digit = true;
            } else if (".,，-－+＋".indexOf(c) < 0) {
                return false;
            }
        }
        return digit && text.length() <= NUMBER;
    }
}
