package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Profile;
import hecha.model.Facts;
import hecha.model.Label;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries a profile on a report: for each section that it names what serves for it, and why. */
public final class ProfileTrial {
    private final CheckContext context;
    private final Alignment alignment;

    /** Lays the report beside {@code profile}, which is one of {@code dictionary}. */
    public ProfileTrial(Facts facts, Dictionary dictionary, Profile profile) {
        context = new CheckContext(facts, dictionary, CheckSettings.DEFAULT.withProfile(profile.name()));
        alignment = Alignment.of(context, profile);
    }

    /**
     * How one section of the profile fared.
     *
     * @param heading the heading that serves; of a missing section the nearest one; empty where there is none
     * @param role the role by which it serves; empty where it serves otherwise
     * @param from what gave it that role
     * @param word the word of its heading by which it serves; empty where none does
     * @param phrase the words of the running text that serve where no heading does; else empty
     * @param characters how much stands below the heading, in letters, characters and digits
     */
    public record Line(
            Profile.Part part,
            Alignment.State state,
            String heading,
            String role,
            String from,
            String word,
            String phrase,
            int characters) {}

    /** The sections of the profile in their order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Alignment.Row row : alignment.rows()) {
            Optional<Section> section = row.section().map(context.sections()::get);
            lines.add(line(row, section));
        }
        return lines;
    }

    /** The chapters that the profile does not name. */
    public List<String> others() {
        return alignment.extra().stream()
                .map(index -> name(context.sections().get(index)))
                .toList();
    }

    private Line line(Alignment.Row row, Optional<Section> section) {
        Alignment.State state = row.state();
        boolean serves = section.isPresent() && state != Alignment.State.MISSING && state != Alignment.State.ABSENT;
        boolean byRole = serves && Alignment.byItself(row.part(), section.get());
        String role = section.flatMap(Section::role).map(Label::name).orElse("");
        String topic = section.flatMap(Section::topic).orElse(role);
        Stream<String> words = serves ? row.part().headings().stream() : Stream.empty();
        return new Line(
                row.part(),
                state,
                section.map(ProfileTrial::name).orElse(""),
                byRole ? row.part().roles().contains(role) ? role : topic : "",
                byRole ? section.flatMap(Section::role).map(Label::why).orElse("") : "",
                words.filter(word -> section.get().heading().contains(word))
                        .findFirst()
                        .orElse(""),
                state == Alignment.State.INLINE
                        ? Alignment.phrase(context, row.part()).orElse("")
                        : "",
                section.map(s -> Alignment.characters(context, s)).orElse(0));
    }

    private static String name(Section section) {
        return (section.label().strip() + section.heading()).strip();
    }
}
