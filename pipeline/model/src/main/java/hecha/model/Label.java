package hecha.model;

/**
 * A name given by classification, with the confidence that it is right.
 *
 * @param name a genre or role of the analysis record
 * @param confidence 0 to 1
 * @param why what decided: the dictionary entry or {@code model}
 */
public record Label(String name, double confidence, String why) {}
