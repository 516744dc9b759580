package hecha.read;

import hecha.text.Intervals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where the text of a Word document stands in its tree, and runs cut there, for those who write a copy of it. */
final class DocxRuns {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocxRuns() {}

    /** A stretch of the text and the element that holds it now. */
    record Place(int start, Element element, int length) {
        int end() {
            return start + length;
        }
    }

    /** Where the text stands in the document's tree, in text order. */
    static List<Place> places(DocxReader.Text text, XWPFDocument document) {
        List<Element> elements = elements(document, "t");
        List<Place> places = new ArrayList<>();
        for (DocxWalker.Piece piece : text.pieces()) {
            if (piece.element() < elements.size() && piece.length() > 0) {
                places.add(new Place(piece.start(), elements.get(piece.element()), piece.length()));
            }
        }
        return places;
    }

    /** The cells without a word by their places. */
    static Map<Integer, Element> emptyCells(DocxReader.Text text, XWPFDocument document) {
        List<Element> elements = elements(document, "tc");
        Map<Integer, Element> cells = new HashMap<>();
        for (DocxWalker.Piece cell : text.emptyCells()) {
            if (cell.element() < elements.size()) {
                // Of a cell in a cell the inner one ends first.
                cells.putIfAbsent(cell.start(), elements.get(cell.element()));
            }
        }
        return cells;
    }

    /** The elements of this name in the body, as {@link DocxWalker} counts them. */
    private static List<Element> elements(XWPFDocument document, String name) {
        List<Element> elements = new ArrayList<>();
        Node root = document.getDocument().getDomNode();
        for (Node node = root; node != null; node = following(node, root)) {
            if (node instanceof Element element && isWord(element, name)) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static boolean isWord(Element element, String name) {
        return name.equals(element.getLocalName())
                && String.valueOf(element.getNamespaceURI()).contains("wordprocessingml");
    }

    /** The first paragraph of a cell that is not in a cell inside it. */
    static Optional<Element> paragraph(Element cell) {
        for (Node node = cell.getFirstChild(); node != null; node = following(node, cell)) {
            if (node instanceof Element element && isWord(element, "tbl")) {
                return Optional.empty();
            }
            if (node instanceof Element element && isWord(element, "p")) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
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

    /** Index of the last place that begins before {@code at}, or 0. */
    static int before(List<Place> places, int at) {
        return Math.max(0, Intervals.firstAtOrAfter(places, Place::start, at) - 1);
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

    /** A run without words, as one would be written into this paragraph: its mark tells how it looks. */
    static Element emptyRun(Element paragraph) {
        Element run = paragraph.getOwnerDocument().createElementNS(W, "w:r");
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element look && isWord(look, "pPr")) {
                child(look, "rPr").ifPresent(found -> {
                    Element copy = (Element) found.cloneNode(true);
                    // Whether the mark itself was inserted or deleted is said of the mark alone.
                    for (String change : List.of("ins", "del", "moveFrom", "moveTo", "rPrChange")) {
                        child(copy, change).ifPresent(copy::removeChild);
                    }
                    run.appendChild(copy);
                });
            }
        }
        return run;
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && isWord(element, name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
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
}
