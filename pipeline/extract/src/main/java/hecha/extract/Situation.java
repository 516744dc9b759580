package hecha.extract;

/**
 * What stands round a figure, as the frames ask for it.
 *
 * @param unitClass {@code count persons households times money measure percent}
 * @param units the same, as the frames may name it
 * @param before the phrase before the words that lead up to the figure
 * @param behind the phrase behind the figure, or behind the last of its row
 * @param contexts where the figure stands, as bits: {@link Frames#contexts}
 */
record Situation(Clause clause, Lead lead, String unitClass, int units, Phrase before, Phrase behind, int contexts) {
    static String unitClass(Clause clause) {
        return clause.numerals().unitClass(clause.at());
    }
}
