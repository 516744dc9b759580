package hecha.letter;

import hecha.letter.LetterText.Paragraph;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.text.NearestWord;
import hecha.text.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills in the office's own letter: a Word document with fields such as {@code {{单位}}} in its text, tables, text boxes,
 * headers and footers, however Word has cut them into runs. A paragraph with {@code {{事项}}} is repeated for each thing
 * to mend.
 */
public final class LetterTemplate {
    private static final String MATTERS = "事项";
    private static final Set<String> FIELDS =
            Set.of("单位", MATTERS, "期限", "联系人", "落款", "日期", "批次", "轮次", "份数", "空缺数", "修改数", "清单项数", "材料");
    private static final int LONGEST = 20;

    private final byte[] template;

    /** A field in the text of a paragraph: from its first brace to after its last. */
    private record Field(int from, int to, String name) {}

    /**
     * @param name of the file, for messages
     * @throws UnreadableException where it is no Word document, or has a field that nothing is known for
     */
    public LetterTemplate(String name, byte[] template) throws UnreadableException {
        this.template = template.clone();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
            int fields = 0;
            for (Element paragraph : paragraphs(document)) {
                for (Field field : fields(text(texts(paragraph)))) {
                    fields++;
                    check(name, field);
                }
            }
            if (fields == 0) {
                throw refused(
                        name,
                        "没有一个字段，请在模板里写上 {{单位}}、{{事项}}、{{期限}}、{{联系人}} 等",
                        "there is no field; write {{单位}}, {{事项}}, {{期限}}, {{联系人}} into it");
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI lets unchecked exceptions of many kinds through for damaged files.
            throw refused(name, "不是可用的 docx，请用 Word 或 WPS 另存为 .docx", "no docx that can be used; save it as .docx");
        }
    }

    private static void check(String file, Field field) throws UnreadableException {
        if (field.name().isEmpty()) {
            throw refused(file, "有一处 {{ 没有配对的 }}", "a {{ has no }} to it");
        }
        if (!FIELDS.contains(field.name())) {
            String known = String.join("、", FIELDS.stream().sorted().toList());
            String near = NearestWord.within(2, field.name(), FIELDS)
                    .map(w -> "，是不是 {{" + w + "}}")
                    .orElse("");
            throw refused(
                    file,
                    "没有字段 {{" + field.name() + "}}" + near + "（可用：" + known + "）",
                    "there is no field {{" + field.name() + "}} (known: " + known + ")");
        }
    }

    private static UnreadableException refused(String file, String zh, String en) {
        return new UnreadableException("template", new Message(file + "：" + zh, file + ": " + en));
    }

    /** Writes the letter to {@code out}, which stays open. */
    public void write(UnitReturn unit, OutputStream out) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("单位", unit.unit());
        values.put("期限", unit.deadline());
        values.put("联系人", unit.contact());
        values.put("落款", unit.office());
        values.put("日期", unit.date());
        values.put("批次", unit.batch());
        values.put("轮次", Integer.toString(unit.round()));
        values.put("份数", Integer.toString(unit.reports().size()));
        values.put("空缺数", Integer.toString(unit.blanks()));
        values.put("修改数", Integer.toString(unit.changes()));
        values.put("清单项数", Integer.toString(unit.asked().size()));
        values.put(
                "材料",
                String.join("、", unit.reports().stream().map(ReportReturn::name).toList()));
        List<String> matters =
                LetterText.matters(unit).stream().map(Paragraph::text).toList();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
            for (Element paragraph : paragraphs(document)) {
                boolean repeated = fields(text(texts(paragraph))).stream()
                        .anyMatch(f -> f.name().equals(MATTERS));
                if (repeated) {
                    List<Element> copies = new ArrayList<>();
                    for (int i = 1; i < matters.size(); i++) {
                        copies.add((Element) paragraph.cloneNode(true));
                    }
                    Node next = paragraph.getNextSibling();
                    copies.forEach(copy -> paragraph.getParentNode().insertBefore(copy, next));
                    copies.add(0, paragraph);
                    for (int i = 0; i < copies.size(); i++) {
                        Map<String, String> with = new LinkedHashMap<>(values);
                        with.put(MATTERS, matters.isEmpty() ? "" : matters.get(i));
                        fill(copies.get(i), with);
                    }
                } else {
                    fill(paragraph, values);
                }
            }
            document.write(out);
        }
    }

    private static void fill(Element paragraph, Map<String, String> values) {
        List<Element> texts = texts(paragraph);
        List<Field> fields = fields(text(texts));
        for (int i = fields.size() - 1; i >= 0; i--) {
            Field field = fields.get(i);
            put(texts, field, Printable.of(values.getOrDefault(field.name(), "")));
        }
    }

    /** The value takes the place of the field in the run where it begins; what the next runs hold of it goes. */
    private static void put(List<Element> texts, Field field, String value) {
        int start = 0;
        boolean placed = false;
        for (Element text : texts) {
            String words = content(text);
            int from = Math.max(0, field.from() - start);
            int to = Math.min(words.length(), field.to() - start);
            if (from < to) {
                setText(text, words.substring(0, from) + (placed ? "" : value) + words.substring(to));
                placed = true;
            }
            start += words.length();
        }
    }

    /** The characters of an element; the tree under a document of POI knows no {@code getTextContent}. */
    private static String content(Element element) {
        StringBuilder words = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                words.append(child.getNodeValue());
            }
        }
        return words.toString();
    }

    private static void setText(Element element, String words) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        element.appendChild(element.getOwnerDocument().createTextNode(words));
    }

    /** The fields of a paragraph; one that is not closed has no name. */
    private static List<Field> fields(String text) {
        String plain = text.replace('｛', '{').replace('｝', '}');
        List<Field> fields = new ArrayList<>();
        int at = plain.indexOf("{{");
        while (at >= 0) {
            int end = plain.indexOf("}}", at + 2);
            if (end < 0 || end - at > LONGEST + 2) {
                fields.add(new Field(at, at + 2, ""));
                return fields;
            }
            fields.add(new Field(at, end + 2, plain.substring(at + 2, end).strip()));
            at = plain.indexOf("{{", end + 2);
        }
        return fields;
    }

    private static String text(List<Element> texts) {
        StringBuilder text = new StringBuilder();
        texts.forEach(t -> text.append(content(t)));
        return text.toString();
    }

    /** The texts of a paragraph in order, those of text boxes in it apart, which have paragraphs of their own. */
    private static List<Element> texts(Element paragraph) {
        List<Element> texts = new ArrayList<>();
        collect(paragraph, "t", "p", texts);
        return texts;
    }

    private static List<Element> paragraphs(XWPFDocument document) {
        List<Element> paragraphs = new ArrayList<>();
        collect(document.getDocument().getDomNode(), "p", "", paragraphs);
        for (XWPFHeader header : document.getHeaderList()) {
            collect(header._getHdrFtr().getDomNode(), "p", "", paragraphs);
        }
        for (XWPFFooter footer : document.getFooterList()) {
            collect(footer._getHdrFtr().getDomNode(), "p", "", paragraphs);
        }
        return paragraphs;
    }

    /** The elements named {@code wanted} below {@code root}, without going into those named {@code barred}. */
    private static void collect(Node root, String wanted, String barred, List<Element> found) {
        Deque<Node> open = new ArrayDeque<>();
        push(root, open);
        while (!open.isEmpty()) {
            Node node = open.pop();
            boolean word = String.valueOf(node.getNamespaceURI()).contains("wordprocessingml");
            if (word && node instanceof Element element && wanted.equals(element.getLocalName())) {
                found.add(element);
            }
            if (!(word && barred.equals(node.getLocalName()))) {
                push(node, open);
            }
        }
    }

    private static void push(Node parent, Deque<Node> open) {
        for (Node child = parent.getLastChild(); child != null; child = child.getPreviousSibling()) {
            open.push(child);
        }
    }
}
