package hecha.extract;

import hecha.model.NumeralSort;
import hecha.model.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All numerals of a report in text order, those that a blank stands for among them: what a blank would count, the figures
 * after it can take over.
 */
final class Numerals {
    private final List<Quantity> all;
    private final int[] blanks;
    private final BitSet figures;

    private Numerals(List<Quantity> all, int[] blanks, BitSet figures) {
        this.all = List.copyOf(all);
        this.blanks = blanks;
        this.figures = figures;
    }

    /** Whether a numeral is a figure, or stands for a blank where one should be. */
    boolean isFigure(int numeral) {
        return figures.get(numeral);
    }

    List<Quantity> all() {
        return all;
    }

    /** The index of the blank that the numeral stands for, or -1. */
    int blank(int numeral) {
        return blanks[numeral];
    }

    /** The same, of which {@code figures} are figures, by their index. */
    Numerals with(BitSet figures) {
        return new Numerals(all, blanks, (BitSet) figures.clone());
    }

    /** Quantities and what blanks stand for in one order; none is told to be a figure. */
    static Numerals of(String text, List<Quantity> quantities, List<GapReader.Blank> blanks) {
        List<Quantity> all = new ArrayList<>();
        int[] blankOf = new int[quantities.size() + blanks.size()];
        int next = 0;
        for (int b = 0; b < blanks.size(); b++) {
            GapReader.Blank blank = blanks.get(b);
            if (blank.numeral().isEmpty()
                    || blank.numeral().get().from() != blank.run().from()) {
                continue;
            }
            while (next < quantities.size()
                    && quantities.get(next).from() < blank.run().from()) {
                blankOf[all.size()] = -1;
                all.add(quantities.get(next++));
            }
            if (!all.isEmpty() && all.get(all.size() - 1).to() > blank.run().from()) {
                continue;
            }
            blankOf[all.size()] = b;
            all.add(blank.numeral().get());
            while (next < quantities.size()
                    && quantities.get(next).from() < blank.numeral().get().to()) {
                next++;
            }
        }
        while (next < quantities.size()) {
            blankOf[all.size()] = -1;
            all.add(quantities.get(next++));
        }
        all.replaceAll(quantity -> persons(text, quantity));
        return new Numerals(all, blankOf, new BitSet());
    }

    /** A bare number after 人口 or 人数 counts persons. */
    private static Quantity persons(String text, Quantity quantity) {
        int at = quantity.from();
        boolean bare =
                quantity.unit().isEmpty() && quantity.value().isPresent() && quantity.sort() == NumeralSort.NUMBER;
        if (!bare || at < 2 || !(text.startsWith("人口", at - 2) || text.startsWith("人数", at - 2))) {
            return quantity;
        }
        return new Quantity(
                quantity.from(),
                quantity.to(),
                NumeralSort.QUANTITY,
                quantity.value(),
                quantity.low(),
                quantity.high(),
                "人",
                "",
                quantity.approx(),
                quantity.hedge());
    }
}
