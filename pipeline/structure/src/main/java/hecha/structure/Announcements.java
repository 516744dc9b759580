package hecha.structure;

import hecha.dictionary.HeadingStyles;
import hecha.model.AttachmentNote;
import hecha.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the notes at the end of a report that announce its attachments: {@code 附件：1.… 2.…}. */
final class Announcements {
    private final HeadingStyles styles;
    private final Shapes shapes;
    private final List<Paragraph> paragraphs;
    private final boolean[] body;
    private final Block.Type[] types;
    private final List<AttachmentNote> notes = new ArrayList<>();

    private Announcements(
            HeadingStyles styles, Shapes shapes, List<Paragraph> paragraphs, boolean[] body, Block.Type[] types) {
        this.styles = styles;
        this.shapes = shapes;
        this.paragraphs = paragraphs;
        this.body = body;
        this.types = types;
    }

    /** The notes, their paragraphs marked in {@code types}. */
    static List<AttachmentNote> find(
            HeadingStyles styles, Shapes shapes, List<Paragraph> paragraphs, boolean[] body, Block.Type[] types) {
        Announcements finder = new Announcements(styles, shapes, paragraphs, body, types);
        finder.announcements();
        return finder.notes;
    }

    /** {@code 附件：1.… 2.…} at the end of the body. */
    private void announcements() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            if (!body[i] || types[i] != Block.Type.PARAGRAPH || !shapes.isAttachment(p)) {
                continue;
            }
            Optional<HeadingStyles.Match> label = styles.at(p.text(), p.from(), p.to());
            int colon = shapes.attachmentColon(p);
            if (colon > 0 && (colon < p.to() ? isAnnouncement(i) : startsList(i + 1))) {
                i = announced(i, colon) - 1;
            } else if (label.isPresent()
                    && label.get().to() < p.to()
                    && !LabelFinder.isReference(p.text(), label.get(), p.to())
                    && isAnnouncement(i)) {
                HeadingStyles.Match match = label.get();
                note(match.number(), i, match.to(), p.to());
            }
        }
    }

    /** Whether what follows shows that the line only names an attachment: a list, a signature, the next name. */
    private boolean isAnnouncement(int i) {
        if (paragraphs.get(i).length() > 100) {
            return false;
        }
        if (i + 1 >= paragraphs.size() || startsList(i + 1)) {
            return true;
        }
        Paragraph p = paragraphs.get(i);
        int colon = Math.max(p.indexOf('：', p.from()), p.indexOf(':', p.from()));
        if (colon > 0 && styles.at(p.text(), colon + 1, p.to()).isPresent()) {
            return true;
        }
        for (int next = i + 1; next < Math.min(paragraphs.size(), i + 4); next++) {
            Paragraph after = paragraphs.get(next);
            if (shapes.isDate(after) || shapes.isAttachment(after) || shapes.isIssueNote(after)) {
                return true;
            }
            if (!Shapes.isTitleLike(after)) {
                return false;
            }
        }
        return false;
    }

    private boolean startsList(int i) {
        if (i >= paragraphs.size()
                || paragraphs.get(i).length() > 60
                || paragraphs.get(i).holdsSentence()) {
            return false;
        }
        Paragraph p = paragraphs.get(i);
        Optional<HeadingStyles.Match> label = styles.at(p.text(), p.from(), p.to());
        return label.isPresent()
                && label.get().style().rank() >= 45
                && label.get().number().orElse(0) <= 2;
    }

    /** Reads the list of attachments that begins at {@code colon}; gives the index after its last line. */
    private int announced(int first, int colon) {
        int i = first;
        int from = colon;
        int expected = 1;
        while (i < paragraphs.size()) {
            Paragraph p = paragraphs.get(i);
            OptionalInt number = OptionalInt.empty();
            Optional<HeadingStyles.Match> label = styles.at(p.text(), from, p.to());
            if (label.isPresent() && label.get().style().rank() >= 45) {
                number = label.get().number();
                from = label.get().to();
            }
            if (i > first && (number.isEmpty() || number.getAsInt() != expected)) {
                break;
            }
            if (from == p.to()) {
                types[i] = Block.Type.ATTACHMENT_NOTE;
            } else {
                i = titleEnd(i, expected + 1);
                note(number, i, from, paragraphs.get(i).to());
                expected++;
            }
            i++;
            from = i < paragraphs.size() ? paragraphs.get(i).from() : from;
        }
        return i;
    }

    /** The line at which the title of an attachment ends that goes over several lines. */
    private int titleEnd(int line, int nextNumber) {
        types[line] = Block.Type.ATTACHMENT_NOTE;
        if (line + 1 >= paragraphs.size()) {
            return line;
        }
        Paragraph next = paragraphs.get(line + 1);
        boolean goesOn = Shapes.isTitleLike(next)
                && next.length() <= 40
                && !shapes.endsTitle(paragraphs.get(line).string())
                && !isLabelled(line + 1)
                && !shapes.isDate(next)
                && (shapes.endsTitle(next.string()) || isNumbered(line + 2, nextNumber));
        if (goesOn) {
            types[line + 1] = Block.Type.ATTACHMENT_NOTE;
            return line + 1;
        }
        return line;
    }

    private boolean isNumbered(int i, int number) {
        if (i >= paragraphs.size()) {
            return false;
        }
        Paragraph p = paragraphs.get(i);
        return styles.at(p.text(), p.from(), p.to())
                .filter(label -> label.number().orElse(0) == number)
                .isPresent();
    }

    private void note(OptionalInt number, int line, int from, int to) {
        types[line] = Block.Type.ATTACHMENT_NOTE;
        String text = paragraphs
                .get(line)
                .text()
                .substring(from, to)
                .replace("\n", "")
                .strip();
        if (!text.isEmpty()) {
            notes.add(new AttachmentNote(number, text, from, to));
        }
    }

    private boolean isLabelled(int i) {
        Paragraph p = paragraphs.get(i);
        return styles.at(p.text(), p.from(), p.to()).isPresent();
    }
}
