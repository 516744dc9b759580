package hecha.read;

import hecha.model.Message;
import hecha.model.Span;
import hecha.model.UnreadableException;
import hecha.read.DocxRuns.Place;
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
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a copy of a Word document with a comment over the words of each note; the original stays as it is. */
public final class DocxAnnotator {
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
     * @throws UnreadableException where the document is such that no copy can be made of it
     * @throws IOException where the copy cannot be written
     */
    public void annotate(byte[] original, List<Note> notes, String author, Instant when, OutputStream copy)
            throws IOException {
        // The reader has held the document against the limits already; pictures may be as large and blank as they like.
        ZipSecureFile.setMaxEntrySize(Limits.DEFAULT.unpacked());
        ZipSecureFile.setMaxFileCount(Limits.DEFAULT.entries());
        ZipSecureFile.setMinInflateRatio(0);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(original))) {
            annotate(
                    document,
                    DocxRuns.places(DocxReader.read(original, Limits.DEFAULT), document),
                    notes,
                    author,
                    when);
            document.write(copy);
        } catch (Refusal | RuntimeException e) {
            // POI lets unchecked exceptions of many kinds through for damaged files.
            throw new UnreadableException(
                    "no-copy",
                    new Message(
                            "批注副本无法生成，文档的某个部件已损坏；请用 Word 重新保存后再审",
                            "no commented copy can be made, a part of the document is damaged; save it again in Word"));
        }
    }

    private static void annotate(
            XWPFDocument document, List<Place> places, List<Note> notes, String author, Instant when) {
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
        List<Note> fromEnd =
                notes.stream().sorted((a, b) -> b.span().compareTo(a.span())).toList();
        for (Note note : fromEnd) {
            if (mark(places, note.span(), id)) {
                XWPFComment comment = comments.createComment(BigInteger.valueOf(id));
                comment.setAuthor(author);
                comment.setInitials(author.substring(0, 1));
                Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
                date.setTime(Date.from(when));
                comment.setDate(date);
                comment.createParagraph().createRun().setText(note.text());
                id++;
            }
        }
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Puts the marks of comment {@code id} around the words at {@code span}, or the nearest before them. */
    private static boolean mark(List<Place> places, Span span, long id) {
        if (places.isEmpty()) {
            return false;
        }
        int start = span.length() == 0 ? Math.max(0, span.start() - 1) : span.start();
        int end = span.length() == 0 ? start + 1 : span.end();
        int last = DocxRuns.before(places, end);
        int first = Math.min(DocxRuns.before(places, start + 1), last);
        if (places.get(first).end() <= start) {
            first = Math.min(first + 1, last);
        }
        // The end is split first: the start then still stands where it stood.
        Element endRun = DocxRuns.splitAfter(places, last, end);
        Element startRun = DocxRuns.splitBefore(places, first, start, first == last ? endRun : null);
        Document owner = startRun.getOwnerDocument();
        Element rangeStart = element(owner, "commentRangeStart", id);
        Element rangeEnd = element(owner, "commentRangeEnd", id);
        startRun.getParentNode().insertBefore(rangeStart, startRun);
        Node after = endRun.getNextSibling();
        endRun.getParentNode().insertBefore(rangeEnd, after);
        Element run = owner.createElementNS(DocxRuns.W, "w:r");
        run.appendChild(element(owner, "commentReference", id));
        endRun.getParentNode().insertBefore(run, after);
        return true;
    }

    private static Element element(Document owner, String name, long id) {
        Element element = owner.createElementNS(DocxRuns.W, "w:" + name);
        element.setAttributeNS(DocxRuns.W, "w:id", Long.toString(id));
        return element;
    }
}
