package hecha.structure;

import hecha.dictionary.Columns;
import hecha.dictionary.HeadingStyles;
import hecha.model.AttachmentNote;
import hecha.model.Block;
import hecha.model.Furniture;
import hecha.model.Passage;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands around the body of a report: title, number, addressee, signature, date, announced attachments. */
final class PageParts {
    private static final int LONGEST_SIGNATURE = 40;
    private static final int MOST_SIGNERS = 6;

    private final HeadingStyles styles;
    private final Shapes shapes;
    private final List<Paragraph> paragraphs;
    private final Block.Type[] types;
    private final boolean[] body;
    private final List<AttachmentNote> notes;
    private final List<Integer> titles;
    private final int headEnd;
    private Optional<String> title;

    private PageParts(
            Passage passage, HeadingStyles styles, Shapes shapes, Columns columns, List<Paragraph> paragraphs) {
        this.styles = styles;
        this.shapes = shapes;
        this.paragraphs = paragraphs;
        body = new boolean[paragraphs.size()];
        Arrays.fill(body, true);
        leaveOutTeasers(passage);
        Head head = Head.of(styles, shapes, columns, paragraphs, body);
        types = head.types();
        titles = head.titles();
        title = head.title();
        headEnd = head.end();
        notes = Announcements.find(styles, shapes, paragraphs, body, types);
    }

    static PageParts of(
            Passage passage, HeadingStyles styles, Shapes shapes, Columns columns, List<Paragraph> paragraphs) {
        PageParts parts = new PageParts(passage, styles, shapes, columns, paragraphs);
        parts.signatures();
        parts.innerTitles();
        parts.bylines();
        return parts;
    }

    Block.Type type(int paragraph) {
        return types[paragraph];
    }

    /** Whether headings are looked for in it. */
    boolean isBody(int paragraph) {
        return body[paragraph] && types[paragraph] == Block.Type.PARAGRAPH;
    }

    boolean isFirstTitle(int paragraph) {
        return !titles.isEmpty() && titles.get(0) == paragraph;
    }

    void leaveOut(int paragraph, Block.Type type) {
        types[paragraph] = type;
        body[paragraph] = false;
    }

    Optional<String> title() {
        return title;
    }

    List<AttachmentNote> notes() {
        return notes;
    }

    /** Index of the last paragraph of the title, or -1. */
    int titleLine() {
        return titles.isEmpty() ? -1 : titles.get(titles.size() - 1);
    }

    /** Index of the first paragraph after the title and what goes with it. */
    int headEnd() {
        return headEnd;
    }

    private void leaveOutTeasers(Passage passage) {
        for (Furniture furniture : passage.furniture()) {
            if (furniture.type() != Furniture.Type.TEASER) {
                continue;
            }
            for (int i = 0; i < paragraphs.size(); i++) {
                Span span =
                        passage.span(paragraphs.get(i).from(), paragraphs.get(i).to());
                if (span.start() > furniture.span().end()) {
                    break;
                }
                body[i] &= !span.overlaps(furniture.span());
            }
        }
    }

    private boolean isLabelled(int i) {
        Paragraph p = paragraphs.get(i);
        return styles.at(p.text(), p.from(), p.to()).isPresent();
    }

    /** The office and day under a text, and the day alone; a day above a text dates the headline before it. */
    private void signatures() {
        for (int i = headEnd; i < paragraphs.size(); i++) {
            if (types[i] != Block.Type.PARAGRAPH || !shapes.isDate(paragraphs.get(i))) {
                continue;
            }
            types[i] = Block.Type.DATE_LINE;
            if (i + 1 < paragraphs.size() && paragraphs.get(i + 1).isProse()) {
                continue;
            }
            for (int j = i - 1; j >= Math.max(headEnd, i - MOST_SIGNERS); j--) {
                Paragraph p = paragraphs.get(j);
                boolean signs = types[j] == Block.Type.PARAGRAPH
                        && p.length() <= LONGEST_SIGNATURE
                        && p.isBare()
                        && !p.holdsSentence()
                        && !isLabelled(j);
                if (!signs) {
                    break;
                }
                types[j] = Block.Type.SIGNATURE;
            }
        }
    }

    /** The title of a document that follows its covering notice, or of an attachment. */
    private void innerTitles() {
        for (int i = Math.max(1, headEnd); i < paragraphs.size(); i++) {
            boolean starts = (types[i - 1] == Block.Type.DATE_LINE && i - 1 >= headEnd)
                    || isIssueNote(i - 1)
                    || isAttachmentLabel(i - 1);
            if (!starts) {
                continue;
            }
            List<Integer> lines = new ArrayList<>();
            for (int j = i; j < Math.min(paragraphs.size(), i + 4); j++) {
                Paragraph p = paragraphs.get(j);
                boolean isTitle = types[j] == Block.Type.PARAGRAPH
                        && Shapes.isTitleLike(p)
                        && !isLabelled(j)
                        && !isIssueNote(j)
                        && (lines.isEmpty()
                                || !shapes.endsTitle(paragraphs.get(j - 1).string()));
                if (!isTitle) {
                    break;
                }
                types[j] = Block.Type.TITLE;
                lines.add(j);
            }
            if (title.isEmpty() && !lines.isEmpty() && !isAttachmentLabel(i - 1)) {
                title = Optional.of(lines.stream()
                        .map(line -> shapes.withoutNumber(paragraphs.get(line).string()))
                        .collect(Collectors.joining()));
            }
        }
    }

    private boolean isIssueNote(int i) {
        return shapes.isIssueNote(paragraphs.get(i));
    }

    private boolean isAttachmentLabel(int i) {
        Paragraph p = paragraphs.get(i);
        return types[i] == Block.Type.PARAGRAPH
                && styles.at(p.text(), p.from(), p.to())
                        .filter(label -> label.style().rank() < Heading.ARTICLE_RANK && label.to() == p.to())
                        .isPresent();
    }

    private void bylines() {
        for (int i = headEnd; i < paragraphs.size(); i++) {
            if (types[i] == Block.Type.PARAGRAPH && shapes.isByline(paragraphs.get(i))) {
                types[i] = Block.Type.BYLINE;
            }
        }
    }
}
