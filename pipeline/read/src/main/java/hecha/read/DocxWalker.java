package hecha.read;

import hecha.model.Layout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text of one part of a Word document as Word shows it: computed numbers written out, changes accepted, text
 * boxes where they are anchored; hidden text, pinyin, comments and the marks of notes left out and told. Works on the
 * local names of elements, so that strict and transitional documents are read alike, and without recursion.
 */
final class DocxWalker implements Xml.Handler {
    /** What stands in the text for the prompt of a content control that nobody filled in. */
    private static final String OPEN_CONTROL = "____";

    /** A stretch of the text and the {@code w:t} element of the document that holds it, by its number there. */
    record Piece(int start, int element, int length) {}

    /** What stands outside this part and is asked for in its middle. */
    interface Surroundings {
        @Nullable
        TextBuilder chunk(String relation) throws Refusal;

        Map<String, String> comments();
    }

    /** What is set aside while a text box is read. */
    private record Aside(TextBuilder out, DocxParagraph paragraph, DocxRun run) {}

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Surroundings surroundings;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> emptyCells = new ArrayList<>();
    private final Deque<Piece> cells = new ArrayDeque<>();
    private final Deque<Aside> asides = new ArrayDeque<>();
    private final DocxTables tables = new DocxTables();
    private final DocxControls controls = new DocxControls();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder pinyin = new StringBuilder();
    private TextBuilder out;
    private DocxParagraph paragraph = new DocxParagraph(0);
    private DocxRun run = new DocxRun();
    private int skipped;
    private int elements;
    private int cellElements;
    private int inParagraphLook;
    private int inRunLook;
    private int inRowLook;
    private int raisedMath;
    private boolean inText;
    private boolean inRun;
    private boolean choice;
    private boolean breakAtPage;
    private boolean pagesKnown;
    private boolean body;
    private boolean ruby;

    DocxWalker(TextBuilder out, DocxStyles styles, DocxNumbering numbering, Surroundings surroundings) {
        this.out = out;
        this.styles = styles;
        this.numbering = numbering;
        this.surroundings = surroundings;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The places of cells without a word, of no length, each with its {@code w:tc} element by its number. */
    List<Piece> emptyCells() {
        return emptyCells;
    }

    /** Whether Word wrote down where its pages ended. */
    boolean pagesKnown() {
        return pagesKnown;
    }

    /** Whether there was a body at all. */
    boolean hasBody() {
        return body;
    }

    @Override
    public void start(String name, XMLStreamReader element) throws Refusal {
        if (element.getNamespaceURI() != null && element.getNamespaceURI().contains("wordprocessingml")) {
            elements += name.equals("t") ? 1 : 0;
            cellElements += name.equals("tc") ? 1 : 0;
        }
        if (skipped > 0 || isSkipped(name, element)) {
            skipped++;
            return;
        }
        if (inParagraphLook > 0 || name.equals("pPr")) {
            inParagraphLook++;
            paragraph.look(name, element);
        } else if (inRunLook > 0 || name.equals("rPr")) {
            inRunLook++;
            run.look(name, element);
        } else if (inRowLook > 0 || name.equals("trPr") || name.equals("tcPr")) {
            inRowLook++;
            tables.look(name, element);
        } else {
            content(name, element);
        }
    }

    /** Whether nothing below the element is text. */
    private boolean isSkipped(String name, XMLStreamReader element) {
        return switch (name) {
            case "del", "moveFrom" -> inRowLook == 0 && inParagraphLook == 0;
            case "delText",
                    "instrText",
                    "delInstrText",
                    "rt",
                    "rubyPr",
                    "fldData",
                    "sectPr",
                    "tblPr",
                    "tblGrid",
                    "pPrChange",
                    "rPrChange",
                    "tcPrChange",
                    "trPrChange",
                    "binData",
                    "docPr",
                    "cNvPr" -> {
                if (name.equals("rt")) {
                    ruby = true;
                }
                yield true;
            }
            case "Fallback" -> choice;
            case "footnote", "endnote" -> {
                String type = Xml.attribute(element, "type");
                yield type != null && !type.equals("normal");
            }
            default -> false;
        };
    }

    private void content(String name, XMLStreamReader element) throws Refusal {
        switch (name) {
            case "body" -> body = true;
            case "p" -> paragraph = new DocxParagraph(out.length());
            case "r" -> {
                label();
                run = new DocxRun();
                inRun = true;
            }
            case "sup" -> raisedMath++;
            case "t" -> {
                inText = true;
                words.setLength(0);
            }
            case "AlternateContent" -> choice = false;
            case "Choice" -> choice = true;
            case "sdt" -> controls.start();
            case "showingPlcHdr" -> controls.prompts(Xml.isOn(element));
            case "txbxContent" -> {
                asides.push(new Aside(out, paragraph, run));
                out = out.box();
                paragraph = new DocxParagraph(0);
                inRun = false;
            }
            case "tbl", "tr" -> tables.start(name, out);
            case "tc" -> {
                tables.start(name, out);
                cells.push(new Piece(out.length(), cellElements - 1, 0));
            }
            case "altChunk" -> {
                TextBuilder chunk = surroundings.chunk(String.valueOf(Xml.attribute(element, "id")));
                if (chunk != null) {
                    out.add(chunk);
                }
            }
            case "commentReference" ->
                out.omit(
                        Layout.Omission.Kind.COMMENT,
                        surroundings.comments().getOrDefault(String.valueOf(Xml.attribute(element, "id")), ""));
            default -> character(name, element);
        }
    }

    /** Elements of a run that stand for one character. */
    private void character(String name, XMLStreamReader element) {
        if (name.equals("lastRenderedPageBreak")) {
            pagesKnown = true;
            if (!breakAtPage) {
                out.page(out.page() + 1);
            }
            breakAtPage = false;
            return;
        }
        if (!inRun || isDropped()) {
            return;
        }
        switch (name) {
            case "tab", "ptab" -> {
                if (out.isNote() && out.atLineStart()) {
                    return;
                }
                if (isUnderlined()) {
                    blank(OPEN_CONTROL, Layout.Form.SPACE);
                } else {
                    out.append('\t');
                }
            }
            case "br" -> {
                if ("page".equals(Xml.attribute(element, "type"))) {
                    breakAtPage = true;
                    out.page(out.page() + 1);
                }
                out.append('\n');
            }
            case "cr" -> out.append('\n');
            case "noBreakHyphen" -> out.append('-');
            case "sym" -> out.append(Symbols.of(Xml.attribute(element, "font"), Xml.attribute(element, "char")));
            default -> {}
        }
    }

    @Override
    public void text(char[] chars, int from, int length) {
        if (inText && skipped == 0) {
            words.append(chars, from, length);
        } else if (ruby && skipped > 0) {
            pinyin.append(chars, from, length);
        }
    }

    @Override
    public void end(String name) throws Refusal {
        if (skipped > 0) {
            skipped--;
            if (skipped == 0 && ruby) {
                ruby = false;
                out.omit(Layout.Omission.Kind.RUBY, pinyin.toString());
                pinyin.setLength(0);
            }
            return;
        }
        if (inParagraphLook > 0) {
            inParagraphLook--;
            return;
        }
        if (inRunLook > 0) {
            inRunLook--;
            return;
        }
        if (inRowLook > 0) {
            inRowLook--;
            return;
        }
        switch (name) {
            case "t" -> {
                inText = false;
                words();
            }
            case "r" -> inRun = false;
            case "sup" -> raisedMath--;
            case "p" -> endParagraph();
            case "sdt" -> controls.end();
            case "txbxContent" -> endBox();
            case "tbl", "tr" -> tables.end(name, out);
            case "tc" -> endCell();
            default -> {}
        }
    }

    /** A cell that only goes on one above has no line of its own. */
    private void endCell() {
        tables.end("tc", out);
        Piece cell = cells.pop();
        boolean told = asides.isEmpty() && out.length() > cell.start();
        if (told
                && out.text().subSequence(cell.start(), out.length()).toString().isBlank()) {
            emptyCells.add(cell);
        }
    }

    private void label() {
        if (!tables.isRowDeleted()) {
            paragraph.label(out, styles, numbering);
        }
    }

    private void endParagraph() {
        label();
        paragraph.end(out, styles);
        paragraph = new DocxParagraph(out.length());
    }

    private void endBox() {
        Aside aside = asides.pop();
        TextBuilder box = out;
        out = aside.out;
        paragraph = aside.paragraph;
        run = aside.run;
        inRun = true;
        if (!box.isEmpty()) {
            paragraph.box(box, out);
        }
    }

    private boolean isDropped() {
        return tables.isRowDeleted() || controls.isPrompt() || isHidden();
    }

    private boolean isHidden() {
        return run.isHidden(styles, paragraph.style());
    }

    private boolean isRaised() {
        return raisedMath > 0 || run.isRaised(styles);
    }

    private boolean isUnderlined() {
        return run.isUnderlined(styles);
    }

    private void words() {
        String text = words.toString();
        if (tables.isRowDeleted() || text.isEmpty()) {
            return;
        }
        breakAtPage = false;
        if (isHidden()) {
            out.omit(Layout.Omission.Kind.HIDDEN, text);
        } else if (controls.isPrompt()) {
            if (controls.opensPrompt()) {
                blank(OPEN_CONTROL, Layout.Form.CONTROL);
            }
        } else if (isRaised()) {
            String shown = Raised.shown(out.text(), text);
            if (shown.isEmpty()) {
                out.omit(Layout.Omission.Kind.NOTE_MARK, text);
            } else {
                piece(shown);
            }
        } else if (isUnderlined() && isOpen(text)) {
            int from = out.length();
            piece("_".repeat(text.length()));
            out.blank(from, Layout.Form.SPACE);
        } else if (isFormField(text)) {
            blank(OPEN_CONTROL, Layout.Form.CONTROL);
        } else {
            piece(text);
        }
    }

    private void piece(String shown) {
        if (asides.isEmpty()) {
            pieces.add(new Piece(out.length(), elements - 1, shown.length()));
        }
        out.append(shown);
    }

    private void blank(String shown, Layout.Form form) {
        int from = out.length();
        out.append(shown);
        out.blank(from, form);
    }

    /** Whether underlined text is only spaces, two at least. */
    private static boolean isOpen(String text) {
        if (text.length() < 2) {
            return text.equals("\u3000");
        }
        return text.chars().allMatch(c -> c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\u2002');
    }

    /** The en spaces that Word shows for a field of a form that is empty. */
    private static boolean isFormField(String text) {
        return text.length() >= 3 && text.chars().allMatch(c -> c == '\u2002');
    }
}
