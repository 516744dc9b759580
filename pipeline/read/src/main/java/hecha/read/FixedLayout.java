package hecha.read;

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
     * @param cells how many pieces wide gaps part it into
     */
    record Line(int page, int block, double left, double right, double y, double size, int cells, String text) {}

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
        double[] gutter = gutter(rows);
        int block = blocks++;
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        int rightBlock = blocks++;
        for (List<Glyph> row : rows) {
            if (gutter.length == 0 || crosses(row, gutter)) {
                lines.addAll(left);
                lines.addAll(right);
                left.clear();
                right.clear();
                lines.add(line(row, block));
            } else {
                double middle = (gutter[0] + gutter[1]) / 2;
                List<Glyph> before = row.stream().filter(g -> g.x < middle).toList();
                List<Glyph> after = row.stream().filter(g -> g.x >= middle).toList();
                if (!before.isEmpty()) {
                    left.add(line(before, rightBlock));
                }
                if (!after.isEmpty()) {
                    right.add(line(after, rightBlock + 1));
                }
            }
        }
        blocks++;
        lines.addAll(left);
        lines.addAll(right);
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

    private static boolean crosses(List<Glyph> row, double[] gutter) {
        return row.stream().anyMatch(g -> g.x < gutter[1] && g.x + g.width > gutter[0]);
    }

    /**
     * The gap between two columns of running text: few lines cross it, and the lines beside it fill their columns, which the
     * cells of a table do not. Empty where there is none.
     */
    private static double[] gutter(List<List<Glyph>> rows) {
        if (rows.size() < FEWEST_COLUMN_LINES) {
            return new double[0];
        }
        double left = rows.stream().mapToDouble(r -> r.get(0).x).min().orElse(0);
        double right = rows.stream().mapToDouble(FixedLayout::end).max().orElse(0);
        int steps = 400;
        double step = (right - left) / steps;
        if (step <= 0) {
            return new double[0];
        }
        int[] crossing = new int[steps + 1];
        for (List<Glyph> row : rows) {
            boolean[] covered = new boolean[steps + 1];
            for (Glyph glyph : row) {
                int to = (int) Math.min(steps, (glyph.x + glyph.width - left) / step);
                for (int i = (int) Math.max(0, (glyph.x - left) / step); i <= to; i++) {
                    covered[i] = true;
                }
            }
            for (int i = 0; i <= steps; i++) {
                crossing[i] += covered[i] ? 1 : 0;
            }
        }
        int most = rows.size() / 2;
        int best = -1;
        int bestLength = 0;
        for (int i = (int) (steps * 0.35); i < steps * 0.65; i++) {
            int length = 0;
            while (i + length <= steps && crossing[i + length] <= most) {
                length++;
            }
            if (length > bestLength) {
                best = i;
                bestLength = length;
            }
            i += length;
        }
        double size = rows.get(rows.size() / 2).get(0).size;
        if (best < 0 || bestLength * step < size) {
            return new double[0];
        }
        double[] gutter = {left + best * step, left + (best + bestLength) * step};
        return isBetweenColumns(rows, gutter, left, right) ? gutter : new double[0];
    }

    private static boolean isBetweenColumns(List<List<Glyph>> rows, double[] gutter, double left, double right) {
        int[] lines = new int[2];
        int[] full = new int[2];
        for (List<Glyph> row : rows) {
            if (crosses(row, gutter)) {
                continue;
            }
            for (int side = 0; side < 2; side++) {
                boolean before = side == 0;
                double[] edges = row.stream()
                        .filter(g -> g.x < gutter[0] == before)
                        .flatMapToDouble(g -> java.util.stream.DoubleStream.of(g.x, g.x + g.width))
                        .sorted()
                        .toArray();
                if (edges.length > 0) {
                    double width = before ? gutter[0] - left : right - gutter[1];
                    lines[side]++;
                    full[side] += edges[edges.length - 1] - edges[0] > 0.75 * width ? 1 : 0;
                }
            }
        }
        return lines[0] >= FEWEST_COLUMN_LINES
                && lines[1] >= FEWEST_COLUMN_LINES / 2
                && full[0] * 2 >= lines[0]
                && full[1] * 2 >= lines[1];
    }

    private static double end(List<Glyph> row) {
        return row.stream().mapToDouble(g -> g.x + g.width).max().orElse(0);
    }

    private Line line(List<Glyph> row, int block) {
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
        int cells = 1;
        for (Glyph glyph : row) {
            if (glyph.size < size * SMALL && base - glyph.y > size * RAISED) {
                raised.append(glyph.text);
                last = glyph;
                continue;
            }
            flush(raised, text);
            if (last != null && isParted(last, glyph, size)) {
                text.append(' ');
                cells += glyph.x - last.x - last.width > GAP * size ? 1 : 0;
            }
            text.append(Folding.of(glyph.text));
            last = glyph;
        }
        flush(raised, text);
        return new Line(pages, block, row.get(0).x, end(row), base, size, cells, text.toString());
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
