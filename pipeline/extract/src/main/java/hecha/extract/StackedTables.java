package hecha.extract;

import hecha.model.Offsets;
import hecha.model.Report;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables whose cells were put on lines of their own, one below the other: 产品名称, 单位, 产量, 粮食, 万吨, 29.84. Where
 * numbers stand says how long a row is; the head has as many lines as a row.
 */
final class StackedTables {
    /** A cell is no longer. */
    private static final int LONGEST = 20;

    /** So many words or numbers of a row stand below each other at most. */
    private static final int WIDEST = 8;

    private static final String SENTENCE = "。，；：！？、|\t";

    /** Before the name of a row that is a part of the one above. */
    private static final String PARTS = "#＃";

    /** What the last column's head has and the name of a group of rows below it has not. */
    private static final String UNITS = "%）)";

    private StackedTables() {}

    /** Adds the tables of a report's lines, the head of each first. */
    static void of(Report report, List<TableGrids.Grid> grids) {
        String source = report.source().text();
        List<TableGrids.Cell> cells = new ArrayList<>();
        for (int at = 0; at <= source.length(); ) {
            int end = source.indexOf('\n', at);
            end = end < 0 ? source.length() : end;
            int from = Chars.skipBlanks(source, at, end);
            int to = Chars.skipBlanksBack(source, end, from);
            if (to > from) {
                if (isCell(source, from, to)) {
                    cells.add(cell(report, from, to));
                } else {
                    grids(cells, grids);
                    cells.clear();
                }
            }
            at = end + 1;
        }
        grids(cells, grids);
    }

    private static boolean isCell(String source, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (SENTENCE.indexOf(source.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static TableGrids.Cell cell(Report report, int from, int to) {
        Offsets offsets = report.passage().offsets();
        int cleanFrom = offsets.clean(from);
        int cleanTo = Math.min(offsets.clean(to - 1) + 1, report.text().length());
        while (cleanFrom + 1 < cleanTo && PARTS.indexOf(report.text().charAt(cleanFrom)) >= 0) {
            cleanFrom++;
        }
        if (cleanTo <= cleanFrom) {
            return new TableGrids.Cell(0, 0, "");
        }
        StringBuilder text = new StringBuilder();
        for (int i = cleanFrom; i < cleanTo; i++) {
            if (!Chars.isBlank(report.text().charAt(i))) {
                text.append(report.text().charAt(i));
            }
        }
        return new TableGrids.Cell(cleanFrom, cleanTo, text.toString());
    }

    private static void grids(List<TableGrids.Cell> cells, List<TableGrids.Grid> grids) {
        for (int i = 0; i < cells.size(); ) {
            int first = run(cells, i, false);
            int numbers = run(cells, first, true) - first;
            int words = run(cells, first + numbers, false) - first - numbers;
            int length = words + numbers;
            int begin = first - words;
            int row = begin;
            while (words > 0 && words <= WIDEST && numbers <= WIDEST && isRow(cells, row, words, numbers)) {
                row += length;
            }
            boolean signed =
                    numbers > 0 && isPercent(cells.get(first + numbers - 1).text());
            int head = (signed ? begin : head(cells, begin, i)) - length;
            if (row >= begin + 2 * length && head >= i && numbers > 0) {
                List<List<TableGrids.Cell>> rows = new ArrayList<>();
                rows.add(List.copyOf(cells.subList(head, head + length)));
                for (int at = begin; at < row; at += length) {
                    rows.add(List.copyOf(cells.subList(at, at + length)));
                }
                grids.add(new TableGrids.Grid(cells.get(head).from(), rows));
                i = row;
            } else {
                i = first + Math.max(1, numbers);
            }
        }
    }

    /** Where the head ends before the first row: 期末存栏 that names a group of rows below it is none of its columns. */
    private static int head(List<TableGrids.Cell> cells, int row, int floor) {
        boolean group = row - 2 >= floor && !closes(cells.get(row - 1)) && closes(cells.get(row - 2));
        return group ? row - 1 : row;
    }

    private static boolean closes(TableGrids.Cell cell) {
        return !cell.isEmpty() && UNITS.indexOf(cell.text().charAt(cell.text().length() - 1)) >= 0;
    }

    /** Where the cells end, from {@code from} on, that are numbers, or that are none. */
    private static int run(List<TableGrids.Cell> cells, int from, boolean numbers) {
        int i = from;
        while (i < cells.size() && isNumber(cells.get(i).text()) == numbers) {
            i++;
        }
        return i;
    }

    /** A number with its sign needs no unit in the head of its column. */
    private static boolean isPercent(String text) {
        return text.length() > 1 && text.charAt(text.length() - 1) == '%';
    }

    /** 912 and 85%. */
    private static boolean isNumber(String text) {
        return TableGrids.isNumber(isPercent(text) ? text.substring(0, text.length() - 1) : text);
    }

    private static boolean isRow(List<TableGrids.Cell> cells, int from, int words, int numbers) {
        if (from < 0 || from + words + numbers > cells.size()) {
            return false;
        }
        for (int i = 0; i < words + numbers; i++) {
            if (isNumber(cells.get(from + i).text()) != (i >= words)) {
                return false;
            }
        }
        return true;
    }
}
