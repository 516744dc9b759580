package hecha.cli;

import hecha.audit.table.TableWriter;
import hecha.record.Table.Note;
import hecha.text.DisplayWidth;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table for people: columns under one another, no wider than the terminal. Numbers are never cut; of texts that are
 * too long the widest column gives way first, what was found in it stays in sight, and of a path its end. A Chinese
 * character is two columns wide. Widths follow the first rows; what comes later is cut to them.
 */
final class FittedTable implements TableWriter {
    private static final int MEASURED = 400;
    private static final int NARROWEST = 8;
    private static final String BETWEEN = "  ";

    private final Writer writer;
    private final int width;
    private final boolean colour;
    private final List<List<? extends @Nullable Object>> waiting = new ArrayList<>();
    private List<String> columns = List.of();
    private int @Nullable [] widths;

    /** @param width of the terminal; 0 for none */
    FittedTable(Writer writer, int width, boolean colour) {
        this.writer = writer;
        this.width = width;
        this.colour = colour;
    }

    @Override
    public void open(List<Note> notes, List<String> names) {
        columns = List.copyOf(names);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        int[] known = widths;
        if (known != null) {
            line(cells, known);
        } else {
            waiting.add(cells);
            if (waiting.size() == MEASURED) {
                begin();
            }
        }
    }

    private void begin() throws IOException {
        int[] found = new int[columns.size()];
        boolean[] fixed = new boolean[found.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = DisplayWidth.of(columns.get(i));
            for (List<? extends @Nullable Object> row : waiting) {
                found[i] = Math.max(found[i], DisplayWidth.of(text(row.get(i))));
                fixed[i] |= row.get(i) instanceof Number;
            }
        }
        int total = IntStream.of(found).sum() + BETWEEN.length() * Math.max(0, found.length - 1);
        while (width > 0 && total > width) {
            int widest = -1;
            for (int i = 0; i < found.length; i++) {
                boolean wider = !fixed[i] && found[i] > NARROWEST && (widest < 0 || found[i] > found[widest]);
                widest = wider ? i : widest;
            }
            if (widest < 0) {
                break;
            }
            found[widest]--;
            total--;
        }
        widths = found;
        line(columns, found);
        for (List<? extends @Nullable Object> row : waiting) {
            line(row, found);
        }
        waiting.clear();
    }

    private void line(List<? extends @Nullable Object> cells, int[] to) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < to.length; i++) {
            String cut = cut(text(cells.get(i)), to[i]);
            String blanks = " ".repeat(Math.max(0, to[i] - DisplayWidth.of(cut)));
            String shown = colour ? cut.replace("⟦", "\033[1;31m⟦").replace("⟧", "⟧\033[0m") : cut;
            line.append(i == 0 ? "" : BETWEEN).append(cells.get(i) instanceof Number ? blanks + shown : shown + blanks);
        }
        writer.write(line.toString().stripTrailing() + "\n");
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal decimal ? decimal.toPlainString() : DisplayWidth.shown(cell.toString());
    }

    /** A text in so many columns: of a path the end, else that which stands around what was found, else the beginning. */
    static String cut(String text, int columns) {
        if (DisplayWidth.of(text) <= columns) {
            return text;
        }
        int mark = text.indexOf('⟦');
        boolean path = mark < 0 && text.indexOf('/') >= 0;
        int from = 0;
        if (path) {
            from = text.length();
            while (from > 0 && DisplayWidth.of(text.substring(from - 1)) < columns) {
                from--;
            }
            return "…" + text.substring(from);
        }
        if (mark > 0) {
            int end = Math.max(mark, text.indexOf('⟧'));
            int found = DisplayWidth.of(text.substring(mark, end + 1));
            int before = Math.max(0, (columns - found - 2) / 2);
            from = mark;
            while (from > 0 && DisplayWidth.of(text.substring(from - 1, mark)) <= before) {
                from--;
            }
        }
        String head = from > 0 ? "…" : "";
        int to = from;
        while (to < text.length() && DisplayWidth.of(head + text.substring(from, to + 1)) < columns) {
            to++;
        }
        return head + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    @Override
    public void close() throws IOException {
        if (widths == null) {
            begin();
        }
    }
}
