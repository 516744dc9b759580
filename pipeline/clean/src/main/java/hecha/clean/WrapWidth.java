package hecha.clean;

import java.util.List;

/**
 * The width at which a text was cut into lines, if it was: as a page of print or a mail program does it, without regard
 * to sentences.
 *
 * @param width of a full line; 0 if the lines of the text have no common width
 * @param byColumns whether width counts columns, a full-width character two; else characters
 */
record WrapWidth(int width, boolean byColumns) {
    private static final int NARROWEST = 16;
    private static final int WIDEST = 200;

    static WrapWidth of(FoldedCharacters letters, List<Line> lines) {
        int columns = mode(letters, lines, true, 3);
        int characters = mode(letters, lines, false, 1);
        int byColumns = columns == 0 ? 0 : support(letters, lines, columns, true, 3);
        int byCharacters = characters == 0 ? 0 : support(letters, lines, characters, false, 1);
        if (byColumns == 0 && byCharacters == 0) {
            return new WrapWidth(0, true);
        }
        return byCharacters >= byColumns ? new WrapWidth(characters, false) : new WrapWidth(columns, true);
    }

    boolean isFull(FoldedCharacters letters, Line line) {
        return width > 0 && measure(letters, line, byColumns) >= width - (byColumns ? 3 : 1);
    }

    /** The commonest width of lines that end inside a sentence, if it explains most of them; otherwise 0. */
    private static int mode(FoldedCharacters letters, List<Line> lines, boolean byColumns, int slack) {
        int[] counts = new int[WIDEST * 2 + slack + 2];
        int open = 0;
        int longer = 0;
        for (Line line : lines) {
            int width = measure(letters, line, byColumns);
            if (width > WIDEST) {
                longer++;
            } else if (width >= NARROWEST * (byColumns ? 2 : 1) && Joints.isOpen(letters, line)) {
                counts[width]++;
                open++;
            }
        }
        int best = 0;
        int bestCount = 0;
        for (int width = 1; width < counts.length - slack; width++) {
            int count = 0;
            for (int near = Math.max(0, width - slack); near <= width; near++) {
                count += counts[near];
            }
            if (count >= bestCount && counts[width] > 0) {
                best = width;
                bestCount = count;
            }
        }
        int beyond = longer;
        for (Line line : lines) {
            int width = measure(letters, line, byColumns);
            beyond += width > best + slack && width <= WIDEST ? 1 : 0;
        }
        boolean common = bestCount >= 3 && bestCount * 10 >= open * 4 && beyond * 20 <= lines.size();
        return common ? best : 0;
    }

    private static int support(FoldedCharacters letters, List<Line> lines, int width, boolean byColumns, int slack) {
        int count = 0;
        for (Line line : lines) {
            int measured = measure(letters, line, byColumns);
            count += measured <= width && measured >= width - slack && Joints.isOpen(letters, line) ? 1 : 0;
        }
        return count;
    }

    private static int measure(FoldedCharacters letters, Line line, boolean byColumns) {
        if (!byColumns) {
            return line.length() + line.lead();
        }
        int columns = line.indent();
        for (int i = line.from(); i < line.to() && columns <= WIDEST; i++) {
            columns += letters.chars[i] < 0x2000 ? 1 : 2;
        }
        return columns;
    }
}
