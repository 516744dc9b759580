package hecha.read;

import hecha.model.Message;
import hecha.model.Span;
import hecha.model.UnreadableException;
import hecha.read.DocxRuns.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a copy of a Word document with words in place of others as tracked changes, which its owner accepts or rejects
 * in Word; the original stays as it is, and so do all parts of it but the text.
 */
public final class DocxFiller {
    private static final long FIRST_ID = 900_000;

    /** The same for every copy; not the first moment of 1980, which is kept with a time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /**
     * Words for a place.
     *
     * @param span what they stand for in the document's text as {@link Reader} gives it; empty to insert only
     */
    public record Words(Span span, String text) {}

    private final String author;
    private final String when;
    private long id = FIRST_ID;

    /**
     * @param author the name that the changes carry
     * @param when the moment that the changes carry
     */
    public DocxFiller(String author, Instant when) {
        this.author = author;
        this.when = when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * @param original the bytes of the document
     * @return the words that found no place, such as for a control that nobody filled in
     * @throws UnreadableException where the document is such that no copy can be made of it
     * @throws IOException where the copy cannot be written
     */
    public List<Words> fill(byte[] original, List<Words> words, OutputStream copy) throws IOException {
        // The reader has held the document against the limits already; pictures may be as large and blank as they like.
        ZipSecureFile.setMaxEntrySize(Limits.DEFAULT.unpacked());
        ZipSecureFile.setMaxFileCount(Limits.DEFAULT.entries());
        ZipSecureFile.setMinInflateRatio(0);
        List<Words> left = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(original))) {
            DocxReader.Text text = DocxReader.read(original, Limits.DEFAULT);
            List<Place> places = DocxRuns.places(text, document);
            Map<Integer, Element> cells = DocxRuns.emptyCells(text, document);
            // From the end to the start, so that splitting a run never moves a place that is still to be filled.
            List<Words> fromEnd = words.stream()
                    .sorted((a, b) -> b.span().compareTo(a.span()))
                    .toList();
            for (Words one : fromEnd) {
                Element cell = one.span().length() == 0 ? cells.get(one.span().start()) : null;
                if (cell == null ? !put(places, one) : !intoCell(cell, one)) {
                    left.add(0, one);
                }
            }
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            document.write(changed);
            String main = document.getPackagePart().getPartName().getName().substring(1);
            assemble(original, changed.toByteArray(), main, copy);
        } catch (Refusal | RuntimeException e) {
            // POI lets unchecked exceptions of many kinds through for damaged files.
            throw new UnreadableException(
                    "no-copy",
                    new Message(
                            "填写稿无法生成，文档的某个部件已损坏；请用 Word 重新保存后再填",
                            "no filled copy can be made, a part of the document is damaged; save it again in Word"));
        }
        return left;
    }

    /** The original part by part, but for its main part: the library writes others anew, with what it knows of them. */
    private static void assemble(byte[] original, byte[] changed, String main, OutputStream copy)
            throws IOException, Refusal {
        try (Packed was = Packed.open(original, Limits.DEFAULT, FormatNames.DOCX);
                Packed now = Packed.open(changed, Limits.DEFAULT, FormatNames.DOCX)) {
            ZipOutputStream zip = new ZipOutputStream(copy);
            for (String name : was.inOrder()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                if (!was.isFolder(name)) {
                    zip.write((name.equals(main) ? now : was).bytes(name).orElseThrow());
                }
                zip.closeEntry();
            }
            zip.finish();
        }
    }

    /** The words at the end of the cell's first paragraph, which look as that paragraph would. */
    private boolean intoCell(Element cell, Words words) {
        Optional<Element> paragraph = DocxRuns.paragraph(cell);
        paragraph.ifPresent(p -> p.appendChild(inserted(DocxRuns.emptyRun(p), words.text())));
        return paragraph.isPresent();
    }

    private boolean put(List<Place> places, Words words) {
        Span span = words.span();
        if (places.isEmpty()) {
            return false;
        }
        return span.length() == 0 ? insert(places, words) : replace(places, words);
    }

    private boolean insert(List<Place> places, Words words) {
        int at = words.span().start();
        int index = DocxRuns.before(places, at);
        Place place = places.get(index);
        if (place.start() >= at || place.end() < at) {
            return false;
        }
        Element run = DocxRuns.splitAfter(places, index, at);
        insertAfter(run, inserted(run, words.text()));
        return true;
    }

    private boolean replace(List<Place> places, Words words) {
        int start = words.span().start();
        int end = words.span().end();
        int last = DocxRuns.before(places, end);
        int first = Math.min(DocxRuns.before(places, start + 1), last);
        if (places.get(first).start() > start
                || places.get(first).end() <= start
                || places.get(last).end() < end) {
            return false;
        }
        Element endRun = DocxRuns.splitAfter(places, last, end);
        DocxRuns.splitBefore(places, first, start, first == last ? endRun : null);
        Set<Element> runs = new LinkedHashSet<>();
        for (int i = first; i < places.size() && places.get(i).start() < end; i++) {
            if (places.get(i).start() >= start && places.get(i).end() <= end) {
                runs.add((Element) places.get(i).element().getParentNode());
            }
        }
        if (runs.isEmpty()) {
            return false;
        }
        Node anchor = endRun;
        for (Element run : runs) {
            anchor = deleted(run);
        }
        insertAfter(anchor, inserted((Element) anchor.getLastChild(), words.text()));
        return true;
    }

    private static void insertAfter(Node node, Node added) {
        node.getParentNode().insertBefore(added, node.getNextSibling());
    }

    /** Marks the run as deleted. */
    private Element deleted(Element run) {
        Document owner = run.getOwnerDocument();
        Element deletion = change(owner, "del");
        run.getParentNode().insertBefore(deletion, run);
        deletion.appendChild(run);
        List<Element> texts = new ArrayList<>();
        for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "t".equals(element.getLocalName())) {
                texts.add(element);
            }
        }
        for (Element text : texts) {
            Element gone = owner.createElementNS(DocxRuns.W, "w:delText");
            DocxRuns.setText(gone, DocxRuns.content(text));
            run.replaceChild(gone, text);
        }
        return deletion;
    }

    /** The words in a run that looks like {@code like}, marked as inserted. */
    private Element inserted(Element like, String words) {
        Document owner = like.getOwnerDocument();
        Element insertion = change(owner, "ins");
        Element run = DocxRuns.shell(like);
        Element text = owner.createElementNS(DocxRuns.W, "w:t");
        DocxRuns.setText(text, words);
        run.appendChild(text);
        insertion.appendChild(run);
        return insertion;
    }

    private Element change(Document owner, String name) {
        Element element = owner.createElementNS(DocxRuns.W, "w:" + name);
        element.setAttributeNS(DocxRuns.W, "w:id", Long.toString(id++));
        element.setAttributeNS(DocxRuns.W, "w:author", author);
        element.setAttributeNS(DocxRuns.W, "w:date", when);
        return element;
    }
}
