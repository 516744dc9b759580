package hecha.extract;

import hecha.dictionary.GapForm;
import hecha.dictionary.WordTrie;
import hecha.model.Hint;
import hecha.model.Report;
import hecha.model.Source;
import hecha.model.Span;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the places that a form leaves open without a mark: runs of spaces before a unit, a part of a date or behind a
 * label, which cleaning takes out, and empty cells of a column that nobody filled in or beside a label.
 */
final class FormBlanks {
    static final String SPACE = "space";
    static final String CELL = "cell";

    /** A run of spaces is as wide as two letters at least. */
    private static final int WIDE = 2;

    private static final int LABEL = 16;

    private final GapForm spaces;
    private final GapForm cells;
    private final SlotReader slots;

    FormBlanks(GapForm spaces, GapForm cells, SlotReader slots) {
        this.spaces = spaces;
        this.cells = cells;
        this.slots = slots;
    }

    /**
     * A place left open.
     *
     * @param span where it stands in the original
     * @param label the words that name what belongs there; empty where the words around tell
     */
    record Place(Span span, GapForm form, String label) {}

    /** The places in text order. */
    List<Place> find(Report report) {
        List<Place> places = new ArrayList<>();
        Source source = report.source();
        List<List<Cell>> rows = new ArrayList<>();
        String text = source.text();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (text.substring(at, end).indexOf('\t') >= 0) {
                rows.add(row(text, at, end));
            } else {
                grid(rows, places);
                rows = new ArrayList<>();
                line(text, at, end, places);
            }
            at = end + 1;
        }
        grid(rows, places);
        named(source).forEach(grid -> grid(grid, places));
        places.removeIf(place ->
                report.passage().furniture().stream().anyMatch(f -> f.span().contains(place.span())));
        places.sort(Comparator.comparing(Place::span));
        return places;
    }

    private void line(String text, int from, int to, List<Place> places) {
        for (int i = from; i < to; i++) {
            if (!Chars.isBlank(text.charAt(i))) {
                continue;
            }
            int end = i;
            int width = 0;
            while (end < to && Chars.isBlank(text.charAt(end))) {
                width += text.charAt(end) == '\u3000' ? 2 : 1;
                end++;
            }
            boolean open = isPartOfDate(text, i, end, from, to)
                    || isCounted(text, i, end, from, to)
                    || isLabelled(text, i, end, from, to);
            if (width >= WIDE && open) {
                places.add(new Place(new Span(i, end), spaces, ""));
            }
            i = end;
        }
    }

    /** 培训    人次，: a unit that no number precedes, closed by a mark, or one that no word begins with. */
    private boolean isCounted(String text, int from, int to, int lineFrom, int lineTo) {
        if (from == lineFrom || to == lineTo || !Chars.isHan(text.charAt(from - 1))) {
            return false;
        }
        WordTrie.Match<String> unit = spaces.before().orElseThrow().longest(text, to, lineTo);
        if (unit == null) {
            return false;
        }
        int after = unit.to();
        return after < lineTo && !Chars.isHan(text.charAt(after)) && !Chars.isBlank(text.charAt(after));
    }

    /** 填报日期：    年   月   日, in which each part is a blank. */
    private static boolean isPartOfDate(String text, int from, int to, int lineFrom, int lineTo) {
        if (to == lineTo) {
            return false;
        }
        char previous = from > lineFrom ? text.charAt(from - 1) : '\n';
        char next = text.charAt(to);
        return switch (next) {
            case Signs.YEAR -> !Chars.isDigit(previous) && isMonthBehind(text, to + 1, lineTo);
            case Signs.MONTH -> previous == Signs.YEAR;
            case Signs.DAY -> previous == Signs.MONTH;
            default -> false;
        };
    }

    /** Whether 月 follows a year, with blanks or a number between. */
    private static boolean isMonthBehind(String text, int at, int limit) {
        int i = at;
        while (i < limit && (Chars.isBlank(text.charAt(i)) || Chars.isDigit(text.charAt(i)))) {
            i++;
        }
        return i > at && i < limit && text.charAt(i) == Signs.MONTH;
    }

    /** 联系人：      联系电话： and 组长（签字）：     at the end of a line. */
    private boolean isLabelled(String text, int from, int to, int lineFrom, int lineTo) {
        int colon = from;
        // 电话：0735-        : the number goes on in the blank
        while (colon > lineFrom
                && text.charAt(from - 1) == '-'
                && (Chars.isDigit(text.charAt(colon - 1)) || text.charAt(colon - 1) == '-')) {
            colon--;
        }
        if (colon == lineFrom || !Lists.isColon(text.charAt(colon - 1))) {
            return false;
        }
        boolean next = to == lineTo;
        for (int i = to; i < Math.min(lineTo, to + LABEL) && !next; i++) {
            next = Lists.isColon(text.charAt(i));
        }
        return next && slots.label(text, colon - 1, lineFrom) != null;
    }

    /** A cell of a table: its words and where they begin. */
    private record Cell(int at, String words) {}

    private static List<Cell> row(String text, int from, int to) {
        List<Cell> row = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == '\t') {
                row.add(new Cell(start, text.substring(start, i).strip()));
                start = i + 1;
            }
        }
        return row;
    }

    /** The tables that the file format names, in which an empty cell has a place of no length. */
    private static Iterable<List<List<Cell>>> named(Source source) {
        Map<Integer, List<List<Cell>>> tables = new TreeMap<>();
        for (Hint hint : source.hints()) {
            if (hint.type() != Hint.Type.CELL) {
                continue;
            }
            List<List<Cell>> rows = tables.computeIfAbsent(hint.level(), key -> new ArrayList<>());
            while (rows.size() <= hint.row()) {
                rows.add(new ArrayList<>());
            }
            List<Cell> row = rows.get(hint.row());
            while (row.size() <= hint.column()) {
                row.add(new Cell(-1, ""));
            }
            Cell before = row.get(hint.column());
            String words = before.words() + hint.span().of(source.text()).strip();
            row.set(hint.column(), new Cell(hint.span().start(), words));
        }
        return tables.values();
    }

    /** The empty cells of columns that have a head and nothing below it, and those behind a label. */
    private void grid(List<List<Cell>> rows, List<Place> places) {
        if (rows.size() < 2) {
            return;
        }
        List<Cell> head = rows.get(0);
        for (int c = 1; c < head.size(); c++) {
            String name = head.get(c).words();
            if (!name.isEmpty() && isOpen(rows, c) && cells.notAfter().longest(name, name.length(), 0) == null) {
                for (List<Cell> row : rows.subList(1, rows.size())) {
                    if (c < row.size() && row.get(c).at() >= 0) {
                        places.add(
                                new Place(new Span(row.get(c).at(), row.get(c).at()), cells, name));
                    }
                }
            }
        }
        for (List<Cell> row : rows) {
            for (int c = 1; c < row.size(); c++) {
                String label = row.get(c - 1).words();
                boolean headed = c < head.size() && !head.get(c).words().isEmpty();
                if (!headed && row.get(c).at() >= 0 && row.get(c).words().isEmpty() && slots.isLabel(label)) {
                    places.add(new Place(new Span(row.get(c).at(), row.get(c).at()), cells, label));
                }
            }
        }
    }

    /** Whether two rows at least have words before this column and none in it, and no row has any. */
    private static boolean isOpen(List<List<Cell>> rows, int column) {
        int open = 0;
        for (List<Cell> row : rows.subList(1, rows.size())) {
            if (column < row.size() && !row.get(column).words().isEmpty()) {
                return false;
            }
            boolean named =
                    row.stream().limit(column).anyMatch(cell -> !cell.words().isEmpty());
            open += named && column < row.size() ? 1 : 0;
        }
        return open >= 2;
    }
}
