package hecha.audit;

import hecha.model.Span;

/** A place of the report: path of its section, line and column from 1, and its place in the original. */
public record Where(String path, int line, int column, Span span) {
    /** The place in Chinese, such as {@code 二（三） 第13行第646字}. */
    public String zh() {
        return (path.isEmpty() ? "" : path + " ") + "第" + line + "行第" + column + "字";
    }
}
