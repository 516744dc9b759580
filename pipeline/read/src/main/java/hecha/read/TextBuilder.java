package hecha.read;

import hecha.model.Hint;
import hecha.model.Layout;
import hecha.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Puts the text of a document together, one paragraph or cell of a table a line, with what the format says of its
 * places. Cells of a table inside a cell stand where that table stands; rows without a word do
 * not count.
 */
final class TextBuilder {
    private static final int QUOTED = 200;

    private final StringBuilder text = new StringBuilder();
    private final List<Hint> hints = new ArrayList<>();
    private final List<Layout.Position> positions = new ArrayList<>();
    private final List<Layout.Blank> blanks = new ArrayList<>();
    private final List<Layout.Omission> omissions = new ArrayList<>();
    private final Deque<Table> open = new ArrayDeque<>();
    private final int[] tables;
    private Layout.Part part = Layout.Part.BODY;
    private String sheet = "";
    private int page;
    private int placed;
    private int paragraph;
    private int start;

    /** A table that is not yet at its end. */
    private static final class Table {
        private final int number;
        private int row;
        private int shownRow = -1;
        private int column;
        private boolean rowWords;
        private int cellFrom;
        /** Where the part of the cell begins that no hint holds yet. */
        private int cellStart;

        private boolean cellWords;
        /** Where the empty cells of the row stand, and their columns. */
        private final List<int[]> empty = new ArrayList<>();

        Table(int number) {
            this.number = number;
        }
    }

    TextBuilder() {
        tables = new int[1];
    }

    private TextBuilder(TextBuilder outer) {
        tables = outer.tables;
        page = outer.page;
    }

    /** A builder for text that stands in a box of this one's page; {@link #add} puts it in. */
    TextBuilder box() {
        TextBuilder box = new TextBuilder(this);
        box.part = Layout.Part.TEXT_BOX;
        return box;
    }

    int length() {
        return text.length();
    }

    CharSequence text() {
        return text;
    }

    boolean isEmpty() {
        return text.toString().isBlank();
    }

    /** From here on text stands in this part; its paragraphs count from 1. */
    void part(Layout.Part next) {
        part = next;
        paragraph = 0;
    }

    boolean isNote() {
        return part == Layout.Part.FOOTNOTE || part == Layout.Part.ENDNOTE;
    }

    void sheet(String name) {
        sheet = name;
    }

    /** From here on text stands on this page, from 1. */
    void page(int number) {
        if (number != page && text.length() > start) {
            place(paragraph + 1);
        }
        page = number;
    }

    /** Says where the words stand that have no place yet; a page that ends within a line parts it in two. */
    private void place(int ofParagraph) {
        int from = Math.max(placed, start);
        if (text.length() > from) {
            Table table = open.peek();
            String cell = table == null ? "" : address(table.row, table.column);
            positions.add(new Layout.Position(new Span(from, text.length()), part, page, ofParagraph, sheet, cell));
        }
        placed = text.length();
    }

    /** Takes back what was said of pages: the file does not say where they end. */
    void forgetPages() {
        positions.replaceAll(p -> new Layout.Position(p.span(), p.part(), 0, p.paragraph(), p.sheet(), p.cell()));
    }

    /**
     * Keeps what was said of pages by their breaks where the file tells as many pages, and its count is that of this text:
     * programs write the counts down when they lay the text out, and others leave old ones standing.
     *
     * @param told how many pages the file has by its own words, 0 where it does not say
     * @param letters how many characters without blanks it has by its own words
     */
    void settlePages(int told, int letters) {
        long here = text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
        if (told != page || Math.abs(letters - here) * 10 > here) {
            forgetPages();
        }
    }

    int page() {
        return page;
    }

    TextBuilder append(CharSequence words) {
        text.append(words);
        return this;
    }

    TextBuilder append(char c) {
        text.append(c);
        return this;
    }

    /** Writes {@code c} over the last character. */
    void replaceLast(char c) {
        text.setCharAt(text.length() - 1, c);
    }

    /** Whether the line that is being written holds nothing yet. */
    boolean atLineStart() {
        return text.length() == start;
    }

    int lineStart() {
        return start;
    }

    /** Ends the line: a paragraph, or a part of a cell. */
    void endParagraph() {
        paragraph++;
        place(paragraph);
        text.append('\n');
        start = text.length();
    }

    /** {@code B3} for row 2 and column 1, both from 0. */
    static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.append(row + 1).toString();
    }

    /** Says of the words from {@code from} to here that they are a title (level 0) or a heading (1 and up). */
    void heading(int from, int level) {
        if (open.isEmpty() && text.length() > from) {
            Hint.Type type = level == 0 ? Hint.Type.TITLE : Hint.Type.HEADING;
            hints.add(new Hint(new Span(from, text.length()), type, level, 0, 0));
        }
    }

    /** Says of the line from {@code from} to here that it is repeated on each page. */
    void pageHeader(int from) {
        hints.add(new Hint(new Span(from, text.length()), Hint.Type.PAGE_HEADER, 0, 0, 0));
    }

    void blank(int from, Layout.Form form) {
        blanks.add(new Layout.Blank(new Span(from, text.length()), form));
    }

    void omit(Layout.Omission.Kind kind, String words) {
        if (!words.isBlank()) {
            String quoted = words.length() <= QUOTED ? words : words.substring(0, QUOTED);
            omissions.add(new Layout.Omission(text.length(), kind, quoted, words.length()));
        }
    }

    void startTable() {
        closePiece();
        open.push(new Table(tables[0]++));
    }

    /** @param number from 0, where the file says which row of its sheet this is */
    void startRow(int number) {
        open.element().row = number;
        startRow();
    }

    void startRow() {
        Table table = open.element();
        table.column = 0;
        table.rowWords = false;
        table.empty.clear();
    }

    /** Begins a cell; {@code column} from 0. */
    void startCell(int column) {
        Table table = open.element();
        table.column = column;
        table.cellFrom = text.length();
        table.cellStart = text.length();
        table.cellWords = false;
    }

    /**
     * @param merged whether the cell only goes on one above or beside it
     */
    void endCell(boolean merged) {
        if (text.length() > start) {
            endParagraph();
        }
        closePiece();
        Table table = open.element();
        if (!table.cellWords && !merged) {
            text.append(text.length() == table.cellFrom ? "\n" : "");
            start = text.length();
            table.empty.add(new int[] {table.cellFrom, table.column});
        }
    }

    /** Ends the part of a cell that stands before a table inside it, or its end. */
    private void closePiece() {
        Table table = open.peek();
        if (table == null) {
            return;
        }
        int from = table.cellStart;
        int end = text.length();
        while (end > from && text.charAt(end - 1) == '\n') {
            end--;
        }
        boolean words = false;
        for (int i = from; i < end && !words; i++) {
            words = !Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i));
        }
        if (words) {
            table.shownRow += table.rowWords ? 0 : 1;
            table.rowWords = true;
            table.cellWords = true;
            hints.add(new Hint(new Span(from, end), Hint.Type.CELL, table.number, table.shownRow, table.column));
        }
        table.cellStart = text.length();
    }

    void endRow() {
        Table table = open.element();
        if (table.rowWords) {
            for (int[] cell : table.empty) {
                Span place = new Span(cell[0], cell[0]);
                hints.add(new Hint(place, Hint.Type.CELL, table.number, table.shownRow, cell[1]));
                blanks.add(new Layout.Blank(place, Layout.Form.CELL));
            }
        }
        table.row++;
    }

    void endTable() {
        open.pop();
        if (!open.isEmpty()) {
            open.element().cellStart = text.length();
            open.element().cellWords = true;
        }
        start = text.length();
    }

    boolean inTable() {
        return !open.isEmpty();
    }

    /** Puts the text of {@code other} here, as lines of its own. */
    void add(TextBuilder other) {
        if (text.length() > start) {
            endParagraph();
        }
        int by = text.length();
        text.append(other.text);
        other.hints.forEach(h -> hints.add(new Hint(shifted(h.span(), by), h.type(), h.level(), h.row(), h.column())));
        other.positions.forEach(p -> positions.add(
                new Layout.Position(shifted(p.span(), by), p.part(), p.page(), p.paragraph(), p.sheet(), p.cell())));
        other.blanks.forEach(b -> blanks.add(new Layout.Blank(shifted(b.span(), by), b.form())));
        other.omissions.forEach(o -> omissions.add(new Layout.Omission(o.at() + by, o.kind(), o.words(), o.length())));
        start = text.length();
    }

    private static Span shifted(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    Content content(String charset, List<Span> undecodable) {
        // A hint without words stands before the one of the same place that has some.
        hints.sort(Comparator.comparing(Hint::span));
        positions.sort(Comparator.comparing(Layout.Position::span));
        blanks.sort(Comparator.comparing(Layout.Blank::span));
        omissions.sort(Comparator.comparingInt(Layout.Omission::at));
        return new Content(text.toString(), charset, hints, undecodable, new Layout(positions, blanks, omissions));
    }
}
