package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Profile;
import hecha.model.Facts;
import hecha.model.Message;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * @param why what makes it serve
     * @param characters how much stands below the heading, in letters, characters and digits
     */
    public record Line(
            Profile.Part part, Alignment.State state, String heading, Optional<Message> why, int characters) {}

    /** The sections of the profile in their order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Alignment.Row row : alignment.rows()) {
            Optional<Section> section = row.section().map(context.sections()::get);
            lines.add(new Line(
                    row.part(),
                    row.state(),
                    section.map(ProfileTrial::name).orElse(""),
                    why(row, section),
                    section.map(s -> Alignment.characters(context, s)).orElse(0)));
        }
        return lines;
    }

    /** The chapters that the profile does not name. */
    public List<String> others() {
        return alignment.extra().stream()
                .map(index -> name(context.sections().get(index)))
                .toList();
    }

    private Optional<Message> why(Alignment.Row row, Optional<Section> section) {
        if (row.state() == Alignment.State.INLINE) {
            return Alignment.phrase(context, row.part())
                    .map(phrase -> new Message("正文写有“" + phrase + "”", "the text says “" + phrase + "”"));
        }
        if (section.isEmpty() || row.state() == Alignment.State.MISSING || row.state() == Alignment.State.ABSENT) {
            return Optional.empty();
        }
        Section serving = section.get();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (Alignment.byItself(row.part(), serving)) {
            String role = serving.role().map(label -> label.name()).orElse("");
            String named =
                    row.part().roles().contains(role) ? role : serving.topic().orElse(role);
            String from = serving.role().map(label -> label.why()).orElse("");
            zh.add("作用是 " + named + (from.isEmpty() ? "" : "（" + from + "）"));
            en.add("its role is " + named + (from.isEmpty() ? "" : " (" + from + ")"));
        }
        row.part().headings().stream()
                .filter(serving.heading()::contains)
                .findFirst()
                .ifPresent(word -> {
                    zh.add("标题含“" + word + "”");
                    en.add("the heading holds “" + word + "”");
                });
        return Optional.of(new Message(String.join("，", zh), String.join(", ", en)));
    }

    private static String name(Section section) {
        String name = (section.label().strip() + section.heading()).strip();
        return name.isEmpty() ? "（没有标题的一段）" : name;
    }
}
