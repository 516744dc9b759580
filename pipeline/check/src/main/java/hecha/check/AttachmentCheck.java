package hecha.check;

import hecha.model.AttachmentNote;
import hecha.model.Label;
import hecha.model.Section;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Holds the attachments that a report announces against those that it has. */
public final class AttachmentCheck implements Check {
    private static final String MISSING = "attachment/missing";
    private static final String UNREFERENCED = "attachment/unreferenced";

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        List<Section> present = new ArrayList<>();
        for (Section section : context.sections()) {
            if (isAttachment(section)) {
                present.add(section);
            }
        }
        List<AttachmentNote> notes = context.outline().attachmentNotes();
        for (int i = 0; i < notes.size(); i++) {
            AttachmentNote note = notes.get(i);
            int number = note.number().orElse(notes.size() == 1 ? 0 : i + 1);
            if (present.stream().noneMatch(section -> answers(context, section, number, note.title()))) {
                findings.accept(missing(context, note, number, present.isEmpty()));
            }
        }
        if (notes.isEmpty()) {
            references(context, present, findings);
        } else {
            for (int i = 0; i < present.size(); i++) {
                unannounced(context, present.get(i), notes, findings);
            }
        }
    }

    private static boolean isAttachment(Section section) {
        return section.label().strip().startsWith(Signs.ATTACHED_WORD)
                || (section.heading().startsWith(Signs.ATTACHED_WORD)
                        && section.role()
                                .map(Label::name)
                                .filter("attachment"::equals)
                                .isPresent());
    }

    private static boolean answers(CheckContext context, Section section, int number, String title) {
        OptionalInt own = section.number();
        if (own.isPresent() && number > 0 && own.getAsInt() == number) {
            return true;
        }
        if (number <= 1 && own.isEmpty()) {
            return true;
        }
        String bare = Marks.bare(title);
        return bare.length() > 3 && Marks.bare(heading(context, section)).contains(bare);
    }

    /** The heading of an attachment with the lines below it, where its title may stand. */
    private static String heading(CheckContext context, Section section) {
        int to = Math.min(section.to(), section.bodyFrom() + 100);
        return section.heading() + context.text().substring(section.bodyFrom(), Math.max(section.bodyFrom(), to));
    }

    private static FindingDraft missing(CheckContext context, AttachmentNote note, int number, boolean none) {
        FindingDraft draft = FindingDraft.of(
                        MISSING, note.from(), note.to(), context.sectionAt(note.from()), note.title())
                .with("number", number)
                .with("title", note.title().strip())
                .explainedIn(note.from(), context.text().length());
        return none ? draft.as("none").weighing(Severity.INFO) : draft;
    }

    /** 见附件2 in the running text, where nothing at the end lists the attachments. */
    private static void references(CheckContext context, List<Section> present, Consumer<FindingDraft> findings) {
        boolean referred = false;
        Set<Integer> starts = present.stream().map(Section::from).collect(Collectors.toSet());
        for (String word : context.rule(MISSING).words("attachments")) {
            boolean there = context.rule(MISSING).words("standing").contains(word) && stands(context, word);
            referred |= there || references(context, word, present, starts, there, findings);
        }
        if (!referred && !present.isEmpty() && present.get(0).from() > 0) {
            Section first = present.get(0);
            findings.accept(unreferenced(first));
        }
    }

    /** Whether an attached table or picture stands in the report: a line begins with its name, or there is a table. */
    private static boolean stands(CheckContext context, String word) {
        return !context.outline().tables().isEmpty()
                || context.text().startsWith(word)
                || context.text().contains("\n" + word);
    }

    /**
     * Reports each attachment of that name that is referred to and not there.
     *
     * @param starts where the attachments that are present begin
     */
    private static boolean references(
            CheckContext context,
            String word,
            List<Section> present,
            Set<Integer> starts,
            boolean there,
            Consumer<FindingDraft> findings) {
        TreeSet<Integer> told = new TreeSet<>();
        String text = context.text();
        boolean referred = false;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (starts.contains(at)) {
                continue;
            }
            referred = true;
            int end = at + word.length();
            while (end < text.length() && end < at + word.length() + 2 && Marks.isDigit(text.charAt(end))) {
                end++;
            }
            int number = end == at + word.length() ? 0 : Integer.parseInt(text.substring(at + word.length(), end));
            boolean reference = at > 0 && context.rule(MISSING).words("refer").contains(text.substring(at - 1, at));
            if (reference
                    && !there
                    && told.add(number)
                    && present.stream().noneMatch(s -> answers(context, s, number, ""))) {
                findings.accept(FindingDraft.of(MISSING, at, end, context.sectionAt(at), text.substring(at, end))
                        .as("reference")
                        .weighing(Severity.INFO)
                        .with("number", number)
                        .saying("words", text.substring(at, end)));
            }
        }
        return referred;
    }

    private static void unannounced(
            CheckContext context, Section section, List<AttachmentNote> notes, Consumer<FindingDraft> findings) {
        boolean numbered = section.number().isPresent();
        for (int i = 0; i < notes.size(); i++) {
            int number = notes.get(i).number().orElse(notes.size() == 1 ? 0 : i + 1);
            if (answers(context, section, number, notes.get(i).title())) {
                return;
            }
        }
        if (numbered) {
            findings.accept(unreferenced(section));
        }
    }

    private static FindingDraft unreferenced(Section section) {
        String name = (section.label().strip() + section.heading()).strip();
        return FindingDraft.of(
                        UNREFERENCED,
                        section.from(),
                        Math.max(section.from(), section.bodyFrom()),
                        section.index(),
                        name)
                .with("section", section.id())
                .saying("title", name);
    }
}
