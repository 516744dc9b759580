package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import java.util.Set;

/**
 * The words of {@code dictionaries/blanks/signs.yml}: what beside a run of dummy signs tells whether it is a blank, and of what.
 * What is a text holds single characters.
 *
 * @param counted behind a blank of one sign, never behind a factor
 * @param countedNames behind a factor all the same, forward
 * @param lost what follows a figure that was lost without a mark
 * @param dummies between two of these a point belongs to the blank
 * @param dated behind one sign beside a digit
 * @param notes behind a sign that opens the line of a note
 * @param told before a sign that ends a line and is a blank
 * @param factors before a sign of multiplication
 * @param marked before a star that is spoken of
 * @param marks behind it
 * @param boldCounted behind a mark at the head of a line these make it a blank
 * @param boldNamed likewise
 * @param goods the last characters of classes of goods
 * @param joins between the two blanks of a range
 * @param numbered before {@code numbers} these tell of a document's number
 * @param numbers behind the blank of a document's number
 * @param yearOpens before the blank of its year
 * @param yearCloses behind it
 * @param powers behind the blank of an amount
 * @param rough behind the blank of a count
 * @param verbs behind the name of a person
 */
record BlankWords(
        String counted,
        WordTrie<String> countedNames,
        String lost,
        String dummies,
        String dated,
        String notes,
        String told,
        String factors,
        String marked,
        String marks,
        String boldCounted,
        String boldNamed,
        String goods,
        Set<String> joins,
        String numbered,
        String numbers,
        String yearOpens,
        String yearCloses,
        String powers,
        String rough,
        String verbs) {
    BlankWords {
        joins = Set.copyOf(joins);
    }

    static BlankWords read(DictionaryFiles files) {
        Entry entry = files.entry("blanks/signs.yml")
                .only(
                        "counted",
                        "counted_names",
                        "lost",
                        "dummies",
                        "dated",
                        "notes",
                        "told",
                        "factors",
                        "marked",
                        "marks",
                        "bold_counted",
                        "bold_named",
                        "goods",
                        "joins",
                        "numbered",
                        "numbers",
                        "year_opens",
                        "year_closes",
                        "powers",
                        "rough",
                        "verbs",
                        "found",
                        "ignored");
        return new BlankWords(
                NameParts.characters(entry, "counted"),
                WordTrie.forward(entry.texts("counted_names")),
                NameParts.characters(entry, "lost"),
                NameParts.characters(entry, "dummies"),
                NameParts.characters(entry, "dated"),
                NameParts.characters(entry, "notes"),
                NameParts.characters(entry, "told"),
                NameParts.characters(entry, "factors"),
                NameParts.characters(entry, "marked"),
                NameParts.characters(entry, "marks"),
                NameParts.characters(entry, "bold_counted"),
                NameParts.characters(entry, "bold_named"),
                NameParts.characters(entry, "goods"),
                Set.copyOf(entry.texts("joins")),
                NameParts.characters(entry, "numbered"),
                NameParts.characters(entry, "numbers"),
                NameParts.characters(entry, "year_opens"),
                NameParts.characters(entry, "year_closes"),
                NameParts.characters(entry, "powers"),
                NameParts.characters(entry, "rough"),
                NameParts.characters(entry, "verbs"));
    }
}
