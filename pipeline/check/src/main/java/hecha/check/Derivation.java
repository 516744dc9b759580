package hecha.check;

import java.math.BigDecimal;
import java.util.List;

/** One sort of derived figure: a change, a share, a mean, a sum. */
interface Derivation {
    /** The relations of this sort that {@code derived} can have with the terms; none where it is of another sort. */
    List<Candidate> candidates(List<Term> terms, Term derived);

    /**
     * A relation that a figure can have with others.
     *
     * @param computed what the figure would be
     * @param certain whether names and times leave no doubt that it is meant
     * @param possible whether it can be meant at all; else it only counts where it holds
     */
    record Candidate(Relation relation, BigDecimal computed, boolean certain, boolean possible) {}
}
