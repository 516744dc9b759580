package hecha.read;

import hecha.model.Layout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Takes the text of an OpenDocument text or sheet as its program shows it. */
final class OdfWalker implements Xml.Handler {
    private static final int MOST_REPEATS = 500;

    /** A list that is open, with the numbers of its items. */
    private static final class Items {
        private final @Nullable String style;
        private final int[] count;
        private boolean labelled;

        Items(@Nullable String style, int[] count) {
            this.style = style;
            this.count = count;
        }
    }

    /** What is set aside while a box or a note is read. */
    private record Aside(
            TextBuilder out, int from, @Nullable String style, int level) {}

    private final OdfStyles styles;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Deque<Items> lists = new ArrayDeque<>();
    private final Deque<Aside> asides = new ArrayDeque<>();
    private final Deque<String> spans = new ArrayDeque<>();
    private final Deque<int[]> cells = new ArrayDeque<>();
    private final List<TextBuilder> notes = new ArrayList<>();
    private final List<TextBuilder> boxes = new ArrayList<>();
    private final StringBuilder left = new StringBuilder();
    private TextBuilder out = new TextBuilder();
    private @Nullable String style;
    private Layout.Omission.@Nullable Kind leaving;
    private int skipped;
    private int from;
    private int level = -1;
    private boolean body;
    /** Whether the program that wrote the file wrote down where its pages ended. */
    private boolean pagesKnown;

    private boolean sheets;
    private int inside;
    private int loneBlank = -1;

    OdfWalker(OdfStyles styles) {
        this.styles = styles;
    }

    Content content() {
        if (!pagesKnown) {
            out.forgetPages();
        }
        notes.forEach(out::add);
        return out.content("UTF-8", List.of());
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        if (name.equals("body")) {
            body = true;
            out.page(1);
            return;
        }
        if (!body) {
            return;
        }
        if (skipped > 0 || isSkipped(name, element)) {
            skipped++;
            return;
        }
        switch (name) {
            case "spreadsheet" -> sheets = true;
            case "p", "h" -> paragraph(name, element);
            case "span" -> spans.push(String.valueOf(Xml.attribute(element, "style-name")));
            case "s" -> text(" ".repeat(Math.min(MOST_REPEATS, Math.max(1, Xml.number(element, "c", 1)))));
            case "tab" -> text("\t");
            case "soft-page-break" -> {
                if (asides.isEmpty()) {
                    pagesKnown = true;
                    out.page(out.page() + 1);
                }
            }
            case "line-break" -> out.append('\n');
            case "list" -> list(element);
            case "list-item", "list-header" -> {
                if (!lists.isEmpty()) {
                    lists.peek().labelled = name.equals("list-header");
                    int start = Xml.number(element, "start-value", 0);
                    if (start > 0) {
                        lists.peek().count[lists.size()] = start - 1;
                    }
                }
            }
            case "text-box", "note-body" -> {
                asides.push(new Aside(out, from, style, level));
                out = out.box();
                if (name.equals("note-body")) {
                    out.part(Layout.Part.FOOTNOTE);
                }
            }
            default -> table(name, element);
        }
    }

    private boolean isSkipped(String name, XMLStreamReader element) {
        switch (name) {
            case "annotation" -> leaving = Layout.Omission.Kind.COMMENT;
            case "ruby-text" -> leaving = Layout.Omission.Kind.RUBY;
            case "hidden-text", "hidden-paragraph" -> leaving = Layout.Omission.Kind.HIDDEN;
            case "section" -> {
                if (!"none".equals(Xml.attribute(element, "display"))) {
                    return false;
                }
                leaving = Layout.Omission.Kind.HIDDEN;
            }
            case "tracked-changes", "note-citation", "forms", "sequence-decls", "dde-source", "shapes" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void paragraph(String name, XMLStreamReader element) {
        style = Xml.attribute(element, "style-name");
        from = out.length();
        inside++;
        level = name.equals("h") ? Xml.number(element, "outline-level", 1) : styles.isTitle(style) ? 0 : -1;
        label();
    }

    private void list(XMLStreamReader element) {
        String named = Xml.attribute(element, "style-name");
        Items outer = lists.peek();
        String listStyle = named == null && outer != null ? outer.style : named;
        int[] count =
                outer != null ? outer.count : counts.computeIfAbsent(String.valueOf(listStyle), key -> new int[32]);
        boolean goesOn = "true".equals(Xml.attribute(element, "continue-numbering"))
                || Xml.attribute(element, "continue-list") != null;
        int at = Math.min(30, lists.size() + 1);
        if (!goesOn) {
            OdfStyles.Level how = styles.level(listStyle, at);
            count[at] = how == null ? 0 : how.start() - 1;
        }
        Items items = new Items(listStyle, count);
        items.labelled = true;
        lists.push(items);
    }

    /** Writes the number of the list's item before its first paragraph. */
    private void label() {
        Items items = lists.peek();
        if (items == null || items.labelled) {
            return;
        }
        items.labelled = true;
        int at = Math.min(30, lists.size());
        items.count[at]++;
        String list = items.style == null ? styles.list(style) : items.style;
        OdfStyles.Level how = styles.level(list, at);
        if (how == null || !how.isNumbered()) {
            return;
        }
        StringBuilder label = new StringBuilder(how.before());
        for (int i = Math.max(1, at - how.shown() + 1); i <= at; i++) {
            OdfStyles.Level of = styles.level(list, i);
            label.append(i > Math.max(1, at - how.shown() + 1) ? "." : "")
                    .append((of == null ? how : of).written(Math.max(1, items.count[i])));
        }
        label.append(how.after());
        out.append(ListNumbers.label(label));
    }

    private void table(String name, XMLStreamReader element) {
        switch (name) {
            case "table" -> {
                if (sheets) {
                    out.sheet(String.valueOf(Xml.attribute(element, "name")));
                }
                out.startTable();
            }
            case "table-row" -> {
                cells.push(new int[2]);
                out.startRow();
            }
            case "table-cell", "covered-table-cell" -> {
                int[] cell = cells.element();
                cell[1] = Math.max(1, Math.min(MOST_REPEATS, Xml.number(element, "number-columns-repeated", 1)));
                out.startCell(cell[0]);
            }
            default -> {}
        }
    }

    @Override
    public void text(char[] chars, int start, int length) {
        String words = new String(chars, start, length);
        if (skipped > 0) {
            if (leaving != null) {
                left.append(words);
            }
        } else if (inside > 0) {
            text(collapsed(words));
        }
    }

    /** White space of the XML is one space, none at the start of a line; more of it stands in elements of its own. */
    private String collapsed(String words) {
        StringBuilder one = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            boolean after = one.length() > 0 ? one.charAt(one.length() - 1) == ' ' : out.length() == from;
            if (!space || !after) {
                one.append(space ? ' ' : c);
            }
        }
        return one.toString();
    }

    private void text(String words) {
        String look = spans.isEmpty() ? style : spans.peek();
        if (styles.isHidden(look)) {
            out.omit(Layout.Omission.Kind.HIDDEN, words);
        } else if (styles.isRaised(look)) {
            String shown = Raised.shown(out.text(), words);
            out.append(shown);
            if (shown.isEmpty()) {
                out.omit(Layout.Omission.Kind.NOTE_MARK, words);
            }
        } else if (styles.isUnderlined(look) && words.isBlank() && (words.length() > 1 || words.equals("\t"))) {
            // The first space of several stands alone in the XML.
            boolean second = loneBlank == out.length() - 1 && loneBlank >= 0;
            int at = second ? loneBlank : out.length();
            if (second) {
                out.replaceLast('_');
            }
            out.append("_".repeat(words.equals("\t") ? 4 : words.length()));
            out.blank(at, Layout.Form.SPACE);
        } else {
            loneBlank = styles.isUnderlined(look) && words.equals(" ") ? out.length() : -1;
            out.append(words);
        }
    }

    @Override
    public void end(String name) {
        if (!body) {
            return;
        }
        if (skipped > 0) {
            skipped--;
            if (skipped == 0 && leaving != null) {
                out.omit(leaving, left.toString().strip());
                left.setLength(0);
                leaving = null;
            }
            return;
        }
        switch (name) {
            case "body" -> body = false;
            case "p", "h" -> {
                if (level >= 0) {
                    out.heading(from, level);
                }
                out.endParagraph();
                if (asides.isEmpty()) {
                    boxes.forEach(out::add);
                    boxes.clear();
                }
                level = -1;
                from = out.length();
                inside--;
            }
            case "span" -> spans.pop();
            case "list" -> lists.pop();
            case "text-box", "note-body" -> endAside(name.equals("note-body"));
            case "table-cell", "covered-table-cell" -> {
                out.endCell(name.startsWith("covered") || cells.element()[1] > 1);
                cells.element()[0] += cells.element()[1];
            }
            case "table-row" -> {
                out.endRow();
                cells.pop();
            }
            case "table" -> out.endTable();
            default -> {}
        }
    }

    private void endAside(boolean note) {
        TextBuilder done = out;
        Aside aside = asides.pop();
        out = aside.out;
        from = aside.from;
        style = aside.style;
        level = aside.level;
        if (done.isEmpty()) {
            return;
        }
        if (note) {
            notes.add(done);
        } else if (out.length() == from) {
            out.add(done);
            from = out.length();
        } else {
            boxes.add(done);
        }
    }
}
