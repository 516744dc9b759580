package hecha.clean;

/**
 * A line without the space around it.
 *
 * @param from index into the letters
 * @param to index after its last visible letter
 * @param lead characters of space before it
 * @param indent columns of space before it, a full-width space two
 * @param blankBefore whether an empty line stands before it
 */
record Line(int from, int to, int lead, int indent, boolean blankBefore) {
    int length() {
        return to - from;
    }
}
