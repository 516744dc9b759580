package hecha.extract;

import hecha.model.Offsets;
import hecha.model.Quantity;
import hecha.model.Report;
import hecha.model.Table;
import hecha.numeral.QuantityScanner;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a report as grids of cells: those that its outline has, and lines whose cells tabs, wide blanks or | part,
 * which cleaning draws together.
 */
final class TableGrids {
    private static final int WIDE = 2;
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
        Parting parting = Parting.BLANKS;
        while (at <= source.length()) {
            int end = source.indexOf('\n', at);
            end = end < 0 ? source.length() : end;
            List<Cell> cells = cells(source, at, end, report);
            if (isRule(source, at, end) && !rows.isEmpty()) {
                at = end + 1;
                continue;
            }
            Parting now = parting(source, at, end);
            boolean fits = cells.size() > 1
                    && (rows.isEmpty()
                            || (now == parting && Math.abs(rows.get(0).size() - cells.size()) <= 1));
            parting = now;
            if (!fits) {
                add(rows, grids);
                rows = new ArrayList<>();
            }
            if (cells.size() > 1) {
                rows.add(cells);
            }
            at = end + 1;
        }
        add(rows, grids);
    }

    private static void add(List<List<Cell>> rows, List<Grid> grids) {
        if (rows.size() > 1) {
            grids.add(new Grid(rows.get(0).get(0).from(), rows));
        }
    }

    private static List<Cell> cells(String source, int from, int to, Report report) {
        Offsets offsets = report.passage().offsets();
        List<Cell> cells = new ArrayList<>();
        Parting parting = parting(source, from, to);
        int start = Chars.skipBlanks(source, from, to);
        if (parting == Parting.PIPES) {
            start = Chars.skipBlanks(source, start + 1, to);
        }
        int i = start;
        while (i < to && cells.size() < MOST_COLUMNS) {
            int end = i;
            while (end < to && (!parts(source, end, to, parting) || isStretched(source, i, end, to, parting))) {
                end = parting == Parting.BLANKS ? Math.max(end + 1, Chars.skipBlanks(source, end, to)) : end + 1;
            }
            int last = Chars.skipBlanksBack(source, end, i);
            int cleanFrom = offsets.clean(i);
            int cleanTo = last > i ? offsets.clean(last - 1) + 1 : cleanFrom;
            cleanTo = Math.min(cleanTo, report.text().length());
            cells.add(
                    last > i && cleanTo > cleanFrom
                            ? new Cell(cleanFrom, cleanTo, report.text().substring(cleanFrom, cleanTo))
                            : new Cell(0, 0, ""));
            i = switch (parting) {
                case TABS -> end + 1;
                case PIPES -> Chars.skipBlanks(source, Math.min(to, end + 1), to);
                case BLANKS -> Chars.skipBlanks(source, end, to);
            };
        }
        return cells;
    }

    /** 项　　目, 合　　计: two characters alone, drawn apart to fill the column, are one word. */
    private static boolean isStretched(String source, int from, int gap, int to, Parting parting) {
        int next = Chars.skipBlanks(source, gap, to);
        return parting == Parting.BLANKS
                && gap == from + 1
                && next < to
                && Chars.isHan(source.charAt(from))
                && Chars.isHan(source.charAt(next))
                && (next + 1 == to || parts(source, next + 1, to, parting));
    }

    /** What parts the cells of a line. */
    private enum Parting {
        TABS,
        PIPES,
        BLANKS
    }

    private static Parting parting(String source, int from, int to) {
        int start = Chars.skipBlanks(source, from, to);
        if (start < to && source.charAt(start) == '|') {
            return Parting.PIPES;
        }
        for (int i = from; i < to; i++) {
            if (source.charAt(i) == '\t') {
                return Parting.TABS;
            }
        }
        return Parting.BLANKS;
    }

    /** | --- | ---: |: the line between the head and the rows. */
    private static boolean isRule(String source, int from, int to) {
        boolean dashes = false;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if ("|-: ".indexOf(c) < 0) {
                return false;
            }
            dashes |= c == '-';
        }
        return dashes && parting(source, from, to) == Parting.PIPES;
    }

    private static boolean parts(String source, int at, int to, Parting parting) {
        return switch (parting) {
            case TABS -> source.charAt(at) == '\t';
            case PIPES -> source.charAt(at) == '|';
            case BLANKS ->
                Chars.skipBlanks(source, at, to) - at >= WIDE
                        || (source.charAt(at) == '\u3000' && Chars.skipBlanks(source, at, to) > at);
        };
    }
}
