package hecha.classify;

import hecha.dictionary.Dictionary;
import hecha.model.Label;
import hecha.model.Metadata;
import hecha.model.Period;
import hecha.model.Report;
import hecha.model.Section;
import java.util.List;
import java.util.OptionalInt;

/** Says what genre a report is and what each of its sections is for, and reads what it says of itself. */
public final class Classifier {
    private final RoleReader roles;
    private final GenreReader genres;
    private final ClosingParts closings;
    private final MetadataReader metadata;

    public Classifier(Dictionary dictionary) {
        this(dictionary, Models.carried());
    }

    public Classifier(Dictionary dictionary, Models models) {
        RoleWords roleWords = new RoleWords(dictionary.roles());
        GenreWords genreWords = new GenreWords(dictionary.genres(), dictionary.titleWords());
        HeadingReader headings = new HeadingReader(roleWords, dictionary.headingWords());
        roles = new RoleReader(headings, models.topics());
        genres = new GenreReader(genreWords, headings);
        closings = new ClosingParts(dictionary.closings(), roleWords);
        metadata = new MetadataReader(dictionary);
    }

    public Report classify(Report report) {
        Label genre = genres.read(report);
        Metadata said = metadata.read(report, genre);
        List<Section> sections = roles.read(report, new SectionWords(report), genre, year(said));
        Report parted = closings.add(report, sections, genre);
        return new Report(parted.outline(), parted.sentences(), genre, said);
    }

    /** The last year that the report tells of. */
    private static OptionalInt year(Metadata said) {
        return said.period()
                .flatMap(Period::to)
                .map(to -> OptionalInt.of(to.getYear()))
                .orElse(OptionalInt.empty());
    }
}
