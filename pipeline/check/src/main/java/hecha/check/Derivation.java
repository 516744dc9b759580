package hecha.check;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One sort of derived figure: a change, a share, a mean, a sum. */
interface Derivation {
    /** The relations of this sort that {@code derived} can have with the terms; none where it is of another sort. */
    List<Candidate> candidates(List<Term> terms, Term derived);

    /** The last {@code most} amounts before {@code derived}, in text order. */
    static List<Term> levels(List<Term> terms, Term derived, int most) {
        Deque<Term> levels = new ArrayDeque<>();
        for (int i = derived.index() - 1; i >= 0 && levels.size() < most; i--) {
            Term term = terms.get(i);
            if (term.is(Measure.Statistic.LEVEL)
                    && !term.unit().isEmpty()
                    && term.value().isPresent()) {
                levels.addFirst(term);
            }
        }
        return List.copyOf(levels);
    }

    /** Whether two neighbouring characters of one stand in the other, too. */
    static boolean sharesPair(String one, String other) {
        for (int i = 0; i + 1 < one.length(); i++) {
            if (other.contains(one.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A relation that a figure can have with others.
     *
     * @param computed what the figure would be
     * @param certain whether names and times leave no doubt that it is meant
     * @param possible whether it can be meant at all; else it only counts where it holds
     * @param implied what the others would be if the figure itself were right
     */
    record Candidate(Relation relation, BigDecimal computed, boolean certain, boolean possible, List<Implied> implied) {
        public Candidate {
            implied = List.copyOf(implied);
        }

        Candidate(Relation relation, BigDecimal computed, boolean certain, boolean possible) {
            this(relation, computed, certain, possible, List.of());
        }

        /** Whether the figure is so near what it would be, or one of the others is, that only a slip of the pen parts them. */
        boolean isSlip(BigDecimal stated) {
            return certain
                    ? Slip.isPossible(stated, computed) || implied.stream().anyMatch(Implied::isSlip)
                    : Slip.isLikely(stated, computed);
        }
    }

    /** One of the figures that another was computed from, and what it would be by that other. */
    record Implied(Term term, Amount amount) {
        boolean isSlip() {
            return term.value()
                    .filter(value -> Slip.hides(value, Amount.digit(term.figure()), amount))
                    .isPresent();
        }
    }
}
