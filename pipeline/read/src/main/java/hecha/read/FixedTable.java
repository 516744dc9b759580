package hecha.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a fixed layout that are the rows of a table: each parted into cells by wide gaps, and the cells of all of them
 * standing in the same columns. A table whose cells run over several lines cannot be told from these alone; its lines stay
 * lines.
 *
 * @param to the index after its last line
 * @param columns left and right edge of each, from left to right
 */
record FixedTable(int to, List<Column> columns) {
    private static final int FEWEST_ROWS = 3;

    /** From the left edge of the leftmost cell to the right edge of the rightmost. */
    record Column(double left, double right) {}

    /** The columns of a table that begins with this line; one of no line where none begins. */
    static FixedTable at(List<FixedLayout.Line> lines, boolean[] furniture, int from) {
        List<Column> columns = new ArrayList<>();
        int to = from;
        while (to < lines.size() && !furniture[to] && isRow(lines, from, to)) {
            List<Column> wider = with(columns, lines.get(to).cells());
            boolean joined = wider.size() < columns.size();
            if (wider.isEmpty() || (joined && !parts(wider, lines.subList(from, to)))) {
                break;
            }
            columns = wider;
            to++;
        }
        boolean table = to - from >= FEWEST_ROWS && !isContents(lines.subList(from, to));
        return new FixedTable(table ? to : from, columns);
    }

    /** Whether these are headings with the numbers of their pages, each not before the one above. */
    private static boolean isContents(List<FixedLayout.Line> lines) {
        int last = 0;
        for (FixedLayout.Line line : lines) {
            String page = line.cells().get(line.cells().size() - 1).text();
            if (line.cells().size() > 2
                    || page.isEmpty()
                    || page.length() > 4
                    || !page.chars().allMatch(c -> c >= '0' && c <= '9')
                    || Integer.parseInt(page) < last) {
                return false;
            }
            last = Integer.parseInt(page);
        }
        return true;
    }

    private static boolean isRow(List<FixedLayout.Line> lines, int from, int at) {
        FixedLayout.Line line = lines.get(at);
        return line.cells().size() > 1 && line.block() == lines.get(from).block() && !isCaption(line);
    }

    /** {@code 表1 2023年末人口}: the name of the table below, not its first row. */
    private static boolean isCaption(FixedLayout.Line line) {
        String first = line.cells().get(0).text();
        return first.length() > 1 && first.charAt(0) == '表' && Character.isDigit(first.charAt(1));
    }

    /** The columns widened by the cells of a row; none where two of its cells would stand in one. */
    private static List<Column> with(List<Column> columns, List<FixedLayout.Cell> cells) {
        List<Column> wider = new ArrayList<>();
        int next = 0;
        for (FixedLayout.Cell cell : cells) {
            while (next < columns.size() && columns.get(next).right <= cell.left()) {
                wider.add(columns.get(next++));
            }
            double left = cell.left();
            double right = cell.right();
            while (next < columns.size() && columns.get(next).left < cell.right()) {
                left = Math.min(left, columns.get(next).left);
                right = Math.max(right, columns.get(next).right);
                next++;
            }
            if (!wider.isEmpty() && wider.get(wider.size() - 1).right > left) {
                return List.of();
            }
            wider.add(new Column(left, right));
        }
        wider.addAll(columns.subList(next, columns.size()));
        return wider;
    }

    /** Whether columns that a cell has joined still hold one cell of each row; two are apart where a heading spans them. */
    private static boolean parts(List<Column> columns, List<FixedLayout.Line> rows) {
        FixedTable table = new FixedTable(0, columns);
        for (FixedLayout.Line row : rows) {
            int last = -1;
            for (FixedLayout.Cell cell : row.cells()) {
                int column = table.column(cell);
                if (column == last) {
                    return false;
                }
                last = column;
            }
        }
        return true;
    }

    /** The column that holds this cell, from 0. */
    int column(FixedLayout.Cell cell) {
        int column = 0;
        while (column + 1 < columns.size() && columns.get(column).right <= cell.left()) {
            column++;
        }
        return column;
    }
}
