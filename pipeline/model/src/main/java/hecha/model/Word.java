package hecha.model;

/**
 * A word of a sentence: clean indices and part of speech.
 *
 * @param nature HanLP's tag, such as {@code n}, {@code v}, {@code ns}, {@code m}, {@code q}
 */
public record Word(int from, int to, String nature) {
    public boolean isNoun() {
        return nature.startsWith("n") || nature.equals("vn") || nature.equals("an") || nature.startsWith("g");
    }
}
