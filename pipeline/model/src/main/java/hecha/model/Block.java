package hecha.model;

/**
 * A stretch of the clean text that has one function on the page; blocks tile the text without its line breaks.
 *
 * @param from first clean index
 * @param to clean index after the last
 * @param section index into {@link Outline#sections()} of the innermost section that holds it, or -1 before the first
 * @param cell the place in its table, if it is a {@link Type#CELL}
 */
public record Block(Type type, int from, int to, int section, java.util.Optional<Cell> cell) {
    /** What a block is for. */
    public enum Type {
        TITLE,
        SUBTITLE,
        DOCUMENT_NUMBER,
        ADDRESSEE,
        HEADING,
        PARAGRAPH,
        CELL,
        BYLINE,
        SIGNATURE,
        DATE_LINE,
        ATTACHMENT_NOTE
    }

    /** Where a cell stands: number of the table in the report, row and column, all from 0. */
    public record Cell(int table, int row, int column) {}
}
