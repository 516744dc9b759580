package hecha.read;

import hecha.model.Message;
import hecha.model.Span;
import hecha.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a copy of a Word document with a comment over the words of each note; the original stays as it is. */
public final class DocxAnnotator {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /**
     * A comment to be made.
     *
     * @param span the place in the document's text as {@link Reader} gives it; an empty span takes the character before
     */
    public record Note(Span span, String text) {}

    /** A stretch of the text and the element that holds it now. */
    record Place(int start, Element element, int length) {
        int end() {
            return start + length;
        }
    }

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
            annotate(document, places(original, document), notes, author, when);
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

    /** Where the text stands in the document's tree, in text order. */
    static List<Place> places(byte[] original, XWPFDocument document) throws Refusal {
        List<Element> elements = new ArrayList<>();
        Node root = document.getDocument().getDomNode();
        for (Node node = root; node != null; node = following(node, root)) {
            if (node instanceof Element element
                    && "t".equals(element.getLocalName())
                    && String.valueOf(element.getNamespaceURI()).contains("wordprocessingml")) {
                elements.add(element);
            }
        }
        List<Place> places = new ArrayList<>();
        for (DocxWalker.Piece piece : DocxReader.read(original, Limits.DEFAULT).pieces()) {
            if (piece.element() < elements.size() && piece.length() > 0) {
                places.add(new Place(piece.start(), elements.get(piece.element()), piece.length()));
            }
        }
        return places;
    }

    private static @Nullable Node following(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at != root) {
            if (at.getNextSibling() != null) {
                return at.getNextSibling();
            }
            at = at.getParentNode();
        }
        return null;
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
        int last = before(places, end);
        int first = Math.min(before(places, start + 1), last);
        if (places.get(first).end() <= start) {
            first = Math.min(first + 1, last);
        }
        // The end is split first: the start then still stands where it stood.
        Element endRun = splitAfter(places, last, end);
        Element startRun = splitBefore(places, first, start, first == last ? endRun : null);
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

    /** Index of the last place that begins before {@code at}, or 0. */
    static int before(List<Place> places, int at) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /** Splits the place's run so that it ends before {@code at}; gives that run. */
    static Element splitAfter(List<Place> places, int index, int at) {
        Place place = places.get(index);
        Element run = (Element) place.element().getParentNode();
        String words = content(place.element());
        int length = Math.max(0, Math.min(at - place.start(), words.length()));
        boolean lastInRun = next(place.element()) == null;
        if (length == 0 || (length >= words.length() && lastInRun)) {
            return run;
        }
        Element rest = shell(run);
        Node follower = next(place.element());
        setText(place.element(), words.substring(0, length));
        if (length < words.length()) {
            Element tail = (Element) place.element().cloneNode(false);
            setText(tail, words.substring(length));
            rest.appendChild(tail);
            places.set(index, new Place(place.start(), place.element(), length));
            places.add(index + 1, new Place(place.start() + length, tail, words.length() - length));
        }
        while (follower != null) {
            Node coming = follower.getNextSibling();
            rest.appendChild(follower);
            follower = coming;
        }
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        return run;
    }

    /** Splits the place's run so that a run begins at {@code at}; gives that run. */
    static Element splitBefore(List<Place> places, int index, int at, @Nullable Element same) {
        Place place = places.get(index);
        Element run = same == null ? (Element) place.element().getParentNode() : same;
        String words = content(place.element());
        int offset = Math.max(0, Math.min(at - place.start(), words.length()));
        boolean firstInRun = true;
        for (Node node = run.getFirstChild(); node != null && node != place.element(); node = node.getNextSibling()) {
            if (node instanceof Element element && !"rPr".equals(element.getLocalName())) {
                firstInRun = false;
            }
        }
        if (offset == words.length() || (offset == 0 && firstInRun)) {
            return run;
        }
        Element head = shell(run);
        for (Node node = run.getFirstChild(); node != null && node != place.element(); ) {
            Node coming = node.getNextSibling();
            if (!(node instanceof Element element && "rPr".equals(element.getLocalName()))) {
                head.appendChild(node);
            }
            node = coming;
        }
        if (offset > 0) {
            Element before = (Element) place.element().cloneNode(false);
            setText(before, words.substring(0, offset));
            setText(place.element(), words.substring(offset));
            head.appendChild(before);
            places.set(index, new Place(place.start() + offset, place.element(), words.length() - offset));
            places.add(index, new Place(place.start(), before, offset));
        }
        run.getParentNode().insertBefore(head, run);
        return run;
    }

    /** The characters of a {@code w:t} element. */
    static String content(Element element) {
        StringBuilder words = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                words.append(child.getNodeValue());
            }
        }
        return words.toString();
    }

    /** A run of the same look without its content. */
    static Element shell(Element run) {
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

    static void setText(Element element, String words) {
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
