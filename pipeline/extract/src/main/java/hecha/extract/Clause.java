package hecha.extract;

import hecha.model.Quantity;
import hecha.model.Sentence;
import hecha.model.Word;
import hecha.text.Chars;
import hecha.text.Intervals;
import java.util.List;

/**
 * A quantity where it stands: its sentence, its clause, and the quantities beside it.
 *
 * @param at its place among the quantities
 * @param numerals the quantities of the report
 */
record Clause(String text, Sentence sentence, int at, Numerals numerals) {
    /** Farther than this from a figure nothing speaks of it. */
    static final int REACH = 120;

    /** The quantities of the report, in text order, dates and ordinals among them. */
    List<Quantity> all() {
        return numerals.all();
    }

    /** Whether a quantity is a figure, or a blank where one should stand. */
    boolean isFigure(int quantity) {
        return numerals.isFigure(quantity);
    }

    Quantity quantity() {
        return all().get(at);
    }

    int from() {
        return quantity().from();
    }

    int to() {
        return quantity().to();
    }

    /** Where the clause begins that holds {@code index}. */
    int begin(int index) {
        int floor = Math.max(sentence.from(), index - REACH);
        int i = index;
        while (i > floor && !isEnd(i - 1)) {
            i--;
        }
        return i;
    }

    /** Where the clause ends that holds {@code index}. */
    int end(int index) {
        int ceiling = Math.min(sentence.to(), index + REACH);
        int i = index;
        while (i < ceiling && !isEnd(i)) {
            i++;
        }
        return i;
    }

    private boolean isEnd(int i) {
        char c = text.charAt(i);
        switch (c) {
            case '，', ',', '。', '；', ';', '！', '!', '？', '?', '\n' -> {}
            default -> {
                return false;
            }
        }
        boolean inNumber = (c == ',' || c == '，')
                && i > 0
                && i + 1 < text.length()
                && Chars.isDigit(text.charAt(i - 1))
                && Chars.isDigit(text.charAt(i + 1));
        return !inNumber;
    }

    /** The index in the sentence's words of the word that holds {@code index}, or of the first after it. */
    int word(int index) {
        return Intervals.firstAtOrAfter(sentence.words(), Word::to, index + 1);
    }

    /** The quantity before this one in the same sentence that ends at or after {@code floor}; -1 if there is none. */
    int previous() {
        return at > 0 && all().get(at - 1).from() >= sentence.from() ? at - 1 : -1;
    }

    /** The index among the quantities of the one that ends at {@code to}, or -1. */
    int quantityEndingAt(int to) {
        int last = Intervals.firstAtOrAfter(all(), Quantity::to, to);
        return last < all().size() && all().get(last).to() == to ? last : -1;
    }

    boolean isPercent() {
        return is(UnitWords.PERCENT);
    }

    boolean isMoney() {
        return is(UnitWords.MONEY);
    }

    /** Whether the unit measures and does not count: 亩, 公里, 吨, 天. */
    boolean isMeasure() {
        return is(UnitWords.MEASURE);
    }

    private boolean is(int trait) {
        return (numerals.traits(at) & trait) != 0;
    }

    /** What the units of figures say. */
    UnitWords units() {
        return numerals.units();
    }

    /** The same sentence seen from another of its quantities. */
    Clause move(int other) {
        return new Clause(text, sentence, other, numerals);
    }

    /** Whether the figure is the A of 从A提高到B. */
    boolean leadsOn() {
        int next = at + 1;
        if (next >= all().size()) {
            return false;
        }
        Quantity following = all().get(next);
        int between = following.from() - to();
        if (between < 1
                || between > 8
                || following.from() >= sentence.to()
                || !following.unit().equals(quantity().unit())) {
            return false;
        }
        if (!NatureWords.has(units().rangeTo(), text, to(), following.from())
                || NatureWords.lastOf(text, "，、", to(), following.from()) >= 0) {
            return false;
        }
        int begin = Math.max(begin(from()), from() - 14);
        return NatureWords.has(units().rangeFrom(), text, begin, from());
    }
}
