package hecha.dictionary;

import hecha.model.Message;

/** A broken dictionary entry: the message names file, line and what to do. */
public final class DictionaryException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String file;
    private final int line;
    private final transient Message text;

    public DictionaryException(String file, int line, Message text) {
        super("dictionaries/" + file + ":" + line + ": " + text.en());
        this.file = file;
        this.line = line;
        this.text = text;
    }

    /** The file's name below {@code dictionaries/}. */
    public String file() {
        return file;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong in both languages, without the place. */
    public Message text() {
        return text;
    }
}
