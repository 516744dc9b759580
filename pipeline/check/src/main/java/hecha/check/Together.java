package hecha.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Two parts of a whole that are taken together for one per cent: 满意190人，基本满意10人，满意率80%. */
record Together(Term one, Term other, Term whole, Term percent) implements Relation {
    @Override
    public String name() {
        return "share";
    }

    @Override
    public List<Term> terms() {
        return List.of(one, other, whole, percent);
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        Amount computed =
                one.amount().plus(other.amount()).percentOf(whole.number().rounded());
        return computed.contradicts(percent.amount().widened(room))
                ? Optional.of(Mismatch.of("figure/percent-mismatch", "rate", hecha.model.Severity.INFO))
                : Optional.empty();
    }
}
