package hecha.check;

import hecha.model.AttachmentNote;
import hecha.model.Label;
import hecha.model.Section;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Holds the attachments that a report announces against those that it has. */
public final class AttachmentCheck implements Check {
    private static final String MISSING = "attachment/missing";
    private static final String UNREFERENCED = "attachment/unreferenced";
    private static final String WORD = "附件";

    @Override
    public void check(Dossier dossier, Consumer<Draft> findings) {
        List<Section> present = new ArrayList<>();
        for (Section section : dossier.sections()) {
            if (isAttachment(section)) {
                present.add(section);
            }
        }
        List<AttachmentNote> notes = dossier.outline().attachmentNotes();
        for (int i = 0; i < notes.size(); i++) {
            AttachmentNote note = notes.get(i);
            int number = note.number().orElse(notes.size() == 1 ? 0 : i + 1);
            if (present.stream().noneMatch(section -> answers(dossier, section, number, note.title()))) {
                findings.accept(missing(dossier, note, number, present.isEmpty()));
            }
        }
        if (notes.isEmpty()) {
            references(dossier, present, findings);
        } else {
            for (int i = 0; i < present.size(); i++) {
                unannounced(dossier, present.get(i), notes, findings);
            }
        }
    }

    private static boolean isAttachment(Section section) {
        return section.label().strip().startsWith("附")
                || (section.heading().startsWith("附")
                        && section.role()
                                .map(Label::name)
                                .filter("attachment"::equals)
                                .isPresent());
    }

    private static boolean answers(Dossier dossier, Section section, int number, String title) {
        OptionalInt own = section.number();
        if (own.isPresent() && number > 0 && own.getAsInt() == number) {
            return true;
        }
        if (number <= 1 && own.isEmpty()) {
            return true;
        }
        String bare = Marks.bare(title);
        return bare.length() > 3 && Marks.bare(heading(dossier, section)).contains(bare);
    }

    /** The heading of an attachment with the lines below it, where its title may stand. */
    private static String heading(Dossier dossier, Section section) {
        int to = Math.min(section.to(), section.bodyFrom() + 100);
        return section.heading() + dossier.text().substring(section.bodyFrom(), Math.max(section.bodyFrom(), to));
    }

    private static Draft missing(Dossier dossier, AttachmentNote note, int number, boolean none) {
        Draft draft = Draft.of(MISSING, note.from(), note.to(), dossier.sectionAt(note.from()), note.title())
                .with("number", number)
                .with("title", note.title().strip())
                .explainedIn(note.from(), dossier.text().length());
        return none ? draft.as("none").weighing(Severity.INFO) : draft;
    }

    /** 见附件2 in the running text, where nothing at the end lists the attachments. */
    private static void references(Dossier dossier, List<Section> present, Consumer<Draft> findings) {
        TreeSet<Integer> told = new TreeSet<>();
        String text = dossier.text();
        boolean referred = false;
        for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
            int from = at;
            if (present.stream().anyMatch(section -> section.from() == from)) {
                continue;
            }
            referred = true;
            int end = at + WORD.length();
            while (end < text.length() && end < at + 4 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            int number = end == at + WORD.length() ? 0 : Integer.parseInt(text.substring(at + WORD.length(), end));
            boolean reference = at > 0 && text.charAt(at - 1) == '见';
            if (reference && told.add(number) && present.stream().noneMatch(s -> answers(dossier, s, number, ""))) {
                findings.accept(Draft.of(MISSING, at, end, dossier.sectionAt(at), text.substring(at, end))
                        .as("reference")
                        .weighing(Severity.INFO)
                        .with("number", number)
                        .saying("words", text.substring(at, end)));
            }
        }
        if (!referred && !present.isEmpty() && present.get(0).from() > 0) {
            Section first = present.get(0);
            findings.accept(unreferenced(first));
        }
    }

    private static void unannounced(
            Dossier dossier, Section section, List<AttachmentNote> notes, Consumer<Draft> findings) {
        boolean numbered = section.number().isPresent();
        for (int i = 0; i < notes.size(); i++) {
            int number = notes.get(i).number().orElse(notes.size() == 1 ? 0 : i + 1);
            if (answers(dossier, section, number, notes.get(i).title())) {
                return;
            }
        }
        if (numbered) {
            findings.accept(unreferenced(section));
        }
    }

    private static Draft unreferenced(Section section) {
        String name = (section.label().strip() + section.heading()).strip();
        return Draft.of(
                        UNREFERENCED,
                        section.from(),
                        Math.max(section.from(), section.bodyFrom()),
                        section.index(),
                        name)
                .with("section", section.id())
                .saying("title", name);
    }
}
