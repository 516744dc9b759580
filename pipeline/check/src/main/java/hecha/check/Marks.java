package hecha.check;

/** What the punctuation of a report does, in full and half width. */
final class Marks {
    private Marks() {}

    static boolean isComma(char c) {
        return c == '，' || c == ',';
    }

    static boolean isSemicolon(char c) {
        return c == '；' || c == ';';
    }

    static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    static boolean isOpening(char c) {
        return c == '（' || c == '(';
    }

    static boolean isClosing(char c) {
        return c == '）' || c == ')';
    }

    /** Whether {@code c} ends a sentence. */
    static boolean isStop(char c) {
        return c == '。' || c == '！' || c == '？' || c == '!' || c == '?';
    }

    /** Whether {@code c} parts clauses. */
    static boolean partsClauses(char c) {
        return isComma(c) || isSemicolon(c) || isColon(c) || isStop(c) || c == '\n';
    }

    /** Whether {@code c} is a letter, a Chinese character or a digit rather than a mark. */
    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** {@code text} without white space and marks. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWord(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
