package hecha.model;

/** A text for people in both languages of the program. */
public record Message(String zh, String en) {
    /** The text in {@code language}: {@code en}, or Chinese for anything else. */
    public String in(String language) {
        return language.equals("en") ? en : zh;
    }
}
