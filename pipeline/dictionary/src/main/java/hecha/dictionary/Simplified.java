package hecha.dictionary;

import java.util.HashMap;
import java.util.Map;

/** Writes traditional characters as simplified ones, each as one, so that every character keeps its place. */
public final class Simplified {
    private static final int PAIR = 2;

    private final Map<Character, Character> pairs = new HashMap<>();

    private Simplified() {}

    static Simplified of(Entry entry) {
        entry.only("pairs");
        Simplified simplified = new Simplified();
        for (String pair : entry.texts("pairs")) {
            if (pair.length() != PAIR) {
                throw new DictionaryException(
                        entry.file(), entry.lineOf("pairs"), "“" + pair + "” is no pair of characters");
            }
            simplified.pairs.put(pair.charAt(0), pair.charAt(1));
        }
        return simplified;
    }

    /** The text in simplified characters, of the same length. */
    public String of(String text) {
        StringBuilder written = null;
        for (int i = 0; i < text.length(); i++) {
            Character simple = pairs.get(text.charAt(i));
            if (simple != null) {
                written = written == null ? new StringBuilder(text) : written;
                written.setCharAt(i, simple);
            }
        }
        return written == null ? text : written.toString();
    }
}
