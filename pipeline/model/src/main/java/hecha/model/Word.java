package hecha.model;

/**
 * A word of a sentence: clean indices and part of speech.
 *
 * @param pos HanLP's tag, such as {@code n}, {@code v}, {@code ns}, {@code m}, {@code q}
 */
public record Word(int from, int to, String pos) {
    public boolean isNoun() {
        return pos.startsWith("n") || pos.equals("vn") || pos.equals("an") || pos.startsWith("g");
    }
}
