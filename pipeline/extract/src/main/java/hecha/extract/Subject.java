package hecha.extract;

/**
 * What a figure counts: clean indices of its words, and how it was found.
 *
 * @param rule {@code before}, {@code after}, {@code list}, {@code verb} or {@code carried}
 */
record Subject(int from, int to, String rule) {
    String of(String text) {
        return text.substring(from, to);
    }

    Subject carried() {
        return new Subject(from, to, "carried");
    }
}
