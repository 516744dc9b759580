package hecha.model;

/**
 * What a file format says of a place in the text.
 *
 * @param level of a heading: 1 and up; of a table cell: the number of its table in the document, from 0
 * @param row of a table cell, from 0; otherwise 0
 * @param column of a table cell, from 0; otherwise 0
 */
public record Hint(Span span, Type type, int level, int row, int column) {
    /** What a place can be said to be. */
    public enum Type {
        TITLE,
        HEADING,
        CELL,
        PAGE_HEADER
    }
}
