package hecha.check;

import hecha.check.Grid.Cell;
import hecha.dictionary.RelationForm;
import hecha.model.Offsets;
import hecha.model.Table;
import hecha.text.Chars;
import hecha.text.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the tables of a report: those that its outline has, lines whose cells are parted by bars, tabs or wide blanks, and
 * tables that were flattened to one cell a line.
 */
final class GridReader {
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_HEADS = 3;
    private static final int LONGEST_CELL = 40;
    private static final int LONGEST_FLAT_CELL = 16;
    private static final int MOST_FLAT_COLUMNS = 10;
    private static final int CAPTION = 80;
    private static final int YEAR = 4;

    private final CheckContext context;
    private final String source;
    private final RelationForm words;
    private final List<Grid> grids = new ArrayList<>();

    /**
     * A line.
     *
     * @param parting what parts its cells; empty where it is no row
     * @param cells its cells, or all its words as one; none in the rule below the heads
     */
    private record Line(Optional<TableLine.Parting> parting, List<Cell> cells) {}

    GridReader(CheckContext context) {
        this.context = context;
        source = context.source().text();
        words = context.relation("table");
    }

    List<Grid> read() {
        NavigableSet<Integer> taken = outline();
        List<Line> run = new ArrayList<>();
        List<Line> flat = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            int end = source.indexOf('\n', at);
            end = end < 0 ? source.length() : end;
            Integer cell = taken.ceiling(at);
            boolean known = cell != null && cell < end;
            if (known) {
                add(run);
                flat(flat);
            } else if (!source.substring(at, end).isBlank()) {
                line(line(at, end), run, flat);
            }
            at = end + 1;
        }
        add(run);
        flat(flat);
        return grids;
    }

    private void line(Line line, List<Line> run, List<Line> flat) {
        if (line.parting().isEmpty()) {
            add(run);
            if (isFlatCell(line)) {
                flat.add(line);
            } else {
                flat(flat);
            }
            return;
        }
        flat(flat);
        if (line.cells().isEmpty()) {
            return;
        }
        boolean fits = run.isEmpty()
                || (run.get(0).parting().equals(line.parting())
                        && Math.abs(run.get(0).cells().size() - line.cells().size()) <= 1);
        if (!fits) {
            add(run);
        }
        run.add(line);
    }

    /** Adds the tables of the outline and gives the original places of their cells. */
    private NavigableSet<Integer> outline() {
        NavigableSet<Integer> taken = new TreeSet<>();
        for (Table table : context.outline().tables()) {
            List<List<Cell>> rows = new ArrayList<>();
            int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
            if (table.header().size() == columns) {
                rows.add(table.header().stream().map(GridReader::cell).toList());
            }
            for (List<Optional<Table.Item>> row : table.rows()) {
                rows.add(row.stream()
                        .map(item -> item.map(GridReader::cell).orElse(Cell.EMPTY))
                        .toList());
            }
            table.header()
                    .forEach(item -> taken.add(
                            context.passage().span(item.from(), item.to()).start()));
            table.rows()
                    .forEach(row -> row.forEach(item -> item.ifPresent(i ->
                            taken.add(context.passage().span(i.from(), i.to()).start()))));
            if (columns <= MOST_COLUMNS) {
                grid(rows);
            }
        }
        return taken;
    }

    private static Cell cell(Table.Item item) {
        return new Cell(item.from(), item.to(), item.text().strip());
    }

    private Line line(int from, int to) {
        TableLine read = TableLine.of(source, from, to);
        List<Cell> cells = read.cells().stream().map(this::cell).toList();
        boolean row = read.cells().size() != 1 && read.cells().size() <= MOST_COLUMNS;
        boolean table = row && cells.stream().allMatch(c -> c.text().length() <= LONGEST_CELL);
        return table
                ? new Line(Optional.of(read.parting()), cells)
                : new Line(Optional.empty(), List.of(cell(new TableLine.Cell(from, withoutMark(from, to)))));
    }

    /** The end of a line without the carriage return before its mark. */
    private int withoutMark(int from, int to) {
        return to > from && source.charAt(to - 1) == '\r' ? to - 1 : to;
    }

    private Cell cell(TableLine.Cell place) {
        int start = Chars.skipBlanks(source, place.from(), place.to());
        int end = Chars.skipBlanksBack(source, place.to(), start);
        if (start == end) {
            return Cell.EMPTY;
        }
        Offsets offsets = context.passage().offsets();
        int cleanFrom = offsets.clean(start);
        int cleanTo = Math.min(offsets.clean(end - 1) + 1, context.text().length());
        return cleanTo > cleanFrom ? new Cell(cleanFrom, cleanTo, source.substring(start, end)) : Cell.EMPTY;
    }

    private void add(List<Line> run) {
        if (run.size() > 2) {
            int columns =
                    run.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
            List<List<Cell>> rows = new ArrayList<>();
            for (Line line : run) {
                List<Cell> row = new ArrayList<>(line.cells());
                // a head without a word above the names of the rows was lost at the beginning of its line
                if (row.size() < columns) {
                    row.add(rows.isEmpty() ? 0 : missing(row, rows.get(rows.size() - 1)), Cell.EMPTY);
                }
                rows.add(row);
            }
            grid(rows);
        }
        run.clear();
    }

    /** Where a row lacks a cell, so that most of its numbers and words stand under those of the row above. */
    private static int missing(List<Cell> row, List<Cell> above) {
        int best = row.size();
        int most = -1;
        for (int at = row.size(); at >= 0; at--) {
            int alike = 0;
            for (int c = 0; c < row.size() && c < above.size() - 1; c++) {
                Cell over = above.get(c < at ? c : c + 1);
                alike += over.number().isPresent() == row.get(c).number().isPresent() ? 1 : 0;
            }
            if (alike > most) {
                most = alike;
                best = at;
            }
        }
        return best;
    }

    /** Makes a table of rows of one length, the first of which may be heads. */
    private void grid(List<List<Cell>> rows) {
        int heads = 0;
        while (heads < Math.min(MOST_HEADS, rows.size()) && isHead(rows.get(heads))) {
            heads++;
        }
        if (rows.size() - heads < 2) {
            return;
        }
        int columns = rows.get(rows.size() - 1).size();
        List<String> names = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            StringBuilder name = new StringBuilder();
            for (List<Cell> row : rows.subList(0, heads)) {
                name.append(c < row.size() ? row.get(c).text() : "");
            }
            names.add(name.toString());
        }
        List<List<Cell>> body = rows.subList(heads, rows.size()).stream()
                .filter(row -> row.size() == columns)
                .toList();
        int from = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.equals(Cell.EMPTY))
                .mapToInt(Cell::from)
                .min()
                .orElse(0);
        if (columns > 1 && body.size() > 1) {
            grids.add(new Grid(context.sectionAt(from), from, unit(from, rows), names, body));
        }
    }

    /** Whether no cell but a year holds a number. */
    private static boolean isHead(List<Cell> row) {
        return row.stream().allMatch(cell -> cell.number().isEmpty() || isYear(cell.text()));
    }

    private static boolean isYear(String text) {
        return text.length() == YEAR && (text.startsWith("19") || text.startsWith("20"));
    }

    /** The unit that a caption near the beginning of a table gives. */
    private String unit(int from, List<List<Cell>> rows) {
        String text = context.text();
        int to = from;
        for (Cell cell : rows.get(0)) {
            to = Math.max(to, cell.to());
        }
        String near = text.substring(Math.max(0, from - CAPTION), Math.min(text.length(), to));
        for (String caption : words.words("captions")) {
            int at = near.lastIndexOf(caption);
            if (at >= 0) {
                int end = at + caption.length();
                while (end < near.length() && Marks.isWord(near.charAt(end))) {
                    end++;
                }
                return near.substring(at + caption.length(), end);
            }
        }
        return "";
    }

    /** Whether a line can be a cell of a table that was flattened. */
    private static boolean isFlatCell(Line line) {
        String text = line.cells().get(0).text();
        boolean plain =
                text.chars().noneMatch(c -> Marks.isStop((char) c) || Marks.isComma((char) c) || c == '；' || c == '：');
        return (plain && text.length() <= LONGEST_FLAT_CELL)
                || line.cells().get(0).number().isPresent();
    }

    /** Puts lines back into rows where groups of them repeat names and numbers in one order below as many heads. */
    private void flat(List<Line> lines) {
        int at = 0;
        while (at < lines.size()) {
            int next = at + 1;
            for (int columns = 2; columns <= MOST_FLAT_COLUMNS && at + columns * 3 <= lines.size(); columns++) {
                int groups = groups(lines, at, columns);
                if (groups >= 2) {
                    List<List<Cell>> rows = new ArrayList<>();
                    for (int row = 0; row <= groups; row++) {
                        rows.add(lines.subList(at + row * columns, at + (row + 1) * columns).stream()
                                .map(line -> line.cells().get(0))
                                .toList());
                    }
                    grid(rows);
                    next = at + (groups + 1) * columns;
                    break;
                }
            }
            at = next;
        }
        lines.clear();
    }

    /** How many groups of {@code columns} lines below the heads at {@code at} have names and numbers in one order. */
    private static int groups(List<Line> lines, int at, int columns) {
        for (int i = at; i < at + columns; i++) {
            if (isNumber(lines.get(i))) {
                return 0;
            }
        }
        int first = at + columns;
        boolean any = false;
        boolean named = false;
        for (int i = first; i < first + columns; i++) {
            any |= isNumber(lines.get(i));
            named |= !isNumber(lines.get(i));
        }
        if (!any || !named) {
            return 0;
        }
        int i = first;
        while (i < lines.size() && isNumber(lines.get(i)) == isNumber(lines.get(first + (i - first) % columns))) {
            i++;
        }
        return (i - first) / columns;
    }

    private static boolean isNumber(Line line) {
        return line.cells().get(0).number().isPresent();
    }
}
