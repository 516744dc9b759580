package hecha.audit;

import hecha.model.Span;

/**
 * A place of the report: path of its section, line and column from 1, and its place in the original.
 *
 * @param position the page, paragraph or cell of the file that people open; empty for plain text
 */
public record Where(String path, int line, int column, String position, Span span) {
    /** The place in Chinese, such as {@code 二（三） 第13行第646字}. */
    public String zh() {
        String at = position.isEmpty() ? "第" + line + "行第" + column + "字" : position;
        return (path.isEmpty() ? "" : path + " ") + at;
    }
}
