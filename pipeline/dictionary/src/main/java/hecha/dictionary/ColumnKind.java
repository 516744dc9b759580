package hecha.dictionary;

import hecha.model.Message;
import java.util.List;
import java.util.Locale;

/**
 * A kind of column in the tables of reports ({@code dictionaries/columns}): how its head is called and what its cells
 * look like.
 *
 * @param heads words that a head of such a column ends with
 * @param cells words that cells of such a column end with
 */
public record ColumnKind(String name, Form form, List<String> heads, List<String> cells, List<Example> examples) {
    /** What a cell looks like. */
    public enum Form {
        /** Counts the rows: 1, 2, 3. */
        ORDINAL,
        NUMBER,
        DATE,
        /** One or more offices. */
        OFFICE,
        /** One of few words that come again in each row. */
        CHOICE,
        /** A few words. */
        NAME,
        /** Sentences. */
        TEXT
    }

    public ColumnKind {
        heads = List.copyOf(heads);
        cells = List.copyOf(cells);
        examples = List.copyOf(examples);
    }

    static ColumnKind of(Entry entry) {
        entry.only("column", "form", "heads", "cells", "found", "ignored");
        try {
            return new ColumnKind(
                    entry.text("column"),
                    Form.valueOf(entry.text("form").toUpperCase(Locale.ROOT)),
                    entry.texts("heads"),
                    entry.texts("cells"),
                    entry.examples());
        } catch (IllegalArgumentException e) {
            throw new DictionaryException(
                    entry.file(),
                    entry.lineOf("form"),
                    new Message(
                            "“form”应是 ordinal、number、date、office、choice、name 或 text",
                            "“form” must be ordinal, number, date, office, choice, name or text"));
        }
    }
}
