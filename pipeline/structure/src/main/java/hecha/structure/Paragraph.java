package hecha.structure;

import java.util.ArrayList;
import java.util.List;

/** A line of the clean text, which is a paragraph, a heading, a cell, or a line of the head or foot of a report. */
record Paragraph(String text, int from, int to) {
    private static final String OPEN_ENDS = "。；：，、！？…,;:!?";

    static List<Paragraph> of(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            if (to > from) {
                paragraphs.add(new Paragraph(text, from, to));
            }
            from = to + 1;
        }
        return paragraphs;
    }

    int length() {
        return to - from;
    }

    /** Where its words begin, after the {@code ##} of Markdown. */
    int contentFrom() {
        int at = from;
        while (at < to && text.charAt(at) == '#') {
            at++;
        }
        while (at > from && at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    char first() {
        return text.charAt(from);
    }

    char last() {
        return text.charAt(to - 1);
    }

    boolean startsWith(String words) {
        return text.startsWith(words, from) && from + words.length() <= to;
    }

    boolean endsWith(String words) {
        return length() >= words.length() && text.startsWith(words, to - words.length());
    }

    /** The index of {@code c} from {@code at} on, or -1. */
    int indexOf(char c, int at) {
        for (int i = at; i < to; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    boolean contains(char c) {
        return indexOf(c, from) >= 0;
    }

    /** Whether a sentence ends inside it. */
    boolean holdsSentence() {
        for (int i = from; i < to; i++) {
            if ("。！？；".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Running text, as against a heading, a name or a cell. */
    boolean isProse() {
        return (holdsSentence() && length() >= 15) || length() > 60;
    }

    /** Without a mark at its end that calls for more or closes a sentence. */
    boolean isBare() {
        return OPEN_ENDS.indexOf(last()) < 0;
    }

    String string() {
        return text.substring(from, to);
    }
}
