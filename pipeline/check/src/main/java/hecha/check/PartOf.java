package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure that is said to be a part of others: 招聘医生64名，其中本科以上学历48名.
 *
 * @param wholes what it is a part of; several where the words may mean all of them together
 * @param certain whether no other reading is left
 * @param named whether its words name the whole: 专任教师中
 */
record PartOf(List<Term> wholes, Term part, boolean certain, boolean named) implements Relation {
    static final String RULE = "figure/part-exceeds-whole";

    PartOf {
        wholes = List.copyOf(wholes);
    }

    PartOf(List<Term> wholes, Term part, boolean certain) {
        this(wholes, part, certain, false);
    }

    @Override
    public String name() {
        return "part";
    }

    @Override
    public List<Term> terms() {
        List<Term> all = new ArrayList<>(wholes);
        all.add(part);
        return all;
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        Amount sum = wholes.get(0).amount();
        for (Term whole : wholes.subList(1, wholes.size())) {
            sum = sum.plus(whole.amount());
        }
        if (!part.amount().exceeds(sum)) {
            return Optional.empty();
        }
        Severity severity = certain && wholes.size() == 1 ? Severity.ERROR : Severity.WARNING;
        Mismatch mismatch = Mismatch.of(RULE, "", severity).on("part", part);
        return Optional.of(wholes.size() == 1 ? mismatch.on("whole", wholes.get(0)) : mismatch.on("whole", wholes));
    }
}
