package hecha.classify;

import hecha.dictionary.Dictionary;
import hecha.model.Label;
import hecha.model.Report;
import hecha.model.Section;
import java.util.List;

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
        GenreWords genreWords = new GenreWords(dictionary.genres());
        Features features = new Features(roleWords, genreWords);
        roles = new RoleReader(roleWords, features, models);
        genres = new GenreReader(genreWords, features, models);
        closings = new ClosingParts(dictionary.closings(), roleWords);
        metadata = new MetadataReader(dictionary);
    }

    public Report classify(Report report) {
        SectionWords words = new SectionWords(report);
        List<Section> sections = roles.read(report, words);
        Label genre = genres.read(report, sections, words);
        Report parted = closings.add(report, sections, genre);
        return new Report(parted.outline(), parted.sentences(), genre, metadata.read(parted, genre));
    }
}
