package hecha.classify;

import hecha.dictionary.Dictionary;
import hecha.model.Label;
import java.util.List;
import java.util.Optional;

/** Reads a heading or a title alone, without a report around it, as the examples of dictionary entries are tried. */
public final class NameReading {
    /** A role that a heading's words only hint at counts for an example from this share of them on. */
    private static final double HINT = 0.25;

    private final RoleWords roles;
    private final GenreWords genres;
    private final HeadingReader headings;

    public NameReading(Dictionary dictionary) {
        roles = new RoleWords(dictionary.roles());
        genres = new GenreWords(dictionary.genres(), dictionary.titleWords());
        headings = new HeadingReader(roles, dictionary.headingWords());
    }

    /**
     * The role of a heading.
     *
     * @param asked the role whose entry asks; fields and functions are read apart
     * @param hints whether a hint is enough
     */
    public Optional<String> role(String heading, String asked, boolean hints) {
        Optional<Label> role = roles.isField(asked) ? headings.field(heading) : headings.function(heading);
        if (hints && !roles.isField(asked)) {
            role = role.or(() -> headings.weakFunction(heading, HINT));
        }
        return role.map(Label::name);
    }

    /** The genres that a title may name; empty where it names none. */
    public List<String> genres(String title) {
        return genres.named(title).map(GenreWords.Named::genres).orElse(List.of());
    }
}
