package hecha.extract;

import hecha.model.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * All numerals of a report in text order, those that a blank stands for among them: what a blank would count, the figures
 * after it can take over.
 */
final class Numerals {
    private final List<Quantity> all;
    private final int[] blanks;

    private Numerals(List<Quantity> all, int[] blanks) {
        this.all = all;
        this.blanks = blanks;
    }

    List<Quantity> all() {
        return all;
    }

    /** The index of the blank that the numeral stands for, or -1. */
    int blank(int numeral) {
        return blanks[numeral];
    }

    static Numerals of(List<Quantity> quantities, List<GapReader.Blank> blanks) {
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
        return new Numerals(all, blankOf);
    }
}
