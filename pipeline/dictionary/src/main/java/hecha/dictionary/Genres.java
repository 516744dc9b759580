package hecha.dictionary;

import java.util.List;

/** What reports there are: the words by which their titles and first paragraphs tell it. */
public record Genres(List<Genre> all) {
    public Genres {
        all = List.copyOf(all);
    }

    /**
     * One genre.
     *
     * @param id its name in the analysis record
     * @param name its Chinese name
     * @param titles words that name the genre in a title; the last of a title decides
     * @param formulas phrases of the first paragraphs that only such reports use
     */
    public record Genre(String id, String name, List<String> titles, List<String> formulas) {}

    static Genres of(DictionaryFiles files) {
        return new Genres(files.entries("genres").stream().map(Genres::genre).toList());
    }

    private static Genre genre(Entry entry) {
        entry.only("genre", "name", "titles", "formulas", "found", "ignored");
        return new Genre(entry.text("genre"), entry.text("name"), entry.texts("titles"), entry.texts("formulas"));
    }
}
