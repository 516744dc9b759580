package hecha.structure;

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
import java.util.OptionalInt;

/** What stands around the body of a report: title, number, addressee, signature, date, announced attachments. */
final class PageParts {
    private static final int LONGEST_HEAD = 10;
    private static final int LONGEST_SIGNATURE = 40;

    private final HeadingStyles styles;
    private final List<Paragraph> paragraphs;
    private final Block.Type[] types;
    private final boolean[] body;
    private final List<AttachmentNote> notes = new ArrayList<>();
    private final List<Integer> titles = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private int headEnd;

    private PageParts(HeadingStyles styles, List<Paragraph> paragraphs) {
        this.styles = styles;
        this.paragraphs = paragraphs;
        types = new Block.Type[paragraphs.size()];
        Arrays.fill(types, Block.Type.PARAGRAPH);
        body = new boolean[paragraphs.size()];
        Arrays.fill(body, true);
    }

    static PageParts of(Passage passage, HeadingStyles styles, List<Paragraph> paragraphs) {
        PageParts parts = new PageParts(styles, paragraphs);
        parts.leaveOutTeasers(passage);
        parts.head();
        parts.announcements();
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
        if (titles.remove(Integer.valueOf(paragraph))) {
            title = titles.isEmpty() ? Optional.empty() : Optional.of(joined(titles));
        }
        types[paragraph] = type;
        body[paragraph] = false;
    }

    Optional<String> title() {
        return title;
    }

    List<AttachmentNote> notes() {
        return notes;
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

    private void head() {
        int i = 0;
        while (i < paragraphs.size() && !body[i]) {
            i++;
        }
        int first = i;
        for (; i < paragraphs.size() && i - first < LONGEST_HEAD; i++) {
            Paragraph p = paragraphs.get(i);
            Optional<Block.Type> type = headType(i);
            if (type.isEmpty()) {
                break;
            }
            types[i] = type.get();
            if (type.get() == Block.Type.TITLE) {
                titles.add(i);
            }
            if (type.get() == Block.Type.ADDRESSEE) {
                i++;
                break;
            }
            if (type.get() == Block.Type.SUBTITLE && !titles.isEmpty()) {
                titles.add(i);
            }
            if (p.length() > 200) {
                break;
            }
        }
        headEnd = i;
        if (!titles.isEmpty()) {
            title = Optional.of(joined(titles));
        }
    }

    private Optional<Block.Type> headType(int i) {
        Paragraph p = paragraphs.get(i);
        if (Shapes.isDate(p)) {
            return Optional.of(Block.Type.DATE_LINE);
        }
        if (Shapes.isDocumentNumber(p) || Shapes.isIssue(p)) {
            return Optional.of(Block.Type.DOCUMENT_NUMBER);
        }
        if (Shapes.isSubtitle(p)) {
            return Optional.of(Block.Type.SUBTITLE);
        }
        if (Shapes.isAddressee(p)) {
            return Optional.of(Block.Type.ADDRESSEE);
        }
        if (isLabelled(i)) {
            return Optional.empty();
        }
        if (Shapes.isByline(p) || (i > 0 && types[i - 1] != Block.Type.PARAGRAPH && isName(p))) {
            return Optional.of(Block.Type.BYLINE);
        }
        return Shapes.isTitleLike(p) ? Optional.of(Block.Type.TITLE) : Optional.empty();
    }

    /** {@code 孙守刚}, {@code 重庆市人民政府市长 胡衡华}. */
    private static boolean isName(Paragraph p) {
        String line = p.string();
        int space = line.lastIndexOf(' ');
        String name = line.substring(space + 1);
        boolean office = space > 0 && "长任记席员".indexOf(line.charAt(space - 1)) >= 0;
        return name.length() <= 3 && name.length() >= 2 && Shapes.areNames(name) && (space < 0 || office);
    }

    private String joined(List<Integer> lines) {
        StringBuilder whole = new StringBuilder();
        String best = "";
        for (int i : lines) {
            String line = Shapes.withoutNumber(paragraphs.get(i).string());
            if (isRepeated(line, lines, i)) {
                continue;
            }
            boolean complete = whole.length() > 0 && Shapes.endsTitle(whole.toString()) && types[i] == Block.Type.TITLE;
            if (complete) {
                best = whole.length() > best.length() ? whole.toString() : best;
                whole.setLength(0);
            }
            whole.append(line);
        }
        return best.length() > whole.length() ? best : whole.toString();
    }

    /** Web pages show a title twice. */
    private boolean isRepeated(String line, List<Integer> lines, int at) {
        for (int i : lines) {
            if (i < at && line.length() >= 8 && paragraphs.get(i).string().contains(line)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 附件：1.… 2.…} at the end of the body. */
    private void announcements() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            if (!body[i] || types[i] != Block.Type.PARAGRAPH || !p.startsWith("附件")) {
                continue;
            }
            Optional<HeadingStyles.Match> label = styles.at(p.text(), p.from(), p.to());
            int colon = p.startsWith("附件：") || p.startsWith("附件:") ? p.from() + 3 : -1;
            if (colon > 0 && (colon < p.to() ? isAnnouncement(i) : startsList(i + 1))) {
                i = announced(i, colon) - 1;
            } else if (label.isPresent() && label.get().to() < p.to() && isAnnouncement(i)) {
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
            if (Shapes.isDate(after) || after.startsWith("附件")) {
                return true;
            }
            if (!Shapes.isTitleLike(after)) {
                return after.startsWith("（此件") || after.startsWith("(此件");
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
                && !Shapes.endsTitle(paragraphs.get(line).string())
                && !isLabelled(line + 1)
                && !Shapes.isDate(next)
                && (Shapes.endsTitle(next.string()) || isNumbered(line + 2, nextNumber));
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

    /** The office and day under a text, and the day alone. */
    private void signatures() {
        for (int i = headEnd; i < paragraphs.size(); i++) {
            if (types[i] != Block.Type.PARAGRAPH || !Shapes.isDate(paragraphs.get(i))) {
                continue;
            }
            types[i] = Block.Type.DATE_LINE;
            for (int j = i - 1; j >= Math.max(headEnd, i - 3); j--) {
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
                                || !Shapes.endsTitle(paragraphs.get(j - 1).string()));
                if (!isTitle) {
                    break;
                }
                types[j] = Block.Type.TITLE;
                lines.add(j);
            }
            if (title.isEmpty() && !lines.isEmpty() && !isAttachmentLabel(i - 1)) {
                title = Optional.of(joined(lines));
            }
        }
    }

    private boolean isIssueNote(int i) {
        Paragraph p = paragraphs.get(i);
        return p.startsWith("（此件") || p.startsWith("(此件") || p.startsWith("（此文");
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
            if (types[i] == Block.Type.PARAGRAPH && Shapes.isByline(paragraphs.get(i))) {
                types[i] = Block.Type.BYLINE;
            }
        }
    }
}
