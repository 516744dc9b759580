package hecha.read;

import hecha.model.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a copy of a Word document with a comment over the words of each note; the original stays as it is. */
public final class DocxAnnotator {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /**
     * A comment to be made.
     *
     * @param span the place in the document's text as {@link Reader} gives it; an empty span takes the character before
     */
    public record Note(Span span, String text) {}

    /**
     * @param original the bytes of the document
     * @param author the name that the comments carry
     * @param when the date that the comments carry
     * @throws IOException where the document cannot be read or the copy cannot be written
     */
    public void annotate(byte[] original, List<Note> notes, String author, Instant when, OutputStream copy)
            throws IOException {
        DocxLimits.apply();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(original))) {
            XWPFComments comments = document.getDocComments();
            if (comments == null) {
                comments = document.createComments();
            }
            long id = comments.getComments().stream()
                            .map(XWPFComment::getId)
                            .mapToLong(DocxAnnotator::number)
                            .max()
                            .orElse(-1)
                    + 1;
            // From the end to the start, so that splitting a run never moves a place that is still to be marked.
            List<Note> fromEnd = notes.stream()
                    .sorted((a, b) -> b.span().compareTo(a.span()))
                    .toList();
            DocxText text = new DocxText(document);
            for (Note note : fromEnd) {
                if (mark(text, note.span(), id)) {
                    XWPFComment comment = comments.createComment(BigInteger.valueOf(id));
                    comment.setAuthor(author);
                    comment.setInitials(author.substring(0, 1));
                    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
                    date.setTime(Date.from(when));
                    comment.setDate(date);
                    comment.createParagraph().createRun().setText(note.text());
                    text = new DocxText(document);
                    id++;
                }
            }
            document.write(copy);
        }
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Puts the marks of comment {@code id} around the words at {@code span}; false where no words stand there. */
    private static boolean mark(DocxText text, Span span, long id) {
        int start = span.length() == 0 ? Math.max(0, span.start() - 1) : span.start();
        int end = span.length() == 0 ? start + 1 : span.end();
        DocxText.Piece first = null;
        DocxText.Piece last = null;
        for (DocxText.Piece piece : text.pieces()) {
            if (piece.start() < end && start < piece.start() + piece.length()) {
                first = first == null ? piece : first;
                last = piece;
            }
        }
        if (first == null || last == null) {
            return false;
        }
        // The end is split first: the start then still stands where it stood.
        Element endRun = splitAfter(last, Math.min(end - last.start(), last.length()));
        Element startRun = splitBefore(first, Math.max(0, start - first.start()), first.equals(last) ? endRun : null);
        Document owner = startRun.getOwnerDocument();
        Element rangeStart = element(owner, "commentRangeStart", id);
        Element rangeEnd = element(owner, "commentRangeEnd", id);
        startRun.getParentNode().insertBefore(rangeStart, startRun);
        Node after = endRun.getNextSibling();
        endRun.getParentNode().insertBefore(rangeEnd, after);
        Element run = owner.createElementNS(W, "w:r");
        run.appendChild(element(owner, "commentReference", id));
        endRun.getParentNode().insertBefore(run, after);
        return true;
    }

    /** Splits the piece's run so that it ends after {@code length} characters of the piece; gives that run. */
    private static Element splitAfter(DocxText.Piece piece, int length) {
        Element run = (Element) piece.element().getParentNode();
        String words = DocxText.content(piece.element());
        boolean lastInRun = next(piece.element()) == null;
        if (length >= words.length() && lastInRun) {
            return run;
        }
        Element rest = shell(run);
        setText(piece.element(), words.substring(0, length));
        if (length < words.length()) {
            Element tail = (Element) piece.element().cloneNode(false);
            setText(tail, words.substring(length));
            rest.appendChild(tail);
        }
        for (Node follower = next(piece.element()); follower != null; ) {
            Node coming = follower.getNextSibling();
            rest.appendChild(follower);
            follower = coming;
        }
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        return run;
    }

    /** Splits the piece's run so that a run begins at character {@code offset} of the piece; gives that run. */
    private static Element splitBefore(DocxText.Piece piece, int offset, @Nullable Element same) {
        Element run = same == null ? (Element) piece.element().getParentNode() : same;
        boolean firstInRun = true;
        for (Node node = run.getFirstChild(); node != null && node != piece.element(); node = node.getNextSibling()) {
            if (node instanceof Element element && !"rPr".equals(element.getLocalName())) {
                firstInRun = false;
            }
        }
        if (offset == 0 && firstInRun) {
            return run;
        }
        Element head = shell(run);
        for (Node node = run.getFirstChild(); node != null && node != piece.element(); ) {
            Node coming = node.getNextSibling();
            if (!(node instanceof Element element && "rPr".equals(element.getLocalName()))) {
                head.appendChild(node);
            }
            node = coming;
        }
        if (offset > 0) {
            String words = DocxText.content(piece.element());
            Element before = (Element) piece.element().cloneNode(false);
            setText(before, words.substring(0, offset));
            setText(piece.element(), words.substring(offset));
            head.appendChild(before);
        }
        run.getParentNode().insertBefore(head, run);
        return run;
    }

    /** A run of the same look without its content. */
    private static Element shell(Element run) {
        Element shell = (Element) run.cloneNode(false);
        for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "rPr".equals(element.getLocalName())) {
                shell.appendChild(element.cloneNode(true));
            }
        }
        return shell;
    }

    private static @Nullable Node next(Element element) {
        Node node = element.getNextSibling();
        while (node != null && !(node instanceof Element)) {
            node = node.getNextSibling();
        }
        return node;
    }

    private static void setText(Element element, String words) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        element.appendChild(element.getOwnerDocument().createTextNode(words));
    }

    private static Element element(Document owner, String name, long id) {
        Element element = owner.createElementNS(W, "w:" + name);
        element.setAttributeNS(W, "w:id", Long.toString(id));
        return element;
    }
}
