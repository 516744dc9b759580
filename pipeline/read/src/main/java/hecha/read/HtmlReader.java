package hecha.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the main text of a web page: without menus, links around the text, scripts and what the page hides. */
final class HtmlReader {
    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "nav",
            "footer",
            "aside",
            "button",
            "select",
            "option",
            "textarea",
            "iframe",
            "svg",
            "object",
            "canvas",
            "audio",
            "video",
            "rt",
            "rp");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "center",
            "address",
            "figure",
            "figcaption",
            "caption",
            "body",
            "html",
            "form",
            "hr",
            "fieldset",
            "details",
            "summary",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th");
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]{2,20})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 8192;
    /** Of the running text of a page, the part that its main element must hold. */
    private static final double MAIN = 0.8;

    /** A text without a stop that is shorter is a label, a menu's entry or a cell. */
    private static final int LABEL = 15;

    private static final int DEEPEST = 3000;

    private final TextBuilder out = new TextBuilder();

    private HtmlReader() {}

    /**
     * @param charset as a header said; empty where none did
     */
    static Content read(byte[] bytes, String charset) throws Refusal {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher said = CHARSET.matcher(head);
        String named = !charset.isEmpty() ? charset : said.find() ? String.valueOf(said.group(1)) : "";
        String text = Charsets.decodeAs(named, bytes);
        Document page = Parser.htmlParser().parseInput(text, "");
        HtmlReader reader = new HtmlReader();
        Element main = main(page);
        String title = title(page, main);
        if (!title.isEmpty()) {
            reader.out.append(title).endParagraph();
        }
        reader.walk(main);
        if (!reader.out.atLineStart()) {
            reader.out.endParagraph();
        }
        String shown = named.isEmpty() ? Charsets.decode(bytes).charset() : named.toUpperCase(Locale.ROOT);
        return reader.out.content(shown, Broken.places(reader.out.text()));
    }

    /** The heading of the page where it stands outside of its main element. */
    @SuppressWarnings("StringSplitter") // empty parts are passed over
    private static String title(Document page, Element main) {
        Element heading = page.selectFirst("h1");
        String title = heading != null && !heading.text().isBlank() ? heading.text() : page.title();
        for (String part : title.strip().split("\\s*[_|]\\s*|\\s+-+\\s+|--+|-(?=[^-]*$)")) {
            if (part.length() >= 6 && chinese(part) * 2 > part.length()) {
                boolean inside = bare(main.text()).contains(bare(part));
                return inside ? "" : part.strip();
            }
        }
        return "";
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static int chinese(String text) {
        return (int) text.chars().filter(c -> c >= 0x4E00 && c < 0xA000).count();
    }

    /** The smallest element that holds most of the running text of the page. */
    private static Element main(Document page) {
        Element at = page.body();
        double all = weight(at);
        while (true) {
            Element best = null;
            double most = 0;
            for (Element child : at.children()) {
                double weight = LEFT_OUT.contains(child.normalName()) || isHidden(child) ? 0 : weight(child);
                if (weight > most) {
                    best = child;
                    most = weight;
                }
            }
            if (best == null || all <= 0 || most <= all * MAIN || !BLOCKS.contains(best.normalName()) || isText(best)) {
                return at;
            }
            at = best;
        }
    }

    private static boolean isText(@Nullable Element element) {
        return element == null
                || Set.of("p", "tr", "td", "ul", "ol", "table", "tbody").contains(element.normalName());
    }

    /** The characters of running text: those in links do not count, those of menus are nearly all links. */
    private static double weight(Element element) {
        double weight = 0;
        Node node = element;
        int depth = 0;
        while (node != null) {
            boolean inside = true;
            if (node instanceof TextNode text) {
                String words = text.getWholeText().strip();
                long stops = words.chars().filter(c -> "，。；".indexOf(c) >= 0).count();
                boolean script = words.startsWith("<%");
                weight += script || (stops == 0 && words.length() < LABEL) ? 0 : words.length() + 10 * stops;
            } else if (node instanceof Element child) {
                inside = !LEFT_OUT.contains(child.normalName())
                        && !child.normalName().equals("a")
                        && !isHidden(child);
            }
            if (inside && node.childNodeSize() > 0) {
                node = node.childNode(0);
                depth++;
                continue;
            }
            while (node != null && depth > 0 && node.nextSibling() == null) {
                node = node.parent();
                depth--;
            }
            node = node == null || depth == 0 ? null : node.nextSibling();
        }
        return weight;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    /** Writes what is below an element, without recursion: pages can be nested as deep as one likes. */
    @SuppressWarnings("ReferenceEquality") // the one node that the walk began at
    private void walk(Element root) throws Refusal {
        Node node = root;
        int depth = 0;
        while (node != null) {
            boolean inside = node == root || enter(node);
            if (inside && node.childNodeSize() > 0) {
                node = node.childNode(0);
                if (++depth > DEEPEST) {
                    throw Refusal.tooDeep();
                }
                continue;
            }
            while (node != null && node != root) {
                leave(node, inside);
                inside = true;
                Node next = node.nextSibling();
                if (next != null) {
                    node = next;
                    break;
                }
                node = node.parent();
                depth--;
            }
            if (node == root) {
                return;
            }
        }
    }

    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            words(text);
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        String name = element.normalName();
        if (LEFT_OUT.contains(name) || isHidden(element)) {
            return false;
        }
        switch (name) {
            case "table" -> {
                line();
                out.startTable();
            }
            case "tr" -> {
                if (out.inTable()) {
                    out.startRow();
                }
            }
            case "td", "th" -> {
                if (out.inTable()
                        && element.parent() != null
                        && element.parent().normalName().equals("tr")) {
                    out.startCell(column(element));
                }
            }
            case "br" -> out.append(out.atLineStart() ? "" : "\n");
            case "sup" -> {
                String shown = Raised.shown(out.text(), element.text());
                out.append(shown);
                return false;
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    line();
                }
            }
        }
        return true;
    }

    private static int column(Element cell) {
        int column = 0;
        for (Element before = cell.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            String span = before.attr("colspan");
            column += span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
        }
        return Math.min(column, 1000);
    }

    private void leave(Node node, boolean entered) {
        if (!(node instanceof Element element) || !entered) {
            return;
        }
        switch (element.normalName()) {
            case "table" -> out.endTable();
            case "tr" -> {
                if (out.inTable()) {
                    out.endRow();
                }
            }
            case "td", "th" -> {
                if (out.inTable()
                        && element.parent() != null
                        && element.parent().normalName().equals("tr")) {
                    out.endCell(false);
                }
            }
            case "h1" -> heading(0);
            case "h2", "h3", "h4", "h5", "h6" -> heading(element.normalName().charAt(1) - '1');
            default -> {
                if (BLOCKS.contains(element.normalName())) {
                    line();
                }
            }
        }
    }

    private void heading(int level) {
        if (!out.atLineStart()) {
            out.heading(out.lineStart(), level);
            out.endParagraph();
        }
    }

    private void line() {
        if (!out.atLineStart()) {
            out.endParagraph();
        }
    }

    /** White space of the source is one space, none at the start of a line or between Chinese characters. */
    private void words(TextNode node) {
        String text = node.getWholeText();
        if (text.strip().startsWith("<%")) {
            return;
        }
        CharSequence before = out.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                int next = i;
                while (next + 1 < text.length() && " \n\r\t\f".indexOf(text.charAt(next + 1)) >= 0) {
                    next++;
                }
                boolean newline = text.substring(i, next + 1).indexOf('\n') >= 0;
                char last = out.atLineStart() ? ' ' : before.charAt(before.length() - 1);
                char after = next + 1 < text.length() ? text.charAt(next + 1) : ' ';
                boolean broken = newline && (last >= 0x2E80 || after >= 0x2E80);
                if (last != ' ' && !broken) {
                    out.append(' ');
                }
                i = next;
            } else {
                out.append(c);
            }
        }
    }
}
