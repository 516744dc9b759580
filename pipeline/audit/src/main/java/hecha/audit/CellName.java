package hecha.audit;

import hecha.model.Hint;
import hecha.model.Source;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;

/** What people call an empty cell of a table: the name of its row and the head of its column. */
final class CellName {
    private CellName() {}

    /** {@code 甲村 人数}; empty where neither its row nor its column has a name. */
    static String of(Source source, Span place) {
        for (Hint hint : source.hints()) {
            if (hint.type() == Hint.Type.CELL && hint.span().equals(place)) {
                return named(source, hint);
            }
        }
        return tabbed(source.text(), place.start());
    }

    private static String named(Source source, Hint cell) {
        String row = "";
        String head = "";
        for (Hint hint : source.hints()) {
            if (hint.type() == Hint.Type.CELL && hint.level() == cell.level()) {
                String words = hint.span().of(source.text()).strip();
                row = row.isEmpty() && hint.row() == cell.row() && hint.column() < cell.column() ? words : row;
                head = hint.row() == 0 && hint.column() == cell.column() && cell.row() > 0 ? words : head;
            }
        }
        return joined(row, head);
    }

    /** A table of lines whose cells are parted by tabs. */
    private static String tabbed(String text, int at) {
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int column =
                (int) text.substring(from, at).chars().filter(c -> c == '\t').count();
        List<String> row = cells(text, from);
        int top = from;
        while (top > 0) {
            int above = text.lastIndexOf('\n', top - 2) + 1;
            if (text.substring(above, top).indexOf('\t') < 0) {
                break;
            }
            top = above;
        }
        List<String> head = top < from ? cells(text, top) : List.of();
        return joined(
                row.stream()
                        .limit(column)
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse(""),
                column < head.size() ? head.get(column) : "");
    }

    private static List<String> cells(String text, int from) {
        int end = text.indexOf('\n', from);
        List<String> cells = new ArrayList<>();
        for (String cell : text.substring(from, end < 0 ? text.length() : end).split("\t", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static String joined(String row, String head) {
        return row.isEmpty() || head.isEmpty() ? row + head : row + " " + head;
    }
}
