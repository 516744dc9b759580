package hecha.dictionary;

import java.util.List;
import java.util.OptionalInt;

/**
 * A way to label headings, such as 一、 or （一）.
 *
 * @param level of the analysis record; empty where a report's own nesting decides
 * @param rank how far outside it stands among the styles of one report, the outermost lowest
 * @param numerals how the number is written
 * @param inline whether such a label is looked for inside a paragraph too
 * @param labels templates in which {@code #} stands for the number
 */
public record HeadingStyle(
        String name,
        OptionalInt level,
        int rank,
        Numerals numerals,
        boolean inline,
        List<String> labels,
        List<Example> examples) {
    /** How the numbers of a style are written. */
    public enum Numerals {
        CHINESE,
        ARABIC,
        EITHER,
        CIRCLED,
        /** 壹 贰 叁, as on cheques. */
        LEGAL,
        /** 甲 乙 丙. */
        STEMS,
        /** i ii iii, I II III, Ⅰ Ⅱ Ⅲ. */
        ROMAN,
        /** A label that may stand without a number. */
        OPTIONAL
    }

    public HeadingStyle {
        labels = List.copyOf(labels);
        examples = List.copyOf(examples);
    }
}
