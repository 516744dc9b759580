package hecha.read;

import hecha.text.Chars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the characters of pages of fixed layout back into lines in the order of a reader, column after column. Lengths are
 * in the unit of the format, from the left and top of the page.
 */
final class FixedLayout {
    /** Characters whose baselines differ by less than this share of their size stand in one line. */
    private static final double SAME_LINE = 0.42;

    /** A gap wider than this share of the size parts words, cells or columns. */
    private static final double GAP = 0.8;

    private static final double LATIN_GAP = 0.22;
    private static final double RAISED = 0.18;
    private static final double SMALL = 0.78;
    private static final int FEWEST_COLUMN_LINES = 6;
    /** A column of running text holds so many letters beside one another; those of a table may be narrower. */
    private static final int FEWEST_COLUMN_LETTERS = 8;

    /** A word that is stretched has no wider gaps than so many letters, and no more letters. */
    private static final int STRETCHED = 5;

    /** In so many steps the width of a page is searched for gaps. */
    private static final int STEPS = 400;

    /** Of the lines of a page, the share that may cross a gap between its columns, the strictest first. */
    private static final double[] SHARES = {0.1, 0.3, 0.5};

    /**
     * A character on a page.
     *
     * @param y of the baseline
     */
    record Glyph(double x, double y, double width, double size, String text) {}

    /**
     * A line of text.
     *
     * @param page from 1
     * @param block lines of one block share their edges: the page, or one of its columns
     * @param wide whether the line stands over several columns, or the page has but one
     * @param cells the pieces that wide gaps part it into
     */
    record Line(
            int page,
            int block,
            boolean wide,
            double left,
            double right,
            double y,
            double size,
            List<Cell> cells,
            String text) {}

    /** A piece of a line between wide gaps. */
    record Cell(double left, double right, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private int blocks;
    private int pages;

    /** The lines of all pages. */
    List<Line> lines() {
        return lines;
    }

    int pages() {
        return pages;
    }

    /** Adds a page. */
    void page(List<Glyph> glyphs) {
        pages++;
        List<List<Glyph>> rows = rows(unique(glyphs));
        List<double[]> gutters = gutters(rows);
        int block = blocks;
        int columns = gutters.size() + 1;
        blocks += columns + 1;
        List<List<Line>> waiting = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            waiting.add(new ArrayList<>());
        }
        for (List<Glyph> row : rows) {
            int from = 0;
            int first = 0;
            for (int c = 0; c < columns; c++) {
                if (c + 1 < columns && crosses(row, gutters.get(c))) {
                    continue;
                }
                double end = c + 1 < columns ? gutters.get(c)[0] : Double.MAX_VALUE;
                int to = from;
                while (to < row.size() && row.get(to).x < end) {
                    to++;
                }
                if (to > from) {
                    boolean wide = gutters.isEmpty() || first < c;
                    place(line(row.subList(from, to), wide ? block : block + 1 + c, wide), first, c, waiting);
                }
                from = to;
                first = c + 1;
            }
        }
        flush(waiting);
    }

    /** Puts a line into its column; one over several of them comes after what stands above it in these. */
    private void place(Line line, int first, int last, List<List<Line>> waiting) {
        List<Line> column = waiting.get(first);
        for (int c = first + 1; c <= last; c++) {
            column.addAll(waiting.get(c));
            waiting.get(c).clear();
        }
        column.add(line);
        if (first == 0 && last + 1 == waiting.size()) {
            flush(waiting);
        }
    }

    private void flush(List<List<Line>> columns) {
        for (List<Line> column : columns) {
            lines.addAll(column);
            column.clear();
        }
    }

    /** Bold letters are drawn twice by some programs; each is taken once. */
    private static List<Glyph> unique(List<Glyph> glyphs) {
        Set<String> seen = new HashSet<>();
        List<Glyph> unique = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double step = Math.max(0.01, glyph.size * 0.15);
            String key = glyph.text + "@" + Math.round(glyph.x / step) + "," + Math.round(glyph.y / step);
            if (!glyph.text.isBlank() && glyph.size > 0 && seen.add(key)) {
                unique.add(glyph);
            }
        }
        return unique;
    }

    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        double y = 0;
        double size = 0;
        for (Glyph glyph : sorted) {
            // A raised mark comes before its line: the line's own height is that of its largest letters.
            boolean same = !row.isEmpty() && glyph.y - y < SAME_LINE * Math.max(size, glyph.size);
            if (!same && !row.isEmpty()) {
                rows.add(row);
                row = new ArrayList<>();
            }
            if (row.isEmpty() || glyph.size > size) {
                y = glyph.y;
                size = glyph.size;
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        rows.forEach(r -> r.sort(Comparator.comparingDouble(Glyph::x)));
        return rows;
    }

    private static boolean crosses(List<Glyph> row, List<double[]> gutters) {
        return gutters.stream().anyMatch(gutter -> crosses(row, gutter));
    }

    private static boolean crosses(List<Glyph> row, double[] gutter) {
        return row.stream().anyMatch(g -> g.x < gutter[1] && g.x + g.width > gutter[0]);
    }

    /**
     * The gaps between columns of running text, from left to right: few lines cross them, and the lines beside them fill their
     * columns, which the cells of a table do not. Empty where there are none.
     */
    private static List<double[]> gutters(List<List<Glyph>> rows) {
        if (rows.size() < FEWEST_COLUMN_LINES) {
            return List.of();
        }
        double left = rows.stream().mapToDouble(r -> r.get(0).x).min().orElse(0);
        double right = rows.stream().mapToDouble(FixedLayout::end).max().orElse(0);
        double step = (right - left) / STEPS;
        if (step <= 0) {
            return List.of();
        }
        int[] crossing = new int[STEPS + 1];
        for (List<Glyph> row : rows) {
            boolean[] covered = new boolean[STEPS + 1];
            for (Glyph glyph : row) {
                int to = (int) Math.min(STEPS, (glyph.x + glyph.width - left) / step);
                for (int i = (int) Math.max(0, (glyph.x - left) / step); i <= to; i++) {
                    covered[i] = true;
                }
            }
            for (int i = 0; i <= STEPS; i++) {
                crossing[i] += covered[i] ? 1 : 0;
            }
        }
        double size = rows.get(rows.size() / 2).get(0).size;
        for (double share : SHARES) {
            List<double[]> gutters = new ArrayList<>();
            for (int i = STEPS / 8; i < STEPS * 7 / 8; i++) {
                int from = i;
                while (i <= STEPS && crossing[i] <= share * rows.size()) {
                    i++;
                }
                if ((i - from) * step >= size && i < STEPS * 7 / 8) {
                    gutters.add(new double[] {left + from * step, left + i * step});
                }
            }
            if (!gutters.isEmpty() && areBetweenColumns(rows, gutters, left, right)) {
                return gutters;
            }
        }
        return List.of();
    }

    private static boolean areBetweenColumns(
            List<List<Glyph>> rows, List<double[]> gutters, double left, double right) {
        double size = rows.get(rows.size() / 2).get(0).size;
        for (int c = 0; c <= gutters.size(); c++) {
            double from = c == 0 ? left : gutters.get(c - 1)[1];
            double to = c == gutters.size() ? right : gutters.get(c)[0];
            if (to - from < FEWEST_COLUMN_LETTERS * size) {
                return false;
            }
            int count = 0;
            int full = 0;
            for (List<Glyph> row : rows) {
                double first = Double.MAX_VALUE;
                double last = 0;
                for (Glyph glyph : row) {
                    if (glyph.x >= from - 0.01 && glyph.x < to) {
                        first = Math.min(first, glyph.x);
                        last = Math.max(last, glyph.x + glyph.width);
                    }
                }
                if (last > 0 && !crosses(row, gutters)) {
                    count++;
                    full += last - first > 0.75 * (to - from) ? 1 : 0;
                }
            }
            if (count < FEWEST_COLUMN_LINES || full * 2 < count) {
                return false;
            }
        }
        return true;
    }

    private static double end(List<Glyph> row) {
        return row.stream().mapToDouble(g -> g.x + g.width).max().orElse(0);
    }

    private Line line(List<Glyph> row, int block, boolean wide) {
        double[] sizes = row.stream().mapToDouble(Glyph::size).sorted().toArray();
        double size = sizes[sizes.length / 2];
        double[] bases = row.stream()
                .filter(g -> g.size > size * SMALL)
                .mapToDouble(Glyph::y)
                .sorted()
                .toArray();
        double base = bases.length == 0 ? row.get(0).y : bases[bases.length / 2];
        StringBuilder text = new StringBuilder();
        StringBuilder raised = new StringBuilder();
        Glyph last = null;
        List<Cell> cells = new ArrayList<>();
        int cellFrom = 0;
        double left = row.get(0).x;
        for (Glyph glyph : row) {
            if (glyph.size < size * SMALL && base - glyph.y > size * RAISED) {
                raised.append(glyph.text);
                last = glyph;
                continue;
            }
            flush(raised, text);
            if (last != null && isParted(last, glyph, size)) {
                if (glyph.x - last.x - last.width > GAP * size) {
                    cells.add(new Cell(left, last.x + last.width, text.substring(cellFrom)));
                    cellFrom = text.length() + 1;
                    left = glyph.x;
                }
                text.append(' ');
            }
            text.append(Folding.of(glyph.text));
            last = glyph;
        }
        flush(raised, text);
        cells.add(new Cell(left, end(row), text.substring(cellFrom)));
        return new Line(
                pages, block, wide, row.get(0).x, end(row), base, size, unstretched(cells, size), text.toString());
    }

    /** The cells of a line, single letters beside one another joined: 指　标 is a word stretched over its column. */
    private static List<Cell> unstretched(List<Cell> cells, double size) {
        List<Cell> joined = new ArrayList<>();
        for (Cell cell : cells) {
            Cell last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && isLetter(cell.text)
                    && isLetter(last.text.substring(last.text.length() - 1))
                    && last.right - last.left < STRETCHED * size
                    && cell.left - last.right < STRETCHED * size
                    && last.text.length() <= STRETCHED) {
                joined.set(joined.size() - 1, new Cell(last.left, cell.right, last.text + cell.text));
            } else {
                joined.add(cell);
            }
        }
        return joined;
    }

    private static boolean isLetter(String text) {
        return text.length() == 1 && Chars.isHan(text.charAt(0));
    }

    private static void flush(StringBuilder raised, StringBuilder text) {
        if (raised.length() > 0) {
            text.append(Raised.shown(text, raised.toString()));
            raised.setLength(0);
        }
    }

    private static boolean isParted(Glyph last, Glyph next, double size) {
        double gap = next.x - last.x - last.width;
        boolean latin = isLatin(last.text.charAt(last.text.length() - 1)) && isLatin(next.text.charAt(0));
        return gap > (latin ? LATIN_GAP : GAP) * size;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
