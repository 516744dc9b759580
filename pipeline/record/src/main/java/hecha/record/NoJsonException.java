package hecha.record;

/** A text that is no JSON, with the line and column, from 1, at which that is seen. */
public final class NoJsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    NoJsonException(int line, int column, Exception cause) {
        super("line " + line + ", column " + column, cause);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
