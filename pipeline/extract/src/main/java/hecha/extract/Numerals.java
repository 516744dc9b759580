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
    private final UnitWords units;
    private final int[] traits;
    private final String[] unitClasses;

    private Numerals(List<Quantity> all, int[] blanks, UnitWords units) {
        this.all = List.copyOf(all);
        this.blanks = blanks;
        this.units = units;
        figures = new BitSet();
        traits = all.stream().mapToInt(units::traits).toArray();
        unitClasses = all.stream().map(units::unitClass).toArray(String[]::new);
    }

    private Numerals(Numerals other, BitSet figures) {
        all = other.all;
        blanks = other.blanks;
        units = other.units;
        traits = other.traits;
        unitClasses = other.unitClasses;
        this.figures = figures;
    }

    UnitWords units() {
        return units;
    }

    /** {@link UnitWords#traits} of a numeral. */
    int traits(int numeral) {
        return traits[numeral];
    }

    /** {@link UnitWords#unitClass} of a numeral. */
    String unitClass(int numeral) {
        return unitClasses[numeral];
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
        return new Numerals(this, (BitSet) figures.clone());
    }

    /** Quantities and what blanks stand for in one order; none is told to be a figure. */
    static Numerals of(String text, List<Quantity> quantities, List<GapReader.Blank> blanks, UnitWords units) {
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
        all.replaceAll(quantity -> persons(text, quantity, units));
        return new Numerals(all, blankOf, units);
    }

    /** A bare number after 人口 or 人数 counts persons. */
    private static Quantity persons(String text, Quantity quantity, UnitWords units) {
        int at = quantity.from();
        boolean bare =
                quantity.unit().isEmpty() && quantity.value().isPresent() && quantity.sort() == NumeralSort.NUMBER;
        if (!bare || units.personsBefore().longest(text, at, 0) == null) {
            return quantity;
        }
        return new Quantity(
                quantity.from(),
                quantity.to(),
                NumeralSort.QUANTITY,
                quantity.value(),
                quantity.low(),
                quantity.high(),
                Signs.PERSON,
                "",
                quantity.approx(),
                quantity.hedge());
    }
}
