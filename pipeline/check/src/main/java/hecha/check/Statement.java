package hecha.check;

import hecha.model.Figure;
import java.util.List;

/**
 * What is said between two full stops, with the figures in it.
 *
 * @param text the clean text that it stands in
 * @param figures its figures in text order
 * @param index its place in {@link CheckContext#statements()}
 * @param from clean index of its first character
 * @param to clean index after its last
 * @param block index of its block
 */
public record Statement(String text, List<Figure> figures, int index, int from, int to, int block) {
    /** The words that say that parts of what stands before them follow. */
    static final String OF_THESE = Signs.OF_THESE;

    /** Clean index of {@code words} at or after {@code start} in the statement, or -1. */
    public int find(String words, int start) {
        return Phrases.find(text, words, Math.max(from, start), to);
    }

    /** Where the clause that holds clean index {@code at} begins, not before {@code least}. */
    public int clauseFrom(int at, int least) {
        int begin = at;
        while (begin > Math.max(from, least) && !bounds(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** The words of the clause before clean index {@code at}, not before {@code least}. */
    public String lead(int at, int least) {
        return text.substring(clauseFrom(at, least), at).strip();
    }

    /** The words from {@code start} to {@code end}. */
    public String words(int start, int end) {
        return text.substring(start, Math.max(start, end));
    }

    /** The words of a figure as they are shown: 48名. */
    static String shown(Figure figure) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < figure.raw().length(); i++) {
            if (!Character.isWhitespace(figure.raw().charAt(i))) {
                shown.append(figure.raw().charAt(i));
            }
        }
        return shown.toString();
    }

    private static boolean bounds(char c) {
        return Marks.partsClauses(c) || Marks.isOpening(c) || Marks.isClosing(c);
    }
}
