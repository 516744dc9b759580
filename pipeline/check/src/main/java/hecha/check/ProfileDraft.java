package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Roles;
import hecha.model.AttachmentNote;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drafts a profile from a good report: one section a chapter, asked for by its role where its heading tells one, else by
 * the words of the heading.
 */
public final class ProfileDraft {
    private static final double TOLD = 0.8;
    private static final int MOST_FIGURES = 6;
    private static final Set<String> FUNCTIONS = Set.of(
            "preamble",
            "guiding_ideology",
            "goals",
            "principles",
            "tasks",
            "schedule",
            "safeguards",
            "achievements",
            "experience",
            "problems",
            "next_steps");

    private final Dictionary dictionary;
    private final Facts facts;
    private final CheckContext context;

    /** Drafts from the report of {@code facts}. */
    public ProfileDraft(Facts facts, Dictionary dictionary) {
        this.dictionary = dictionary;
        this.facts = facts;
        context = new CheckContext(facts, dictionary, CheckSettings.DEFAULT);
    }

    /**
     * A section to be asked for.
     *
     * @param title what people call it
     * @param role what it does; empty where its heading does not tell
     * @param roleName the role in Chinese; empty where there is none
     * @param heading the words of its heading that stay the same from year to year; empty where it has none
     * @param characters how much stands below the heading, in letters, characters and digits
     */
    public record Part(String title, String role, String roleName, String heading, int characters) {}

    /** The chapters in their order. */
    public List<Part> parts() {
        return context.sections().stream()
                .filter(section -> section.level() == 1 && !isAttachment(section))
                .map(this::part)
                .toList();
    }

    private Part part(Section section) {
        String core = core(section.heading());
        String role = section.role().map(label -> label.name()).orElse("other");
        boolean told = FUNCTIONS.contains(role)
                && section.role().filter(label -> label.confidence() >= TOLD).isPresent();
        return new Part(
                core.isEmpty() ? named(role) : core,
                told ? role : "",
                told ? named(role) : "",
                core,
                Alignment.characters(context, section));
    }

    /** The titles of the attachments that the report announces. */
    public List<String> attachments() {
        return context.outline().attachmentNotes().stream()
                .map(AttachmentNote::title)
                .map(this::core)
                .distinct()
                .toList();
    }

    /** The kinds of figure that the report gives, each with the subject of its first, a few. */
    public Map<String, String> figures() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Figure figure : facts.figures()) {
            if (!figure.kind().equals("other") && kinds.size() < MOST_FIGURES) {
                figure.subject().ifPresent(subject -> kinds.putIfAbsent(figure.kind(), subject.text()));
            }
        }
        return kinds;
    }

    private String named(String role) {
        return dictionary.roles().all().stream()
                .filter(one -> one.id().equals(role))
                .map(Roles.Role::name)
                .findFirst()
                .orElse(role);
    }

    private static boolean isAttachment(Section section) {
        return section.role()
                .map(label -> label.name())
                .filter("attachment"::equals)
                .isPresent();
    }

    /** A heading without years, numbers and what stands in brackets, which change from report to report. */
    private String core(String heading) {
        StringBuilder core = new StringBuilder();
        for (int i = 0; i < heading.length(); ) {
            char c = heading.charAt(i);
            if (Marks.isOpening(c) && i > 1) {
                break;
            }
            i++;
            if (Character.isDigit(c)) {
                int behind = i;
                i += context.headingWords().afterYear().stream()
                        .filter(word -> heading.startsWith(word, behind))
                        .mapToInt(String::length)
                        .findFirst()
                        .orElse(0);
            } else if (c != '\n') {
                core.append(c);
            }
        }
        return core.toString().strip();
    }
}
