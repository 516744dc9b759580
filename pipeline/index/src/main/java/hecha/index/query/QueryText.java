package hecha.index.query;

import hecha.model.Message;
import hecha.text.Chars;
import java.util.List;
import java.util.Optional;

/** The text of a query with the place that reading has come to: its words and signs, one after the other. */
class QueryText {
    final String text;

    /** Index of the next character to be read. */
    int at;

    QueryText(String text) {
        this.text = text;
    }

    /** The character at {@code index} as syntax: full width signs in half width. */
    final char syntax(int index) {
        char c = text.charAt(index);
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return c == '“' || c == '”' || c == '„' ? '"' : c;
    }

    final boolean isComma(int index) {
        return syntax(index) == ',' || text.charAt(index) == '、';
    }

    final void skipBlanks() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == 0x3000)) {
            at++;
        }
    }

    /** AND, OR, NOT or 且, 或, 非 as a word of its own at this place, without reading on. */
    final Optional<String> keyword() {
        skipBlanks();
        for (String word : List.of("AND", "OR", "NOT", "且", "或", "非")) {
            int end = at + word.length();
            if (text.startsWith(word, at)
                    && (end == text.length()
                            || Character.isWhitespace(text.charAt(end))
                            || text.charAt(end) == 0x3000
                            || syntax(end) == '('
                            || syntax(end) == ')'
                            || (word.length() > 1 && syntax(end) == '"'))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    static boolean isOr(String word) {
        return word.equals("OR") || word.equals("或");
    }

    static boolean isAnd(String word) {
        return word.equals("AND") || word.equals("且");
    }

    static boolean isNot(String word) {
        return word.equals("NOT") || word.equals("非");
    }

    /** Reads what may be the name of a field. */
    final String bareName() {
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && ":<>=≥≤≠()\"".indexOf(syntax(at)) < 0
                && !(syntax(at) == '!' && at + 1 < text.length() && syntax(at + 1) == '=')) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Reads a colon or comparison; after a field's name also over blanks. */
    final Optional<String> operator(boolean overBlanks) {
        int before = at;
        if (overBlanks) {
            skipBlanks();
        }
        boolean colon = at < text.length() && syntax(at) == ':' && (at == before);
        int from = colon ? at + 1 : at;
        String found = "";
        if (from < text.length()) {
            char c = syntax(from);
            boolean equals = from + 1 < text.length() && syntax(from + 1) == '=';
            found = switch (c) {
                case '>', '<', '!' -> equals ? c + "=" : c == '!' ? "" : String.valueOf(c);
                case '=' -> "=";
                case '≥' -> ">=";
                case '≤' -> "<=";
                case '≠' -> "!=";
                default -> "";
            };
            if (!found.isEmpty()) {
                at = from + (equals && "><!".indexOf(c) >= 0 ? 2 : 1);
                return Optional.of(found);
            }
        }
        if (colon) {
            at++;
            return Optional.of(":");
        }
        at = before;
        return Optional.empty();
    }

    /** Reads a value that stands without quotation marks. */
    final String bareValue(QueryField field) {
        int from = at;
        boolean lists = field != QueryField.OWN && !Operands.isOrdered(field);
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && text.charAt(at) != 0x3000
                && "()\"".indexOf(syntax(at)) < 0
                && !(lists && isComma(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** The characters up to the next blank, parenthesis or quotation mark, without reading on. */
    final String bareAhead() {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "()\"".indexOf(syntax(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    /** Reads what stands in quotation marks. */
    final String quoted() throws Fault {
        int opened = at++;
        int from = at;
        while (at < text.length() && syntax(at) != '"') {
            at++;
        }
        if (at == text.length()) {
            throw fault("open-quote", opened, "引号没有闭合", "a quotation mark is not closed", text.stripTrailing() + "\"");
        }
        return text.substring(from, at++);
    }

    /** Reads {@code ~} and a number; 0 where there is none. */
    final int slop() throws Fault {
        if (at >= text.length() || syntax(at) != '~') {
            return 0;
        }
        int from = ++at;
        while (at < text.length() && Chars.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == from || at - from > 2) {
            throw fault(
                    "bad-slop",
                    from,
                    "~ 后面要写 0 到 99 的数",
                    "~ needs a number from 0 to 99",
                    text.substring(0, from) + "5" + text.substring(at));
        }
        return Integer.parseInt(text.substring(from, at));
    }

    /** The query with the word at {@code from}, and what follows its colon, in quotation marks. */
    final String quoteAhead(int from) {
        int end = at + bareAhead().length();
        return text.substring(0, from) + '"' + text.substring(from, end) + '"' + text.substring(end);
    }

    /** Where the word begins that {@code index} stands in. */
    final int wordStart(int index) {
        int from = index;
        while (from > 0 && !isBreak(from - 1)) {
            from--;
        }
        return from;
    }

    /** Where the word ends that {@code index} stands in. */
    final int wordEnd(int index) {
        int end = index;
        while (end < text.length() && !isBreak(end)) {
            end++;
        }
        return end;
    }

    private boolean isBreak(int index) {
        return Character.isWhitespace(text.charAt(index))
                || text.charAt(index) == 0x3000
                || "()".indexOf(syntax(index)) >= 0;
    }

    /** The query without what stands at {@code from..to}. */
    final String cut(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    final Fault fault(String code, int position, String zh, String en, String repaired) {
        return new Fault(code, position, new Message(zh, en), repaired, Optional.empty());
    }
}
