package hecha.clean;

import hecha.dictionary.Characters;
import hecha.model.Furniture;
import hecha.model.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The characters of a text in one width, simplified where it is written in traditional ones, each with its place; markup, zero-width and control characters dropped, every
 * kind of line end a {@code '\n'}.
 */
final class FoldedCharacters {
    private static final int LONGEST_TAG = 300;
    private static final String BREAKING_TAGS = " br p div li tr h1 h2 h3 h4 h5 h6 ul ol table ";
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", "\u3000"),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("times", "×"));

    final char[] chars;
    final int[] origins;
    private int length;
    private boolean scriptsEnd;
    private final List<Furniture> markup = new ArrayList<>();

    private FoldedCharacters(int capacity) {
        chars = new char[capacity];
        origins = new int[capacity];
    }

    int length() {
        return length;
    }

    /** Tags and scripts that were dropped. */
    List<Furniture> markup() {
        return markup;
    }

    static FoldedCharacters of(String text, Characters characters) {
        boolean traditional = characters.isTraditional(text);
        FoldedCharacters letters = new FoldedCharacters(text.length());
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int skipped = c == '<' ? letters.tag(text, i) : c == '&' ? letters.entity(text, i) : 0;
            if (skipped > 0) {
                i += skipped;
                continue;
            }
            if (c != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                char usual = characters.ofRadical(plain(c));
                letters.add(traditional ? characters.simplified(usual) : usual, i);
            }
            i++;
        }
        return letters;
    }

    private void add(char c, int origin) {
        if (c != 0) {
            chars[length] = c;
            origins[length++] = origin;
        }
    }

    /** Drops the tag at {@code at}, a script with all that is in it; gives how much that is, 0 if it is no tag. */
    private int tag(String text, int at) {
        int first = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = first;
        while (end < text.length() && isAsciiLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end == first || Character.isDigit(text.charAt(first))) {
            return 0;
        }
        String name = text.substring(first, Math.min(end, first + 20)).toLowerCase(Locale.ROOT);
        int close = end;
        while (close < text.length() && close - at < LONGEST_TAG && text.charAt(close) != '>') {
            if (text.charAt(close) == '<' || (text.charAt(close) >= '\u2E80' && text.charAt(end) != ' ')) {
                return 0;
            }
            close++;
        }
        if (close >= text.length() || text.charAt(close) != '>') {
            return 0;
        }
        int to = close + 1;
        if (first == at + 1 && (name.equals("script") || name.equals("style"))) {
            to = endOfScript(text, text.substring(first, end), to);
        }
        markup.add(new Furniture(new Span(at, to), Furniture.Type.WEB_RESIDUE));
        if (BREAKING_TAGS.contains(" " + name + " ")) {
            add('\n', at);
        }
        return to - at;
    }

    private int endOfScript(String text, String name, int from) {
        int closing = scriptsEnd ? -1 : text.indexOf("</" + name, from);
        int after = closing < 0 ? -1 : text.indexOf('>', closing);
        scriptsEnd |= after < 0;
        return after < 0 ? from : after + 1;
    }

    private int entity(String text, int at) {
        int semicolon = at + 1;
        while (semicolon < text.length() && semicolon - at < 10 && text.charAt(semicolon) != ';') {
            semicolon++;
        }
        if (semicolon >= text.length() || text.charAt(semicolon) != ';') {
            return 0;
        }
        String meaning = ENTITIES.get(text.substring(at + 1, semicolon));
        if (meaning == null) {
            return 0;
        }
        add(plain(meaning.charAt(0)), at);
        return semicolon + 1 - at;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The character in half width and of its usual code; 0 for one that is dropped. */
    private static char plain(char c) {
        if (c < 0x7F) {
            return c >= ' ' || c == '\t' ? c : c == '\n' || c == '\r' || c == '\f' || c == 0x0B ? '\n' : 0;
        }
        if (c >= '\u4E00' && c <= '\u9FFF') {
            return c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return "，：；（）！？～".indexOf(c) >= 0 ? c : (char) (c - 0xFEE0);
        }
        if (c >= '\uF900' && c <= '\uFAFF') {
            String usual = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return usual.length() == 1 ? usual.charAt(0) : c;
        }
        if ((c >= '\u200B' && c <= '\u200F') || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2060' && c <= '\u2064')) {
            return 0;
        }
        if (c >= '\u2000' && c <= '\u200A') {
            return ' ';
        }
        return switch (c) {
            case '\u00A0', '\u1680', '\u202F', '\u205F' -> ' ';
            case '\u0085', '\u2028', '\u2029' -> '\n';
            case '\u00AD', '\uFEFF', '\u007F', '\u180E' -> 0;
            default -> (c >= '\uFE00' && c <= '\uFE0F') || (c >= '\u0080' && c <= '\u009F') ? 0 : c;
        };
    }
}
