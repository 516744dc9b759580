package hecha.record;

import hecha.model.Span;

/** The words around a thing that a record quotes: its sentence, or of a long one the part in which the thing stands. */
public final class Surroundings {
    /** Characters of a sentence that are quoted at most; a record must not grow with things times sentence. */
    static final int MOST = 400;

    private static final String CUT = "…";

    private Surroundings() {}

    /**
     * The words of {@code sentence} with {@code thing} in their middle, as far as the sentence goes; {@code …} stands
     * where it is cut. 1 to {@value #MOST} characters of the sentence.
     */
    public static String of(String text, Span sentence, Span thing) {
        if (sentence.end() - sentence.start() <= MOST) {
            return sentence.of(text);
        }
        int beside = Math.max(0, MOST - (thing.end() - thing.start())) / 2;
        int from = Math.max(sentence.start(), Math.min(thing.start() - beside, sentence.end() - MOST));
        int to = from + MOST;
        // A character of two units is left out whole.
        if (Character.isLowSurrogate(text.charAt(from)) && from > sentence.start()) {
            from++;
        }
        if (to < sentence.end() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        return (from > sentence.start() ? CUT : "") + text.substring(from, to) + (to < sentence.end() ? CUT : "");
    }
}
