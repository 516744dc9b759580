package hecha.dictionary;

import hecha.model.Message;
import hecha.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a report of one genre must have.
 *
 * @param name the profile's name, such as {@code work_report}
 * @param genre the genre of report that it is used for by itself; empty where it is only used when asked for
 * @param when words of which the title holds one where the profile is used by itself; empty for any title
 * @param ordered whether its sections are expected in the order in which the profile names them
 * @param parts the sections, in their order
 * @param figures the figures that must be given
 * @param attachments words that the titles of the attachments hold which must be there
 * @param gapCost points of 100 that one blank takes from the completeness of the report
 */
public record Profile(
        String name,
        Message title,
        Optional<String> genre,
        List<String> when,
        boolean ordered,
        List<Part> parts,
        List<Wanted> figures,
        List<String> attachments,
        int gapCost) {
    public Profile {
        when = List.copyOf(when);
        parts = List.copyOf(parts);
        figures = List.copyOf(figures);
        attachments = List.copyOf(attachments);
    }

    /**
     * A section that a report has or must have.
     *
     * @param title what people call it
     * @param roles any of these roles serves; the first is the one that is reported as missing; empty where only headings serve
     * @param titles the part is only required where the report's title holds one of these words; empty for always
     * @param headings words in a heading that serve as well, whatever role the heading was given
     * @param both whether a section must have both such a role and such a heading
     * @param phrases words in the running text that serve as well, where no heading does
     * @param atLeast least number of characters that its body has
     */
    public record Part(
            Message title,
            List<String> roles,
            boolean required,
            Severity severity,
            List<String> titles,
            List<String> headings,
            boolean both,
            List<String> phrases,
            int atLeast) {
        public Part {
            roles = List.copyOf(roles);
            titles = List.copyOf(titles);
            headings = List.copyOf(headings);
            phrases = List.copyOf(phrases);
        }

        /** The role that is reported as missing; {@code other} for a part that only its heading names. */
        public String role() {
            return roles.isEmpty() ? "other" : roles.get(0);
        }
    }

    /**
     * A figure that a report must give.
     *
     * @param kind a kind of {@code dictionaries/kinds}
     * @param roles where it must stand; empty for anywhere
     */
    public record Wanted(String kind, Message title, List<String> roles, Severity severity) {
        public Wanted {
            roles = List.copyOf(roles);
        }
    }

    private static final Message GENRE = new Message("文种", "genre");
    private static final Message ROLE = new Message("章节作用", "role");
    private static final Message KIND = new Message("数字种类", "kind of figure");

    /** What a profile may name: the roles, the kinds of figure, the genres. */
    record Known(List<String> roles, List<String> kinds, List<String> genres) {}

    static Profile of(String name, Entry entry, Known known) {
        entry.only("title", "title-en", "genre", "when", "ordered", "sections", "figures", "attachments", "gap-cost");
        return new Profile(
                name,
                message(entry),
                genre(entry, known),
                entry.texts("when"),
                entry.flag("ordered"),
                entry.entries("sections").stream()
                        .map(part -> part(part, known))
                        .toList(),
                entry.entries("figures").stream()
                        .map(figure -> wanted(figure, known))
                        .toList(),
                entry.texts("attachments"),
                entry.integer("gap-cost", 1));
    }

    private static Optional<String> genre(Entry entry, Known known) {
        entry.among("genre", known.genres, GENRE);
        return entry.optionalText("genre");
    }

    private static Part part(Entry entry, Known known) {
        entry.only(
                "title",
                "title-en",
                "role",
                "required",
                "severity",
                "titles",
                "headings",
                "both",
                "phrases",
                "at-least");
        entry.among("role", known.roles, ROLE);
        List<String> roles = entry.texts("role");
        boolean named = !entry.texts("headings").isEmpty();
        if (roles.isEmpty() && !named) {
            throw new DictionaryException(
                    entry.file(),
                    entry.line(),
                    new Message("每个部分要写“role”或“headings”，也可都写", "a section needs “role”, “headings” or both"));
        }
        if (entry.flag("both") && (roles.isEmpty() || !named)) {
            throw new DictionaryException(
                    entry.file(),
                    entry.lineOf("both"),
                    new Message("写了“both”，“role”和“headings”都要写", "“both” needs “role” and “headings”"));
        }
        return new Part(
                message(entry),
                roles,
                entry.flag("required"),
                severity(entry, Severity.WARNING),
                entry.texts("titles"),
                entry.texts("headings"),
                entry.flag("both"),
                entry.texts("phrases"),
                entry.integer("at-least", 0));
    }

    private static Wanted wanted(Entry entry, Known known) {
        entry.only("kind", "title", "title-en", "role", "severity");
        entry.among("kind", known.kinds, KIND);
        entry.among("role", known.roles, ROLE);
        return new Wanted(entry.text("kind"), message(entry), entry.texts("role"), severity(entry, Severity.INFO));
    }

    private static Message message(Entry entry) {
        String title = entry.text("title");
        return new Message(title, entry.optionalText("title-en").orElse(title));
    }

    private static Severity severity(Entry entry, Severity otherwise) {
        Optional<String> name = entry.optionalText("severity");
        if (name.isEmpty()) {
            return otherwise;
        }
        if (!Set.of("error", "warning", "info").contains(name.get())) {
            throw new DictionaryException(
                    entry.file(),
                    entry.lineOf("severity"),
                    new Message("“severity”应是 error、warning 或 info", "“severity” must be error, warning or info"));
        }
        return Severity.valueOf(name.get().toUpperCase(Locale.ROOT));
    }
}
