package hecha.audit.format;

import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Span;
import hecha.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that bear a finding out, laid out for a terminal: lines of words, each with a line of marks below it that
 * fits the width of the characters.
 */
public record Quotation(List<Line> lines) {
    private static final int BEFORE = 24;
    private static final int AFTER = 16;
    private static final int BETWEEN = 36;
    private static final int MARK_SHOWN = 60;
    private static final int MOST_MARKS = 24;
    private static final int WIDTH = 88;
    private static final int MOST_LINES = 5;
    private static final String ELLIPSIS = "…";
    private static final String BREAK = "⏎";

    /**
     * A line of the quotation.
     *
     * @param marks {@code ^} below what is faulty, without blanks at the end
     */
    public record Line(String words, String marks) {}

    private record Cell(String shown, int width, boolean marked) {}

    public Quotation {
        lines = List.copyOf(lines);
    }

    /** The words of {@code finding}; no line where it has no place of its own, as for a thing that is missing. */
    public static Quotation of(Audit audit, Finding finding) {
        List<Span> marks = marks(finding);
        return marks.isEmpty()
                ? new Quotation(List.of())
                : new Quotation(laid(cells(audit.source().text(), marks)));
    }

    /** The places that the finding marks: its blanks where it has such, otherwise the whole. */
    private static List<Span> marks(Finding finding) {
        List<Span> marks = new ArrayList<>();
        finding.gaps().stream().limit(MOST_MARKS).map(Gap::span).forEach(marks::add);
        if (marks.isEmpty() && !finding.span().isEmpty()) {
            marks.add(finding.span());
        }
        marks.sort(null);
        return marks;
    }

    private static List<Cell> cells(String text, List<Span> marks) {
        List<Cell> cells = new ArrayList<>();
        int first = marks.get(0).start();
        int from = back(text, first, BEFORE);
        if (from > 0 && !isBreak(text.charAt(from - 1))) {
            cells.add(new Cell(ELLIPSIS, 1, false));
        }
        add(text, from, first, false, cells);
        int at = first;
        for (Span mark : marks) {
            if (mark.start() < at && mark.end() <= at) {
                continue;
            }
            between(text, at, Math.max(at, mark.start()), cells);
            mark(text, Math.max(at, mark.start()), mark.end(), cells);
            at = Math.max(at, mark.end());
        }
        int to = ahead(text, at, AFTER);
        if (marks.get(marks.size() - 1).isEmpty() && to > at) {
            int next = at + Character.charCount(text.codePointAt(at));
            add(text, at, next, true, cells);
            at = next;
        }
        add(text, at, to, false, cells);
        if (to < text.length() && !isBreak(text.charAt(to))) {
            cells.add(new Cell(ELLIPSIS, 1, false));
        }
        return cells;
    }

    private static void mark(String text, int from, int to, List<Cell> cells) {
        if (to - from <= MARK_SHOWN) {
            add(text, from, to, true, cells);
        } else {
            add(text, from, whole(text, from + MARK_SHOWN * 2 / 3), true, cells);
            cells.add(new Cell(ELLIPSIS, 1, true));
            add(text, whole(text, to - MARK_SHOWN / 3), to, true, cells);
        }
    }

    private static void between(String text, int from, int to, List<Cell> cells) {
        if (to - from <= BETWEEN) {
            add(text, from, to, false, cells);
        } else {
            add(text, from, whole(text, from + BETWEEN / 3), false, cells);
            cells.add(new Cell(ELLIPSIS, 1, false));
            add(text, whole(text, to - BETWEEN / 3), to, false, cells);
        }
    }

    private static void add(String text, int from, int to, boolean marked, List<Cell> cells) {
        boolean broken = false;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            boolean isBreak = c == '\n' || c == '\r';
            if (!isBreak) {
                cells.add(new Cell(DisplayWidth.shown(c), DisplayWidth.of(c), marked));
            } else if (!broken) {
                cells.add(new Cell(BREAK, 1, marked));
            }
            broken = isBreak;
            i += Character.charCount(c);
        }
    }

    private static List<Line> laid(List<Cell> cells) {
        List<Line> lines = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (Cell cell : cells) {
            if (marks.length() + cell.width() > WIDTH) {
                lines.add(line(words, marks));
                if (lines.size() == MOST_LINES) {
                    return lines;
                }
            }
            words.append(cell.shown());
            marks.append((cell.marked() ? "^" : " ").repeat(cell.width()));
        }
        lines.add(line(words, marks));
        return lines;
    }

    private static Line line(StringBuilder words, StringBuilder marks) {
        Line line = new Line(words.toString(), marks.toString().stripTrailing());
        words.setLength(0);
        marks.setLength(0);
        return line;
    }

    private static int back(String text, int at, int most) {
        int from = at;
        while (from > 0 && at - from < most && !isBreak(text.charAt(from - 1))) {
            from--;
        }
        return whole(text, from);
    }

    private static int ahead(String text, int at, int most) {
        int to = at;
        while (to < text.length() && to - at < most && !isBreak(text.charAt(to))) {
            to++;
        }
        return whole(text, to);
    }

    /** {@code at}, or one less where that would part a surrogate pair. */
    private static int whole(String text, int at) {
        return at > 0
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
