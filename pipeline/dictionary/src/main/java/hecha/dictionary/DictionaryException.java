package hecha.dictionary;

/** A broken dictionary entry: the message names file, line and what to do. */
public final class DictionaryException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String problem;

    public DictionaryException(String file, int line, String problem) {
        super("dictionaries/" + file + ":" + line + ": " + problem);
        this.line = line;
        this.problem = problem;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }
}
