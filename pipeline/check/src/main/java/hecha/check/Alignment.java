package hecha.check;

import hecha.dictionary.Profile;
import hecha.model.Label;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report laid beside its profile: every part of the profile with the section that serves for it, and the sections that
 * no part asks for.
 *
 * @param extra indices of the chapters that no part of the profile names
 */
public record Alignment(Profile profile, List<Row> rows, List<Integer> extra) {
    /** How a part of the profile fared. */
    public enum State {
        PRESENT,
        /** Not as a section of its own, but said in the running text. */
        INLINE,
        MISPLACED,
        SHORT,
        MISSING,
        /** Not there, and not required. */
        ABSENT
    }

    /**
     * A part of the profile.
     *
     * @param section index of the section that serves for it; for a missing part the section nearest in wording
     */
    public record Row(Profile.Part part, State state, Optional<Integer> section) {}

    private static final String MISSING = "section/missing";
    private static final double NAMED = 0.9;
    /** What a part does that has a field beside it: 压实责任链条 achieves something in leading. */
    private static final Set<String> TELL_OF_FIELDS = Set.of("achievements", "experience", "tasks");

    public Alignment {
        rows = List.copyOf(rows);
        extra = List.copyOf(extra);
    }

    /** Lays the report beside {@code profile}. */
    public static Alignment of(CheckContext context, Profile profile) {
        List<Section> sections = context.sections();
        List<Profile.Part> parts = profile.parts();
        List<Integer> chapters = new ArrayList<>();
        for (Section section : sections) {
            if (section.level() == 1 && !isAttachment(section)) {
                chapters.add(section.index());
            }
        }
        int[] inOrder = inOrder(sections, parts, chapters);
        boolean[] used = new boolean[sections.size()];
        List<Row> rows = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            Row row = row(context, parts.get(p), inOrder[p], profile.ordered());
            rows.add(row);
            if (row.state() != State.MISSING && row.state() != State.ABSENT) {
                row.section().ifPresent(section -> used[section] = true);
            }
        }
        List<Integer> extra = new ArrayList<>();
        for (int chapter : chapters) {
            if (!used[chapter] && parts.stream().noneMatch(part -> serves(part, sections.get(chapter)))) {
                extra.add(chapter);
            }
        }
        return new Alignment(profile, rows, extra);
    }

    private static Row row(CheckContext context, Profile.Part part, int inOrder, boolean ordered) {
        List<Section> sections = context.sections();
        Optional<Section> found = inOrder >= 0
                ? Optional.of(sections.get(inOrder))
                : sections.stream()
                        .filter(section -> !isAttachment(section) && serves(part, section))
                        .findFirst();
        if (found.isPresent()) {
            Section section = found.get();
            State state = inOrder < 0 && ordered && part.required() && section.level() == 1 && byItself(part, section)
                    ? State.MISPLACED
                    : characters(context, section) < part.atLeast() ? State.SHORT : State.PRESENT;
            return new Row(part, state, Optional.of(section.index()));
        }
        if (said(context, part)) {
            return new Row(part, State.INLINE, Optional.empty());
        }
        return new Row(part, isRequired(context, part) ? State.MISSING : State.ABSENT, nearest(context, part));
    }

    private static boolean isRequired(CheckContext context, Profile.Part part) {
        String title = context.outline().title().orElse("");
        return part.required()
                && (part.titles().isEmpty() || part.titles().stream().anyMatch(title::contains));
    }

    /**
     * The longest common run of required parts and chapters, neither out of order: for each part the index of its chapter,
     * or -1.
     */
    private static int[] inOrder(List<Section> sections, List<Profile.Part> parts, List<Integer> chapters) {
        int[][] best = new int[parts.size() + 1][chapters.size() + 1];
        for (int p = parts.size() - 1; p >= 0; p--) {
            for (int c = chapters.size() - 1; c >= 0; c--) {
                best[p][c] = Math.max(best[p + 1][c], best[p][c + 1]);
                if (parts.get(p).required() && serves(parts.get(p), sections.get(chapters.get(c)))) {
                    // one chapter may serve for several parts (存在问题和下一步打算), several chapters for one
                    best[p][c] = Math.max(best[p][c], 1 + best[p + 1][c]);
                }
            }
        }
        int[] chosen = new int[parts.size()];
        int c = 0;
        for (int p = 0; p < parts.size(); p++) {
            chosen[p] = -1;
            while (c < chapters.size() && best[p][c] == best[p][c + 1] && best[p][c] != best[p + 1][c]) {
                c++;
            }
            if (c < chapters.size()
                    && parts.get(p).required()
                    && serves(parts.get(p), sections.get(chapters.get(c)))
                    && best[p][c] == 1 + best[p + 1][c]) {
                chosen[p] = chapters.get(c);
            }
        }
        return chosen;
    }

    private static boolean isAttachment(Section section) {
        return section.role().map(Label::name).filter("attachment"::equals).isPresent();
    }

    private static boolean serves(Profile.Part part, Section section) {
        if (part.both()) {
            return byItself(part, section) && part.headings().stream().anyMatch(section.heading()::contains);
        }
        return byItself(part, section)
                || (!isNamedOtherwise(part, section) && part.headings().stream().anyMatch(section.heading()::contains));
    }

    /**
     * 总体要求 is no 要求: its heading names another part of a report, and no second one beside it. A part that is asked
     * for by headings alone takes what its heading says.
     */
    private static boolean isNamedOtherwise(Profile.Part part, Section section) {
        boolean named = !part.roles().isEmpty()
                && section.role()
                        .filter(role ->
                                role.confidence() >= NAMED && !part.roles().contains(role.name()))
                        .isPresent();
        return named && section.heading().chars().noneMatch(c -> c == '、' || c == '，' || Members.joins((char) c));
    }

    /** Whether the section's own role is the one that is asked for, or the field of which it tells what was done. */
    static boolean byItself(Profile.Part part, Section section) {
        Optional<String> role = section.role().map(Label::name);
        boolean tells = role.filter(TELL_OF_FIELDS::contains).isPresent();
        return role.filter(part.roles()::contains).isPresent()
                || (tells && section.topic().filter(part.roles()::contains).isPresent());
    }

    private static boolean said(CheckContext context, Profile.Part part) {
        return phrase(context, part).isPresent();
    }

    /** The phrase of the part that the running text says. */
    static Optional<String> phrase(CheckContext context, Profile.Part part) {
        return part.phrases().stream()
                .filter(phrase -> Phrases.occurs(context.text(), phrase))
                .findFirst();
    }

    /** The section whose heading shares most pairs of characters with the part's title, if it shares one. */
    private static Optional<Integer> nearest(CheckContext context, Profile.Part part) {
        List<String> common = context.rule(MISSING).words("common");
        String title = part.title().zh();
        int most = 0;
        Optional<Integer> nearest = Optional.empty();
        for (Section section : context.sections()) {
            if (isAttachment(section)) {
                continue;
            }
            int shared = 0;
            for (int i = 0; i + 2 <= title.length(); i++) {
                String pair = title.substring(i, i + 2);
                shared += !common.contains(pair) && section.heading().contains(pair) ? 1 : 0;
            }
            if (shared > most) {
                most = shared;
                nearest = Optional.of(section.index());
            }
        }
        return nearest;
    }

    /** How many letters, characters and digits stand below the heading. */
    static int characters(CheckContext context, Section section) {
        String text = context.text();
        int count = 0;
        for (int i = section.bodyFrom(); i < section.to(); i++) {
            if (Marks.isWord(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }
}
