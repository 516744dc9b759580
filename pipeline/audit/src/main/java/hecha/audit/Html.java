package hecha.audit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes a page element by element. Every text and attribute value is escaped here, so that nothing of a report can
 * become markup; what comes out is well-formed XML as well as HTML.
 */
final class Html {
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Appendable out) {
        this.out = out;
    }

    /** Opens {@code tag} with {@code attributes}: name, value, name, value; a pair with the value {@code ""} is left out. */
    Html open(String tag, String... attributes) throws IOException {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() throws IOException {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing in it, such as {@code br} or {@code meta}. */
    Html empty(String tag, String... attributes) throws IOException {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    Html text(String text) throws IOException {
        escape(text, 0, text.length());
        return this;
    }

    Html text(String text, int from, int to) throws IOException {
        escape(text, from, to);
        return this;
    }

    Html text(long number) throws IOException {
        out.append(Long.toString(number));
        return this;
    }

    /** An element that holds {@code text} alone. */
    Html leaf(String tag, String text, String... attributes) throws IOException {
        return open(tag, attributes).text(text).close();
    }

    /** Markup that this program made itself, such as its style sheet. */
    Html own(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    /** Opens a table down to its body. */
    Html table(String style, String... columns) throws IOException {
        open("table", "class", style).open("thead").open("tr");
        for (String column : columns) {
            leaf("th", column);
        }
        return close().close().open("tbody").line();
    }

    Html endTable() throws IOException {
        return close().close().line();
    }

    /** A cell with a number. */
    Html number(String number) throws IOException {
        return leaf("td", number, "class", "num");
    }

    Html line() throws IOException {
        out.append('\n');
        return this;
    }

    private void start(String tag, String... attributes) throws IOException {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], 0, attributes[i + 1].length());
                out.append('"');
            }
        }
    }

    private void escape(String text, int from, int to) throws IOException {
        int done = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            String instead = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> Printable.at(text, i, from, to) ? "" : "\uFFFD";
            };
            if (!instead.isEmpty()) {
                out.append(text, done, i).append(instead);
                done = i + 1;
            }
        }
        out.append(text, done, to);
    }
}
