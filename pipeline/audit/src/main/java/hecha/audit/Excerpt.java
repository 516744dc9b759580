package hecha.audit;

import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Words of a report as evidence: cut short around what matters, with blanks and faulty words marked. */
public record Excerpt(List<Piece> pieces) {
    private static final int AROUND = 36;
    private static final int LONGEST_MARK = 160;
    private static final String ELLIPSIS = "…";

    /** What a piece of the words is. */
    public enum Mark {
        NONE,
        GAP,
        FAULT,
        FIGURE
    }

    /** A run of words with one mark. */
    public record Piece(String words, Mark mark) {}

    /** A place of the original that is to be marked; an empty GAP is a figure that was lost without a mark. */
    public record Marked(Span span, Mark mark) {}

    /** No words. */
    public static final Excerpt NONE = new Excerpt(List.of());

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /**
     * The words of {@code around} with {@code marks} in them.
     *
     * @param marks in text order, without overlap; all inside {@code around}
     */
    static Excerpt of(String text, Span around, List<Marked> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = around.start();
        for (int i = 0; i < marks.size(); i++) {
            Span mark = marks.get(i).span();
            between(text, at, mark.start(), i == 0, false, pieces);
            String words = tidy(text, mark.start(), mark.end());
            pieces.add(new Piece(
                    words.length() <= LONGEST_MARK
                            ? words
                            : words.substring(0, LONGEST_MARK / 2)
                                    + ELLIPSIS
                                    + words.substring(words.length() - LONGEST_MARK / 4),
                    marks.get(i).mark()));
            at = mark.end();
        }
        between(text, at, around.end(), marks.isEmpty(), true, pieces);
        return new Excerpt(pieces);
    }

    private static void between(String text, int from, int to, boolean first, boolean last, List<Piece> pieces) {
        if (from >= to) {
            return;
        }
        int before = first ? 0 : AROUND;
        int after = last ? 0 : AROUND;
        if (first && last) {
            before = LONGEST_MARK;
        }
        if (to - from <= before + after + AROUND) {
            pieces.add(new Piece(tidy(text, from, to), Mark.NONE));
        } else {
            pieces.add(new Piece(tidy(text, from, from + before) + ELLIPSIS + tidy(text, to - after, to), Mark.NONE));
        }
    }

    static String oneLine(String text) {
        return tidy(text, 0, text.length());
    }

    /** Without line breaks; a stretch of white space is one space, and none between Chinese characters. */
    private static String tidy(String text, int from, int to) {
        StringBuilder tidy = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                tidy.append(c);
            } else if (tidy.length() > 0
                    && tidy.charAt(tidy.length() - 1) < 0x2E80
                    && tidy.charAt(tidy.length() - 1) != ' '
                    && c != '\n'
                    && c != '\r') {
                tidy.append(' ');
            }
        }
        return tidy.toString();
    }

    /** The words with blanks in 〔 〕 and faulty words in 【 】, for where there is no colour. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece.mark()) {
                case GAP ->
                    plain.append('〔')
                            .append(piece.words().isEmpty() ? "　" : piece.words())
                            .append('〕');
                case FAULT -> plain.append('【').append(piece.words()).append('】');
                case NONE, FIGURE -> plain.append(piece.words());
            }
        }
        return plain.toString();
    }

    /** The marked words alone, a blank as an empty box. */
    public String marked() {
        StringBuilder marked = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.mark() != Mark.NONE) {
                marked.append(marked.length() > 0 ? "、" : "").append(piece.mark() == Mark.GAP ? "▢" : piece.words());
            }
        }
        return marked.toString();
    }
}
