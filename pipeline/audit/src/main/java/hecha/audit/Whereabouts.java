package hecha.audit;

import hecha.model.Audit;
import hecha.model.Layout;
import hecha.model.Message;
import hecha.model.Section;
import hecha.text.Intervals;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Says where a place of a report is, the way people say it: path of sections, line and column. */
public final class Whereabouts {
    private static final int HEADING_SHOWN = 12;
    private static final Message NOWHERE = new Message("", "");
    private static final Message LAST = new Message("末段", "closing part");

    private final int[] lineStarts;
    /** The second halves of surrogate pairs. */
    private final int[] pairs;

    private final List<Section> sections;
    private final Layout layout;

    public Whereabouts(Audit audit) {
        String text = audit.source().text();
        lineStarts = lineStarts(text);
        pairs = IntStream.range(0, text.length())
                .filter(i -> Character.isLowSurrogate(text.charAt(i))
                        && i > 0
                        && Character.isHighSurrogate(text.charAt(i - 1)))
                .toArray();
        layout = audit.source().layout();
        sections = audit.report().outline().sections();
    }

    /** Where original index {@code at} stands in the file that people open; empty where only lines tell it. */
    public Message position(int at) {
        return layout.at(at).map(Layout.Position::shown).orElse(NOWHERE);
    }

    public int lines() {
        return lineStarts.length;
    }

    /** Index of the first character of line {@code line}, which counts from 1. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The line of original index {@code at}, from 1; a line ends at CR LF, LF or CR. */
    public int line(int at) {
        return Intervals.lastAtOrBefore(lineStarts, at) + 1;
    }

    /** The column of original index {@code at} in its line, from 1, in code points. */
    public int column(int at) {
        int start = lineStart(line(at));
        return at - start - (pairsBefore(at) - pairsBefore(start)) + 1;
    }

    private int pairsBefore(int at) {
        return Intervals.firstAtOrAfter(pairs, at);
    }

    /**
     * The sections that hold section {@code index}, such as {@code 二（三）}; an article or a part without a label by the
     * first words of its heading.
     *
     * @param index of a section, or -1, which gives the empty text
     */
    public Message path(int index) {
        return new Message(path(index, LAST.zh()), path(index, LAST.en()));
    }

    /** @param last what a part without label and heading is called */
    private String path(int index, String last) {
        StringBuilder path = new StringBuilder();
        for (int i = index; i >= 0; i = sections.get(i).parent()) {
            String name = name(sections.get(i), last);
            boolean dots =
                    path.length() > 0 && isWordLike(name.charAt(name.length() - 1)) && isWordLike(path.charAt(0));
            path.insert(0, dots ? name + "·" : name);
        }
        return path.toString();
    }

    private static boolean isWordLike(char c) {
        return "（）()".indexOf(c) < 0;
    }

    private static String name(Section section, String last) {
        String label = section.label().strip();
        int end = label.length();
        while (end > 0 && "、.．，,：:".indexOf(label.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > 0) {
            return label.substring(0, end);
        }
        String heading = section.heading().strip();
        if (heading.isEmpty()) {
            return last;
        }
        return heading.codePointCount(0, heading.length()) <= HEADING_SHOWN
                ? heading
                : heading.substring(0, heading.offsetByCodePoints(0, HEADING_SHOWN)) + "…";
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
