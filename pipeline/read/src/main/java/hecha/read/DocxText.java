package hecha.read;

import hecha.model.Hint;
import hecha.model.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of a Word document as a reader sees it, one paragraph or table cell a line: computed numbering written out,
 * inserted text in, deleted text, comments and field codes out. Each piece knows the element that it came from.
 */
final class DocxText {
    /**
     * A stretch of the text and the {@code w:t} element that holds it.
     *
     * @param start where the element's content begins in the text
     */
    record Piece(int start, Element element, int length) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Hint> hints = new ArrayList<>();
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private int tables;

    DocxText(XWPFDocument document) {
        for (IBodyElement element : document.getBodyElements()) {
            body(element, document);
        }
    }

    String text() {
        return text.toString();
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Hint> hints() {
        return hints;
    }

    private void body(IBodyElement element, XWPFDocument document) {
        if (element.getElementType() == BodyElementType.PARAGRAPH) {
            paragraph((XWPFParagraph) element, document);
        } else if (element.getElementType() == BodyElementType.TABLE) {
            table((XWPFTable) element, document);
        } else if (element instanceof XWPFSDT control) {
            text.append(control.getContent().getText()).append('\n');
        }
    }

    private void paragraph(XWPFParagraph paragraph, XWPFDocument document) {
        int start = text.length();
        text.append(label(paragraph));
        runs(paragraph.getCTP().getDomNode());
        int level = headingLevel(paragraph, document);
        if (level >= 0 && text.length() > start) {
            Hint.Type type = level == 0 ? Hint.Type.TITLE : Hint.Type.HEADING;
            hints.add(new Hint(new Span(start, text.length()), type, level, 0, 0));
        }
        text.append('\n');
    }

    private void table(XWPFTable table, XWPFDocument document) {
        int number = tables++;
        int row = 0;
        for (XWPFTableRow cells : table.getRows()) {
            int column = 0;
            for (XWPFTableCell cell : cells.getTableCells()) {
                int start = text.length();
                for (IBodyElement element : cell.getBodyElements()) {
                    body(element, document);
                }
                int end = text.length();
                while (end > start && text.charAt(end - 1) == '\n') {
                    end--;
                }
                if (end > start) {
                    hints.add(new Hint(new Span(start, end), Hint.Type.CELL, number, row, column));
                }
                column++;
            }
            row++;
        }
    }

    /** Takes the text below a paragraph's node, without recursion: documents can be nested as deep as one likes. */
    private void runs(Node root) {
        Node node = root.getFirstChild();
        while (node != null) {
            boolean inside = false;
            if (node instanceof Element element) {
                switch (String.valueOf(element.getLocalName())) {
                    case "t" -> piece(element);
                    case "tab" -> {
                        if ("r".equals(element.getParentNode().getLocalName())) {
                            text.append('\t');
                        }
                    }
                    case "br", "cr" -> text.append('\n');
                    case "noBreakHyphen" -> text.append('-');
                    case "del",
                            "moveFrom",
                            "instrText",
                            "delText",
                            "pPr",
                            "rPr",
                            "txbxContent",
                            "AlternateContent" -> {}
                    default -> inside = true;
                }
            }
            node = inside && node.getFirstChild() != null ? node.getFirstChild() : following(node, root);
        }
    }

    private static @Nullable Node following(Node node, Node root) {
        Node at = node;
        while (at != root) {
            if (at.getNextSibling() != null) {
                return at.getNextSibling();
            }
            at = at.getParentNode();
        }
        return null;
    }

    private void piece(Element element) {
        String words = content(element);
        pieces.add(new Piece(text.length(), element, words.length()));
        text.append(words);
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

    /** 0 for a title, 1 and up for a heading, -1 for other text; by the style's own name, which Word keeps in English. */
    private static int headingLevel(XWPFParagraph paragraph, XWPFDocument document) {
        if (paragraph.getStyle() == null || document.getStyles() == null) {
            return -1;
        }
        XWPFStyle style = document.getStyles().getStyle(paragraph.getStyle());
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        if (name.equals("title")) {
            return 0;
        }
        if (name.startsWith("heading ") && name.length() == 9 && Character.isDigit(name.charAt(8))) {
            return name.charAt(8) - '0';
        }
        return -1;
    }

    /** The number that Word computes for a paragraph of a numbered list, as a reader sees it. */
    private String label(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0 || paragraph.getNumLevelText() == null) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.max(0, Math.min(8, paragraph.getNumIlvl().intValue()));
        int[] counts = counters.computeIfAbsent(list, key -> new int[9]);
        counts[level]++;
        for (int deeper = level + 1; deeper < counts.length; deeper++) {
            counts[deeper] = 0;
        }
        if ("bullet".equals(paragraph.getNumFmt())) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        String pattern = paragraph.getNumLevelText();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '%' && i + 1 < pattern.length() && Character.isDigit(pattern.charAt(i + 1))) {
                int of = Math.max(0, pattern.charAt(++i) - '1');
                label.append(number(Math.max(1, counts[Math.min(8, of)]), String.valueOf(paragraph.getNumFmt())));
            } else {
                label.append(pattern.charAt(i));
            }
        }
        return label.toString();
    }

    private static String number(int value, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "ideographDigital",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> chinese(value);
            case "upperLetter" -> String.valueOf((char) ('A' + (value - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (value - 1) % 26));
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value <= 20 ? String.valueOf((char) ('①' + value - 1)) : String.valueOf(value);
            default -> String.valueOf(value);
        };
    }

    private static String chinese(int value) {
        String digits = "零一二三四五六七八九";
        if (value < 10) {
            return digits.substring(value, value + 1);
        }
        if (value < 100) {
            String tens = value < 20 ? "" : digits.substring(value / 10, value / 10 + 1);
            return tens + "十" + (value % 10 == 0 ? "" : digits.substring(value % 10, value % 10 + 1));
        }
        return String.valueOf(value);
    }
}
