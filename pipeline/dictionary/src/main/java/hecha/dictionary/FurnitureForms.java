package hecha.dictionary;

import hecha.model.Furniture;
import hecha.model.Message;
import java.util.List;
import java.util.Locale;

/**
 * What is known of furniture ({@code dictionaries/furniture}): lines that are no part of a report.
 *
 * @param forms one an entry
 */
public record FurnitureForms(List<Form> forms) {
    public FurnitureForms {
        forms = List.copyOf(forms);
    }

    /**
     * One kind of furniture.
     *
     * @param lines templates of whole lines: {@code #} is a number, {@code …} anything
     * @param inside words that begin a notice inside a line
     * @param menu words of a site's navigation; a run of short lines that holds several of them is set apart
     * @param heads labels of a table that stands before a published document, its values after them
     */
    public record Form(
            Furniture.Type type,
            List<String> lines,
            List<String> inside,
            List<String> menu,
            List<String> heads,
            List<Example> examples) {
        public Form {
            lines = List.copyOf(lines);
            inside = List.copyOf(inside);
            menu = List.copyOf(menu);
            heads = List.copyOf(heads);
            examples = List.copyOf(examples);
        }
    }

    static FurnitureForms read(DictionaryFiles files) {
        return new FurnitureForms(
                files.entries("furniture").stream().map(FurnitureForms::form).toList());
    }

    private static Form form(Entry entry) {
        entry.only("furniture", "lines", "inside", "menu", "heads", "found", "ignored");
        Furniture.Type type;
        try {
            type = Furniture.Type.valueOf(
                    entry.text("furniture").replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DictionaryException(
                    entry.file(),
                    entry.lineOf("furniture"),
                    new Message(
                            "“furniture”应是 page-number、running-head、contents-line、web-residue 或 hidden-notice",
                            "“furniture” must be page-number, running-head, contents-line, web-residue or"
                                    + " hidden-notice"));
        }
        return new Form(
                type,
                entry.texts("lines"),
                entry.texts("inside"),
                entry.texts("menu"),
                entry.texts("heads"),
                entry.examples());
    }
}
