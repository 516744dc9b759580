package hecha.check;

import hecha.model.Figure;
import java.util.List;

/**
 * What is said between two full stops, with the figures in it.
 *
 * @param index its place in {@link Dossier#statements()}
 * @param from clean index of its first character
 * @param to clean index after its last
 * @param block index of its block
 */
public record Statement(Dossier dossier, int index, int from, int to, int block) {
    public String text() {
        return dossier.text().substring(from, to);
    }

    public List<Figure> figures() {
        return dossier.figures(from, to);
    }

    /** Clean index of {@code words} at or after {@code start} in the statement, or -1. */
    public int find(String words, int start) {
        for (int at = Math.max(from, start); at + words.length() <= to; at++) {
            if (dossier.text().startsWith(words, at)) {
                return at;
            }
        }
        return -1;
    }
}
