package hecha.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Makes paragraphs of the lines of a fixed layout: a line that reaches the right edge goes on in the next one that is not
 * indented, also across columns and pages. What is repeated at the edges of pages is set apart as their furniture.
 */
final class FixedText {
    private final List<FixedLayout.Line> lines;
    private final int pages;
    private final Map<Integer, double[]> edges = new HashMap<>();
    private final boolean[] furniture;

    private FixedText(FixedLayout layout) {
        lines = layout.lines();
        pages = layout.pages();
        furniture = new boolean[lines.size()];
    }

    static TextBuilder of(FixedLayout layout) {
        FixedText text = new FixedText(layout);
        text.findFurniture();
        text.findEdges();
        return text.write();
    }

    private void findFurniture() {
        Map<String, Integer> pagesOf = new HashMap<>();
        List<Integer> outer = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) {
                to++;
            }
            int first = from;
            List<Integer> order = new ArrayList<>();
            for (int i = first; i < to; i++) {
                order.add(i);
            }
            order.sort((a, b) -> Double.compare(lines.get(a).y(), lines.get(b).y()));
            int n = order.size();
            for (int k : new int[] {0, 1, n - 2, n - 1}) {
                if (k >= 0 && k < n && !outer.contains(order.get(k))) {
                    outer.add(order.get(k));
                    pagesOf.merge(key(lines.get(order.get(k))), 1, Integer::sum);
                }
            }
            from = to;
        }
        for (int i : outer) {
            FixedLayout.Line line = lines.get(i);
            boolean number = isPageNumber(line.text());
            int repeats = pagesOf.getOrDefault(key(line), 0);
            furniture[i] = number || (repeats >= 3 && repeats * 3 >= pages) || (pages == 2 && repeats == 2);
        }
    }

    /** The words without digits, at their height on the page. */
    private static String key(FixedLayout.Line line) {
        return line.text().replaceAll("[0-9０-９]+", "#") + "@" + Math.round(line.y() / Math.max(1, line.size()));
    }

    /** {@code 3}, {@code — 3 —}, {@code 第3页 共9页}, {@code 3/9}. */
    private static boolean isPageNumber(String text) {
        String bare = text.replaceAll("[\\s—–\\-－·•.。第页共/／|]+", "");
        return !bare.isEmpty()
                && bare.length() <= 8
                && bare.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= '０' && c <= '９'))
                && (bare.length() <= 4 || text.contains("页") || text.contains("/"));
    }

    /** The left and right edge of each block, where most of its lines begin and end. */
    private void findEdges() {
        Map<Integer, List<FixedLayout.Line>> byBlock = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!furniture[i]) {
                byBlock.computeIfAbsent(lines.get(i).block(), block -> new ArrayList<>())
                        .add(lines.get(i));
            }
        }
        double[] whole = edges(lines, 0.05);
        byBlock.forEach((block, its) -> {
            double[] own = its.get(0).wide() ? edges(its, 0.1) : columnEdges(its);
            // A short page has no line that reaches its edge: the document's edge holds for it.
            boolean alone = its.get(0).wide();
            edges.put(block, alone ? new double[] {Math.min(own[0], whole[0] + 1), Math.max(own[1], whole[1])} : own);
        });
    }

    /** The commonest edges: a column may be wider further down its page. */
    private static double[] columnEdges(List<FixedLayout.Line> lines) {
        return new double[] {
            commonest(lines, FixedLayout.Line::left, lines.get(0).size()),
            commonest(lines, FixedLayout.Line::right, lines.get(0).size())
        };
    }

    private static double commonest(
            List<FixedLayout.Line> lines, ToDoubleFunction<FixedLayout.Line> edge, double size) {
        Map<Long, Integer> counts = new HashMap<>();
        double best = edge.applyAsDouble(lines.get(0));
        int most = 0;
        for (FixedLayout.Line line : lines) {
            double at = edge.applyAsDouble(line);
            int count = counts.merge(Math.round(at / Math.max(0.1, size)), 1, Integer::sum);
            if (count > most) {
                most = count;
                best = at;
            }
        }
        return best;
    }

    private static double[] edges(List<FixedLayout.Line> lines, double share) {
        double[] left =
                lines.stream().mapToDouble(FixedLayout.Line::left).sorted().toArray();
        double[] right =
                lines.stream().mapToDouble(FixedLayout.Line::right).sorted().toArray();
        int cut = (int) (left.length * share);
        return left.length == 0 ? new double[2] : new double[] {left[cut], right[right.length - 1 - cut]};
    }

    private TextBuilder write() {
        TextBuilder out = new TextBuilder();
        double leading = leading();
        List<Integer> pending = new ArrayList<>();
        FixedLayout.Line last = null;
        for (int i = 0; i < lines.size(); i++) {
            FixedLayout.Line line = lines.get(i);
            if (furniture[i]) {
                pending.add(i);
                continue;
            }
            FixedTable table = FixedTable.at(lines, furniture, i);
            if (table.to() > i) {
                if (last != null) {
                    out.endParagraph();
                }
                flush(pending, out, line.page());
                write(table, i, out);
                i = table.to() - 1;
                last = null;
                continue;
            }
            if (last != null) {
                if (goesOn(last, line, leading)) {
                    join(out, line.text());
                    last = line;
                    continue;
                }
                out.endParagraph();
                flush(pending, out, line.page());
            }
            out.page(line.page());
            out.append(line.text());
            last = line;
        }
        if (last != null) {
            out.endParagraph();
        }
        flush(pending, out, Integer.MAX_VALUE);
        return out;
    }

    /** Writes a table; a place without a cell may be part of a merged one, so it is not told as empty. */
    private void write(FixedTable table, int from, TextBuilder out) {
        out.page(lines.get(from).page());
        out.startTable();
        for (int i = from; i < table.to(); i++) {
            out.startRow();
            for (FixedLayout.Cell cell : lines.get(i).cells()) {
                out.startCell(table.column(cell));
                out.append(cell.text());
                out.endCell(false);
            }
            out.endRow();
        }
        out.endTable();
    }

    /** Writes what stands at the edges of the pages before {@code page}, where no paragraph is cut by it. */
    private void flush(List<Integer> pending, TextBuilder out, int page) {
        pending.removeIf(i -> {
            FixedLayout.Line line = lines.get(i);
            if (line.page() > page) {
                return false;
            }
            out.page(line.page());
            int from = out.length();
            out.append(line.text());
            out.pageHeader(from);
            out.endParagraph();
            return true;
        });
    }

    /** The commonest distance of lines. */
    private double leading() {
        double[] distances = new double[Math.max(0, lines.size() - 1)];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).block() == lines.get(i - 1).block() && distance > 0) {
                distances[count++] = distance;
            }
        }
        double[] sorted = Arrays.copyOf(distances, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[count / 2];
    }

    private boolean goesOn(FixedLayout.Line last, FixedLayout.Line next, double leading) {
        double[] before = edges.getOrDefault(last.block(), new double[2]);
        double[] here = edges.getOrDefault(next.block(), new double[2]);
        double size = last.size();
        boolean sameLook = Math.abs(last.size() - next.size()) < 0.15 * size;
        boolean full = last.right() > before[1] - 1.6 * size;
        boolean flush = next.left() < here[0] + 0.9 * size;
        boolean near = last.block() != next.block() || next.y() - last.y() < 1.9 * Math.max(leading, size);
        // Rows of a table reach the edge, too.
        boolean rows = last.cells().size() > 2 && next.cells().size() > 2;
        return sameLook && full && flush && near && !rows;
    }

    /** Lines are joined as they were cut: between words of Latin letters with a space, otherwise without. */
    private static void join(TextBuilder out, String text) {
        char before = out.length() == 0 ? ' ' : out.text().charAt(out.length() - 1);
        char after = text.isEmpty() ? ' ' : text.charAt(0);
        boolean words = before < 0x2E80 && after < 0x2E80 && Character.isLetter(before) && Character.isLetter(after);
        out.append(words ? " " : "").append(text);
    }
}
