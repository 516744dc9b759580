package hecha.dictionary;

/** A broken dictionary entry: the message names file, line and what to do. */
public final class DictionaryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DictionaryException(String file, int line, String problem) {
        super("dictionaries/" + file + ":" + line + ": " + problem);
    }
}
