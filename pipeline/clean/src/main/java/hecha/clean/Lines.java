package hecha.clean;

import hecha.dictionary.HeadingStyles;
import java.util.ArrayList;
import java.util.List;

/** Cuts letters into lines, also where a page has put its paragraphs into one line with wide gaps between them. */
final class Lines {
    /** A gap stands for a paragraph's end only in lines longer than anybody's line. */
    private static final int LONG = 200;

    private final FoldedCharacters letters;
    private final HeadingStyles headings;
    private final List<Line> lines = new ArrayList<>();

    private Lines(FoldedCharacters letters, HeadingStyles headings) {
        this.letters = letters;
        this.headings = headings;
    }

    static List<Line> of(FoldedCharacters letters, HeadingStyles headings) {
        Lines cutter = new Lines(letters, headings);
        cutter.cut();
        return cutter.lines;
    }

    private void cut() {
        boolean blank = false;
        for (int from = 0; from < letters.length(); ) {
            int end = from;
            while (end < letters.length() && letters.chars[end] != '\n') {
                end++;
            }
            int before = lines.size();
            cutAtGaps(from, end, blank);
            blank = lines.size() == before;
            from = end + 1;
        }
    }

    private void cutAtGaps(int from, int end, boolean blank) {
        boolean isLong = end - from > LONG;
        boolean first = true;
        int start = from;
        int at = from;
        while (isLong && at < end) {
            int gapEnd = at;
            boolean wide = false;
            while (gapEnd < end && isSpace(letters.chars[gapEnd])) {
                wide |= letters.chars[gapEnd] == '\u3000';
                gapEnd++;
            }
            if (at > start && gapEnd < end && endsParagraph(at, gapEnd, wide)) {
                first &= !add(start, at, first && blank);
                start = at;
            }
            at = Math.max(gapEnd, at + 1);
        }
        add(start, end, first && blank);
    }

    private boolean endsParagraph(int gap, int gapEnd, boolean wide) {
        int width = gapEnd - gap;
        if (width == 0) {
            return false;
        }
        boolean afterStop = "。！？；：”）".indexOf(letters.chars[gap - 1]) >= 0;
        char before = letters.chars[gap - 1];
        return (width >= 2 && (wide || before == '日' || before == '号'))
                || (before == '号' && letters.chars[gapEnd] == '各')
                || (width >= 2 && afterStop && before != '：')
                || (afterStop && startsWithLabel(gapEnd));
    }

    private boolean startsWithLabel(int at) {
        int length = Math.min(12, letters.length() - at);
        return headings.at(new String(letters.chars, at, length), 0, length).isPresent();
    }

    private boolean add(int from, int to, boolean blank) {
        int start = from;
        int indent = 0;
        while (start < to && isSpace(letters.chars[start])) {
            indent += letters.chars[start] == ' ' ? 1 : 2;
            start++;
        }
        int end = to;
        while (end > start && isSpace(letters.chars[end - 1])) {
            end--;
        }
        if (end > start) {
            lines.add(new Line(start, end, start - from, indent, blank));
        }
        return end > start;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\t';
    }
}
