package hecha.letter;

/**
 * One line of a unit's list: one blank to fill in, or one thing to change in the report.
 *
 * @param place where it stands, as people say it
 * @param words the words around it, a blank in 〔 〕
 * @param want what is wanted, such as {@code 数量（次）}
 */
public record Asked(String place, String words, String want, Identity identity) {
    /** The line's number in its list. */
    public int number() {
        return identity.number();
    }
}
