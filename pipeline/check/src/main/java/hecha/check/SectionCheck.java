package hecha.check;

import hecha.dictionary.Profile;
import hecha.model.Furniture;
import hecha.model.Section;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Holds the sections of a report against its profile, and reports headings that nothing follows. */
public final class SectionCheck implements Check {
    private static final String MISSING = "section/missing";
    private static final String EMPTY = "section/empty";
    private static final String ORDER = "section/order";
    private static final String ATTACHMENT = "attachment/missing";
    private static final int TITLE_WITHIN = 100;
    private static final int DEEPEST_EMPTY = 2;
    private static final String SENTENCE_ENDS = "；;。！!";
    private static final String COMMAS = "，,";
    private static final int SHORTEST_SENTENCE = 25;
    private static final int LONGEST_NOUN = 16;
    private static final double BY_GENRE = 0.6;
    private static final Set<String> BEHIND_THE_FIRST = Set.of("problems", "next_steps", "safeguards");
    private static final double SURE_OF_GENRE = 0.9;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        context.profile().ifPresent(profile -> hold(context, profile, findings));
        empty(context, findings);
    }

    private static void hold(CheckContext context, Profile profile, Consumer<FindingDraft> findings) {
        attachments(context, profile, findings);
        Alignment alignment = Alignment.of(context, profile);
        for (Alignment.Row row : alignment.rows()) {
            Profile.Part part = row.part();
            switch (row.state()) {
                case MISSING -> findings.accept(missing(context, profile, row));
                case MISPLACED -> {
                    Section section = context.sections().get(row.section().orElseThrow());
                    findings.accept(FindingDraft.of(
                                    ORDER, section.from(), section.bodyFrom(), section.index(), part.role())
                            .with("role", part.role())
                            .with("profile", profile.name())
                            .saying("heading", name(section))
                            .saying("title", part.title().zh(), part.title().en()));
                }
                case SHORT -> {
                    Section section = context.sections().get(row.section().orElseThrow());
                    findings.accept(
                            FindingDraft.of(EMPTY, section.from(), section.bodyFrom(), section.index(), part.role())
                                    .as("short")
                                    .weighing(Severity.INFO)
                                    .with("role", part.role())
                                    .with("atLeast", part.atLeast())
                                    .with("characters", Alignment.characters(context, section))
                                    .saying("heading", name(section)));
                }
                case PRESENT, INLINE, ABSENT -> {}
            }
        }
    }

    /** The attachments that the profile asks for, by words in their titles or in the notes that announce them. */
    private static void attachments(CheckContext context, Profile profile, Consumer<FindingDraft> findings) {
        int end = context.text().length();
        for (String wanted : profile.attachments()) {
            boolean noted = context.outline().attachmentNotes().stream()
                    .anyMatch(note -> note.title().contains(wanted));
            boolean attached = context.sections().stream()
                    .filter(section -> section.label().strip().startsWith(Signs.ATTACHED_WORD))
                    .anyMatch(section -> section.heading().contains(wanted)
                            || context.text()
                                    .substring(
                                            section.bodyFrom(),
                                            Math.min(section.to(), section.bodyFrom() + TITLE_WITHIN))
                                    .contains(wanted));
            if (!noted && !attached) {
                findings.accept(FindingDraft.of(ATTACHMENT, end, end, -1, wanted)
                        .as("wanted")
                        .with("title", wanted)
                        .with("profile", profile.name())
                        .saying("genre", profile.title().zh(), profile.title().en()));
            }
        }
    }

    private static FindingDraft missing(CheckContext context, Profile profile, Alignment.Row row) {
        Profile.Part part = row.part();
        int end = context.text().length();
        FindingDraft draft = FindingDraft.of(MISSING, end, end, -1, part.role())
                .weighing(weight(context, part))
                .with("role", part.role())
                .with("profile", profile.name())
                .saying("title", part.title().zh(), part.title().en())
                .saying("genre", profile.title().zh(), profile.title().en())
                .explainedIn(0, end);
        Optional<Section> unread = unread(context, part);
        if (unread.isPresent()) {
            return draft.as("unread")
                    .weighing(Severity.INFO)
                    .with("nearest", unread.get().id())
                    .with("nearestHeading", name(unread.get()));
        }
        Optional<Integer> nearest = row.section();
        if (nearest.isEmpty()) {
            return draft;
        }
        Section section = context.sections().get(nearest.get());
        return draft.as("nearest").with("nearest", section.id()).with("nearestHeading", name(section));
    }

    /**
     * A chapter behind the first whose heading tells neither a role nor a field nor a deed ({@code 三、几点认识}): it may be
     * what is missed.
     */
    private static Optional<Section> unread(CheckContext context, Profile.Part part) {
        if (!BEHIND_THE_FIRST.contains(part.role())) {
            return Optional.empty();
        }
        return context.sections().stream()
                .filter(section -> section.level() == 1 && section.number().orElse(0) > 1)
                .filter(section -> section.role()
                        .filter(role -> role.confidence() <= BY_GENRE)
                        .isPresent())
                .filter(section -> section.topic().isEmpty() && isNoun(context, section.heading()))
                .findFirst();
    }

    /** Whether a heading is a noun phrase rather than a clause that tells what was done. */
    private static boolean isNoun(CheckContext context, String heading) {
        return !heading.isEmpty()
                && heading.length() <= LONGEST_NOUN
                && heading.indexOf('，') < 0
                && heading.indexOf(',') < 0
                && context.headingWords().verbs().stream().noneMatch(heading::startsWith);
    }

    /** A text without chapters may be a note that asks for none. */
    private static Severity weight(CheckContext context, Profile.Part part) {
        if (!isSure(context) || isCut(context)) {
            return Severity.INFO;
        }
        boolean chapters = context.sections().stream().anyMatch(section -> section.level() == 1);
        return chapters || part.severity() != Severity.ERROR ? part.severity() : Severity.WARNING;
    }

    /** Whether a title or a formula says what the report is, or the reader does: only then can something be missed in it. */
    private static boolean isSure(CheckContext context) {
        return context.settings().profile().isPresent()
                || context.report().genre().confidence() >= SURE_OF_GENRE;
    }

    /** Whether a part of the text is hidden or lost, which is told by itself: a cut end, a notice, a first chapter alone. */
    private static boolean isCut(CheckContext context) {
        boolean hidden = context.passage().furniture().stream()
                .anyMatch(furniture -> furniture.type() == Furniture.Type.HIDDEN_NOTICE);
        List<Section> chapters = context.sections().stream()
                .filter(section -> section.level() == 1 && section.number().isPresent())
                .toList();
        boolean firstAlone = chapters.size() == 1 && chapters.get(0).number().getAsInt() == 1;
        return hidden || firstAlone || TextCheck.cut(context).isPresent();
    }

    private static String name(Section section) {
        return (section.label().strip() + section.heading()).strip();
    }

    /**
     * Headings of chapters that nothing follows, unless the whole list is made of bare headings. An item that is itself a
     * sentence or the row of a table ({@code 二、衣着 101.3}, {@code 一、节约能源，降低消耗；}) lacks nothing.
     */
    private static void empty(CheckContext context, Consumer<FindingDraft> findings) {
        List<Section> sections = context.sections();
        boolean[] parent = new boolean[sections.size()];
        int[] siblings = new int[sections.size() + 1];
        List<Section> bare = new ArrayList<>();
        int[] bareSiblings = new int[sections.size() + 1];
        for (Section section : sections) {
            if (section.parent() >= 0) {
                parent[section.parent()] = true;
            }
        }
        for (Section section : sections) {
            siblings[section.parent() + 1]++;
            if (!parent[section.index()]
                    && Alignment.characters(context, section) == 0
                    && !section.heading().isEmpty()
                    && !tells(context, section)) {
                bareSiblings[section.parent() + 1]++;
                bare.add(section);
            }
        }
        for (Section section : bare) {
            int of = section.parent() + 1;
            if (section.level() <= DEEPEST_EMPTY && bareSiblings[of] * 2 < siblings[of]) {
                findings.accept(
                        FindingDraft.of(EMPTY, section.from(), section.bodyFrom(), section.index(), section.heading())
                                .with("section", section.id())
                                .saying("heading", name(section))
                                .explainedIn(section.from(), section.to()));
            }
        }
    }

    /** Whether the words of a heading tell something by themselves: a sentence, a figure. */
    private static boolean tells(CheckContext context, Section section) {
        String words =
                context.text().substring(section.from(), section.bodyFrom()).strip();
        boolean ended = !words.isEmpty() && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean clauses = words.length() >= SHORTEST_SENTENCE && words.chars().anyMatch(c -> COMMAS.indexOf(c) >= 0);
        return ended
                || clauses
                || !context.figures(section.from(), section.bodyFrom()).isEmpty();
    }
}
