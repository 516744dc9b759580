package hecha.check;

import java.util.List;

/** What the punctuation of a report does, in full and half width. */
final class Marks {
    private static final int LONGEST_NAME = 24;

    private Marks() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

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

    /** {@code text} with blanks in place of what stands in brackets that open and close in it. */
    static String blankBrackets(String text) {
        StringBuilder blanked = new StringBuilder(text);
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            if (isOpening(text.charAt(i))) {
                open = i;
            } else if (isClosing(text.charAt(i)) && open >= 0) {
                for (int k = open; k <= i; k++) {
                    blanked.setCharAt(k, ' ');
                }
                open = -1;
            }
        }
        return blanked.toString();
    }

    /** {@code text} without what stands in brackets that open and close in it. */
    static String withoutBrackets(String text) {
        return text.indexOf('（') < 0 && text.indexOf('(') < 0
                ? text
                : blankBrackets(text).replace(" ", "");
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

    /** A name without words that say nothing of their own in it; no longer than a name is. */
    static String without(String text, List<String> words) {
        String left = text;
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left.length() > LONGEST_NAME ? left.substring(0, LONGEST_NAME) : left;
    }
}
