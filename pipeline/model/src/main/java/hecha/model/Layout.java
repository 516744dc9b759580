package hecha.model;

import java.util.List;
import java.util.Optional;

/**
 * Where the words of a report stand in the file that people open, and what that file shows that the text does not hold.
 *
 * @param positions in text order, none overlapping another; empty for plain text, whose lines say it all
 * @param blanks places that the form left open, in text order; they may lie inside cells
 * @param omissions what the reader left out of the text, in text order
 */
public record Layout(List<Position> positions, List<Blank> blanks, List<Omission> omissions) {
    /** The layout of plain text. */
    public static final Layout NONE = new Layout(List.of(), List.of(), List.of());

    public Layout {
        positions = List.copyOf(positions);
        blanks = List.copyOf(blanks);
        omissions = List.copyOf(omissions);
    }

    /** A part of a document that stands outside its running text. */
    public enum Part {
        BODY,
        PAGE_HEADER,
        TEXT_BOX,
        FOOTNOTE,
        ENDNOTE
    }

    /**
     * Where a paragraph or cell stands.
     *
     * @param page from 1; 0 where the file does not say
     * @param paragraph from 1 in its part of the document; 0 where the file has none
     * @param sheet the name of the sheet; empty outside workbooks
     * @param cell of a sheet or a table, such as {@code B3}; empty outside tables
     */
    public record Position(Span span, Part part, int page, int paragraph, String sheet, String cell) {
        /** The place as people say it; empty where nothing is known beyond the text's own lines. */
        public Message shown() {
            StringBuilder zh = new StringBuilder();
            StringBuilder en = new StringBuilder();
            if (page > 0) {
                add(zh, en, "第" + page + "页", "page " + page);
            }
            switch (part) {
                case BODY -> {}
                case PAGE_HEADER -> add(zh, en, "页眉", "page header");
                case TEXT_BOX -> add(zh, en, "文本框", "text box");
                case FOOTNOTE -> add(zh, en, "脚注", "footnote");
                case ENDNOTE -> add(zh, en, "尾注", "endnote");
            }
            if (!sheet.isEmpty()) {
                add(zh, en, "工作表“" + sheet + "”", "sheet “" + sheet + "”");
            }
            if (!cell.isEmpty()) {
                add(zh, en, cell + "格", "cell " + cell);
            }
            if (paragraph > 0 && cell.isEmpty()) {
                add(zh, en, "第" + paragraph + "段", "paragraph " + paragraph);
            }
            return new Message(zh.toString(), en.toString());
        }

        private static void add(StringBuilder zh, StringBuilder en, String chinese, String english) {
            zh.append(chinese);
            en.append(en.length() == 0 ? "" : ", ").append(english);
        }
    }

    /** A place that the form left open: its span holds the characters that stand for it, none for an empty cell. */
    public record Blank(Span span, Form form) {}

    /** How a form leaves a place open. */
    public enum Form {
        /** The prompt of a content control that nobody filled in. */
        CONTROL,
        /** Underlined spaces, {@code _} in the text. */
        SPACE,
        /** An empty cell of a table. */
        CELL
    }

    /**
     * Words of the file that are no part of its text.
     *
     * @param at where they would stand in the text
     * @param words the words, at most 200 characters of them
     * @param length how many characters they are in whole
     */
    public record Omission(int at, Kind kind, String words, int length) {
        /** Why words are left out. */
        public enum Kind {
            HIDDEN,
            RUBY,
            COMMENT,
            DELETED,
            NOTE_MARK
        }
    }

    /** The position that holds original index {@code at}. */
    public Optional<Position> at(int at) {
        int low = 0;
        int high = positions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions.get(middle).span().start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && at <= positions.get(low - 1).span().end()
                ? Optional.of(positions.get(low - 1))
                : Optional.empty();
    }
}
