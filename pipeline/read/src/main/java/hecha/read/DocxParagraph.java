package hecha.read;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A paragraph of a Word document that is being read: its look, its list number and the text boxes behind it. */
final class DocxParagraph {
    private int from;
    private @Nullable String style;
    private @Nullable String list;
    private int listLevel = -1;
    private int outline = -1;
    private boolean labelled;
    private boolean markDeleted;
    private final List<TextBuilder> boxes = new ArrayList<>();

    /**
     * @param from where it begins in the text
     */
    DocxParagraph(int from) {
        this.from = from;
    }

    /** Takes an element of the paragraph's properties. */
    void look(String name, XMLStreamReader element) {
        switch (name) {
            case "pStyle" -> style = Xml.attribute(element, "val");
            case "numId" -> list = Xml.attribute(element, "val");
            case "ilvl" -> listLevel = Xml.number(element, "val", 0);
            case "outlineLvl" -> outline = Xml.number(element, "val", 9);
            case "del", "moveFrom" -> markDeleted = true;
            default -> {}
        }
    }

    @Nullable
    String style() {
        return style;
    }

    /** Puts the number of a list before the first words of the paragraph. */
    void label(TextBuilder out, DocxStyles styles, DocxNumbering numbering) {
        if (labelled) {
            return;
        }
        labelled = true;
        String own = list == null ? styles.list(style) : list;
        int level = listLevel >= 0 ? listLevel : styles.listLevel(style);
        if (own != null && !own.equals("0")) {
            out.append(numbering.next(own, level));
        }
    }

    /** A box stands before the paragraph's words where it is anchored before them, otherwise after them. */
    void box(TextBuilder box, TextBuilder out) {
        if (out.length() == from) {
            out.add(box);
            from = out.length();
        } else {
            boxes.add(box);
        }
    }

    /** Ends the paragraph in the text; one whose mark is deleted goes on in the next. */
    void end(TextBuilder out, DocxStyles styles) {
        if (!markDeleted) {
            int level = outline >= 0 && outline < 9 ? outline + 1 : styles.headingLevel(style);
            if (level >= 0) {
                out.heading(from, level);
            }
            out.endParagraph();
        }
        boxes.forEach(out::add);
    }
}
