package hecha.text;

/** Text that every document format can hold. */
public final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** Whether the character at {@code i} of {@code from..to} may stand in XML: no control character, no half of a pair. */
    public static boolean at(CharSequence text, int i, int from, int to) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > from && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c >= ' ' || c == '\n' || c == '\t') && c < '\uFFFE' && c != '\u007F';
    }

    /** The text with U+FFFD for every character that may not stand in XML. */
    public static String of(String text) {
        StringBuilder printable = null;
        for (int i = 0; i < text.length(); i++) {
            if (!at(text, i, 0, text.length())) {
                if (printable == null) {
                    printable = new StringBuilder(text);
                }
                printable.setCharAt(i, REPLACEMENT);
            }
        }
        return printable == null ? text : printable.toString();
    }
}
