package hecha.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text cut into the cells of a table's row, which bars, tabs or wide blanks part.
 *
 * @param parting what parts the cells
 * @param cells the cells from left to right; one for a line that is no row, none for the rule below the heads of a table
 */
public record TableLine(Parting parting, List<Cell> cells) {
    private static final int WIDE = 2;
    private static final int FEWEST_BARS = 2;
    private static final String BARS = "|｜";
    private static final String RULES = "-—:+=─";

    public TableLine {
        cells = List.copyOf(cells);
    }

    /** What parts the cells of a line. */
    public enum Parting {
        BARS,
        TABS,
        BLANKS
    }

    /**
     * Where a cell stands in the text, without the blanks around it; an empty cell ends where it begins.
     *
     * @param from index of its first character
     * @param to index after its last
     */
    public record Cell(int from, int to) {
        public boolean isEmpty() {
            return from >= to;
        }
    }

    /** The line that stands in {@code text} from {@code from} to {@code to}, without the mark at its end. */
    public static TableLine of(String text, int from, int to) {
        int start = Chars.skipBlanks(text, from, to);
        int end = Chars.skipBlanksBack(text, to > start && text.charAt(to - 1) == '\r' ? to - 1 : to, start);
        Parting parting = parting(text, start, end);
        if (parting == Parting.BARS && isRule(text, start, end)) {
            return new TableLine(parting, List.of());
        }
        List<Cell> cells = switch (parting) {
            case BARS -> inside(parted(text, start, end, parting));
            case TABS -> parted(text, from, to, parting);
            case BLANKS -> byBlanks(text, start, end);
        };
        return new TableLine(parting, cells);
    }

    private static Parting parting(String text, int from, int to) {
        int bars = 0;
        boolean tab = false;
        for (int i = from; i < to; i++) {
            bars += isBar(text.charAt(i)) ? 1 : 0;
            tab |= text.charAt(i) == '\t';
        }
        return bars >= FEWEST_BARS ? Parting.BARS : tab ? Parting.TABS : Parting.BLANKS;
    }

    /** {@code | --- | ---: |}: the line between the heads and the rows. */
    private static boolean isRule(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isBar(c) && RULES.indexOf(c) < 0 && !Chars.isBlank(c)) {
                return false;
            }
        }
        return true;
    }

    private static List<Cell> parted(String text, int from, int to, Parting parting) {
        List<Cell> cells = new ArrayList<>();
        int at = from;
        for (int i = from; i <= to; i++) {
            boolean parts = i == to || (parting == Parting.BARS ? isBar(text.charAt(i)) : text.charAt(i) == '\t');
            if (parts) {
                cells.add(cell(text, at, i));
                at = i + 1;
            }
        }
        return cells;
    }

    /** The cells without what stands outside the bars at either end. */
    private static List<Cell> inside(List<Cell> cells) {
        int first = cells.get(0).isEmpty() ? 1 : 0;
        int last = cells.get(cells.size() - 1).isEmpty() ? 1 : 0;
        return cells.subList(first, Math.max(first, cells.size() - last));
    }

    private static List<Cell> byBlanks(String text, int from, int to) {
        List<Cell> cells = new ArrayList<>();
        int at = from;
        int i = from;
        while (i < to) {
            if (!isWide(text, i, to) || isStretched(text, at, i, to)) {
                i = Math.max(i + 1, Chars.skipBlanks(text, i, to));
            } else {
                cells.add(cell(text, at, i));
                i = Chars.skipBlanks(text, i, to);
                at = i;
            }
        }
        cells.add(cell(text, at, to));
        return cells;
    }

    /** {@code 项　　目}, {@code 合　　计}: two characters alone, drawn apart to fill the column, are one word. */
    private static boolean isStretched(String text, int from, int gap, int to) {
        int next = Chars.skipBlanks(text, gap, to);
        return gap == from + 1
                && next < to
                && Chars.isHan(text.charAt(from))
                && Chars.isHan(text.charAt(next))
                && (next + 1 == to || isWide(text, next + 1, to));
    }

    /** Whether blanks begin that are wide enough to part cells: one in full width, or two. */
    private static boolean isWide(String text, int at, int to) {
        return text.charAt(at) == '\u3000' || Chars.skipBlanks(text, at, to) - at >= WIDE;
    }

    private static Cell cell(String text, int from, int to) {
        int start = Chars.skipBlanks(text, from, to);
        int end = Chars.skipBlanksBack(text, to > start && text.charAt(to - 1) == '\r' ? to - 1 : to, start);
        return new Cell(start, Math.max(start, end));
    }

    private static boolean isBar(char c) {
        return BARS.indexOf(c) >= 0;
    }
}
