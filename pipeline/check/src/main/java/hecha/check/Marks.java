package hecha.check;

import hecha.dictionary.Words;

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

    /** Whether {@code c} parts the numbers of a ratio: 15:1. */
    static boolean isRatio(char c) {
        return c == '∶' || isColon(c) || c == '︰';
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

    /** Where the run of letters, characters and digits ends that begins at {@code from}; {@code limit} at most. */
    static int wordTo(CharSequence text, int from, int limit) {
        int at = from;
        while (at < limit && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the clause that holds {@code from} ends; {@code limit} at most. */
    static int clauseTo(CharSequence text, int from, int limit) {
        int at = from;
        while (at < limit && !partsClauses(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the bracket closes that opens at {@code open}; -1 where it does not before {@code limit}. */
    static int closing(String text, int open, int limit) {
        int depth = 0;
        for (int i = open; i < limit; i++) {
            depth += isOpening(text.charAt(i)) ? 1 : isClosing(text.charAt(i)) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a full stop, a semicolon or the like stands in {@code text}. */
    static boolean holdsStop(String text) {
        return text.chars().anyMatch(c -> isStop((char) c) || isSemicolon((char) c));
    }

    /** Whether the edge of a table's cell stands in {@code text}. */
    static boolean holdsCellMark(String text) {
        return text.chars().anyMatch(c -> c == '|' || c == '\t');
    }

    /** The digits of {@code text} in their order. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
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
    static String name(String text, Words empty) {
        String left = empty.removedFrom(text);
        return left.length() > LONGEST_NAME ? left.substring(0, LONGEST_NAME) : left;
    }

    /** The last place of a mark in a part of a text, searched no further back than the part; -1 where it has none. */
    static int lastOf(char mark, String text, int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != mark) {
            at--;
        }
        return at < from ? -1 : at;
    }
}
